/**
 * From the answer to a revision to the visit's next record. Pure: every row of the table of
 * answers (architecture 5) is a function here.
 *
 * Only a receipt that names this revision's id and this hash counts; all else is `unknown`, which
 * changes nothing.
 *
 * @import { Answer, Apart, Notice, Receipt, Revision, VisitRecord } from "./messages.js"
 * @typedef {"received"|"merged"|"conflict"|"need_document"|"revision_reused"|"late"|"quarantined"|"unknown"} Outcome
 * @typedef {{ now: string, newId: () => string }} Settling
 * @typedef {{ record: VisitRecord, outcome: Outcome }} Settled
 */

import { overlap } from "./pointers.js";
import { takeHead } from "./take_head.js";

/**
 * The status that each outcome comes with, and whether a receipt belongs to it.
 * @type {Record<string, { statuses: number[], receipt: boolean }>}
 */
const OUTCOMES = {
  received: { statuses: [200, 201], receipt: true },
  merged: { statuses: [200], receipt: true },
  conflict: { statuses: [202], receipt: true },
  need_document: { statuses: [200], receipt: false },
  revision_reused: { statuses: [409], receipt: false },
  late: { statuses: [410], receipt: true },
  quarantined: { statuses: [403, 413, 422], receipt: true },
};

/**
 * @param {Revision} revision
 * @param {Answer|null|undefined} answer
 * @returns {Outcome}
 */
export function outcomeOf(revision, answer) {
  if (!answer || answer.revision_id !== revision.revision_id) return "unknown";
  const known = Object.hasOwn(OUTCOMES, answer.outcome) ? OUTCOMES[answer.outcome] : null;
  if (!known?.statuses.includes(answer.status)) return "unknown";
  if (known.receipt && !isReceiptOf(revision, answer.receipt)) return "unknown";
  if (answer.outcome === "need_document" && revision.whole) return "unknown";
  return /** @type {Outcome} */ (answer.outcome);
}

/**
 * @param {Revision} revision
 * @param {Receipt|null|undefined} receipt
 */
function isReceiptOf(revision, receipt) {
  return receipt?.revision_id === revision.revision_id && receipt.sha256 === revision.sha256;
}

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
    needs_head: receipt.head !== revision.revision_id || revision.kind !== "edit",
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
  const apart = { ...record.apart };
  for (const [path, value] of revision.changes) {
    delete apart[path];
    if (conflicts.some((row) => overlap(row.path, path))) {
      apart[path] = value === undefined ? { why: "conflict" } : { value, why: "conflict" };
    }
  }
  return apart;
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
  /** @type {Record<string, Apart>} */
  const apart = { ...record.apart };
  for (const [path, value] of revision.changes) {
    apart[path] = value === undefined ? { why } : { value, why };
  }
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
    needs_head: why === "late",
  };
  return answer.head ? takeHead(next, answer.head) : next;
}
