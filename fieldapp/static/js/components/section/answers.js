/**
 * What a question's controls say, as its stored value, and the way back. One reader and one shower
 * for each kind of question. Never FormData: untouched differs from emptied, and lists stay lists.
 */

import { openFinding, placeFinding, readFinding, showFinding } from "./findings.js";
import {
  controlsOf,
  isChoice,
  isChosen,
  naControl,
  reasonControl,
  showIn,
  valueOfText,
} from "./controls.js";

/** @typedef {import("./controls.js").Control} Control */

/** @param {Control[]} controls @returns {unknown} */
function readOne(controls) {
  const choices = controls.filter(isChoice);
  if (choices.length === 0) return readWritten(controls);
  const chosen = choices.find(isChosen);
  return chosen ? valueOfText(chosen, chosen.value) : undefined;
}

/** @param {Control[]} controls @returns {unknown} */
function readMany(controls) {
  const chosen = controls.filter((control) => isChoice(control) && isChosen(control));
  return chosen.length ? chosen.map((control) => control.value) : undefined;
}

/** @param {Control[]} controls @returns {unknown} */
function readWritten(controls) {
  const written = controls.find((control) => !isChoice(control));
  return written ? valueOfText(written, written.value) : undefined;
}

/** @type {Record<string, (controls: Control[]) => unknown>} */
const READERS = {
  choices: readMany,
  text: readWritten,
  long: readWritten,
  date: readWritten,
  time: readWritten,
  whole_number: readWritten,
  finding: readFinding,
  drawing: readWritten,
  body_point: readWritten,
};

/**
 * @param {HTMLElement} question
 * @returns {unknown} the stored value; undefined: no answer
 */
export function readAnswer(question) {
  const controls = controlsOf(question);
  const na = naControl(controls);
  if (na && isChosen(na)) return { na: reasonControl(question)?.value ?? "" };
  const others = controls.filter((control) => control !== na);
  return (READERS[question.dataset.type ?? ""] ?? readOne)(others);
}

/** @param {unknown} value @returns {value is {na: string}} */
const isNotAssessed = (value) => typeof value === "object" && value !== null && "na" in value;

/**
 * @param {HTMLElement} question
 * @param {unknown} value
 */
export function showAnswer(question, value) {
  if (question.dataset.type === "finding") placeFinding(question, value);
  const controls = controlsOf(question);
  const na = naControl(controls);
  const notAssessed = isNotAssessed(value);
  if (na) /** @type {HTMLInputElement} */ (na).checked = notAssessed;
  const reason = reasonControl(question);
  if (reason) reason.value = notAssessed ? value.na : "";
  const others = controls.filter((control) => control !== na);
  const shown = notAssessed ? undefined : value;
  if (question.dataset.type === "finding") {
    showFinding(others, shown);
    openFinding(question, shown);
  } else for (const control of others) showIn(control, shown);
  showReason(question);
}

/** @param {HTMLElement} question the reason stands only beside a chosen "not assessed" */
export function showReason(question) {
  const na = naControl(controlsOf(question));
  const place = [...question.querySelectorAll("[data-na-reason]")].find(
    (one) => one.closest("[data-question]") === question,
  );
  if (place instanceof HTMLElement) place.hidden = !(na && isChosen(na));
}
