/**
 * A copy of what is only here, as ciphertext: it opens with the account's own slots, which it
 * carries, so it is worth nothing without the four words or a fresh sign-in. What an earlier key
 * sealed, before its store was lost, goes with the slots and the device that it was sealed under.
 *
 * @import { Sealed } from "../vault/keys.js"
 * @import { Page } from "./page.js"
 */

import { toBase64 } from "../vault/bytes.js";
import { heldOf } from "./held_aside.js";
import { nowText, opened } from "./page.js";

/** @param {Sealed} sealed */
const asText = ({ iv, box }) => ({ iv: toBase64(iv), box: toBase64(new Uint8Array(box)) });

/** @param {Page} page @returns {Promise<Blob>} */
export async function exportCopy(page) {
  const account = opened(page);
  await account.typing.keepAll().catch(() => {});
  const waiting = new Set(account.keeper.waiting());
  const unsent = new Set(account.unsent().map((one) => one.visit_id));
  const visits = account.keeper
    .records()
    .filter(({ visit_id: id }) => waiting.has(id) || unsent.has(id));
  const held = heldOf(page, account.id).map(({ id, device, slots, sealed }) => ({
    id,
    device,
    slots,
    ...asText(sealed),
  }));
  const copy = {
    fieldapp_copy: 1,
    made_at: nowText(page),
    account: account.id,
    device: account.device,
    slots: page.plain.account(account.id)?.slots ?? [],
    ...asText(await account.store.sealAside("copy", { visits })),
    held,
  };
  return new Blob([JSON.stringify(copy)], { type: "application/octet-stream" });
}
