/**
 * What somebody did to a visit that the store did not keep, as data, and doing it again on a record
 * that may have moved on. Pure.
 *
 * @import { Change } from "../sync/document.js"
 * @import { VisitRecord } from "../sync/messages.js"
 * @import { Value } from "../sync/values.js"
 * @import { RecordChange } from "./draft_changes.js"
 * @typedef {{ path: string, value?: Value, over?: Value, note: string }} HeldAnswer no `value`: it
 *   was cleared; `over`: what it was typed over; `note`: id of the note that it becomes where that
 *   answer was written anew
 * @typedef {{ answers: HeldAnswer[], submit: boolean, resolving: VisitRecord["resolving"] }} HeldWords
 */

import { answerInWords } from "../sync/answer_in_words.js";
import { diff } from "../sync/document.js";
import { valueAt } from "../sync/pointers.js";
import { nextOrder } from "../sync/rows.js";
import { sameValue } from "../sync/values.js";
import { writing } from "./draft_changes.js";

/**
 * What is hers among the changes that wait. Where one took something from the service, only what
 * differs from that is hers; the service tells the rest again.
 * @param {VisitRecord} committed
 * @param {RecordChange[]} changes
 * @param {() => string} newId
 * @returns {HeldWords}
 */
export function heldWords(committed, changes, newId) {
  /** @type {Map<string, HeldAnswer>} */
  const answers = new Map();
  let submit = false;
  /** @type {VisitRecord["resolving"]} */
  let resolving = [];
  let before = committed;
  for (const change of changes) {
    const after = change(before);
    for (const one of answersBetween(before, after, newId)) {
      const first = answers.get(one.path);
      answers.set(one.path, first ? withoutNone({ ...one, over: first.over }) : one);
    }
    submit = submit || (after.submit && !before.submit);
    const known = new Set(before.resolving);
    resolving = [...resolving, ...after.resolving.filter((one) => !known.has(one))];
    before = after;
  }
  return { answers: [...answers.values()], submit, resolving };
}

/**
 * @param {VisitRecord} before
 * @param {VisitRecord} after
 * @param {() => string} newId
 * @returns {HeldAnswer[]}
 */
function answersBetween(before, after, newId) {
  const told = after.base === before.base ? before.document : (after.base?.document ?? {});
  return diff(told, after.document, after.groups)
    .map(([path, value]) => ({ path, value, over: valueAt(before.document, path), note: newId() }))
    .filter(({ value, over }) => !sameValue(value, over))
    .map(withoutNone);
}

/** @param {{ [name in keyof HeldAnswer]: HeldAnswer[name]|undefined } & { path: string, note: string }} answer @returns {HeldAnswer} as it comes back from JSON */
function withoutNone({ path, value, over, note }) {
  return {
    path,
    ...(value === undefined ? {} : { value }),
    ...(over === undefined ? {} : { over }),
    note,
  };
}

/**
 * Do it again. An answer that was written anew meanwhile stands, and the words held become a note
 * of the jotter, to be placed by the person.
 * @param {HeldWords} held
 * @param {string} at
 * @param {string} window
 * @returns {RecordChange}
 */
export function doneAgain({ answers, submit, resolving }, at, window) {
  return (record) => {
    const now = (/** @type {HeldAnswer} */ one) => valueAt(record.document, one.path);
    const missing = answers.filter((one) => !sameValue(now(one), one.value));
    const free = missing.filter((one) => sameValue(now(one), one.over));
    const late = missing.filter((one) => !free.includes(one));
    const ids = new Set(resolving.map((one) => one.id));
    const written = writing(at, window)([...free.map(changeOf), ...notesOf(record, late, at)]);
    return {
      ...written(record),
      submit: record.submit || submit,
      resolving: [...record.resolving.filter((one) => !ids.has(one.id)), ...resolving],
    };
  };
}

/** @param {HeldAnswer} answer @returns {Change} */
function changeOf({ path, value }) {
  return value === undefined ? [path] : [path, value];
}

/**
 * @param {VisitRecord} record
 * @param {HeldAnswer[]} answers
 * @param {string} at
 * @returns {Change[]}
 */
function notesOf(record, answers, at) {
  const first = nextOrder(record.document, "/notes");
  return answers
    .filter((one) => answerInWords(one) !== "")
    .flatMap((one, place) => [
      [`/notes/${one.note}/order`, first + place],
      [`/notes/${one.note}/at`, at],
      [`/notes/${one.note}/words`, answerInWords(one)],
    ]);
}
