/** The child's own screen: which way suits an age, and what was chosen there in words. Pure. */

import { answerWords } from "./answer_words.js";
import { at, named } from "./progress.js";
import { lowerFirst } from "./sentence_case.js";

/** The section of the form whose answers are the child's own. */
export const OWN_SCREEN = "own_screen";

/** The node of the child's own answers, in the child's voice. */
export const OWN = "own";

/** The times of a day, of each of which the same is asked. */
const MOMENTS = new Set(["wake", "breakfast", "daytime", "afternoon", "tea", "evening", "bedtime"]);

/** @type {[number, string][]} */
const BEGINS_AT = [
  [12, "age_12_up"],
  [7, "age_7_11"],
  [0, "age_3_6"],
];

/**
 * @param {number | null} years birthdays that the child has had on the visit's day
 * @returns {string | null} null where the age is not known: then it is chosen
 */
export function wayByAge(years) {
  if (years === null) return null;
  return BEGINS_AT.find(([begins]) => years >= begins)?.[1] ?? null;
}

/**
 * @typedef {object} OwnAnswer
 * @property {string} path relative to the section's scope
 * @property {string} type
 * @property {string} label the question as the child read it
 * @property {string} words
 * @property {unknown} value
 */

/** @param {any[]} sections of rules.json @returns {any[]} questions of the child's own screen, the worker's too */
export const ownQuestions = (sections) =>
  sections.find(({ name }) => name === OWN_SCREEN)?.questions[0]?.questions ?? [];

/** @param {any[]} questions @returns {any[]} those that hold others, opened: "Bedtime: how is it?" */
const flat = (questions) =>
  questions.flatMap((one) => (one.type === "object" ? flat(one.questions).map(under(one)) : [one]));

/** @param {any} holder @returns {(inner: any) => any} called by both where a label alone would not do */
const under =
  ({ key, label }) =>
  (inner) =>
    MOMENTS.has(key) ? { ...inner, label: `${label}: ${lowerFirst(inner.label)}` } : inner;

/**
 * What the child chose, in the order of the screen; then who could hear.
 *
 * @param {any[]} sections of rules.json
 * @param {any} voice the child's voice in the document
 * @param {string} name of the child
 * @returns {OwnAnswer[]}
 */
export function ownAnswers(sections, voice, name) {
  const questions = flat(ownQuestions(sections));
  const childs = questions.filter(({ own }) => own);
  const heard = questions.filter(({ key }) => key === "could_hear");
  const chosen = childs.flatMap((one) => answersOf(one, voice, name));
  return chosen.length ? [...chosen, ...heard.flatMap((one) => answersOf(one, voice, name))] : [];
}

/** @param {any} question @param {any} voice @param {string} name @returns {OwnAnswer[]} */
function answersOf(question, voice, name) {
  const value = at(voice ?? {}, question.path);
  if (value === undefined || value === "" || (Array.isArray(value) && !value.length)) return [];
  const { path, type } = question;
  const label = named(question.read_as ?? question.label, name);
  return [{ path, type, label, words: answerWords(value, question, name), value }];
}
