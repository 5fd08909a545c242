/**
 * What an answer document is made of, and when two of its values are the same.
 * The counterpart of `fieldapp/merging/values.py`.
 *
 * The items of an array are values too: JSDoc cannot say so of a type that names itself.
 *
 * @typedef {string | number | boolean | unknown[] | { [key: string]: Value }} Value
 * @typedef {{ [key: string]: Value }} AnswerDocument
 */

/** Objects and arrays may stand this deep inside each other, the document included. */
export const MAX_DEPTH = 32;

/** Keys that would reach an object's prototype: a document that has one is refused. */
export const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** A value has no canonical form here; `path` says where, and no answer is told. */
export class NotCanonicalError extends Error {
  /**
   * @param {string} reason
   * @param {string} [path] a JSON Pointer
   */
  constructor(reason, path = "") {
    super(`${reason} at ${JSON.stringify(path)}`);
    this.name = "NotCanonicalError";
    this.reason = reason;
    this.path = path;
  }
}

/**
 * Whether a value is a plain object, as JSON.parse makes it.
 * @param {unknown} value
 * @returns {value is { [key: string]: Value }}
 */
export function isObject(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Whether a value is `{"na": reason}` and nothing else.
 * @param {unknown} value
 * @returns {value is { na: Value }}
 */
export function isNotAssessed(value) {
  return isObject(value) && Object.hasOwn(value, "na") && Object.keys(value).length === 1;
}

/**
 * Whether two values are equal without any coercion: 1, "1" and true differ.
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
export function sameValue(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, place) => sameValue(item, other[place]));
  }
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]))
    );
  }
  return one === other;
}

/**
 * Copy a value without its empty objects, which are never stored. What stands
 * inside an array is copied as it is: there the place of an item matters.
 * @template {Value} V
 * @param {V} value
 * @param {number} [room] how many levels may still open
 * @returns {V}
 * @throws {NotCanonicalError} when the value is deeper, or has a forbidden key
 */
export function pruned(value, room = MAX_DEPTH) {
  return copied(value, room, true);
}

/**
 * @template {Value} V
 * @param {V} value
 * @param {number} room
 * @param {boolean} prune
 * @returns {V}
 */
function copied(value, room, prune) {
  if (typeof value !== "object" || value === null) return value;
  if (room < 1) throw new NotCanonicalError(`more than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) {
    const items = /** @type {Value[]} */ (value);
    return /** @type {V} */ (items.map((item) => copied(item, room - 1, false)));
  }
  /** @type {AnswerDocument} */
  const copy = {};
  for (const [key, child] of Object.entries(/** @type {AnswerDocument} */ (value))) {
    if (FORBIDDEN_KEYS.has(key)) throw new NotCanonicalError("a forbidden key");
    const kept = copied(child, room - 1, prune);
    if (!prune || !isEmptyObject(kept)) copy[key] = kept;
  }
  return /** @type {V} */ (copy);
}

/** @param {Value} value */
function isEmptyObject(value) {
  return isObject(value) && Object.keys(value).length === 0;
}
