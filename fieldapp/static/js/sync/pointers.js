/**
 * JSON Pointers (RFC 6901): the paths of answers, as text and as segments. The
 * counterpart of `fieldapp/merging/pointers.py`.
 *
 * @import { AnswerDocument, Value } from "./values.js"
 */

import { FORBIDDEN_KEYS, isObject } from "./values.js";

/** A text is not a JSON Pointer, or names an object's prototype. */
export class MalformedPointerError extends Error {
  name = "MalformedPointerError";
}

/**
 * The pointer of `key` inside the object at `parent`.
 * @param {string} parent
 * @param {string} key
 * @returns {string}
 */
export function childPointer(parent, key) {
  return `${parent}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/**
 * The keys that a pointer names, from the outermost; "" names none.
 * @param {string} pointer
 * @returns {string[]}
 * @throws {MalformedPointerError}
 */
export function splitPointer(pointer) {
  if (pointer === "") return [];
  if (!pointer.startsWith("/")) throw new MalformedPointerError("a pointer begins with '/'");
  const keys = pointer.slice(1).split("/").map(unescaped);
  if (keys.some((key) => FORBIDDEN_KEYS.has(key))) {
    throw new MalformedPointerError("a forbidden key");
  }
  return keys;
}

/** @param {string} segment */
function unescaped(segment) {
  if (/~(?![01])/.test(segment)) throw new MalformedPointerError("'~' stands before 0 or 1 only");
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

/**
 * The value at a pointer, or undefined; an array is never entered.
 * @param {AnswerDocument} document
 * @param {string} pointer
 * @returns {Value | undefined}
 */
export function valueAt(document, pointer) {
  /** @type {Value | undefined} */
  let value = document;
  for (const key of splitPointer(pointer)) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/**
 * Every pointer strictly above a pointer, the nearest first, ending in "".
 * @param {string} pointer
 * @returns {string[]}
 */
export function ancestors(pointer) {
  const above = [];
  for (let at = pointer.lastIndexOf("/"); at >= 0; at = pointer.lastIndexOf("/", at - 1)) {
    above.push(pointer.slice(0, at));
    if (at === 0) break;
  }
  return above;
}

/**
 * Whether a pointer is `outer` itself or stands below it.
 * @param {string} pointer
 * @param {string} outer
 */
export function isWithin(pointer, outer) {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/**
 * Whether two pointers are the same or one stands below the other.
 * @param {string} one
 * @param {string} other
 */
export function overlap(one, other) {
  return isWithin(one, other) || isWithin(other, one);
}
