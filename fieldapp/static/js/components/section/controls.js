/** The controls of one question: which belong to it, what they say, and how an answer is shown. */

import { londonInstant, londonText } from "../../lib/london_time.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

const CONTROLS = "input, textarea, select";

/** @param {Element} question @returns {Control[]} those whose nearest question this is, the reason aside */
export function controlsOf(question) {
  const all = /** @type {Control[]} */ ([...question.querySelectorAll(CONTROLS)]);
  return all.filter((control) => questionOf(control) === question && !isReason(control));
}

/** @param {Element} inside @returns {HTMLElement | null} */
export const questionOf = (inside) => inside.closest("[data-question]");

/** @param {Element} control */
const isReason = (control) => control.closest("[data-na-reason]") !== null;

/** @param {Control} control @returns {boolean} a radio or a checkbox */
export const isChoice = (control) => control.type === "radio" || control.type === "checkbox";

/** @param {Control} control */
export const isChosen = (control) => /** @type {HTMLInputElement} */ (control).checked;

/** @param {Control[]} controls @returns {Control | undefined} the control that says "not assessed" */
export const naControl = (controls) =>
  controls.find((control) => isChoice(control) && control.value === "na");

/** @param {Element} question @returns {Control | null} where the reason of "not assessed" is given */
export function reasonControl(question) {
  const all = /** @type {Control[]} */ ([...question.querySelectorAll(CONTROLS)]);
  return all.find((control) => isReason(control) && questionOf(control) === question) ?? null;
}

/**
 * The stored value of what a control says.
 *
 * @param {Control} control
 * @param {string} text
 * @returns {string | number | boolean | undefined} undefined: nothing was said
 */
export function valueOfText(control, text) {
  const type = control.dataset.valueType;
  if (text === "") return undefined;
  if (type === "yes_no") return text === "true";
  if (type === "instant") return londonInstant(text) ?? text;
  if (type === "whole_number" && /^-?\d+$/.test(text.trim())) return Number(text.trim());
  return text;
}

/**
 * The text that a control shows for a stored value.
 *
 * @param {Control} control
 * @param {unknown} value
 * @returns {string}
 */
function textOfValue(control, value) {
  if (value === undefined || value === null) return "";
  if (control.dataset.valueType !== "instant") return String(value);
  return londonText(String(value)) ?? String(value);
}

/**
 * Shows a value in one control.
 *
 * @param {Control} control
 * @param {unknown} value
 */
export function showIn(control, value) {
  if (isChoice(control)) {
    const chosen = Array.isArray(value)
      ? value.includes(control.value)
      : value !== undefined && String(value) === control.value;
    /** @type {HTMLInputElement} */ (control).checked = chosen;
    return;
  }
  const text = textOfValue(control, value);
  if (control.value !== text) control.value = text;
}
