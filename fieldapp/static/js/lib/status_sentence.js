/**
 * The one sentence that says where the work is. Pure: the core's status and the place in, words out.
 * The order of the states, when several are true, is the order of STATES below.
 */

import {
  clock,
  connection,
  empty,
  littleSpace,
  retry,
  sending,
  signIn,
  storageFault,
  update,
  waiting,
} from "./status_of_device.js";
import { cameIn, conflict, readOnly, received, saved, shared, writing } from "./status_of_visit.js";

/**
 * @typedef {import("./status_words.js").Status} Status
 * @typedef {import("./status_words.js").Where} Where
 * @typedef {import("./status_words.js").Sentence} Sentence
 */

/** First true wins: storage fault, conflict, sign in, other holder, retry, sending, saved; then the rest. */
const STATES = [
  storageFault,
  conflict,
  signIn,
  littleSpace,
  readOnly,
  connection,
  retry,
  sending,
  cameIn,
  writing,
  saved,
  clock,
  shared,
  received,
  waiting,
  update,
];

/**
 * @param {Status} status
 * @param {Where} where
 * @returns {Sentence}
 */
export function statusSentence(status, where) {
  for (const state of STATES) {
    const found = state(status, where);
    if (found) return found;
  }
  return empty(status, where);
}
