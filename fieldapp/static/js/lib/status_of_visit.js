/** States of the status bar that are about the visit on the screen. */

import { counted } from "./counted.js";
import { clockTime } from "./london_time.js";
import { hasNoSignal, onlyHereTag, sentence, thisDevice } from "./status_words.js";

/**
 * @typedef {import("./status_words.js").Status} Status
 * @typedef {import("./status_words.js").Where} Where
 * @typedef {import("./status_words.js").Sentence} Sentence
 */

const ADDED_TO_IT = "What you write is added to it.";

/** @param {number} count @returns {string} */
export const alsoChanged = (count) =>
  count === 1
    ? "1 answer was also changed in the office. Both are stored."
    : `${count} answers were also changed in the office. Both are stored.`;

/** @param {Status} status @returns {Sentence|null} */
export function conflict(status) {
  const count = status.visit?.conflicts ?? 0;
  if (!count) return null;
  return sentence("conflict", "needs-you", "warning", "Choose an answer", alsoChanged(count), {
    button: { label: "Look", action: "conflicts" },
  });
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
export function readOnly(status, where) {
  const visit = status.visit;
  if (!visit?.read_only || !where.inVisit) return null;
  if (visit.read_only === "other_tab") {
    return sentence(
      "other-tab",
      "neutral",
      "eye",
      "This visit is open in another window",
      "You can read it here.",
      {
        button: { label: "Take over", action: "take-over-tab" },
      },
    );
  }
  if (visit.read_only === "approved") {
    return sentence(
      "approved",
      "received",
      "tick",
      "This visit is approved",
      "You can read it. It cannot be changed.",
    );
  }
  if (visit.read_only === "withdrawn") {
    return sentence(
      "withdrawn",
      "neutral",
      "eye",
      "This visit was withdrawn",
      "You can read it. It cannot be changed.",
    );
  }
  const name = visit.holder_name ?? "Someone else";
  const given = name.split(" ")[0];
  return sentence(
    "other-holder",
    "neutral",
    "eye",
    `${name} has this visit`,
    `You can read it. Taking it over keeps what ${given} has written.`,
    {
      button: { label: "Take over", action: "take-over" },
    },
  );
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
export function cameIn(status, where) {
  const count = status.visit?.came_in.length ?? 0;
  if (!count || !where.inVisit) return null;
  const bold =
    count === 1 ? "1 answer came from the office" : `${count} answers came from the office`;
  return sentence(
    "merged",
    "sending",
    "two-arrows",
    bold,
    count === 1 ? "It fitted with yours." : "They fitted with yours.",
    {
      button: { label: "See them", action: "came-in" },
    },
  );
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
export function writing(status, where) {
  if (!status.visit?.writing || !where.inVisit) return null;
  return sentence("writing", "to-do", "pen", "Writing", "Kept every half second while you type", {
    tag: onlyHereTag(status, where),
  });
}

/** Somebody else's visit that may be written here too. @param {Status} status @param {Where} where @returns {Sentence|null} */
export function shared(status, where) {
  const name = status.visit?.shared_with;
  if (!name || !where.inVisit || where.actNow) return null;
  return sentence("shared", "neutral", "two-arrows", `${name} has this visit`, ADDED_TO_IT);
}

/** @param {Status} status @param {Where} where @returns {string} what the saved line says under it */
function savedQuiet(status, where) {
  if (where.actNow) return "This app has told nobody yet.";
  if (where.phone && status.unsent.length)
    return `On this phone only: ${counted(status.unsent.length, "visit")}`;
  if (hasNoSignal(status)) return "No signal. Nothing is lost.";
  const name = status.visit?.shared_with;
  return name ? `${name} has this visit. ${ADDED_TO_IT}` : "It will be sent by itself.";
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
export function saved(status, where) {
  const visit = status.visit;
  if (!where.inVisit || !visit?.saved_at || !visit.unsent) return null;
  return sentence(
    "saved",
    "to-do",
    "tick",
    `Saved on ${thisDevice(status, where)} ${clockTime(visit.saved_at)}`,
    savedQuiet(status, where),
    {
      tag: onlyHereTag(status, where),
    },
  );
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
export function received(status, where) {
  const visit = status.visit;
  if (!where.inVisit || !visit?.received_at || visit.unsent) return null;
  const quiet = where.actNow
    ? "The service has your words. Use the telephone all the same."
    : "This visit is with the service.";
  return sentence(
    "received",
    "received",
    "tick",
    `Received ${clockTime(visit.received_at)}`,
    quiet,
  );
}
