/**
 * Units of merge: the pieces of a document that change as one (contracts 3). The
 * counterpart of `fieldapp/merging/units.py`.
 *
 * @import { AnswerDocument, Value } from "./values.js"
 * @typedef {{ whole: boolean, following: Map<string, GroupNode> }} GroupNode
 */

import { childPointer, splitPointer } from "./pointers.js";
import { isNotAssessed, isObject, pruned } from "./values.js";

/** The key of a removed row's `{at, why}`, which is a group wherever it stands. */
export const REMOVED = "removed";

/** @returns {GroupNode} */
const newNode = () => ({ whole: false, following: new Map() });

/**
 * Arrange group patterns (pointers in which `*` stands for exactly one key) so that a
 * document is compared with all of them at once.
 * @param {Iterable<string>} groups
 * @returns {GroupNode}
 */
function groupTree(groups) {
  const root = newNode();
  for (const pattern of groups) {
    let node = root;
    for (const key of splitPointer(pattern)) {
      const next = node.following.get(key) ?? newNode();
      node.following.set(key, next);
      node = next;
    }
    node.whole = true;
  }
  return root;
}

/**
 * Take a document apart into its units of merge, by pointer. Empty objects count for
 * nothing; the document itself is never a unit.
 * @param {AnswerDocument} document
 * @param {Iterable<string>} groups
 * @returns {Map<string, Value>}
 */
export function units(document, groups) {
  /** @type {Map<string, Value>} */
  const found = new Map();
  collect(pruned(document), "", [groupTree(groups)], found);
  return found;
}

/**
 * @param {AnswerDocument} parent
 * @param {string} at
 * @param {GroupNode[]} nodes
 * @param {Map<string, Value>} found
 */
function collect(parent, at, nodes, found) {
  for (const [key, value] of Object.entries(parent)) {
    const path = childPointer(at, key);
    const nextNodes = nodes.flatMap((node) => following(node, key));
    if (isObject(value) && !isWhole(key, value, nextNodes)) {
      collect(value, path, nextNodes, found);
    } else {
      found.set(path, value);
    }
  }
}

/**
 * @param {GroupNode} node
 * @param {string} key
 */
function following(node, key) {
  return [key, "*"].flatMap((name) => node.following.get(name) ?? []);
}

/**
 * @param {string} key
 * @param {Value} value
 * @param {GroupNode[]} nodes
 */
function isWhole(key, value, nodes) {
  return key === REMOVED || isNotAssessed(value) || nodes.some((node) => node.whole);
}

/**
 * Put units together to a document again; none may stand below another.
 * @param {Map<string, Value>} parts
 * @returns {AnswerDocument}
 */
export function assembled(parts) {
  /** @type {AnswerDocument} */
  const document = {};
  for (const [path, value] of parts) {
    const keys = splitPointer(path);
    let holder = document;
    for (const key of keys.slice(0, -1)) {
      if (!Object.hasOwn(holder, key)) holder[key] = {};
      holder = /** @type {AnswerDocument} */ (holder[key]);
    }
    holder[keys[keys.length - 1]] = value;
  }
  return document;
}
