/**
 * A service restored from a backup is refilled: every revision that this device has kept is
 * offered once more, whole and under its own id. One that the service cannot take holds up no
 * other, nor what is new: it is owed, remembered, and offered again in later rounds. What this
 * device only heard is looked for in the head that comes of it (`sync/put_back.js`).
 *
 * @import { OpenAccount } from "./open_account.js"
 * @import { Limits, Revision } from "../sync/messages.js"
 * @import { BatchEnvironment } from "../sync/send_batches.js"
 * @typedef {Pick<BatchEnvironment, "reachable"|"onRefused"> & {
 *   onProgress: (progress: { number: number, of: number, again?: boolean }|null) => void }} Telling
 */

import { outcomeOf } from "../sync/outcome.js";
import { onlyHeard } from "../sync/put_back.js";
import { requests } from "../sync/requests.js";
import { sendBatches } from "../sync/send_batches.js";

/** Used where the service has not yet said its own. */
const SMALL_LIMITS = { revision_bytes: 1_000_000, request_bytes: 8_000_000, batch: 20 };

/**
 * @param {OpenAccount} account
 * @param {Telling} telling
 * @param {string} now
 * @returns {Promise<boolean>} false where nobody would answer the rest either
 */
export async function offerAgain(account, telling, now) {
  const { records } = await account.store.readAll("revisions");
  const waiting = new Set(account.keeper.records().map((one) => one.pending?.revision_id));
  const kept = records
    .filter(({ id, value }) => !value.set_aside && !waiting.has(id))
    .map(({ value }) => value.revision);
  const owed = await offer(account, telling, kept);
  if (!owed) return false;
  await account.settings.keep({ owed });
  for (const record of account.keeper.records()) {
    const heard = await onlyHeard(record, kept, now);
    await account.keeper.change(record.visit_id, (known) => ({
      ...known,
      base: known.base && { ...known.base, sequence: 0 },
      needs_head: known.handed_in,
      only_heard: heard,
    }));
  }
  return true;
}

/**
 * What the service could not take before.
 * @param {OpenAccount} account
 * @param {Telling} telling
 * @returns {Promise<boolean>} whether nothing is owed any more
 */
export async function offerOwed(account, telling) {
  const { owed } = account.settings.value;
  if (owed.length === 0) return true;
  const found = await Promise.all(owed.map((id) => account.store.read("revisions", id)));
  const kept = found.flatMap((one) => (one ? [one.value.revision] : []));
  const left = await offer(account, telling, kept);
  if (left) await account.settings.keep({ owed: left });
  return left?.length === 0;
}

/**
 * @param {OpenAccount} account
 * @param {Telling} telling
 * @param {Revision[]} kept
 * @returns {Promise<string[]|null>} ids of those that are still owed; null: nobody answers
 */
async function offer(account, telling, kept) {
  const limits = account.settings.value.limits ?? SMALL_LIMITS;
  const { requests: batches, too_large: tooLarge } = packed(kept, limits);
  for (const revision of tooLarge) await account.noteTooLarge(revision);
  const of = batches.flat().length;
  /** Visits of which one was not taken: later words wait for it. @type {Set<string>} */
  const failed = new Set();
  /** @type {Set<string>} */
  const owed = new Set(batches.flat().map((one) => one.revision_id));
  const end = await sendBatches(batches, {
    ask: account.ask,
    mayGo: ({ visit_id: id }) => !failed.has(id),
    onFailed: ({ visit_id: id }) => failed.add(id),
    settle: async (revision, answer) => {
      const outcome = outcomeOf(revision, answer);
      if (outcome === "unknown") return void failed.add(revision.visit_id);
      owed.delete(revision.revision_id);
      if (outcome === "need_document") await account.noteTooLarge(revision);
      return undefined;
    },
    reachable: telling.reachable,
    onRefused: telling.onRefused,
    onProgress: (number) => telling.onProgress({ number, of, again: true }),
  }).finally(() => telling.onProgress(null));
  return end === "sent" ? [...owed] : null;
}

/**
 * Each visit's in their order, and whole where a request may carry that; else as changes against
 * what went before.
 * @param {Revision[]} kept
 * @param {Limits} limits
 */
function packed(kept, limits) {
  const whole = kept
    .map((one) => ({ ...one, whole: true }))
    .sort(
      (one, other) => one.visit_id.localeCompare(other.visit_id) || one.sequence - other.sequence,
    );
  const large = new Set(requests(whole, limits).too_large);
  return requests(
    whole.map((one) => (large.has(one) ? { ...one, whole: false } : one)),
    limits,
  );
}
