/** The reminder of an urgent answer, until a person has answered: on the telephone, or at the office. Pure. */

import { isUrgent } from "../sync/urgent.js";

/** Calls that a person answers; the gas emergency service is not told about the children. */
const CALLS = ["called_999_at", "front_door_at", "manager_at"];

/**
 * @typedef {object} Reminder
 * @property {string} title
 * @property {string} words
 */

/** @param {any} document @returns {boolean} somebody was reached on the telephone */
function wasTold(document) {
  const told = document.visit?.immediate_danger ?? {};
  return CALLS.some((call) => typeof told[call] === "string" && told[call] !== "");
}

/**
 * Whether an urgent answer waits for a person, and where it has come to.
 *
 * @param {import("../sync/messages.js").VisitRecord} record
 * @param {boolean} unsent words of it are on this device only
 * @returns {"unsent" | "received" | null} null where nothing is urgent, or a person knows
 */
export function urgentWaits(record, unsent) {
  if (!isUrgent(record) || record.urgent_seen || wasTold(record.document)) return null;
  return unsent ? "unsent" : "received";
}

/**
 * @param {"unsent" | "received"} waits
 * @param {string} device what a sentence calls it
 * @returns {Reminder}
 */
export const urgentReminder = (waits, device) => ({
  title: "Act now: use the telephone",
  words:
    waits === "unsent"
      ? `This has not left ${device}. Nobody knows of it yet.`
      : "It was received. Nobody at the office has said that they saw it.",
});
