/** "Added by … on …, not at the visit", beside the answers of a visit that somebody took over. */

import { addedLater } from "../../lib/added_later.js";
import { controlsOf } from "./controls.js";
import { pointerOf, questionsIn } from "./fill.js";

/** @param {Element} place @param {string} words @param {"after" | "append"} how */
function put(place, words, how) {
  const line = document.createElement("p");
  line.className = "app-evidence app-added-later";
  line.dataset.addedLater = "";
  line.textContent = words;
  place[how](line);
}

/**
 * Says it at each answer; once under the heading where it is so of everything that was answered.
 *
 * @param {HTMLElement} root the section
 * @param {import("../../lib/added_later.js").Written} written
 * @param {{scope: string, me: {id: string, name: string} | null}} about
 */
export function sayAddedLater(root, written, { scope, me }) {
  for (const line of root.querySelectorAll("[data-added-later]")) line.remove();
  const answered = questionsIn(root)
    .filter((question) => controlsOf(question).length > 0)
    .map((question) => {
      const pointer = pointerOf({ pointer: scope, words: {} }, question.dataset.question ?? "");
      return { question, ...addedLater(written, pointer, me) };
    })
    .filter(({ isAnswered }) => isAnswered);
  const said = new Set(answered.map(({ words }) => words));
  const heading = root.querySelector("h1");
  const [only] = said;
  if (heading && answered.length > 1 && said.size === 1 && only) return put(heading, only, "after");
  for (const { question, words } of answered) if (words) put(question, words, "append");
}
