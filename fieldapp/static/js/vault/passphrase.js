/**
 * Passphrases: four words of the list, chosen without bias, and words as people type them.
 */

import { WORDS } from "./words.js";

const WORDS_IN_PASSPHRASE = 4;

/**
 * Four random words, for example "plainbarn redkite softlamp coralhill".
 * @returns {string}
 */
export function newPassphrase() {
  return Array.from({ length: WORDS_IN_PASSPHRASE }, () => WORDS[randomBelow(WORDS.length)]).join(
    " ",
  );
}

/**
 * The words as they are used: small letters and nothing else, so that a space within a word, a
 * capital or a full stop of the tablet's keyboard does not matter.
 * @param {string} typed
 * @returns {string}
 */
export function typedWords(typed) {
  return typed
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]+/g, "");
}

/**
 * A whole number below `limit`, each equally likely (numbers past the last whole multiple are
 * thrown again: a remainder alone would favour the first words).
 * @param {number} limit
 * @returns {number}
 */
function randomBelow(limit) {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  const box = new Uint32Array(1);
  do crypto.getRandomValues(box);
  while (box[0] >= fair);
  return box[0] % limit;
}
