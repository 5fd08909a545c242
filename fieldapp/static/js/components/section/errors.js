/** What is missing and what was asked, shown at the question it is about. */

import { dayAndTime } from "../../lib/dates.js";
import { upperFirst } from "../../lib/sentence_case.js";
import { cloneOne, say } from "../templates.js";

/**
 * @param {ParentNode} root
 * @param {string} path relative to the section's scope
 * @param {string} message
 */
function showError(root, path, message) {
  const place = root.querySelector(`[data-error-for="${CSS.escape(path)}"]`);
  if (!(place instanceof HTMLElement)) return;
  if (place.textContent !== message) place.textContent = message;
  place.hidden = false;
  place.closest("details")?.setAttribute("open", "");
  place.closest(".nhsuk-form-group, [data-question]")?.classList.add("nhsuk-form-group--error");
}

/**
 * What cannot be, or should be looked at again, is said at its question as soon as it was given, with
 * no signal; it goes when it is mended. Nothing is refused. What the service said of it stands.
 *
 * @param {ParentNode} root
 * @param {import("../../lib/progress.js").Missing[]} missing of the section
 */
export function showFaults(root, missing) {
  const faults = new Map(missing.filter(({ toCheck }) => toCheck).map((one) => [one.path, one]));
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (
    root.querySelectorAll("[data-error-for]")
  )) {
    const fault = faults.get(place.dataset.errorFor ?? "");
    const isOurs = place.role === "alert";
    if (fault && (place.hidden || isOurs)) {
      place.role = "alert";
      showError(root, fault.path, upperFirst(fault.words));
    } else if (!fault && isOurs) hide(place);
  }
}

/**
 * Shows the messages of a section; called only after handing in was asked for.
 *
 * @param {ParentNode} root
 * @param {{path: string, message: string}[]} missing
 */
export function showErrors(root, missing) {
  for (const { path, message } of missing) showError(root, path, message);
}

/**
 * The message at a question goes as soon as the question is answered.
 *
 * @param {HTMLElement} question
 */
export function clearError(question) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (
    question.querySelectorAll("[data-error-for]")
  )) {
    if (!place.hidden) hide(place);
  }
}

/** @param {HTMLElement} place */
function hide(place) {
  place.hidden = true;
  place.role = null;
  place.textContent = "";
  place.closest(".nhsuk-form-group--error")?.classList.remove("nhsuk-form-group--error");
}

/**
 * Comments stand above the question that they are about.
 *
 * @param {ParentNode} root
 * @param {{path: string, words: string, by_name: string, at: string, answered_at: string | null}[]} comments
 * @param {string} pointer of the section's scope
 */
export function showComments(root, comments, pointer) {
  const now = new Date().toISOString();
  for (const comment of comments) {
    if (!comment.path.startsWith(`${pointer}/`)) continue;
    const path = comment.path.slice(pointer.length + 1);
    const question = nearestQuestion(root, path) ?? root.querySelector("h1");
    const card = cloneOne("part-comment");
    say(card, { words: comment.words, by: `${comment.by_name}, ${dayAndTime(comment.at, now)}` });
    if (question?.tagName === "H1") question.after(card);
    else question?.before(card);
  }
}

/** What only a child sees is passed over. @param {ParentNode} root @param {string} path @returns {Element | null} the question, or the nearest above it */
function nearestQuestion(root, path) {
  const keys = path.split("/");
  for (let length = keys.length; length > 0; length -= 1) {
    const found = root.querySelector(
      `[data-question="${CSS.escape(keys.slice(0, length).join("/"))}"]`,
    );
    if (found && !found.closest("[data-own-child]")) return found;
  }
  return null;
}
