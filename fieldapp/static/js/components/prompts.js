/** Prompts of the rules of practice on the screen: the thing to do, why, and the way to it. */

import { visitAddress } from "../lib/address.js";
import { named } from "../lib/progress.js";
import { inputWords, mayBePutAside, PUT_ASIDE, promptsAt } from "../lib/prompts.js";
import { cloneOne, part, say } from "./templates.js";

const MOST_OPEN = 2;

/** @typedef {{prompt: import("../lib/prompts.js").Prompt, pointer: string, answer: string | null}} Holding */

/**
 * @param {Holding} holding
 * @param {any} open
 * @param {import("../lib/visit_parts.js").Part} present
 * @param {() => void} putAside after it was put aside
 * @returns {HTMLElement}
 */
function card(holding, open, present, putAside) {
  const { prompt, answer } = holding;
  const made = cloneOne("part-prompt");
  say(made, { title: named(prompt.title, present.name), why: named(prompt.why, present.name) });
  const link = cloneOne("part-prompt-answer");
  if (prompt.urgent) {
    link.textContent = "Open act now";
    link.setAttribute("href", visitAddress(open.id, "act-now"));
  } else if (answer?.startsWith(`${present.scope}/`)) {
    link.textContent = "Answer it";
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goToQuestion(answer.slice(present.scope.length + 1));
    });
  }
  part(made, "answers").hidden = !link.textContent;
  part(made, "answers").append(link);
  offerPutAside(made, holding, open, putAside);
  return made;
}

/**
 * A prompt is read and put aside with a reason, which is kept with the visit.
 *
 * @param {HTMLElement} made
 * @param {Holding} holding
 * @param {any} open
 * @param {() => void} putAside
 */
function offerPutAside(made, { prompt, pointer }, open, putAside) {
  const place = part(made, "put-aside");
  place.hidden = !mayBePutAside(prompt) || Boolean(open.draft.record.read_only);
  if (place.hidden) return;
  const form = /** @type {HTMLFormElement} */ (part(made, "put-aside-form"));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    const reason = input.value.trim();
    const fault = part(form, "fault");
    fault.hidden = reason !== "";
    if (!fault.hidden) return input.focus();
    await open.draft.addRow(PUT_ASIDE, { code: prompt.code, at: pointer, reason });
    putAside();
  });
}

/** @param {string} path the question, or what it stands in */
function goToQuestion(path) {
  const keys = path.split("/");
  for (let length = keys.length; length > 0; length -= 1) {
    const question = document.querySelector(
      `[data-question="${CSS.escape(keys.slice(0, length).join("/"))}"]`,
    );
    const control = question?.querySelector("input, textarea, select, button");
    if (!(control instanceof HTMLElement)) continue;
    control.focus();
    question?.scrollIntoView({ block: "center" });
    return;
  }
}

/** @param {HTMLElement} made @param {Holding} holding @param {import("../lib/visit_parts.js").Visit} facts what it rests on, as it is answered now */
function sayInputs(made, { prompt, pointer }, facts) {
  const items = inputWords(prompt, facts, pointer).map((words) => {
    const item = document.createElement("li");
    item.textContent = words;
    return item;
  });
  part(made, "inputs").replaceChildren(...items);
  part(made, "inputs").hidden = items.length === 0;
}

/**
 * A prompt that still holds keeps its card: half a reason may be typed in it.
 *
 * @param {HTMLElement} place
 * @param {any} open
 * @param {import("../lib/visit_parts.js").Visit} facts
 * @param {import("../lib/visit_parts.js").Part} present
 * @param {() => void} putAside after one of them was put aside: draws them again
 */
export function showPrompts(place, open, facts, present, putAside) {
  const holding = promptsAt(open.rules?.prompts ?? [], facts, present);
  const standing = /** @type {HTMLElement[]} */ ([...place.children]);
  const shown = holding.slice(0, MOST_OPEN).map((one) => {
    const key = `${one.prompt.code} ${one.pointer}`;
    const made =
      standing.find(({ dataset }) => dataset.prompt === key) ?? card(one, open, present, putAside);
    made.dataset.prompt = key;
    sayInputs(made, one, facts);
    return made;
  });
  for (const gone of standing) if (!shown.includes(gone)) gone.remove();
  const wanted = [...shown, ...moreLine(holding.length - MOST_OPEN)];
  wanted.forEach((one, index) => {
    // One that stands in its place is not moved: moving takes the focus from it.
    if (place.children[index] !== one) place.insertBefore(one, place.children[index] ?? null);
  });
}

/** @param {number} more @returns {HTMLElement[]} how many are not shown yet */
function moreLine(more) {
  if (more <= 0) return [];
  const line = document.createElement("p");
  line.className = "app-text";
  line.textContent = `${more} more`;
  return [line];
}
