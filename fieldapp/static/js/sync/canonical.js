/**
 * The one text form of a document (RFC 8785, JCS) and its fingerprint. Device and
 * server must hash the same bytes, so everything on which languages differ is
 * refused. The counterpart of `fieldapp/merging/canonical.py`.
 *
 * @import { Value } from "./values.js"
 */

import { childPointer } from "./pointers.js";
import { FORBIDDEN_KEYS, isObject, MAX_DEPTH, NotCanonicalError } from "./values.js";

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The RFC 8785 form of a document.
 * @param {unknown} document
 * @returns {string}
 * @throws {NotCanonicalError} with the place, never the value
 */
export function canonicalText(document) {
  return textOf(document, "", MAX_DEPTH);
}

/**
 * The SHA-256 of the canonical form, as 64 lower-case hex digits.
 * @param {unknown} document
 * @returns {Promise<string>}
 */
export async function documentSha256(document) {
  const bytes = new TextEncoder().encode(canonicalText(document));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * A text with every line end as LF.
 * @param {string} value
 * @returns {string}
 */
function normaliseText(value) {
  return value.replace(/\r\n?/g, "\n");
}

/**
 * Copy a document with `normaliseText` applied to every text in it; keys are left alone.
 * @template {Value} V
 * @param {V} document
 * @param {number} [room] how many levels may still open
 * @returns {V}
 * @throws {NotCanonicalError}
 */
export function normaliseDocument(document, room = MAX_DEPTH) {
  return /** @type {V} */ (normalised(document, room));
}

/**
 * @param {Value} value
 * @param {number} room
 * @returns {Value}
 */
function normalised(value, room) {
  if (typeof value === "string") return normaliseText(value);
  if (typeof value !== "object" || value === null) return value;
  if (room < 1) throw new NotCanonicalError(`more than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) {
    return /** @type {Value[]} */ (value).map((item) => normalised(item, room - 1));
  }
  // fromEntries defines keys, where assignment would set a prototype
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, normalised(child, room - 1)]),
  );
}

/**
 * @param {unknown} value
 * @param {string} at
 * @param {number} room
 * @returns {string}
 */
function textOf(value, at, room) {
  if (typeof value !== "object") return scalarText(value, at);
  if (room < 1) throw new NotCanonicalError(`more than ${MAX_DEPTH} levels`, at);
  if (Array.isArray(value)) {
    // Array.from also visits the holes of a sparse array, which are then refused
    return `[${Array.from(value, (item, place) => textOf(item, `${at}/${place}`, room - 1)).join(",")}]`;
  }
  if (!isObject(value)) throw new NotCanonicalError("null or no plain object", at);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${keyText(key, at)}:${textOf(value[key], childPointer(at, key), room - 1)}`);
  return `{${members.join(",")}}`;
}

/**
 * @param {string} key
 * @param {string} at
 */
function keyText(key, at) {
  if (FORBIDDEN_KEYS.has(key)) throw new NotCanonicalError("a forbidden key", at);
  return stringText(key, at);
}

/**
 * @param {unknown} value
 * @param {string} at
 */
function scalarText(value, at) {
  if (typeof value === "string") return stringText(value, at);
  if (typeof value === "boolean" || Number.isSafeInteger(value)) return JSON.stringify(value);
  throw new NotCanonicalError(`a value of type ${typeof value} that is no whole number`, at);
}

/**
 * @param {string} text
 * @param {string} at
 */
function stringText(text, at) {
  if (LONE_SURROGATE.test(text)) {
    throw new NotCanonicalError("half a character (lone surrogate)", at);
  }
  return JSON.stringify(text);
}
