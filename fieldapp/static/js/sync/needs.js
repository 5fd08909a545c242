/**
 * What the service said that a visit lacks, less what has been answered here since. Pure.
 *
 * The service looks again at every revision of such a visit; until it has, this device says what it
 * knows itself, so that nobody is asked for an answer that stands on the screen.
 *
 * @import { VisitRecord } from "./messages.js"
 * @typedef {{ id: string, path: string, kind: string, message: string }} Need
 */

import { valueAt } from "./pointers.js";
import { sameValue } from "./values.js";

/** A child of the record whom the visit says nothing about, or the other way round. */
const UNKNOWN_CHILD = "unknown_child";

/**
 * The needs that still stand.
 *
 * @param {Pick<VisitRecord, "needs_you"|"document"|"base">} record
 * @returns {Need[]}
 */
export function standingNeeds({ needs_you: needs, document, base }) {
  const known = base?.document ?? {};
  return needs.filter(({ path }) => sameValue(valueAt(document, path), valueAt(known, path)));
}

/**
 * As they are listed and counted: one line for a child who is missing whole, since her questions
 * come when she has been begun.
 *
 * @param {Need[]} needs
 * @returns {Need[]}
 */
export function listedNeeds(needs) {
  const whole = needs.filter(({ kind }) => kind === UNKNOWN_CHILD).map(({ path }) => path);
  return needs.filter((need) => !whole.some((path) => need.path.startsWith(`${path}/`)));
}

/**
 * Children whom the service knows and this device does not: they came after the pack was copied.
 *
 * @param {Pick<VisitRecord, "needs_you"|"document">} record
 * @param {{ people: { id: string }[] }|null} pack
 * @returns {string[]} ids
 */
export function childrenNotHere({ needs_you: needs, document }, pack) {
  const here = new Set((pack?.people ?? []).map(({ id }) => id));
  return needs
    .filter(({ kind, path }) => kind === UNKNOWN_CHILD && valueAt(document, path) === undefined)
    .map(({ path }) => path.split("/")[2])
    .filter((id) => !here.has(id));
}
