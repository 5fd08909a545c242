/**
 * Which visits are sent first: those in which an urgent rule of their own form version holds (R4:
 * danger, disclosure, injury, gas), submitted or not, valid or not. Pure.
 *
 * @import { UrgentRule, VisitRecord } from "./messages.js"
 */

import { splitPointer } from "./pointers.js";
import { evaluate } from "./rules.js";
import { isObject } from "./values.js";

/** For a visit whose form's rules are not on this device. @type {UrgentRule[]} */
const ALWAYS_URGENT = [{ scope: "/visit", when: { eq: ["immediate_danger/answer", true] } }];

/** @param {VisitRecord} record @returns {boolean} */
export const isUrgent = ({ document, urgent }) => urgentPlaces(document, urgent).length > 0;

/**
 * @param {unknown} document
 * @param {UrgentRule[]} urgent rules of the visit's form version
 * @returns {string[]} a key for every rule and node in which it holds: two documents compare by them
 */
export function urgentPlaces(document, urgent) {
  return (urgent.length ? urgent : ALWAYS_URGENT).flatMap(({ scope, when }, rule) =>
    nodesAt(document, splitPointer(scope))
      .filter(([, node]) => holds(when, node, document))
      .map(([place]) => `${rule}${place}`),
  );
}

/**
 * @param {unknown} node
 * @param {string[]} keys `*` stands for every row that was not removed
 * @param {string} [place] where the node stands
 * @returns {[string, unknown][]} place and node
 */
function nodesAt(node, keys, place = "") {
  if (keys.length === 0) return [[place, node]];
  if (!isObject(node)) return [];
  const [key, ...rest] = keys;
  const isRow = (/** @type {unknown} */ row) => isObject(row) && !Object.hasOwn(row, "removed");
  const below =
    key === "*"
      ? Object.keys(node).filter((id) => isRow(node[id]))
      : [key].filter((one) => Object.hasOwn(node, one));
  return below.flatMap((one) => nodesAt(node[one], rest, `${place}/${one}`));
}

/**
 * A rule that this release cannot read makes nothing urgent, and stops nothing.
 * @param {UrgentRule["when"]} when
 * @param {unknown} node
 * @param {unknown} document
 */
function holds(when, node, document) {
  try {
    return evaluate(when, node, document, {});
  } catch {
    return false;
  }
}
