/**
 * A service that was put back from a backup gets again what this device sent. What others wrote and
 * this device only heard may be nowhere else by now: where the head does not have it, it becomes a
 * note of the visit that says who wrote it, so that it is neither lost nor anybody else's. Pure.
 *
 * @import { Revision, VisitRecord } from "./messages.js"
 * @import { AnswerDocument, Value } from "./values.js"
 * @typedef {{ path: string, value: Value, by: string, at: string, note: string }} Heard
 *   `note`: id of the note that it becomes
 */

import { answerInWords } from "./answer_in_words.js";
import { documentSha256 } from "./canonical.js";
import { applyChanges } from "./document.js";
import { valueAt } from "./pointers.js";
import { nextOrder } from "./rows.js";
import { units } from "./units.js";
import { sameValue } from "./values.js";

/**
 * The answers of a visit's base that none of these revisions brings to the service.
 * @param {VisitRecord} record
 * @param {Revision[]} offered
 * @param {string} now for what has no time of its own
 * @returns {Promise<Heard[]>}
 */
export async function onlyHeard(record, offered, now) {
  const documents = offered
    .filter((one) => one.visit_id === record.visit_id)
    .map((one) => one.document);
  const heard = [...units(record.base?.document ?? {}, record.groups)].filter(
    ([path, value]) => !documents.some((document) => sameValue(valueAt(document, path), value)),
  );
  return Promise.all(
    heard.map(async ([path, value]) => {
      const { by_name: by = "", at = now } = record.authors[path] ?? {};
      return { path, value, by, at, note: await noteId({ path, value, by }) };
    }),
  );
}

/**
 * Made of what the note says: other tablets that heard the same answer make the same note of it.
 * @param {AnswerDocument} said
 */
async function noteId(said) {
  const hash = await documentSha256(said);
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * @param {AnswerDocument} document mine, upon the head
 * @param {AnswerDocument} head
 * @param {Heard[]} heard
 * @returns {AnswerDocument} with a note for each answer that the head does not have
 */
export function withMissing(document, head, heard) {
  return heard
    .filter(({ path, value }) => !sameValue(valueAt(head, path), value))
    .filter((one) => answerInWords(one) !== "")
    .filter((one) => valueAt(document, `/notes/${one.note}`) === undefined)
    .reduce((noted, one) => {
      const words = [one.by, answerInWords(one)].filter(Boolean).join(": ");
      const note = { order: nextOrder(noted, "/notes"), at: one.at, words };
      return applyChanges(noted, [[`/notes/${one.note}`, note]]);
    }, document);
}
