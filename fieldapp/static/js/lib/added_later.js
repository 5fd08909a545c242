/** Who observed and who typed are two facts: what somebody added who was not at the visit. Pure. */

import { plainDate } from "./dates.js";
import { at } from "./progress.js";

/** Whoever wrote the arrival made the visit; the server has the same rule in `record/authorship.py`. */
const ARRIVAL = "/visit/arrived_at";

/**
 * @typedef {{by?: string, by_name: string, at: string}} Author
 *
 * @typedef {object} Written
 * @property {Record<string, Author>} authors of what the service has, by pointer
 * @property {Record<string, any>} document as it stands here
 * @property {Record<string, any>|null} base_document as the service has it
 */

/** @param {string} inner @param {string} outer */
const isWithin = (inner, outer) => inner === outer || inner.startsWith(`${outer}/`);

/** @param {Record<string, Author>} authors @param {string} pointer @returns {Author | undefined} the last of those who wrote there */
function authorOf(authors, pointer) {
  const of = (/** @type {(path: string) => boolean} */ holds) =>
    Object.keys(authors)
      .filter(holds)
      .map((path) => authors[path]);
  const inside = of((path) => isWithin(path, pointer));
  const found = inside.length ? inside : of((path) => isWithin(pointer, path));
  return found.sort((a, b) => b.at.localeCompare(a.at))[0];
}

/** @param {Author} author @param {Author} other */
const isSame = (author, other) =>
  author.by && other.by ? author.by === other.by : author.by_name === other.by_name;

/**
 * @param {Written} written
 * @param {string} pointer of an answer
 * @param {{id: string, name: string} | null} me
 * @returns {{isAnswered: boolean, words: string}} no words where whoever made the visit wrote it
 */
export function addedLater(written, pointer, me) {
  const isAnswered = at(written.document, pointer.slice(1)) !== undefined;
  return { isAnswered, words: isAnswered ? wordsAt(written, pointer, me) : "" };
}

/** @param {Written} written @param {string} pointer @param {{id: string, name: string} | null} me */
function wordsAt({ authors, document, base_document: base }, pointer, me) {
  const observer = authors?.[ARRIVAL];
  if (!observer) return "";
  const [here, there] = [document, base ?? {}].map((one) => at(one, pointer.slice(1)));
  if (JSON.stringify(here) !== JSON.stringify(there)) {
    const mine = { by: me?.id, by_name: me?.name ?? "", at: "" };
    return isSame(mine, observer) ? "" : "Added by you, not at the visit";
  }
  const author = authorOf(authors, pointer);
  if (!author || isSame(author, observer)) return "";
  const who = author.by && author.by === me?.id ? "you" : author.by_name;
  return `Added by ${who} on ${plainDate(author.at)}, not at the visit`;
}
