/**
 * Why a visit is not to be changed here and now, or null. Work is never refused for it: what is on
 * the device already is sent all the same.
 *
 * Whoever has a visit, a tablet that prepared it may write in it: two workers in one home both
 * hold it with no signal, and the merge puts them together (contracts 4). A computer in the office
 * reads until it takes the visit over, since it can.
 *
 * @import { VisitRecord } from "../sync/messages.js"
 * @import { Page } from "./page.js"
 */

import { isClosed } from "../sync/visit_record.js";
import { opened } from "./page.js";

/**
 * @param {Page} page
 * @param {string} id
 * @returns {null|"other_holder"|"other_tab"|"approved"|"withdrawn"}
 */
export function readOnlyReason(page, id) {
  const record = opened(page).keeper.record(id);
  if (isClosed(record)) return record.state === "withdrawn" ? "withdrawn" : "approved";
  if (page.visit?.id === id && page.visit.otherTab) return "other_tab";
  if (isElsewhere(page, record) && !isPreparedHere(page, record)) return "other_holder";
  return null;
}

/**
 * Whose visit it is, where somebody else's is written here too; she also hands it in.
 * @param {Page} page
 * @param {string} id
 * @returns {string|null} a name
 */
export function sharedWith(page, id) {
  const record = opened(page).keeper.record(id);
  if (!isElsewhere(page, record) || readOnlyReason(page, id)) return null;
  return record.holder?.name ?? null;
}

/** @param {Page} page @param {VisitRecord} record */
const isElsewhere = (page, record) =>
  record.holder !== null && record.holder.id !== page.account?.id;

/** @param {Page} page @param {VisitRecord} record */
const isPreparedHere = (page, record) =>
  page.plain.facts.kind === "tablet" && record.prepared_at !== null;
