/**
 * What half-typed words do to a visit's record. Pure.
 *
 * @import { AnswerDocument, Value } from "../sync/values.js"
 * @import { Head, VisitRecord } from "../sync/messages.js"
 * @import { RecordChange } from "./draft_changes.js"
 * @typedef {object} Entry
 * @property {string} text
 * @property {string} at
 * @property {Value} [over] the answer it was begun over; absent: none stood
 * @property {Value} [upon] the answer that stood in the page when it was last typed in
 * @property {string} [note] id of the note that it becomes where its answer is another's by now
 * @typedef {Record<string, Entry>} Entries by pointer
 */

import { ChangesDoNotApplyError } from "../sync/document.js";
import { valueAt } from "../sync/pointers.js";
import { nextOrder } from "../sync/rows.js";
import { sameValue } from "../sync/values.js";
import { written } from "./draft_changes.js";

/**
 * Put half-typed words into *mine*. Where another answer stands by now, which they were not typed
 * over and which they do not contain, both stay: the words become a note of the visit.
 * @param {Entries} entries
 * @returns {RecordChange}
 */
export const keepingTyped = (entries) => (record) => {
  let { document, saved_at } = record;
  for (const [pointer, entry] of Object.entries(entries)) {
    document = kept(document, pointer, entry);
    saved_at = entry.at;
  }
  return { ...record, document, saved_at };
};

/** @param {AnswerDocument} document @param {string} pointer @param {Entry} entry */
function kept(document, pointer, entry) {
  const stands = valueAt(document, pointer);
  if (contains(stands, entry.text)) return document;
  try {
    if (isOurs(stands, entry)) return written(document, [[pointer, entry.text]]);
  } catch (error) {
    if (!(error instanceof ChangesDoNotApplyError)) throw error;
  }
  const note = { order: nextOrder(document, "/notes"), at: entry.at, words: entry.text };
  return written(document, [[`/notes/${entry.note}`, note]]);
}

/** @param {Value|undefined} stands @param {Entry} entry */
function isOurs(stands, { over, upon, text }) {
  return (
    sameValue(stands, over) ||
    sameValue(stands, upon) ||
    (typeof stands === "string" && contains(text, stands))
  );
}

/** @param {Value|undefined} value @param {string} words */
const contains = (value, words) => typeof value === "string" && value.includes(words);

/**
 * Whether a head must not be taken before the half-typed words are in *mine*: it changes an answer
 * under them, or the visit is closed or goes to somebody else.
 * @param {VisitRecord} record
 * @param {Head} head
 * @param {Entries} entries
 */
export function concerns(record, head, entries) {
  if (head.state !== record.state || head.holder?.id !== record.holder?.id) return true;
  return movesAny(record.document, head.document, Object.keys(entries));
}

/**
 * Whether one of these answers is another one in a second document.
 * @param {AnswerDocument} document
 * @param {AnswerDocument|null|undefined} other
 * @param {string[]} pointers
 */
export function movesAny(document, other, pointers) {
  if (!other) return false;
  return pointers.some(
    (pointer) => !sameValue(valueAt(document, pointer), valueAt(other, pointer)),
  );
}
