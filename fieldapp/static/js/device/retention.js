/**
 * What leaves the device by itself (contracts 6): a pack 7 days after the planned day, a visit 14
 * days after its last receipt once it is approved or handed on. Of a visit that the device only
 * heard of there is no receipt: it leaves 14 days after it was last heard. Nothing unsent ever
 * leaves, nor somebody else's visit that is still to come.
 *
 * @import { VisitRecord } from "../sync/messages.js"
 * @import { Write } from "../vault/store.js"
 * @import { OpenAccount } from "./open_account.js"
 * @import { Pack } from "./packs.js"
 */

import { isClosed, isUnsent } from "../sync/visit_record.js";
import { snapshotIds } from "../vault/commit.js";

const DAY_MS = 24 * 60 * 60_000;
const PACK_DAYS = 7;
const VISIT_DAYS = 14;

/**
 * @param {VisitRecord} record
 * @param {string} account
 * @param {number} now
 */
export function visitMayLeave(record, account, now) {
  const handedOn = record.holder !== null && record.holder.id !== account;
  if (isUnsent(record) || !(isClosed(record) || handedOn)) return false;
  const last = latest(
    record.received_at,
    record.heard_at,
    isClosed(record) ? null : record.planned_at,
  );
  return last !== null && now - last >= VISIT_DAYS * DAY_MS;
}

/** @param {(string|null|undefined)[]} instants @returns {number|null} milliseconds */
function latest(...instants) {
  const known = instants.map((one) => Date.parse(one ?? "")).filter(Number.isFinite);
  return known.length ? Math.max(...known) : null;
}

/**
 * A pack stays as long as a visit to its family lies ahead, was planned in the last week, or has
 * something unsent; without any visit, a week from when it was copied.
 * @param {Pack} pack
 * @param {VisitRecord[]} records
 * @param {number} now
 */
export function packMayLeave(pack, records, now) {
  const theirs = records.filter((one) => one.family_id === pack.family.id);
  if (theirs.some(isUnsent)) return false;
  const days = theirs.filter((one) => !isClosed(one)).map((one) => one.planned_at);
  return now - (latest(pack.copied_at, ...days) ?? now) >= PACK_DAYS * DAY_MS;
}

/**
 * Remove what may leave.
 * @param {OpenAccount} account
 * @param {number} now
 */
export async function tidy(account, now) {
  const { keeper, store } = account;
  const due = keeper.records().filter((one) => visitMayLeave(one, account.id, now));
  const packs = (await store.readAll("packs")).records.filter(({ value }) =>
    packMayLeave(value, keeper.records(), now),
  );
  if (due.length === 0 && packs.length === 0) return;
  const revisions = (await store.readAll("revisions")).records;
  const onlyHere = await heldOnlyHere(account, revisions);
  const gone = new Set(due.map((one) => one.visit_id).filter((id) => !onlyHere.has(id)));
  /** @type {Write[]} */
  const writes = [
    ...packs.map(({ id }) => /** @type {Write} */ ({ store: "packs", id })),
    ...revisions
      .filter(({ value }) => gone.has(value.revision.visit_id))
      .map(({ id }) => /** @type {Write} */ ({ store: "revisions", id })),
    ...[...gone].flatMap(everythingOf),
  ];
  if (writes.length) await store.commit(writes);
  for (const id of gone) keeper.drop(id);
}

/**
 * Visits with half-typed words, or with a revision that a restored service has not taken again.
 * @param {OpenAccount} account
 * @param {{ id: string, value: any }[]} revisions
 * @returns {Promise<Set<string>>}
 */
async function heldOnlyHere({ store, settings }, revisions) {
  const owed = revisions.filter(({ id }) => settings.value.owed.includes(id));
  return new Set([
    ...(await store.ids("journal")),
    ...owed.map(({ value }) => value.revision.visit_id),
  ]);
}

/** @param {string} id @returns {Write[]} */
function everythingOf(id) {
  return [
    { store: "visits", id },
    { store: "journal", id },
    ...snapshotIds(id).map((one) => /** @type {Write} */ ({ store: "snapshots", id: one })),
  ];
}
