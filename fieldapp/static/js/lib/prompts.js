/** What the rules of practice offer at a part of a visit. Pure; a person always decides. */

import { at } from "./progress.js";
import { questionAt } from "./question_at.js";
import { askingAt } from "./visit_parts.js";

/**
 * @typedef {object} Prompt
 * @property {string} code
 * @property {string} scope
 * @property {any} when
 * @property {string} title
 * @property {string} why
 * @property {string[]} inputs
 * @property {boolean} urgent
 * @property {string} [answered_in] path of the answer that settles it
 */

/** @param {string} pointer @param {string} path */
const below = (pointer, path) => (path.startsWith("/") ? path : `${pointer}/${path}`);

/**
 * The prompts that hold, are not settled, and rest on a question of this part; the urgent first.
 *
 * @param {Prompt[]} prompts
 * @param {import("./visit_parts.js").Visit} facts
 * @param {import("./visit_parts.js").Part} present
 * @returns {{prompt: Prompt, answer: string | null}[]} with the pointer of the answer that settles it
 */
export function promptsAt(prompts, facts, present) {
  return prompts
    .filter((prompt) => !prompt.scope.includes("*") || present.subjectId)
    .map((prompt) => ({ prompt, pointer: prompt.scope.replace("*", present.subjectId) }))
    .filter(({ prompt, pointer }) => {
      const here = prompt.inputs.some((path) => questionAt([present], below(pointer, path)));
      if (!here) return false;
      const asking = askingAt(facts, pointer, present.subjectId);
      return asking.holds(prompt.when, asking.node) && !isSettled(prompt, facts, pointer);
    })
    .map(({ prompt, pointer }) => ({
      prompt,
      answer: prompt.answered_in ? below(pointer, prompt.answered_in) : null,
    }))
    .sort((a, b) => Number(b.prompt.urgent) - Number(a.prompt.urgent));
}

/** @param {Prompt} prompt @param {import("./visit_parts.js").Visit} facts @param {string} pointer */
function isSettled(prompt, facts, pointer) {
  if (!prompt.answered_in) return false;
  return at(facts.document, below(pointer, prompt.answered_in).slice(1)) !== undefined;
}
