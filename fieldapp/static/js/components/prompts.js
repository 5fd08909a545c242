/** What a rule of practice offers at this section: the thing to do, why, and a person decides. */

import { named } from "../lib/progress.js";
import { askingAt } from "../lib/visit_parts.js";
import { cloneOne, part, say } from "./templates.js";

const MOST_OPEN = 2;

/**
 * The prompts that hold at this section's node, the urgent first.
 *
 * @param {any[]} prompts
 * @param {import("../lib/visit_parts.js").Visit} facts
 * @param {import("../lib/visit_parts.js").Part} present
 * @returns {any[]}
 */
export function holdingPrompts(prompts, facts, present) {
  return prompts
    .filter(
      (prompt) =>
        prompt.scope !== "" &&
        !prompt.answered_in &&
        prompt.scope.replace("*", present.subjectId) === present.scope,
    )
    .filter((prompt) => {
      const asking = askingAt(facts, present.scope, present.subjectId);
      return asking.holds(prompt.when, asking.node);
    })
    .sort((a, b) => Number(Boolean(b.urgent)) - Number(Boolean(a.urgent)));
}

/** @param {any} prompt @param {string} name @returns {HTMLElement} */
function card(prompt, name) {
  const made = cloneOne("part-prompt");
  say(made, { title: named(prompt.title, name), why: named(prompt.why, name) });
  part(made, "answers").hidden = true;
  return made;
}

/**
 * @param {HTMLElement} place
 * @param {any} open
 * @param {import("../lib/visit_parts.js").Visit} facts
 * @param {import("../lib/visit_parts.js").Part} present
 */
export function showPrompts(place, open, facts, present) {
  const holding = holdingPrompts(open.rules?.prompts ?? [], facts, present);
  const shown = holding.slice(0, MOST_OPEN).map((prompt) => card(prompt, present.name));
  const more = holding.length - shown.length;
  place.replaceChildren(...shown);
  if (more > 0) {
    const rest = document.createElement("p");
    rest.className = "app-text";
    rest.textContent = `${more} more`;
    place.append(rest);
  }
}
