/** How "My visits" is ordered, and the one line and the one tag of each row. Pure. */

import { clockTime, daysBetween, dayAndTime, dayName } from "./dates.js";
import { counted } from "./counted.js";

/**
 * @typedef {object} VisitRow one row of `core.visits()`
 * @property {string} visit_id
 * @property {string} family_name
 * @property {string} planned_at
 * @property {"planned"|"open"|"submitted"|"in_review"|"returned"|"approved"|"withdrawn"} state
 * @property {boolean} [begun] something was recorded, beyond what the visit is for
 * @property {boolean} unsent
 * @property {boolean} [urgent] something urgent is in it, and no person has answered yet
 * @property {string|null} last_saved_at
 * @property {string|null} last_received_at
 * @property {string|null} prepared_at
 * @property {number} conflicts
 * @property {number} comments
 * @property {number} needs_you
 * @property {{id: string, name: string, since?: string}|null} holder
 */

/**
 * @typedef {object} RowWords
 * @property {string} line what is left, or where it is
 * @property {string} tag
 * @property {string} tone
 * @property {string|null} icon
 */

/** @typedef {"today"|"returned"|"to_finish"|"sent"} Heading */

const WITH_THE_SERVICE = new Set(["submitted", "in_review", "approved", "withdrawn"]);
const SENT_SHOWN_DAYS = 14;

/** @param {VisitRow} row @returns {boolean} still to come: nothing was recorded yet */
export const mayPrepare = (row) => !row.begun && (row.state === "planned" || row.state === "open");

/**
 * @param {VisitRow} row
 * @param {string} now
 * @returns {Heading}
 */
function headingOf(row, now) {
  if (row.state === "returned") return "returned";
  if (WITH_THE_SERVICE.has(row.state) && !row.needs_you && !row.conflicts) return "sent";
  const untouched = row.state === "planned" || !row.last_saved_at;
  return daysBetween(now, row.planned_at) >= 0 ||
    (untouched && daysBetween(now, row.planned_at) >= -1)
    ? "today"
    : "to_finish";
}

/**
 * @param {VisitRow[]} rows
 * @param {string} now
 * @returns {Record<Heading, VisitRow[]>}
 */
export function sortVisits(rows, now) {
  /** @type {Record<Heading, VisitRow[]>} */
  const lists = { today: [], returned: [], to_finish: [], sent: [] };
  for (const row of rows) lists[headingOf(row, now)].push(row);
  const byTime = (/** @type {VisitRow} */ a, /** @type {VisitRow} */ b) =>
    a.planned_at.localeCompare(b.planned_at);
  lists.today.sort(byTime);
  lists.returned.sort(byTime);
  lists.to_finish.sort(byTime);
  lists.sent.sort((a, b) => byTime(b, a));
  lists.sent = lists.sent.filter(
    (row) => daysBetween(row.planned_at, now) <= SENT_SHOWN_DAYS || row.unsent,
  );
  return lists;
}

/** @typedef {{device: string, now: string, userId: string|null, about: string, mayBeCleared?: boolean}} Around */

/** @typedef {(row: VisitRow, around: Around) => RowWords|null} Saying */

/** @type {Saying} */
const actNow = (row, { device }) =>
  row.urgent
    ? {
        line: row.unsent
          ? `This has not left ${device}. Use the telephone.`
          : "Received, and not yet seen by anybody. Use the telephone.",
        tag: "Act now",
        tone: "fault",
        icon: "warning",
      }
    : null;

/** @type {Saying} */
const conflict = (row) =>
  row.conflicts
    ? {
        line: `${counted(row.conflicts, "answer")} to choose. Both are stored.`,
        tag: "Choose an answer",
        tone: "needs-you",
        icon: "warning",
      }
    : null;

/** @type {Saying} */
const onlyHere = (row, around) =>
  row.unsent && row.last_saved_at
    ? {
        line: around.about || `Last saved ${dayAndTime(row.last_saved_at, around.now)}`,
        tag: `On ${around.device} only`,
        tone: "on-tablet",
        icon: "tablet",
      }
    : null;

/** @type {Saying} */
const returned = (row) =>
  row.state === "returned"
    ? {
        line: "Your manager asks about your answers",
        tag: counted(row.comments, "comment"),
        tone: "needs-you",
        icon: "returned",
      }
    : null;

/** @type {Saying} */
const needsYou = (row) =>
  row.needs_you
    ? {
        line: `${counted(row.needs_you, "answer")} needed before review`,
        tag: "Needs you",
        tone: "needs-you",
        icon: "flag",
      }
    : null;

/** Somebody else has it; where this tablet prepared it, it is written here too. @type {Saying} */
const handedOver = (row, around) => {
  const { userId, now, device } = around;
  if (!row.holder || row.holder.id === userId) return null;
  const { name, since } = row.holder;
  const held = `Held by ${name}${since ? ` since ${dayName(since, now)}` : ""}`;
  if (!row.prepared_at || WITH_THE_SERVICE.has(row.state) || device === "this computer") {
    return { line: held, tag: "Handed over", tone: "neutral", icon: null };
  }
  const about = `${held}. You can write in it too.`;
  const shared = { line: about, tag: "Shared", tone: "neutral", icon: null };
  return ready(row, { ...around, about }) ?? shared;
};

/** @type {Saying} */
const approved = (row, { about }) =>
  row.state === "approved"
    ? { line: about || "In the record", tag: "Approved", tone: "received", icon: "tick" }
    : null;

/** @type {Saying} */
const withdrawn = (row, { about }) =>
  row.state === "withdrawn"
    ? { line: about || "It is not made", tag: "Withdrawn", tone: "neutral", icon: null }
    : null;

/** @type {Saying} */
const received = (row, { about }) => {
  if (!row.last_received_at) return null;
  const withManager = row.state === "submitted" || row.state === "in_review";
  const line = withManager ? "With your manager for review" : about || "You can go on writing";
  return {
    line,
    tag: `Received ${clockTime(row.last_received_at)}`,
    tone: "received",
    icon: "tick",
  };
};

/** @type {Saying} */
const ready = (row, { about, device, mayBeCleared }) => {
  if (!mayPrepare(row) || device === "this computer") return null;
  if (!row.prepared_at) return { line: about, tag: "Not prepared", tone: "neutral", icon: null };
  if (mayBeCleared)
    return { line: about, tag: "May be cleared", tone: "on-tablet", icon: "warning" };
  return { line: about, tag: "Ready for no signal", tone: "to-do", icon: "tick" };
};

/** First true wins: at most one tag a row. */
const SAYINGS = [
  actNow,
  conflict,
  onlyHere,
  withdrawn,
  returned,
  needsYou,
  handedOver,
  approved,
  ready,
  received,
];

/**
 * @param {VisitRow} row
 * @param {Around} around
 * @returns {RowWords}
 */
export function rowWords(row, around) {
  for (const saying of SAYINGS) {
    const words = saying(row, around);
    if (words) return words;
  }
  return { line: around.about, tag: "Planned", tone: "neutral", icon: null };
}
