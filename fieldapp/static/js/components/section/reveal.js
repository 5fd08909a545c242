/** Shows what is asked and hides what is not. Hidden, never disabled; answers stay as they are. */

import { appliesToAge } from "../../lib/age_band.js";
import { showReason } from "./answers.js";
import { questionsIn } from "./fill.js";

/**
 * @typedef {object} Asking
 * @property {(condition: any) => boolean} holds relative to the section's node
 * @property {string | null} band
 */

/** @param {HTMLElement} element @param {Asking} asking */
function isAsked(element, { holds, band }) {
  const { when, ages } = element.dataset;
  if (ages && !appliesToAge(ages.split(" "), band)) return false;
  return when ? holds(JSON.parse(when)) : true;
}

/** An answer that stands is seen, also where it would not be offered any more. @param {HTMLElement} element */
const isChosen = (element) =>
  element.matches(".nhsuk-radios__item, .nhsuk-checkboxes__item") &&
  element.querySelector("input:checked") !== null;

/**
 * @param {ParentNode} root
 * @param {Asking} asking
 */
export function reveal(root, asking) {
  const conditional = /** @type {NodeListOf<HTMLElement>} */ (
    root.querySelectorAll("[data-when], [data-ages]")
  );
  for (const element of conditional) {
    const hidden = !isAsked(element, asking) && !isChosen(element);
    if (element.hidden !== hidden) element.hidden = hidden;
  }
  hideEmptyFolds(root);
  for (const question of questionsIn(root)) showReason(question);
  sayChosen(root);
}

/** Nothing is folded where nothing of it is asked here. @param {ParentNode} root */
function hideEmptyFolds(root) {
  for (const fold of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".app-fold"))) {
    const inside = /** @type {HTMLElement[]} */ ([
      ...fold.querySelectorAll(":scope > [data-question]"),
    ]);
    fold.hidden = inside.every(({ hidden }) => hidden);
  }
}

/** The sentence of the chosen picture stands under the pictures. @param {ParentNode} root */
function sayChosen(root) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (
    root.querySelectorAll("[data-chosen-sentence]")
  )) {
    const chosen = place.closest("[data-question]")?.querySelector("input:checked");
    const sentence = chosen?.parentElement?.querySelector("[data-sentence]")?.textContent?.trim();
    place.hidden = !sentence;
    const number = document.createElement("strong");
    number.textContent = `Picture ${chosen?.getAttribute("value")}.`;
    place.replaceChildren(...(sentence ? [number, ` ${sentence}`] : []));
  }
}
