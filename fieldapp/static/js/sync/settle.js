/**
 * From the answer to a revision to the visit's next record. Pure: every row of the table of
 * answers (architecture 5) is a function here.
 *
 * Only a receipt that names this revision's id and this hash counts; all else is `unknown`, which
 * changes nothing.
 *
 * @import { Answer, Notice, Receipt, Revision, VisitRecord } from "./messages.js"
 * @import { Outcome } from "./outcome.js"
 * @typedef {{ now: string, newId: () => string }} Settling
 * @typedef {{ record: VisitRecord, outcome: Outcome }} Settled
 */

import { withApart, withoutApart } from "./apart.js";
import { outcomeOf } from "./outcome.js";
import { isWithin, overlap } from "./pointers.js";
import { takeHead } from "./take_head.js";

/**
 * @param {VisitRecord} record
 * @param {Revision} revision the one that was answered
 * @param {Answer|null|undefined} answer
 * @param {Settling} settling
 * @returns {Settled}
 */
export function settle(record, revision, answer, settling) {
  const outcome = outcomeOf(revision, answer);
  // An answer that comes twice, or after its revision was settled, has nothing left to say.
  if (outcome === "unknown" || record.pending?.revision_id !== revision.revision_id) {
    return { record, outcome };
  }
  const heard = /** @type {Answer} */ (answer);
  if (outcome === "need_document") return { record: inFull(record, revision), outcome };
  if (outcome === "revision_reused") return { record: reused(record, revision, settling), outcome };
  const set = outcome === "late" || outcome === "quarantined" ? setAside : received;
  return { record: set(record, revision, heard, outcome), outcome };
}

/** @param {VisitRecord} record @param {Revision} revision */
function inFull(record, revision) {
  return { ...record, pending: { ...revision, whole: true } };
}

/**
 * The id stands for other content at the service: this one goes again under a new id.
 * @param {VisitRecord} record
 * @param {Revision} revision
 * @param {Settling} settling
 */
function reused(record, revision, { now, newId }) {
  /** @type {Notice} */
  const notice = { kind: "revision_reused", revision_id: revision.revision_id, at: now };
  return {
    ...record,
    pending: { ...revision, revision_id: newId() },
    notices: [...record.notices, notice],
  };
}

/**
 * @param {VisitRecord} record
 * @param {Revision} revision
 * @param {Answer} answer
 * @returns {VisitRecord}
 */
function received(record, revision, answer) {
  const receipt = /** @type {Receipt} */ (answer.receipt);
  const resolved = revision.resolves ?? [];
  const conflicts =
    answer.head?.conflicts ?? record.conflicts.filter((row) => !resolved.includes(row.id));
  const told = receipted(record, revision, receipt);
  /** @type {VisitRecord} */
  const next = {
    ...told,
    base: {
      revision_id: revision.revision_id,
      sequence: receipt.sequence,
      document: revision.document,
    },
    conflicts,
    apart: standingApart(record, revision, conflicts),
    came_in: [...new Set([...record.came_in, ...(answer.came_in ?? [])])],
    // The receipt of a repeat tells of the head as it was; one heard of since is still to be taken.
    needs_head:
      record.needs_head || receipt.head !== revision.revision_id || revision.kind !== "edit",
  };
  return answer.head ? takeHead(next, answer.head) : next;
}

/**
 * @param {VisitRecord} record
 * @param {Revision} revision
 * @param {Receipt} receipt
 * @returns {VisitRecord}
 */
function receipted(record, revision, receipt) {
  return {
    ...record,
    pending: null,
    handed_in: true,
    received_at: receipt.received_at,
    people_received: revision.people?.length ?? record.people_received,
  };
}

/**
 * This revision's answers under an open row are that row's candidates; its other answers now
 * stand in the head.
 * @param {VisitRecord} record
 * @param {Revision} revision
 * @param {VisitRecord["conflicts"]} conflicts
 */
function standingApart(record, revision, conflicts) {
  const paths = revision.changes.map(([path]) => path);
  const settled = paths.reduce(withoutApart, record.apart);
  return paths.reduce((apart, path) => {
    const met = conflicts.map((row) => row.path).filter((row) => overlap(row, path));
    // A row above speaks for the answers below it.
    const at = met.find((row) => isWithin(path, row)) ?? path;
    return met.length ? withApart(apart, at, revision.document, "conflict") : apart;
  }, settled);
}

/**
 * Late or quarantined: safe with the service, but not in its head. The answers stay in *mine*, are
 * shown plainly, and do not go again unless they change.
 * @param {VisitRecord} record
 * @param {Revision} revision
 * @param {Answer} answer
 * @param {Outcome} outcome
 * @returns {VisitRecord}
 */
function setAside(record, revision, answer, outcome) {
  const receipt = /** @type {Receipt} */ (answer.receipt);
  const why = outcome === "late" ? "late" : "quarantined";
  const apart = revision.changes.reduce(
    (known, [path]) => withApart(known, path, revision.document, why),
    record.apart,
  );
  /** @type {Notice} */
  const notice = {
    kind: why,
    revision_id: revision.revision_id,
    at: receipt.received_at,
    status: answer.status,
  };
  /** @type {VisitRecord} */
  const next = {
    ...receipted(record, revision, receipt),
    apart,
    notices: [...record.notices, notice],
    needs_head: record.needs_head || why === "late",
  };
  return answer.head ? takeHead(next, answer.head) : next;
}
