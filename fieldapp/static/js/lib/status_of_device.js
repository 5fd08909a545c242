/** States of the status bar that are about the device, the signal and the session. */

import { counted } from "./counted.js";
import { clockTime } from "./london_time.js";
import { upperFirst } from "./sentence_case.js";
import { hasNoSignal, sentence, thisDevice, waitingHere } from "./status_words.js";

/**
 * @typedef {import("./status_words.js").Status} Status
 * @typedef {import("./status_words.js").Where} Where
 * @typedef {import("./status_words.js").Sentence} Sentence
 */

/** Further out of step than this is said, because times written down would mislead. */
const CLOCK_SKEW_SAID_MINUTES = 5;

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
export function storageFault(status, where) {
  if (!status.fault) return null;
  if (status.fault.kind === "reopening") {
    return sentence(
      "reopening",
      "on-tablet",
      "clock",
      "Opening the store again",
      "What you wrote is still on the screen.",
    );
  }
  if (status.fault.kind === "lost_store") {
    const { unsent = 0, reported_at: reportedAt } = status.fault;
    const when = reportedAt
      ? ` It last told us at ${clockTime(reportedAt)} that ${counted(unsent, "visit")} had not been received.`
      : "";
    return sentence(
      "lost-store",
      "fault",
      "warning",
      `${upperFirst(thisDevice(status, where))} lost its store`,
      when.trim(),
      { alert: true },
    );
  }
  const owner = status.kind === "desk" ? "computer" : where.phone ? "phone" : "tablet";
  return sentence(
    "not-saved",
    "not-saved",
    "warning",
    "Not saved. Do not close this page.",
    `The ${owner}${status.fault.full ? " is full" : "’s store stopped"}. What you wrote is still on the screen.`,
    { alert: true, button: { label: "Keep a copy", action: "keep-a-copy" } },
  );
}

/** Said while every save still succeeds. @param {Status} status @param {Where} where @returns {Sentence|null} */
export function littleSpace(status, where) {
  if (!status.little_space) return null;
  const { visit } = status;
  const kept =
    where.inVisit && visit?.unsent && visit.saved_at
      ? `Saved ${clockTime(visit.saved_at)}.`
      : "What is saved stays.";
  return sentence(
    "little-space",
    "fault",
    "warning",
    `${upperFirst(thisDevice(status, where))} is almost full`,
    `${kept} Delete photos or films to make room.`,
    { alert: true },
  );
}

/** @param {Status} status @returns {Sentence|null} */
export function signIn(status) {
  if (status.session !== "over" && status.session !== "other_user") return null;
  const quiet =
    status.session === "other_user"
      ? "Someone else is signed in here. Everything stays until you sign in."
      : "Everything stays here until you do.";
  return sentence("sign-in", "on-tablet", "lock", "Sign in to send", quiet, {
    button: { label: "Sign in", action: "sign-in" },
  });
}

/** @param {Status} status @returns {Sentence|null} */
export function connection(status) {
  if (status.too_old)
    return sentence(
      "too-old",
      "on-tablet",
      "clock",
      "This app must be updated to send",
      "Everything stays here until it is.",
    );
  if (status.signal === "captive") {
    return sentence(
      "captive",
      "on-tablet",
      "wifi",
      "No real connection",
      "The wifi here is not letting the app through.",
    );
  }
  return null;
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
export function retry(status, where) {
  if (!status.retry_at || status.signal === "none" || status.unsent.length === 0) return null;
  const seconds = Math.max(
    1,
    Math.ceil((Date.parse(status.retry_at) - Date.parse(where.now)) / 1000),
  );
  const when =
    seconds < 90 ? counted(seconds, "second") : counted(Math.round(seconds / 60), "minute");
  return sentence(
    "retry",
    "on-tablet",
    "clock",
    "Will try again",
    `No answer came. Next try in ${when}.`,
    {
      button: { label: "Try now", action: "try-now" },
    },
  );
}

/** @param {Status} status @returns {Sentence|null} */
export function sending(status) {
  if (!status.sending) return null;
  const { number, of, again } = status.sending;
  if (again) return sendingAgain();
  return sentence(
    "sending",
    "sending",
    "up",
    `Sending ${number} of ${of}`,
    "You can go on writing.",
  );
}

/** @returns {Sentence} a service restored from a backup is given again what is kept here */
function sendingAgain() {
  return sentence(
    "sending-again",
    "sending",
    "up",
    "Sending again",
    "The service was put back from a copy. Nothing is lost; you can go on writing.",
  );
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
export function waiting(status, where) {
  const here = waitingHere(status);
  if (here === 0) return null;
  const bold = `On ${thisDevice(status, where)} only: ${counted(here, "visit")}`;
  return sentence("waiting", "on-tablet", "tablet", bold, waitingQuiet(status, where));
}

/** @param {Status} status @param {Where} where @returns {string} */
function waitingQuiet(status, where) {
  if (status.lock === "locked") return "Locked and kept. Unlock to send.";
  if (!hasNoSignal(status)) return "Will send by itself.";
  const since = status.signal_since
    ? `No signal since ${clockTime(status.signal_since)}`
    : "No signal";
  return where.phone ? since : `${since}. Will send by itself.`;
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
export function clock(status, where) {
  if (Math.abs(status.clock_skew_minutes) < CLOCK_SKEW_SAID_MINUTES) return null;
  const way = status.clock_skew_minutes > 0 ? "fast" : "slow";
  const minutes = counted(Math.abs(Math.round(status.clock_skew_minutes)), "minute");
  return sentence(
    "clock",
    "on-tablet",
    "clock",
    `The clock of ${thisDevice(status, where)} is ${minutes} ${way}`,
    "Times you write down may be wrong.",
  );
}

/** @param {Status} _status @param {Where} where @returns {Sentence|null} */
export function update(_status, where) {
  if (!where.updateWaiting) return null;
  return sentence(
    "update",
    "neutral",
    "clock",
    "Update waiting",
    "It will be put in when no visit is open.",
  );
}

/** @param {Status} status @param {Where} where @returns {Sentence} */
export function empty(status, where) {
  if (where.actNow) {
    return sentence(
      "act-now",
      "to-do",
      "tablet",
      "This app has told nobody yet.",
      "Use the telephone.",
    );
  }
  return sentence(
    "empty",
    "received",
    "tick",
    `Nothing is waiting on ${thisDevice(status, where)}`,
    emptyQuiet(status),
  );
}

/** While locked nothing is known of what was written or received. @param {Status} status @returns {string} */
function emptyQuiet(status) {
  if (status.last_received_at)
    return `All work received, last at ${clockTime(status.last_received_at)}`;
  return status.locked_unsent === 0 ? "Unlock to go on." : "Nothing has been written here yet";
}
