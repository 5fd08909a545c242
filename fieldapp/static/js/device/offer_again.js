/**
 * A service restored from a backup is refilled: every revision that this device has kept is
 * offered once more, whole and under its own id.
 *
 * @import { Page } from "./page.js"
 * @import { OpenAccount } from "./open_account.js"
 * @import { Answer, Revision } from "../sync/messages.js"
 */

import { message } from "../sync/plan.js";
import { requests } from "../sync/requests.js";
import { outcomeOf } from "../sync/outcome.js";

/** Used where the service has not yet said its own. */
const SMALL_LIMITS = { revision_bytes: 1_000_000, request_bytes: 8_000_000, batch: 20 };

/**
 * @param {Page} page
 * @param {OpenAccount} account
 * @returns {Promise<boolean>} true when each was answered
 */
export async function offerAgain(page, account) {
  const { records } = await account.store.readAll("revisions");
  const waiting = new Set(account.keeper.records().map((one) => one.pending?.revision_id));
  const kept = records
    .filter(({ id, value }) => !value.set_aside && !waiting.has(id))
    .map(({ value }) => /** @type {Revision} */ ({ ...value.revision, whole: true }))
    .sort((one, other) => one.revision_id.localeCompare(other.revision_id));
  const { requests: batches } = requests(kept, account.settings.value.limits ?? SMALL_LIMITS);
  if (!(await offerEach(page, account, batches, kept.length))) return false;
  for (const { visit_id: id } of account.keeper.records()) {
    await account.keeper.change(id, (known) => ({
      ...known,
      base: known.base && { ...known.base, sequence: 0 },
      needs_head: known.handed_in,
    }));
  }
  return true;
}

/**
 * @param {Page} page
 * @param {OpenAccount} account
 * @param {Revision[][]} batches
 * @param {number} of how many revisions that is
 */
async function offerEach(page, account, batches, of) {
  let number = 1;
  try {
    for (const batch of batches) {
      page.known.learn({ sending: { number, of, again: true }, retry_at: null });
      if (!(await offer(account, batch))) return false;
      number += batch.length;
    }
    return true;
  } finally {
    page.known.learn({ sending: null });
  }
}

/** @param {OpenAccount} account @param {Revision[]} batch */
async function offer({ ask }, batch) {
  const json = { revisions: batch.map(message) };
  const reply = await ask("/sync/v1/revisions", { method: "POST", json, gzip: true });
  if (reply.kind !== "json" || !Array.isArray(reply.body?.answers)) return false;
  /** @type {Answer[]} */
  const answers = reply.body.answers;
  return batch.every((revision) => {
    const answer = answers.find((one) => one.revision_id === revision.revision_id);
    return outcomeOf(revision, answer) !== "unknown";
  });
}
