/**
 * A copy of what is only here, as ciphertext: it opens with the account's own slots, which it
 * carries, so it is worth nothing without the four words or a fresh sign-in.
 *
 * @import { Page } from "./page.js"
 */

import { toBase64 } from "../vault/bytes.js";
import { nowText, opened } from "./page.js";

/** @param {Page} page @returns {Promise<Blob>} */
export async function exportCopy(page) {
  const account = opened(page);
  const waiting = new Set(account.keeper.waiting());
  const unsent = new Set(account.unsent().map((one) => one.visit_id));
  const visits = account.keeper
    .records()
    .filter(({ visit_id: id }) => waiting.has(id) || unsent.has(id));
  const { iv, box } = await account.store.sealAside("copy", { visits });
  const copy = {
    fieldapp_copy: 1,
    made_at: nowText(page),
    account: account.id,
    device: account.device,
    slots: page.plain.account(account.id)?.slots ?? [],
    iv: toBase64(iv),
    box: toBase64(new Uint8Array(box)),
  };
  return new Blob([JSON.stringify(copy)], { type: "application/octet-stream" });
}
