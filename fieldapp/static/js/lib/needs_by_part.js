/**
 * What is needed before review, in few enough lines to be read: each answer by itself, or where they
 * are many, each part of the visit with how many. Pure.
 */

import { counted } from "./counted.js";

/**
 * @typedef {object} Need
 * @property {string} words
 * @property {string} address of the question
 * @property {string} pointer
 * @property {string} part of the visit, "" where it stands in none
 */

/** More lines than a screen of a tablet has are not read. */
const MOST_LINES = 12;

/**
 * @param {Need[]} needs
 * @returns {{words: string, address: string}[]} a part leads to its first question
 */
export function needsByPart(needs) {
  if (needs.length <= MOST_LINES) return needs;
  /** @type {Map<string, Need[]>} */
  const parts = new Map();
  for (const need of needs) {
    const key = need.part || need.pointer;
    parts.set(key, [...(parts.get(key) ?? []), need]);
  }
  return [...parts].map(([part, [first, ...more]]) =>
    more.length
      ? { words: `${part}: ${counted(more.length + 1, "answer")}`, address: first.address }
      : first,
  );
}
