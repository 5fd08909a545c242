/** A finding is one answer made of parts: level, how it is known, and a note. */

import { isChoice, isChosen, showIn, valueOfText } from "./controls.js";

/** @typedef {import("./controls.js").Control} Control */

/** @param {Control[]} controls @param {string} part */
const partOf = (controls, part) => controls.filter((control) => control.dataset.part === part);

/** @param {Control[]} controls @returns {unknown} */
function readLevel(controls) {
  const chosen = partOf(controls, "level").find(isChosen);
  return chosen ? valueOfText(chosen, chosen.value) : undefined;
}

/**
 * @param {Control[]} controls
 * @returns {{level?: unknown, basis?: string[], note?: string} | undefined}
 */
export function readFinding(controls) {
  const basis = partOf(controls, "basis")
    .filter((control) => !isChoice(control) || isChosen(control))
    .map((control) => control.value)
    .filter(Boolean);
  const note = partOf(controls, "note")[0]?.value ?? "";
  const level = readLevel(controls);
  const finding = {
    ...(level === undefined ? {} : { level }),
    ...(basis.length ? { basis } : {}),
    ...(note ? { note } : {}),
  };
  return Object.keys(finding).length ? finding : undefined;
}

/**
 * @param {Control[]} controls
 * @param {any} finding
 */
export function showFinding(controls, finding) {
  for (const part of ["level", "basis", "note"]) {
    for (const control of partOf(controls, part)) showIn(control, finding?.[part]);
  }
}

/**
 * The block of note and basis opens from a level on, and where something stands in it.
 *
 * @param {HTMLElement} question
 * @param {any} finding
 */
export function openFinding(question, finding) {
  for (const block of /** @type {NodeListOf<HTMLElement>} */ (
    question.querySelectorAll("[data-opens-at]")
  )) {
    const opensAt = Number(block.dataset.opensAt);
    const written = Boolean(finding?.note || finding?.basis?.length);
    block.hidden = !(Number(finding?.level ?? -1) >= opensAt || written);
  }
}
