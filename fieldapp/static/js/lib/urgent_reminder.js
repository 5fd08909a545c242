/** The reminder of an urgent answer, until a person has answered: on the telephone, or at the office. Pure. */

import { urgentPlaces } from "../sync/urgent.js";

/** Calls that a person answers; the gas emergency service is not told about the children. */
const CALLS = ["called_999_at", "front_door_at", "manager_at"];

/**
 * @typedef {object} Reminder
 * @property {string} title
 * @property {string} words
 */

/** What says, in the place of a time, that somebody else made the call. */
const BY_ANOTHER = "told_by_somebody_else";

/** Nobody at the office has it to see any more. */
const CLOSED = new Set(["approved", "withdrawn"]);

/** @param {any} document @returns {boolean} somebody was reached on the telephone */
function wasTold(document) {
  const told = document.visit?.immediate_danger ?? {};
  return CALLS.some((call) =>
    typeof told[call] === "string" ? told[call] !== "" : told[call]?.na === BY_ANOTHER,
  );
}

/**
 * What came to be urgent after the office said that it saw the visit was not seen: it is here, and
 * not in what the service has.
 *
 * @param {import("../sync/messages.js").VisitRecord} record
 * @param {string[]} places in which something is urgent here
 */
function wasSeen({ urgent_seen, urgent, base }, places) {
  if (!urgent_seen) return false;
  const received = urgentPlaces(base?.document ?? {}, urgent);
  return places.every((place) => received.includes(place));
}

/**
 * Whether an urgent answer waits for a person, and where it has come to.
 *
 * @param {import("../sync/messages.js").VisitRecord} record
 * @param {boolean} unsent words of it are on this device only
 * @returns {"unsent" | "received" | null} null where nothing is urgent, a person knows, or all is closed
 */
export function urgentWaits(record, unsent) {
  const places = urgentPlaces(record.document, record.urgent);
  if (places.length === 0 || wasSeen(record, places) || wasTold(record.document)) return null;
  if (!unsent && CLOSED.has(record.state)) return null;
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
