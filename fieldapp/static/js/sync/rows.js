/**
 * Rows of lists: objects keyed by id, each with its place. Pure.
 *
 * @import { AnswerDocument } from "./values.js"
 */

import { valueAt } from "./pointers.js";
import { isObject } from "./values.js";

/**
 * The place for a new row: after all others, removed ones too.
 * @param {AnswerDocument} document
 * @param {string} list
 * @returns {number}
 */
export function nextOrder(document, list) {
  const rows = valueAt(document, list);
  if (!isObject(rows)) return 1;
  const orders = Object.values(rows).map((row) => (isObject(row) ? Number(row.order ?? 0) : 0));
  return Math.max(0, ...orders) + 1;
}
