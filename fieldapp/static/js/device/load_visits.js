/**
 * Reading all visits of an account at unlock. One whose newest state does not open is taken from
 * its newest snapshot that does; one of which nothing opens is named, and the others go on.
 *
 * @import { Store } from "../vault/store.js"
 * @import { VisitRecord } from "../sync/messages.js"
 * @import { VisitKeeper } from "./visit_keeper.js"
 */

/**
 * @param {Store} store
 * @param {VisitKeeper} keeper
 * @param {string} now
 * @returns {Promise<string[]>} ids of visits that do not open
 */
export async function loadVisits(store, keeper, now) {
  const { records, damaged } = await store.readAll("visits");
  for (const { value, sequence } of records) keeper.keep(value, sequence);
  /** @type {string[]} */
  const lost = [];
  for (const id of damaged) {
    const snapshot = await store.newestSnapshot(id);
    if (snapshot) keeper.keep(restored(snapshot.value, now), snapshot.standing);
    else lost.push(id);
  }
  return lost;
}

/** An earlier state, saying that it is one. @param {VisitRecord} record @param {string} now */
function restored(record, now) {
  /** @type {VisitRecord["notices"]} */
  const notices = [...record.notices, { kind: "restored", revision_id: null, at: now }];
  return { ...record, notices };
}
