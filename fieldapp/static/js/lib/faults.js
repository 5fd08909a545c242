/**
 * What cannot be, or should be looked at again, in an answer that was given. The service checks the
 * same by the same definition and in the same words (`forms/questions/`, `forms/checks.py`); both run
 * over the same random visits in `tests/unit/forms/test_answers_agreement.py`. Pure.
 */

import { bodyPointOf } from "./body_point.js";
import { strokesOf } from "./drawing.js";
import { instantOf, isDay } from "./moments.js";

/**
 * @typedef {import("./progress.js").Question} Question
 *
 * @typedef {object} Context
 * @property {any[]} offered values of the choices that can be made here
 * @property {(path: string) => any} answerAt another answer of the same section
 * @property {string} on day of the visit, `YYYY-MM-DD`
 * @property {string} today `YYYY-MM-DD`
 * @property {string|null} band age band of the child it is about
 */

/** What cannot be read at all. */
export const UNFIT = "This answer cannot be read. Answer it again.";

/** Not wrong, but not yet said: asked for as a missing answer is. */
export const SAY_WHY = "Say why this was not assessed.";

const HIGHEST_LEVEL = 3;

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string";

/** @param {number} most @returns {(value: any) => string} */
const wholeUpTo = (most) => (value) =>
  Number.isInteger(value) && value >= 0 && value <= most ? "" : UNFIT;

/** @param {(text: string) => unknown} read @param {string} words @returns {(value: any) => string} */
const readBy = (read, words) => (value) => (isText(value) ? (read(value) ? "" : words) : UNFIT);

/** @param {any} value */
const words = (value) => (isText(value) ? "" : UNFIT);

/** Where the definition names no choices they are the pack's. @param {any} value @param {Question} question @param {Context} context */
const choice = (value, { choices = [] }, { offered }) =>
  choices.length === 0 ? words(value) : offered.includes(value) ? "" : UNFIT;

/** @param {any} value @param {Question} question @param {Context} context */
function choices(value, question, context) {
  if (!Array.isArray(value) || value.some((one) => choice(one, question, context))) return UNFIT;
  const alone = (question.choices ?? []).filter((one) => one.alone);
  if (value.length < 2 || !alone.some((one) => value.includes(one.value))) return "";
  return `Choose either “${alone[0].label?.toLowerCase()}” or the others, not both.`;
}

/** @param {any} value an object with a level, or one that says nothing yet */
function finding(value) {
  if (typeof value !== "object") return "";
  return value.level === undefined ? "" : wholeUpTo(HIGHEST_LEVEL)(value.level);
}

/** How each kind of question is read: "" where it can be. @type {Record<string, (value: any, question: Question, context: Context) => string>} */
const READ = {
  body_point: readBy(bodyPointOf, UNFIT),
  choice,
  choices,
  date: readBy(isDay, "Give the day, month and year."),
  drawing: readBy(strokesOf, UNFIT),
  finding,
  long: words,
  opener: (value) => (value === "all_met" || value === "to_record" ? "" : UNFIT),
  room_picture: choice,
  scale_0_10: wholeUpTo(10),
  text: words,
  time: readBy((text) => instantOf(text) !== null, "Give the date and the time."),
  whole_number: wholeUpTo(999),
  yes_no: (value) => (typeof value === "boolean" ? "" : UNFIT),
};

const DECIMAL = /^\d{1,3}(\.\d{1,3})?$/;

/** @typedef {[string, string]} Ends as a stored version writes them: "0.3" and "20" */

/** @param {any} value @param {Ends} ends both allowed */
function decimalBetween(value, [low, high]) {
  const told = String(value).trim();
  const fits = DECIMAL.test(told) && Number(told) >= Number(low) && Number(told) <= Number(high);
  return fits ? "" : `Check this: it should be a number from ${low} to ${high}.`;
}

/** @param {Ends[]} ends @returns {Ends} the lowest and the highest of them */
function widest(ends) {
  const inOrder = (/** @type {0|1} */ side) =>
    ends.map((one) => one[side]).sort((a, b) => Number(a) - Number(b));
  return [inOrder(0)[0], inOrder(1)[ends.length - 1]];
}

/** The closed list of validators by name; each is given an answer that could be read. @type {Record<string, (value: any, argument: any, context: Context) => string>} */
export const CHECKS = {
  decimal_between: decimalBetween,
  decimal_between_by_age: (value, bands, { band }) =>
    decimalBetween(value, bands[band ?? ""] ?? widest(Object.values(bands))),
  later_than(value, other, { answerAt }) {
    const [left, arrived] = [instantOf(value), instantOf(answerAt(other))];
    if (left === null || arrived === null || left >= arrived) return "";
    return "Leaving comes before arriving: change one of the two times.";
  },
  max_length(value, most) {
    const length = isText(value) ? [...value].length : 0;
    return length > most ? `Shorten this to ${most} characters; it has ${length}.` : "";
  },
  not_after_visit: (value, _argument, { on }) =>
    value > on ? "Check this: the day should not be later than the visit’s." : "",
  not_in_future: (value, _argument, { on, today }) =>
    value > on && value > today ? "Check this: the day should not lie in the future." : "",
  number_between: (value, [low, high]) =>
    value < low || value > high ? `Give a number from ${low} to ${high}.` : "",
};

/** @param {any} value @returns {value is {na: unknown}} */
const isNotAssessed = (value) =>
  typeof value === "object" && value !== null && Object.keys(value).join() === "na";

/** @param {any} value @returns {boolean} blank words and an empty list say nothing that could be wrong */
const isBlank = (value) => (isText(value) ? value.trim() === "" : [value].flat().length === 0);

/** @param {any} value @returns {boolean} an object says nothing to a question that has no parts */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {Question} question @param {{na: any}} value */
function faultOfNotAssessed({ na }, value) {
  if (!na) return UNFIT;
  return String(value.na ?? "").trim() === "" ? SAY_WHY : "";
}

/**
 * The words of the first thing that is wrong with an answer, as the service says them.
 *
 * @param {Question} question one that holds no others
 * @param {any} value of the document
 * @param {Context} context
 * @returns {string} "" where nothing is, and where there is no answer
 */
export function faultOf(question, value, context) {
  if (value === undefined || isBlank(value)) return "";
  if (isNotAssessed(value)) return faultOfNotAssessed(question, value);
  if (isObject(value) && question.type !== "finding") return "";
  const unread = READ[question.type]?.(value, question, context) ?? "";
  return unread || firstFault(question.validators ?? [], value, context);
}

/** @param {{name: string, value?: any}[]} validators @param {any} value @param {Context} context */
function firstFault(validators, value, context) {
  for (const { name, value: argument } of validators) {
    const fault = CHECKS[name]?.(value, argument, context);
    if (fault) return fault;
  }
  return "";
}
