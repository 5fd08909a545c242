/** What the rules of practice offer at a part of a visit. Pure; a person always decides. */

import { answerWords } from "./answer_words.js";
import { callName } from "./age_words.js";
import { plainDate } from "./dates.js";
import { children } from "./household.js";
import { lastTimeOf } from "./last_time.js";
import { at } from "./progress.js";
import { nameAt, questionAt, questionWords } from "./question_at.js";
import { askingAt, partsOf } from "./visit_parts.js";

/**
 * @typedef {object} Prompt
 * @property {string} code
 * @property {string} scope
 * @property {any} when
 * @property {string} title
 * @property {string} why
 * @property {string[]} inputs
 * @property {boolean} urgent
 * @property {boolean} [blocks]
 * @property {string} [answered_in] path of the answer that settles it
 * @property {string} [last_time] path of the answer of the visit before on which it rests too
 */

/** @param {string} pointer @param {string} path */
const below = (pointer, path) => (path.startsWith("/") ? path : `${pointer}/${path}`);

/**
 * The prompts that hold, are not settled, and rest on a question of this part; the urgent first.
 *
 * @param {Prompt[]} prompts
 * @param {import("./visit_parts.js").Visit} facts
 * @param {import("./visit_parts.js").Part} present
 * @returns {{prompt: Prompt, pointer: string, answer: string | null}[]} with the pointer of what it is about,
 *   and of the answer that settles it
 */
export function promptsAt(prompts, facts, present) {
  return prompts
    .flatMap((prompt) => pointersOf(prompt, facts, present).map((pointer) => ({ prompt, pointer })))
    .filter(({ prompt, pointer }) => {
      const here = prompt.inputs.some((path) => questionAt([present], below(pointer, path)));
      if (!here) return false;
      const asking = askingAt(facts, pointer, present.subjectId);
      if (!asking.holds(prompt.when, asking.node)) return false;
      return !isSettled(prompt, facts, pointer) && !isPutAside(prompt, facts, pointer);
    })
    .map(({ prompt, pointer }) => ({
      prompt,
      pointer,
      answer: prompt.answered_in ? below(pointer, prompt.answered_in) : null,
    }))
    .sort((a, b) => Number(b.prompt.urgent) - Number(a.prompt.urgent));
}

/**
 * The answers on which a prompt rests, so that whoever reads it can judge for herself.
 *
 * @param {Prompt} prompt
 * @param {import("./visit_parts.js").Visit} facts
 * @param {string} pointer of what it is about
 * @returns {string[]} "How full is the kitchen? 8", and "At the visit before, 27 October 2026: 7" where it rests
 *   on that too; what was not answered is left out
 */
export function inputWords({ inputs, last_time }, facts, pointer) {
  const parts = partsOf(facts);
  const named = children(facts.pack).map((child) => ({ id: child.id, name: callName(child) }));
  const before = lastTimeOf(facts, pointer.split("/")[2] ?? "");
  return inputs.flatMap((path) => {
    const place = below(pointer, path);
    const value = at(facts.document, place.slice(1));
    const found = value === undefined ? null : questionAt(parts, place);
    if (!found) return [];
    const words = (/** @type {any} */ said) =>
      answerWords(said, found.question, nameAt(found, named));
    const now = `${questionWords(found, named)}: ${words(value)}`.replace("?:", "?");
    if (path !== last_time || !before) return [now];
    return [now, `At the visit before, ${plainDate(before.on)}: ${words(before.said[path])}`];
  });
}

/**
 * @param {Prompt} prompt
 * @param {import("./visit_parts.js").Visit} facts
 * @param {import("./visit_parts.js").Part} present
 * @returns {string[]} pointers of what it may hold of: this part's subject, or every row of a list in it
 */
function pointersOf({ scope }, { document }, { subjectId }) {
  if (!scope.includes("*")) return [scope];
  if (subjectId) return [scope.replace("*", subjectId)];
  const [list] = scope.split("/*");
  const rows = Object.entries(at(document, list.slice(1)) ?? {});
  return rows.filter(([, row]) => !row?.removed).map(([id]) => scope.replace("*", id));
}

/** Where prompts that were put aside are kept, each with its reason. */
export const PUT_ASIDE = "/visit/prompts_put_aside";

/** @param {Prompt} prompt @returns {boolean} whether it may be put aside at all: what is urgent or blocks may not */
export const mayBePutAside = ({ urgent, blocks, answered_in }) =>
  !urgent && !blocks && !answered_in;

/** @param {Prompt} prompt @param {import("./visit_parts.js").Visit} facts @param {string} pointer */
function isPutAside(prompt, { document }, pointer) {
  if (!mayBePutAside(prompt)) return false;
  return Object.values(at(document, PUT_ASIDE.slice(1)) ?? {}).some(
    (row) => !row?.removed && row?.code === prompt.code && row?.at === pointer,
  );
}

/** @param {Prompt} prompt @param {import("./visit_parts.js").Visit} facts @param {string} pointer */
function isSettled(prompt, facts, pointer) {
  if (!prompt.answered_in) return false;
  return at(facts.document, below(pointer, prompt.answered_in).slice(1)) !== undefined;
}
