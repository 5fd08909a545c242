/**
 * A visit as this device keeps it: how it begins, and what can be read off it.
 *
 * @import { Head, VisitRecord } from "./messages.js"
 */

import { needsRevision } from "./plan.js";

/** States in which nobody types into a visit any more; what was typed goes as late. */
const CLOSED_STATES = new Set(["approved", "withdrawn"]);

/** @type {Omit<VisitRecord, "visit_id"|"form_version">} */
const EMPTY = {
  schema: 1,
  family_id: null,
  family_typed: null,
  family_name: null,
  planned_at: null,
  groups: [],
  urgent: [],
  document: {},
  base: null,
  pending: null,
  revisions: 0,
  handed_in: false,
  submit: false,
  resolving: [],
  apart: {},
  people: [],
  people_received: 0,
  workers: [],
  state: "planned",
  holder: null,
  holder_report: null,
  conflicts: [],
  comments: [],
  needs_you: [],
  urgent_seen: null,
  authors: {},
  came_in: [],
  notices: [],
  needs_head: false,
  saved_at: null,
  received_at: null,
  heard_at: null,
  prepared_at: null,
  editor: null,
};

/**
 * @param {Partial<VisitRecord> & { visit_id: string, form_version: string }} known
 * @returns {VisitRecord}
 */
export function newVisit(known) {
  return { ...structuredClone(EMPTY), ...known };
}

/**
 * A visit that this device did not have, as the service tells it.
 * @param {Head} head
 * @param {string} version the visit's form version, or the one that it will begin with here
 * @param {Pick<VisitRecord, "groups"|"urgent">} rules
 * @returns {VisitRecord}
 */
export function visitOfHead(head, version, rules) {
  const document = head.document ?? {};
  return newVisit({
    visit_id: head.visit_id,
    family_id: head.family_id,
    family_name: head.family_name ?? null,
    planned_at: head.planned_at ?? null,
    form_version: version,
    ...rules,
    document,
    base: { revision_id: head.revision_id, sequence: head.sequence, document },
    handed_in: true,
    needs_head: !head.document,
    ...toldByHead(head),
  });
}

/**
 * What a head says beside its document.
 * @param {Head} head
 */
export function toldByHead(head) {
  return {
    state: head.state,
    holder: head.holder ?? null,
    holder_report: head.holder_report ?? null,
    conflicts: head.conflicts ?? [],
    comments: head.comments ?? [],
    needs_you: head.needs_you ?? [],
    authors: head.authors ?? {},
    urgent_seen: head.urgent_seen ?? null,
  };
}

/** Records never change, so this is worked out once for each. @type {WeakMap<VisitRecord, boolean>} */
const unsentKnown = new WeakMap();

/** @param {VisitRecord} record @returns {boolean} */
export function isUnsent(record) {
  const known = unsentKnown.get(record);
  if (known !== undefined) return known;
  const unsent = record.pending !== null || needsRevision(record);
  unsentKnown.set(record, unsent);
  return unsent;
}

/** @param {VisitRecord} record @returns {boolean} */
export function isClosed(record) {
  return CLOSED_STATES.has(record.state);
}
