/** Prompts of the rules of practice on the screen: the thing to do, why, and the way to it. */

import { visitAddress } from "../lib/address.js";
import { named } from "../lib/progress.js";
import { mayBePutAside, PUT_ASIDE, promptsAt } from "../lib/prompts.js";
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

/**
 * @param {HTMLElement} place
 * @param {any} open
 * @param {import("../lib/visit_parts.js").Visit} facts
 * @param {import("../lib/visit_parts.js").Part} present
 * @param {() => void} putAside after one of them was put aside: draws them again
 */
export function showPrompts(place, open, facts, present, putAside) {
  const holding = promptsAt(open.rules?.prompts ?? [], facts, present);
  const shown = holding.slice(0, MOST_OPEN).map((one) => card(one, open, present, putAside));
  place.replaceChildren(...shown);
  if (holding.length <= MOST_OPEN) return;
  const rest = document.createElement("p");
  rest.className = "app-text";
  rest.textContent = `${holding.length - MOST_OPEN} more`;
  place.append(rest);
}
