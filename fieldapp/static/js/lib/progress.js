/** How far each part of a visit is, and what is missing in it. Pure: rules, answers and household in. */

import { appliesToAge } from "./age_band.js";
import { faultOf, SAY_WHY, UNFIT } from "./faults.js";
import { lowerFirst } from "./sentence_case.js";

/**
 * @typedef {object} Question
 * @property {string} path relative to the section's scope
 * @property {string} type
 * @property {string} [label]
 * @property {string} [ask] what to do where the answer is missing: "say who could hear"
 * @property {any} [when]
 * @property {string[]|null} [ages]
 * @property {string} [stage]
 * @property {boolean} [required]
 * @property {any} [required_when]
 * @property {{path: string}} [none]
 * @property {Question[]} [questions]
 * @property {{questions: Question[], when?: any}} [row] `when` says which rows are of this list
 * @property {Question[]} [items]
 * @property {{key: string, needed_at?: number, ask?: string}[]} [parts] what a finding must say from a level on
 * @property {{value: any, label?: string, alone?: boolean, when?: any, ages?: string[]|null}[]} [choices]
 * @property {string} [rows_for]
 * @property {number} [max_rows]
 * @property {boolean} [na] "not assessed" is an answer to it
 * @property {boolean} [own] the child answers it alone
 * @property {{name: string, value?: any}[]} [validators]
 */

/**
 * @typedef {object} Section
 * @property {string} name
 * @property {string} scope
 * @property {"visit"|"child"|"room"|"carer"} for
 * @property {number} order
 * @property {string|null} task_label
 * @property {string} title
 * @property {string} stage
 * @property {string[]|null} ages
 * @property {any} [when]
 * @property {Question[]} questions
 */

/**
 * @typedef {object} Asking
 * @property {any} node what stands at the section's scope, or {}
 * @property {string} name of the child, room or carer it is about
 * @property {string} on day of the visit, `YYYY-MM-DD`
 * @property {string} today `YYYY-MM-DD`
 * @property {string|null} band age band of the child it is about
 * @property {{id: string, name: string, band: string|null}[]} children
 * @property {(condition: any, node: any) => boolean} holds
 */

/**
 * @typedef {object} Missing
 * @property {string} path
 * @property {string} words what to do: "say what it means for Finn"
 * @property {string} stage at which it is needed: "in_home", "before_submit", …
 * @property {boolean} blocking needed before review; else only before approval
 * @property {boolean} [toCheck] something was answered, and cannot be or should be looked at again
 * @property {string} [asked] the question whose answer cannot be, where the words do not say it
 */

/** @typedef {"to_do"|"started"|"done"|"if_needed"} State `if_needed`: nothing in it must be answered */

/**
 * @typedef {object} Progress
 * @property {State} state of everything that is asked
 * @property {State} leaving of what must be answered before the home is left
 * @property {Missing[]} missing
 */

/** @param {any} node @param {string} path @returns {any} */
export function at(node, path) {
  return path
    .split("/")
    .reduce(
      (value, key) => (value === null || typeof value !== "object" ? undefined : value[key]),
      node,
    );
}

/** @param {any} value @returns {boolean} an answer of any kind; rows count while not removed */
function isAnswer(value) {
  if (value === undefined || value === null) return false;
  if (typeof value === "string") return value.trim() !== "";
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== "object") return true;
  return "na" in value ? value.na !== "" : Object.keys(value).length > 0;
}

/** @template T @param {T} value of a list's row @param {string} id @returns {T} that row's */
const ofRow = (value, id) => JSON.parse(JSON.stringify(value).replaceAll("__row__", id));

/** @param {Question} question @param {string} id @param {Asking} asking @returns {boolean} a row of this list */
const isRowOf = ({ row }, id, { node, holds }) => !row?.when || holds(ofRow(row.when, id), node);

/** @param {Question} question @param {Asking} asking @returns {string[]} ids of its rows that were not taken away */
const rowsOf = (question, asking) =>
  Object.entries(at(asking.node, question.path) ?? {})
    .filter(([id, row]) => row && !row.removed && isRowOf(question, id, asking))
    .map(([id]) => id);

/** @param {Question} question @param {Asking} asking @returns {boolean} */
const hasRow = (question, asking) => rowsOf(question, asking).length > 0;

/** @param {Pick<Question, "when"|"ages">} question or one of its choices @param {Asking} asking @returns {boolean} */
function asked(question, asking) {
  if (!appliesToAge(question.ages ?? null, asking.band)) return false;
  return question.when ? asking.holds(question.when, asking.node) : true;
}

/** @param {Question} question @param {Asking} asking @returns {boolean} */
function needed(question, asking) {
  if (!question.required) return false;
  return question.required_when ? asking.holds(question.required_when, asking.node) : true;
}

/**
 * Words of the form with the name of whom they are about put in.
 *
 * @param {string} words
 * @param {string} name
 * @returns {string}
 */
export const named = (words, name) => words.replaceAll(/\{(child|room|carer)\}/g, name);

/** @param {Question} question @param {string} name @returns {string} */
const askOf = ({ ask, label }, name) => named(ask ?? label ?? "", name);

/** Not needed for handing in: the times of urgent calls, and what nobody has to answer. */
const NOT_BLOCKING = new Set(["before_approval", "optional"]);

/** @param {Question} question @param {string} path @param {string} name @returns {Missing} */
const lack = (question, path, name) => ({
  path,
  words: askOf(question, name),
  stage: question.stage ?? "",
  blocking: !NOT_BLOCKING.has(question.stage ?? ""),
});

/**
 * What was written has to be looked at while the person is there to be asked or measured again, even
 * where nobody had to answer; and it is in the way of a review.
 *
 * @param {Question} question
 * @param {string} words
 * @param {string} [path]
 * @returns {Missing}
 */
const toCheck = ({ path: own, stage = "" }, words, path = own) => ({
  path,
  words: lowerFirst(words),
  stage: stage === "optional" ? "in_home" : stage,
  blocking: stage !== "before_approval",
  toCheck: true,
});

/** @param {Question} question that holds no others @param {Asking} asking @returns {Missing[]} what is wrong with its answer */
function faultsIn(question, asking) {
  const { node, name, on, today, band } = asking;
  const words = faultOf(question, at(node, question.path), {
    on,
    today,
    band,
    offered: offeredOf(question, asking),
    answerAt: (path) => at(node, path),
  });
  if (words === SAY_WHY) return [{ ...toCheck(question, words), toCheck: false }];
  if (!words) return [];
  return [{ ...toCheck(question, named(words, name)), asked: named(question.label ?? "", name) }];
}

/** What a child chose stands, whichever way of asking is set afterwards. @param {Question} question @param {Asking} asking @returns {any[]} */
const offeredOf = ({ choices = [], own }, asking) =>
  choices.filter((one) => own || asked(one, asking)).map(({ value }) => value);

const EITHER = "either say the effect on {child} or choose no effect seen, not both";

/** @param {Question} question @param {Asking} asking @returns {Missing[]} children not yet answered for, or in two ways */
function missingChildren(question, asking) {
  const rows = at(asking.node, question.path) ?? {};
  return asking.children.flatMap(({ id, name }) => {
    const effect = isAnswer(rows[id]?.effect);
    const isNoneSeen = rows[id]?.none_seen === true;
    if (effect && isNoneSeen)
      return [toCheck(question, named(EITHER, name), `${question.path}/${id}`)];
    if (effect)
      return ofRow(question.row?.questions.slice(0, 1) ?? [], id).flatMap((one) =>
        faultsIn(one, { ...asking, name }),
      );
    const isLacking = needed(question, asking) && !isNoneSeen;
    return isLacking ? [lack(question, `${question.path}/${id}`, name)] : [];
  });
}

/** @param {Question} question @param {Asking} asking @returns {boolean} */
function answered(question, asking) {
  const { node } = asking;
  const value = at(node, question.path);
  if (question.type === "rows")
    return (
      hasRow(question, asking) || Boolean(question.none && isAnswer(at(node, question.none.path)))
    );
  if (question.type === "finding_group") return isAnswer(value?.opener);
  return isAnswer(value) && isOffered(question, value, asking);
}

/**
 * A choice that stands is still one that can be made: nobody is seen by telephone.
 *
 * @param {Question} question
 * @param {any} value
 * @param {Asking} asking
 */
function isOffered({ choices = [], own }, value, asking) {
  const values = Array.isArray(value) ? value : [value];
  return choices.every((one) => !values.includes(one.value) || own || asked(one, asking));
}

const NOTE_NEEDED_AT = 2;
const NOTE_ASK = "say what you saw or heard";

/**
 * @param {Question} question a group that has something to record
 * @param {Asking} asking
 * @returns {Missing[]}
 */
function missingFindings(question, asking) {
  const opener = { ...question, type: "opener", path: `${question.path}/opener`, na: true };
  const wrong = faultsIn(opener, asking);
  if (at(asking.node, opener.path) !== "to_record") return wrong;
  const items = (question.items ?? []).filter((item) => asked(item, asking));
  const recorded = items.filter((item) => Object.keys(at(asking.node, item.path) ?? {}).length);
  if (recorded.length === 0) return [lack(question, `${question.path}/items`, asking.name)];
  return recorded.flatMap(({ path }) => missingInFinding({ ...question, path }, asking));
}

/** @param {Question} item its group's, at the finding's own path @param {Asking} asking @returns {Missing[]} */
function missingInFinding(item, asking) {
  const wrong = faultsIn({ ...item, type: "finding", na: true }, asking);
  if (wrong.length > 0) return wrong;
  const finding = at(asking.node, item.path);
  return lackingParts(item, finding).map((ask) => lack({ ...item, ask }, item.path, asking.name));
}

/** @param {Question} question @param {any} finding @returns {string[]} what it must still say at its level */
function lackingParts({ parts = [] }, finding) {
  const level = Number(finding.level ?? -1);
  const note = level >= NOTE_NEEDED_AT && !isAnswer(finding.note) ? [NOTE_ASK] : [];
  const others = parts.filter(
    ({ key, needed_at }) =>
      needed_at !== undefined && level >= needed_at && !isAnswer(finding[key]),
  );
  return [...note, ...others.map(({ ask }) => ask ?? "")];
}

/** @param {Question} question @param {Asking} asking @returns {Missing[]} what its rows lack */
function missingInRows(question, asking) {
  const inner = question.row?.questions ?? [];
  const isOfChildren = question.rows_for === "children";
  const ids = isOfChildren
    ? asking.children.map(({ id }) => id).filter((id) => isRowOf(question, id, asking))
    : rowsOf(question, asking);
  const nameOf = (/** @type {string} */ id) =>
    asking.children.find((child) => child.id === id)?.name ?? asking.name;
  const most = question.max_rows ?? ids.length;
  return [
    ...(ids.length > most ? [toCheck(question, `keep at most ${most}`)] : []),
    ...ids.flatMap((id) =>
      ofRow(inner, id).flatMap((one) => missingIn(one, { ...asking, name: nameOf(id) })),
    ),
  ];
}

/** What a question that holds others lacks in them. @type {Record<string, typeof missingInRows>} */
const INSIDE = {
  finding_group: missingFindings,
  impact_per_child: missingChildren,
  rows: missingInRows,
};

/** @param {Question} question @param {Asking} asking @returns {Missing[]} */
function missingIn(question, asking) {
  if (!asked(question, asking)) return [];
  if (question.type === "object")
    return (question.questions ?? []).flatMap((inner) => missingIn(inner, asking));
  const inside = (INSIDE[question.type] ?? faultsIn)(question, asking);
  if (question.type === "impact_per_child" || !needed(question, asking)) return inside;
  if (answered(question, asking) || inside.some(({ words }) => words !== UNREADABLE)) return inside;
  const place = question.type === "finding_group" ? `${question.path}/opener` : question.path;
  return [lack(question, place, asking.name)];
}

/** What cannot be read, or chosen any more, is asked for in the question's own words. */
const UNREADABLE = lowerFirst(UNFIT);

/** @param {Question} question @param {Asking} asking @returns {boolean} whether anything of it was answered */
function begun(question, asking) {
  if (question.type === "object")
    return (question.questions ?? []).some((inner) => begun(inner, asking));
  if (question.type === "rows" && question.row?.when && !question.rows_for)
    return hasRow(question, asking);
  return isAnswer(at(asking.node, question.path));
}

/** @param {Section} section @param {boolean} anything @param {Missing[]} missing @returns {State} */
function stateOf({ stage }, anything, missing) {
  if (!anything) return stage === "optional" ? "if_needed" : "to_do";
  return missing.length ? "started" : "done";
}

/**
 * @param {Section} section
 * @param {Asking} asking
 * @returns {Progress}
 */
export function progressOf(section, asking) {
  const missing = section.questions.flatMap((question) => missingIn(question, asking));
  const anything = section.questions.some((question) => begun(question, asking));
  const inHome = missing.filter(({ stage }) => stage === "in_home");
  const state = stateOf(section, anything, missing);
  return { state, leaving: stateOf(section, anything, inHome), missing };
}
