/** An answer in words, for screens that show answers outside their question. Pure. */

import { drawingWords, strokesOf } from "./drawing.js";
import { named } from "./progress.js";
import { lowerFirst, upperFirst } from "./sentence_case.js";

/** Parts of a finding that are said in their own way. */
const SAID_FIRST = ["level", "note", "basis"];

/** How the form's own "I saw it" reads to somebody else, as the office's pages say it. */
const BASIS_READ = new Map([
  ["told_by_child", "the child said"],
  ["told_by_parent", "a parent or carer said"],
  ["told_by_other", "somebody else said"],
  ["from_record", "from the record"],
  ["judgement", "a judgement"],
  ["childs_own", "the child’s own choice"],
]);

/**
 * @typedef {object} Labelled
 * @property {string} [label]
 * @property {string} [path]
 * @property {string} [type]
 * @property {{value: unknown, label: string}[]} [choices]
 * @property {{value: unknown, label: string}[]} [na_reasons] why it may be not assessed
 * @property {{questions: Labelled[]}} [row] what each row of it asks
 * @property {(Labelled & {key: string})[]} [parts] what a finding may say beside its level, note and basis
 */

/** @param {string} key @returns {string} "not_seen" is "not seen" where no label is known */
const plain = (key) => key.replaceAll("_", " ");

/** @param {string} key @returns {string} */
const basisWords = (key) => BASIS_READ.get(key) ?? plain(key);

/** @param {unknown} reason @param {Labelled | null} question @returns {string} */
function naWords(reason, question) {
  if (!reason) return "Not assessed";
  const known = question?.na_reasons?.find((one) => one.value === reason);
  return `Not assessed: ${known ? lowerFirst(known.label) : plain(String(reason))}`;
}

/** @param {unknown} value @param {Labelled | null} question @returns {string} */
function labelOf(value, question) {
  const choice = question?.choices?.find((one) => one.value === value);
  if (choice) return choice.label;
  return typeof value === "string" && /^[a-z0-9_]+$/.test(value) ? plain(value) : String(value);
}

/**
 * One answer of a row, called as the row's question calls it; the only one of a row needs no name.
 *
 * @param {[string, unknown]} entry
 * @param {{question: Labelled | null, name: string, only: boolean}} about
 * @returns {string}
 */
function entryWords([key, value], { question, name, only }) {
  const inner = question?.row?.questions.find(({ path }) => path?.endsWith(`/${key}`)) ?? null;
  const label = inner?.label ? named(inner.label, name) : plain(key);
  if (value === true) return label;
  const words = answerWords(value, inner ?? question, name);
  return only && inner ? words : `${label}: ${words}`;
}

/**
 * What stands beside level, note and basis, so that nothing of an answer is left out.
 *
 * @param {Record<string, any>} value
 * @param {Labelled | null} question
 * @returns {string[]}
 */
function restWords(value, question) {
  const rest = Object.entries(value).filter(([key]) => !SAID_FIRST.includes(key));
  return rest.map(([key, said]) => {
    const part = question?.parts?.find((one) => one.key === key) ?? null;
    const label = part?.label ?? upperFirst(plain(key));
    return said === true ? label : `${label}: ${answerWords(said, part)}`;
  });
}

/** @param {Record<string, any>} value @param {Labelled | null} question @param {string} name @returns {string} */
function objectWords(value, question, name) {
  if ("na" in value) return naWords(value.na, question);
  if ("level" in value || "note" in value) {
    const known = value.basis?.length
      ? `How you know: ${value.basis.map(basisWords).join(", ")}`
      : "";
    return [
      value.level === undefined ? "" : `Level ${value.level}`,
      value.note,
      known,
      ...restWords(value, question),
    ]
      .filter(Boolean)
      .join("\n");
  }
  const entries = Object.entries(value).filter(([key]) => key !== "order");
  const only = entries.length === 1;
  return entries.map((entry) => entryWords(entry, { question, name, only })).join("\n");
}

/**
 * @param {unknown} value
 * @param {Labelled | null} [question]
 * @param {string} [name] of the child, room or carer that it is about
 * @returns {string}
 */
export function answerWords(value, question = null, name = "") {
  if (value === undefined || value === null) return "No answer";
  if (value === true) return "Yes";
  if (value === false) return "No";
  const strokes = question?.type === "drawing" ? strokesOf(value) : null;
  if (strokes) return drawingWords(strokes);
  if (Array.isArray(value)) return value.map((one) => labelOf(one, question)).join(", ");
  if (typeof value === "object") return objectWords(value, question, name);
  return labelOf(value, question);
}
