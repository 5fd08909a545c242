/**
 * What components read of a visit: names of architecture 6, nothing of the machinery.
 *
 * @import { VisitRecord } from "../sync/messages.js"
 */

import { urgentWaits } from "../lib/urgent_reminder.js";
import { listedNeeds, standingNeeds } from "../sync/needs.js";
import { isUnsent } from "../sync/visit_record.js";

/** States in which a visit has left the person's lists. */
const GONE_STATES = new Set(["approved", "withdrawn"]);

/**
 * @param {VisitRecord} record
 * @param {VisitRecord} committed
 * @param {null|"other_holder"|"other_tab"|"approved"|"withdrawn"} readOnly
 * @param {string|null} sharedWith who has the visit that is written here too
 */
export function shownRecord(record, committed, readOnly, sharedWith) {
  return {
    visit_id: record.visit_id,
    family_id: record.family_id,
    family_typed: record.family_typed,
    family_name: record.family_name ?? record.family_typed,
    planned_at: record.planned_at,
    state: record.state,
    form_version: record.form_version,
    document: record.document,
    base_document: record.base?.document ?? null,
    people: record.people,
    holder: record.holder,
    holder_report: record.holder_report,
    conflicts: openConflicts(record),
    comments: record.comments,
    needs_you: standingNeeds(record),
    authors: record.authors,
    came_in: record.came_in,
    urgent_waits: urgentWaits(record, isUnsent(record)),
    notices: record.notices,
    submit_waiting: record.submit || record.pending?.kind === "submit",
    saved_at: committed.saved_at,
    received_at: record.received_at,
    read_only: readOnly,
    shared_with: sharedWith,
  };
}

/** Rows that nobody here has chosen for yet. @param {VisitRecord} record */
export function openConflicts(record) {
  const chosen = new Set([
    ...record.resolving.map((one) => one.id),
    ...(record.pending?.resolves ?? []),
  ]);
  return record.conflicts.filter((row) => !chosen.has(row.id));
}

/**
 * One line of "My visits".
 * @param {VisitRecord} record
 * @param {boolean} unsent half-typed words count
 */
export function visitLine(record, unsent) {
  return {
    visit_id: record.visit_id,
    family_id: record.family_id,
    family_name: record.family_name ?? record.family_typed,
    planned_at: record.planned_at,
    state: record.state,
    begun: isBegun(record.document),
    unsent,
    urgent: urgentWaits(record, unsent) !== null,
    last_saved_at: record.saved_at,
    last_received_at: record.received_at,
    prepared_at: record.prepared_at,
    conflicts: openConflicts(record).length,
    comments: record.comments.filter((comment) => !comment.answered_at).length,
    needs_you: listedNeeds(standingNeeds(record)).length,
    notices: record.notices,
    holder: record.holder,
  };
}

/** Whether anything was recorded: what a visit is planned for is not. @param {any} document */
function isBegun({ visit = {}, ...others }) {
  return Object.keys(others).length > 0 || Object.keys(visit).some((key) => key !== "purposes");
}

/** Whether a visit still stands in "My visits". @param {VisitRecord} record */
export function isListed(record) {
  return !GONE_STATES.has(record.state) || isUnsent(record) || record.notices.length > 0;
}
