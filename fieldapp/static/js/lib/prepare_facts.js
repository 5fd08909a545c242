/** The fact that stands at the right of each check of Prepare. Pure. */

import { counted } from "./counted.js";
import { clockTime, dayAndMonth } from "./dates.js";

/** As many labels as fit beside the check. */
const LABELS_FIT = 44;

/** @param {string[]} labels @returns {string} */
function numbersWords(labels) {
  if (labels.length === 0) return "999 and 101 only";
  const all = labels.join(", ");
  return all.length <= LABELS_FIT ? all : `${counted(labels.length, "local number")}, 999 and 101`;
}

/** @type {Record<string, (fact: any) => string>} */
const FACTS = {
  names: ({ people, copied_at: at }) =>
    [counted(people, "person").replace("persons", "people"), at ? `copied ${clockTime(at)}` : ""]
      .filter(Boolean)
      .join(" · "),
  last_visit: ({ last_visit_on: on, open_actions: actions, comments }) =>
    [
      on ? dayAndMonth(on) : "No visit before",
      actions ? counted(actions, "open action") : "",
      comments ? counted(comments, "comment") : "",
    ]
      .filter(Boolean)
      .join(" · "),
  forms: () => "All of them are here",
  numbers: ({ labels, not_confirmed: open }) =>
    numbersWords(labels) + (open ? ` · ${open} not confirmed` : ""),
  keep: ({ promised }) =>
    promised ? "The browser has promised not to clear it" : "The browser has not promised",
  space: ({ free_bytes: bytes }) =>
    bytes === null ? "The browser does not say" : `${(bytes / 1e9).toFixed(1)} GB free`,
  lock: () => "A test note was locked and opened",
};

/** @type {Record<string, string>} */
const BUSY = { keep: "Asking the browser", names: "Copying", forms: "Copying" };

/**
 * @param {{check: string, state: "busy"|"done"|"failed", fact: any}} step
 * @returns {string}
 */
export function factWords({ check, state, fact }) {
  if (state === "busy") return BUSY[check] ?? "Checking";
  if (fact) return FACTS[check](fact);
  return state === "failed" ? "No answer came" : "";
}
