/**
 * What the service has receipted beside its head (a side of an open conflict, late words,
 * quarantine), by path. No path stands below another: "not assessed" and the answers that it stands
 * against are one thing, as in the merge. Pure.
 *
 * @import { Apart, VisitRecord } from "./messages.js"
 * @import { AnswerDocument } from "./values.js"
 * @typedef {Record<string, Apart>} AllApart
 */

import { isWithin, overlap, valueAt } from "./pointers.js";
import { sameValue } from "./values.js";

/**
 * @param {AllApart} apart
 * @param {string} path
 * @returns {AllApart} without what is known there, above or below
 */
export function withoutApart(apart, path) {
  return Object.fromEntries(Object.entries(apart).filter(([at]) => !overlap(at, path)));
}

/**
 * @param {AllApart} apart
 * @param {string} path
 * @param {AnswerDocument} document that was receipted
 * @param {Apart["why"]} why
 * @returns {AllApart}
 */
export function withApart(apart, path, document, why) {
  const at = Object.keys(apart).find((one) => isWithin(path, one)) ?? path;
  const value = valueAt(document, at);
  return { ...withoutApart(apart, at), [at]: value === undefined ? { why } : { value, why } };
}

/**
 * Whether the service has what stands at this path, beside its head.
 * @param {Pick<VisitRecord, "apart"|"document">} record
 * @param {string} path
 */
export function isApart({ apart, document }, path) {
  return Object.entries(apart).some(
    ([at, { value }]) => isWithin(path, at) && sameValue(value, valueAt(document, at)),
  );
}
