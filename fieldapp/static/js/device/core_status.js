/**
 * The one plain object from which the bar's sentence is made.
 *
 * @import { VisitRecord } from "../sync/messages.js"
 * @import { Page } from "./page.js"
 */

import { clearingOf } from "./clearing.js";
import { opened } from "./page.js";
import { readOnlyReason, sharedWith } from "./read_only.js";
import { openConflicts } from "./shown_record.js";

/**
 * @param {Page} page
 * @param {import("../vault/lock.js").LockState} lock
 */
export function coreStatus(page, lock) {
  const { account, visit, plain, known } = page;
  return {
    lock,
    kind: plain.facts.kind ?? "tablet",
    ...known.value,
    clearing: clearingOf(page),
    unsent: account ? account.unsent().map((one) => one.visit_id) : [],
    locked_unsent: account ? null : unsentWhileLocked(plain.facts.accounts),
    visit: account && visit && account.keeper.has(visit.id) ? statusOfVisit(page, visit.id) : null,
  };
}

/** @param {{ unsent: number }[]} accounts @returns {number|null} null where nobody is set up here */
const unsentWhileLocked = (accounts) =>
  accounts.length ? accounts.reduce((sum, one) => sum + one.unsent, 0) : null;

/** @param {Page} page @param {string} id */
function statusOfVisit(page, id) {
  const { keeper, holdsWords } = opened(page);
  const record = keeper.record(id);
  const open = {
    writing: page.typing === id,
    unsent: holdsWords(record),
    read_only: readOnlyReason(page, id),
    shared_with: sharedWith(page, id),
  };
  return visitStatus(record, keeper.committed(id), open);
}

/**
 * @param {VisitRecord} record
 * @param {VisitRecord} committed
 * @param {{ writing: boolean, unsent: boolean, shared_with: string|null,
 *   read_only: null|"other_holder"|"other_tab"|"approved"|"withdrawn" }} open
 */
function visitStatus(record, committed, open) {
  return {
    visit_id: record.visit_id,
    writing: open.writing,
    saved_at: committed.saved_at,
    received_at: record.received_at,
    unsent: open.unsent,
    conflicts: openConflicts(record).length,
    came_in: record.came_in,
    read_only: open.read_only,
    shared_with: open.shared_with,
    holder_name: record.holder?.name ?? null,
  };
}
