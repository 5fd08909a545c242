/** Fills a fragment: the words that name who it is about, and the answers of the draft. */

import { showAnswer } from "./answers.js";
import { placeItems } from "./findings.js";

const TO_RECORD = "to_record";

/**
 * @typedef {object} Scope
 * @property {string} pointer of the section's node: "/rooms/<id>", "/visit" or ""
 * @property {Record<string, Record<string, string>>} words what `data-fill` may name
 */

/** @param {Scope} scope @param {string} path @returns {string} */
export const pointerOf = (scope, path) => `${scope.pointer}/${path}`;

/** @param {ParentNode} root @returns {HTMLElement[]} */
export const questionsIn = (root) => [
  .../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-question]")),
];

/**
 * @param {ParentNode} root
 * @param {Record<string, Record<string, string>>} words
 */
export function fillWords(root, words) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (
    root.querySelectorAll("[data-fill]")
  )) {
    const [about, what] = (place.dataset.fill ?? "").split(".");
    const text = words[about]?.[what];
    if (text !== undefined) place.textContent = text;
  }
}

/**
 * Groups with something to record have their items on the screen.
 *
 * @param {ParentNode} root
 * @param {{value: (pointer: string) => unknown}} draft
 * @param {Scope} scope
 */
export function openGroups(root, draft, scope) {
  for (const group of root.querySelectorAll("[data-type=finding_group]")) {
    const path = `${/** @type {HTMLElement} */ (group).dataset.question}/opener`;
    if (draft.value(pointerOf(scope, path)) === TO_RECORD) placeItems(group);
  }
}

/**
 * @param {ParentNode} root
 * @param {{value: (pointer: string) => unknown}} draft
 * @param {Scope} scope
 */
export function fillAnswers(root, draft, scope) {
  openGroups(root, draft, scope);
  for (const question of questionsIn(root)) {
    const value = draft.value(pointerOf(scope, question.dataset.question ?? ""));
    showAnswer(question, value);
  }
}
