/** What the record says of one person, as the pack brought it. Pure. */

import { plainDate } from "./dates.js";

/**
 * @typedef {object} Recorded
 * @property {{key: string, words: string, on: string}[]} says
 * @property {string|null} confirmed_on the day of the last visit at which it was said to be still right
 */

/** Every key that a group may show; what the record is silent about says so. */
export const RECORDED_KEYS = [
  "ethnicity",
  "languages",
  "interpreter_needed",
  "communication_needs",
  "disability",
  "send_flag",
  "status",
];

/** A pack that was copied before it held this, and somebody met at this visit, say nothing of it. */
const NOT_HERE = "Not on this device";

/**
 * @param {{recorded?: Recorded}} person
 * @returns {Record<string, string>} by key, and under `confirmed` when it was last found right
 */
export function recordedWords({ recorded }) {
  const silent = recorded ? "Not recorded" : NOT_HERE;
  /** @type {Record<string, string>} */
  const words = Object.fromEntries(RECORDED_KEYS.map((key) => [key, silent]));
  for (const { key, words: said, on } of recorded?.says ?? []) {
    words[key] = `${said} (visit of ${plainDate(on)})`;
  }
  const confirmed = recorded?.says.length ? recorded.confirmed_on : null;
  words.confirmed = confirmed ? `Last said to be still right on ${plainDate(confirmed)}.` : "";
  return words;
}
