/**
 * What changed between two documents, and carrying changes out. Changes travel as
 * `[[path, value], [path]]`: a path with a value sets it, one without clears it. The
 * counterpart of `fieldapp/merging/document.py`.
 *
 * @import { AnswerDocument, Value } from "./values.js"
 * @typedef {[path: string, value: Value] | [path: string]} Change
 */

import { canonicalText } from "./canonical.js";
import { ancestors, MalformedPointerError, splitPointer } from "./pointers.js";
import { units } from "./units.js";
import { isObject, MAX_DEPTH, NotCanonicalError, pruned, sameValue } from "./values.js";

/** A list of changes cannot be carried out on its base; nothing was changed. */
export class ChangesDoNotApplyError extends Error {
  name = "ChangesDoNotApplyError";
}

/**
 * The changes that turn `base` into `document`, unit by unit, sorted by path.
 * @param {AnswerDocument} base
 * @param {AnswerDocument} document
 * @param {Iterable<string>} groups
 * @returns {Change[]}
 */
export function diff(base, document, groups) {
  const patterns = [...groups];
  const before = units(base, patterns);
  const after = units(document, patterns);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => !sameValue(before.get(path), after.get(path)))
    .sort()
    .map((path) => {
      const value = after.get(path);
      return value === undefined ? [path] : [path, value];
    });
}

/**
 * The document that changes make of `base`, which is left as it was. The order of the
 * changes does not matter: everything is cleared first, then set. Clearing what is not
 * there changes nothing; objects left empty go.
 * @param {AnswerDocument} base
 * @param {Change[]} changes
 * @returns {AnswerDocument}
 * @throws {ChangesDoNotApplyError}
 */
export function applyChanges(base, changes) {
  const { cleared, answered } = readAll(changes);
  const document = pruned(base);
  for (const path of [...cleared].sort()) clear(document, splitPointer(path));
  for (const [path, value] of answered) set(document, splitPointer(path), value);
  return pruned(document);
}

/** @param {Change[]} changes */
function readAll(changes) {
  /** @type {Set<string>} */
  const cleared = new Set();
  /** @type {Map<string, Value>} */
  const answered = new Map();
  for (const change of changes) {
    const [path, value] = readChange(change);
    if (cleared.has(path) || answered.has(path)) refuse(`${path} is named twice`);
    if (value === undefined) cleared.add(path);
    else answered.set(path, value);
  }
  for (const path of answered.keys()) {
    if (ancestors(path).some((above) => answered.has(above))) {
      refuse(`${path} stands below another path that is set`);
    }
  }
  return { cleared, answered };
}

/**
 * A change's path and what it sets there, undefined where it clears.
 * @param {unknown} change
 * @returns {[path: string, value: Value | undefined]}
 * @throws {ChangesDoNotApplyError}
 */
function readChange(change) {
  if (!Array.isArray(change) || typeof change[0] !== "string" || change.length > 2) {
    refuse("a change is [path, value] or [path]");
  }
  const [path, value] = change;
  try {
    const depth = splitPointer(path).length;
    if (depth < 1 || depth > MAX_DEPTH) refuse(`${path} names no answer, or one too deep`);
    if (change.length === 1) return [path, undefined];
    canonicalText(value);
    return [path, pruned(value, MAX_DEPTH - depth)];
  } catch (error) {
    const known = error instanceof MalformedPointerError || error instanceof NotCanonicalError;
    throw known ? new ChangesDoNotApplyError(`${path}: ${error.message}`) : error;
  }
}

/**
 * @param {AnswerDocument} document
 * @param {string[]} keys
 */
function clear(document, keys) {
  let holder = document;
  for (const key of keys.slice(0, -1)) {
    if (!Object.hasOwn(holder, key)) return;
    holder = asObject(holder[key]);
  }
  delete holder[keys[keys.length - 1]];
}

/**
 * @param {AnswerDocument} document
 * @param {string[]} keys
 * @param {Value} value
 */
function set(document, keys, value) {
  let holder = document;
  for (const key of keys.slice(0, -1)) {
    if (!Object.hasOwn(holder, key)) holder[key] = {};
    holder = asObject(holder[key]);
  }
  holder[keys[keys.length - 1]] = value;
}

/**
 * @param {Value} value
 * @returns {AnswerDocument}
 */
function asObject(value) {
  if (!isObject(value)) return refuse("a path goes through a single answer");
  return value;
}

/**
 * @param {string} reason
 * @returns {never}
 */
function refuse(reason) {
  throw new ChangesDoNotApplyError(reason);
}
