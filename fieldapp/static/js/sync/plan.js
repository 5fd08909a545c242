/**
 * What there is to send: derived from *mine* and *base*, never queued by hand. Pure.
 *
 * @import { Change } from "./document.js"
 * @import { Revision, VisitRecord } from "./messages.js"
 */

import { isApart } from "./apart.js";
import { documentSha256 } from "./canonical.js";
import { applyChanges, diff } from "./document.js";

/**
 * Units in which *mine* differs from *base*, without those that the service has already receipted
 * beside its head (a side of an open conflict, late words, quarantine) and that have not changed
 * since.
 * @param {VisitRecord} record
 * @returns {Change[]}
 */
export function differences(record) {
  const base = record.base?.document ?? {};
  return diff(base, record.document, record.groups).filter(([path]) => !isApart(record, path));
}

/**
 * Whether a new revision is to be frozen (never while one is waiting for its answer).
 * @param {VisitRecord} record
 * @returns {boolean}
 */
export function needsRevision(record) {
  if (record.pending) return false;
  return (
    (record.base === null && !record.handed_in) ||
    record.submit ||
    record.resolving.length > 0 ||
    record.people.length > record.people_received ||
    differences(record).length > 0
  );
}

/**
 * Freeze the next revision of a visit, or null where nothing is to be sent.
 * @param {VisitRecord} record
 * @param {{ revision_id: string, at: string }} made
 * @returns {Promise<Revision|null>}
 */
export async function freezeRevision(record, made) {
  if (!needsRevision(record)) return null;
  const resolving = record.resolving.length > 0;
  const changes = resolving ? chosenAnswers(record) : differences(record);
  const document = applyChanges(record.base?.document ?? {}, changes);
  const base = record.base?.revision_id ?? null;
  return {
    revision_id: made.revision_id,
    visit_id: record.visit_id,
    base,
    sequence: record.revisions + 1,
    kind: resolving ? "resolve" : record.submit ? "submit" : "edit",
    form_version: record.form_version,
    recorded_at: made.at,
    sha256: await documentSha256(document),
    document,
    changes,
    whole: base === null,
    ...(resolving ? { resolves: record.resolving.map((one) => one.id) } : {}),
    ...beginning(record),
    ...(record.people.length ? { people: record.people } : {}),
  };
}

/** @param {VisitRecord} record @returns {Change[]} */
function chosenAnswers(record) {
  return record.resolving.map(({ path, value }) => (value === undefined ? [path] : [path, value]));
}

/**
 * What makes a visit, and for a typed name a family, at the service. Every revision says it: a
 * service restored from a backup may know none of the revisions before.
 * @param {VisitRecord} record
 */
function beginning(record) {
  return {
    ...(record.family_id ? { family_id: record.family_id } : { family_typed: record.family_typed }),
    planned_at: record.planned_at,
    ...(record.workers.length ? { workers: record.workers } : {}),
  };
}

/**
 * The record that waits for the answer to a frozen revision.
 * @param {VisitRecord} record
 * @param {Revision} revision
 * @returns {VisitRecord}
 */
export function withPending(record, revision) {
  if (record.pending) return record;
  return {
    ...record,
    pending: revision,
    revisions: revision.sequence,
    submit: revision.kind === "submit" ? false : record.submit,
    resolving: revision.kind === "resolve" ? stillResolving(record, revision) : record.resolving,
  };
}

/** @param {VisitRecord} record @param {Revision} revision */
function stillResolving(record, revision) {
  return record.resolving.filter((one) => !revision.resolves?.includes(one.id));
}

/**
 * A revision as it travels.
 * @param {Revision} revision
 * @returns {Record<string, unknown>}
 */
export function message(revision) {
  const { whole, document, changes, ...rest } = revision;
  return whole ? { ...rest, document } : { ...rest, changes };
}
