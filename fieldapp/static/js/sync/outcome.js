/**
 * What an answer to a revision means. Only a receipt that names this revision's id and this hash
 * counts; everything else is unknown. Pure.
 *
 * @import { Answer, Receipt, Revision } from "./messages.js"
 * @typedef {"received"|"merged"|"conflict"|"need_document"|"revision_reused"|"late"|"quarantined"|"unknown"} Outcome
 */

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
