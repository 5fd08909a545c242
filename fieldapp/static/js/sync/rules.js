/**
 * Whether a condition of the compiled form holds for the answers of a visit. The
 * counterpart of `fieldapp/rules/evaluate.py`; conditions were checked when the form
 * version was compiled.
 *
 * @typedef {{ [operator: string]: any }} Condition
 * @typedef {{ [name: string]: string | number | boolean }} Context
 * @typedef {{ scopeNode: unknown, document: unknown, context: Context }} Situation
 */

import { splitPointer } from "./pointers.js";
import { isNotAssessed, isObject } from "./values.js";

/** A condition is not an object with one operator. */
export class MalformedConditionError extends Error {
  name = "MalformedConditionError";
}

/** A condition names an operator that this release does not know. */
export class UnknownOperatorError extends MalformedConditionError {
  name = "UnknownOperatorError";
}

/**
 * Whether a condition holds. Never answered and not assessed equal no value, and no
 * number is read out of a text; so `not` over a comparison also holds where nothing was
 * answered.
 * @param {Condition} condition
 * @param {unknown} scopeNode the object that relative references start from
 * @param {unknown} document the whole visit
 * @param {Context} context what is known beside the answers; a missing name matches nothing
 * @returns {boolean}
 */
export function evaluate(condition, scopeNode, document, context) {
  return holds(condition, { scopeNode, document, context });
}

/**
 * @param {unknown} condition
 * @param {Situation} situation
 * @returns {boolean}
 */
function holds(condition, situation) {
  const entries = isObject(condition) ? Object.entries(condition) : [];
  if (entries.length !== 1) {
    throw new MalformedConditionError("a condition is an object with one operator");
  }
  const [[operator, operand]] = entries;
  if (!Object.hasOwn(TESTS, operator)) {
    throw new UnknownOperatorError(`no operator is called ${operator}`);
  }
  return TESTS[operator](operand, situation);
}

/**
 * The answer that a reference leads to, or undefined: from the scope node, or from the
 * document where it begins with "/". An empty text, list or object is no answer.
 * @param {string} reference
 * @param {Situation} situation
 * @returns {unknown}
 */
function answerAt(reference, { scopeNode, document }) {
  const absolute = reference.startsWith("/");
  let value = absolute ? document : scopeNode;
  for (const key of splitPointer(absolute ? reference : `/${reference}`)) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return isEmpty(value) ? undefined : value;
}

/** @param {unknown} value */
function isEmpty(value) {
  if (Array.isArray(value)) return value.length === 0;
  return value === "" || (isObject(value) && Object.keys(value).length === 0);
}

/**
 * Every row of a list that was not removed.
 * @param {unknown} list
 */
function presentRows(list) {
  if (!isObject(list) || isNotAssessed(list)) return [];
  return Object.values(list).filter((row) => isObject(row) && !Object.hasOwn(row, "removed"));
}

/**
 * @param {Context} context
 * @param {string} name
 */
function known(context, name) {
  return Object.hasOwn(context, name) ? context[name] : undefined;
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isWholeNumber(value) {
  return Number.isSafeInteger(value);
}

/** @type {{ [operator: string]: (operand: any, situation: Situation) => boolean }} */
const TESTS = {
  all: (conditions, situation) =>
    conditions.every((/** @type {Condition} */ condition) => holds(condition, situation)),
  any: (conditions, situation) =>
    conditions.some((/** @type {Condition} */ condition) => holds(condition, situation)),
  not: (condition, situation) => !holds(condition, situation),
  eq: ([reference, value], situation) => answerAt(reference, situation) === value,
  in: ([reference, values], situation) => values.includes(answerAt(reference, situation)),
  contains: ([reference, value], situation) => {
    const answer = answerAt(reference, situation);
    return Array.isArray(answer) && answer.includes(value);
  },
  answered: (reference, situation) => answerAt(reference, situation) !== undefined,
  na: (reference, situation) => isNotAssessed(answerAt(reference, situation)),
  gte: ([reference, bound], situation) => {
    const answer = answerAt(reference, situation);
    return isWholeNumber(answer) && answer >= bound;
  },
  lte: ([reference, bound], situation) => {
    const answer = answerAt(reference, situation);
    return isWholeNumber(answer) && answer <= bound;
  },
  any_row: ([reference, condition], situation) =>
    presentRows(answerAt(reference, situation)).some((row) =>
      holds(condition, { ...situation, scopeNode: row }),
    ),
  context: ([name, value], { context }) => known(context, name) === value,
  context_in: ([name, values], { context }) => values.includes(known(context, name)),
  context_lt: ([name, bound], { context }) => {
    const value = known(context, name);
    return isWholeNumber(value) && value < bound;
  },
  context_gte: ([name, bound], { context }) => {
    const value = known(context, name);
    return isWholeNumber(value) && value >= bound;
  },
};

/** The names of every operator: the one list of them in the page. */
export const OPERATORS = Object.freeze(Object.keys(TESTS));
