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
export function isUrgent({ document, urgent }) {
  return (urgent.length ? urgent : ALWAYS_URGENT).some(({ scope, when }) =>
    nodesAt(document, splitPointer(scope)).some((node) => holds(when, node, document)),
  );
}

/**
 * @param {unknown} node
 * @param {string[]} keys `*` stands for every row that was not removed
 * @returns {unknown[]}
 */
function nodesAt(node, keys) {
  if (keys.length === 0) return [node];
  if (!isObject(node)) return [];
  const [key, ...rest] = keys;
  if (key !== "*") return Object.hasOwn(node, key) ? nodesAt(node[key], rest) : [];
  const rows = Object.values(node).filter((row) => isObject(row) && !Object.hasOwn(row, "removed"));
  return rows.flatMap((row) => nodesAt(row, rest));
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
