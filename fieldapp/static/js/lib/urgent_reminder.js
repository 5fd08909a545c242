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
 * @param {any} record
 * @param {{unsent: boolean, device: string}} around whether words of it are on this device only
 * @returns {Reminder | null} null where nothing is urgent, or a person knows
 */
export function urgentReminder(record, { unsent, device }) {
  if (!isUrgent(record) || record.urgent_seen || wasTold(record.document)) return null;
  return {
    title: "Act now: use the telephone",
    words: unsent
      ? `This has not left ${device}. Nobody knows of it yet.`
      : "It was received. Nobody at the office has said that they saw it.",
  };
}
