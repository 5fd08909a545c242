/** What a group that was answered as one stands for: its items, and how that is known. */

import { lowerFirst } from "../../lib/sentence_case.js";

const WHOLE_SCREEN = "info_from";

/** @param {Element} element @returns {string} */
const wordsOf = (element) => element.textContent?.trim() ?? "";

/** @param {ParentNode | null} place @returns {string[]} words beside the ticked boxes */
function ticked(place) {
  const boxes = [...(place?.querySelectorAll("input:checked") ?? [])];
  return boxes.map((box) => wordsOf(box.parentElement?.querySelector("label") ?? box));
}

/** @param {Element} group @param {ParentNode} root @returns {string} the group's own basis, or the screen's */
function basisOf(group, root) {
  const own = ticked(group.querySelector(`[data-question$="/basis"]`));
  const all = own.length ? own : ticked(root.querySelector(`[data-question="${WHOLE_SCREEN}"]`));
  return all.map(lowerFirst).join(", ") || "not said yet";
}

/** @param {Element} group @returns {string} the items that are asked at this age */
const itemsOf = (group) =>
  [...group.querySelectorAll('[data-type="opener"] li:not([hidden])')]
    .map((item) => lowerFirst(wordsOf(item)))
    .join(", ");

/**
 * Says it under each group that was answered as one, and nowhere else.
 *
 * @param {ParentNode} root the section
 */
export function sayGroupAnswers(root) {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (
    root.querySelectorAll("[data-group-answer]")
  )) {
    const group = line.closest("[data-question]");
    const opener = group?.querySelector('[data-type="opener"] input:checked');
    line.hidden = /** @type {HTMLInputElement | null} */ (opener)?.value !== "all_met";
    if (line.hidden || !group) continue;
    const put = (/** @type {string} */ place, /** @type {string} */ words) =>
      line.querySelector(`[data-group-${place}]`)?.replaceChildren(words);
    put("items", itemsOf(group));
    put("basis", basisOf(group, root));
  }
}

/**
 * "Change" opens the group's own "how you know".
 *
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
export function hearGroupChange(root, signal) {
  root.addEventListener(
    "click",
    (event) => {
      const button = /** @type {Element} */ (event.target).closest("[data-group-change]");
      const own = button?.closest("[data-question]")?.querySelector(`[data-question$="/basis"]`);
      if (!(own instanceof HTMLDetailsElement)) return;
      own.open = true;
      own.querySelector("input")?.focus();
    },
    { signal },
  );
}
