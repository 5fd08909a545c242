/** What stands above the tasks of a visit: who holds it, comments, answers to choose, words kept aside. */

import { visitAddress } from "../lib/address.js";
import { counted } from "../lib/counted.js";
import { upperFirst } from "../lib/sentence_case.js";
import { urgentReminder } from "../lib/urgent_reminder.js";
import { alsoChanged } from "../lib/status_of_visit.js";
import { cloneOne, icon, say } from "./templates.js";

/**
 * @param {string} tone
 * @param {string} iconName
 * @param {string} title
 * @param {string} words
 * @param {{href: string, words: string} | null} [link]
 * @returns {HTMLElement}
 */
export function notice(tone, iconName, title, words, link = null) {
  const made = cloneOne("part-notice");
  made.classList.add(`app-notice--${tone}`);
  made.prepend(icon(iconName));
  say(made, { title, words });
  const place = /** @type {HTMLAnchorElement} */ (made.querySelector("a"));
  place.hidden = link === null;
  if (link) {
    place.href = link.href;
    place.textContent = link.words;
  }
  return made;
}

/** @param {any} open @returns {HTMLElement[]} */
function holding(open) {
  const { record } = open.draft;
  const shared = Boolean(record.shared_with);
  if ((record.read_only !== "other_holder" && !shared) || !record.holder) return [];
  const told = upperFirst(record.holder_report?.text ?? "");
  const report = shared ? "What you write is added to it." : told;
  const link = { href: visitAddress(open.id, "take-over"), words: "Take it over" };
  return [notice("neutral", "eye", `${record.holder.name} has this visit`, report, link)];
}

/** @param {any} open @param {string} device @returns {HTMLElement[]} */
function urgent(open, device) {
  const { urgent_waits: waits } = open.draft.record;
  if (!waits) return [];
  const reminder = urgentReminder(waits, device);
  const link = { href: visitAddress(open.id, "act-now"), words: "Open act now" };
  return [notice("fault", "warning", reminder.title, reminder.words, link)];
}

/** @param {any} open @returns {HTMLElement[]} */
function comments(open) {
  const unanswered = open.draft.record.comments.filter(
    (/** @type {any} */ one) => !one.answered_at,
  );
  if (unanswered.length === 0) return [];
  const link = { href: visitAddress(open.id, "comments"), words: "Read them" };
  return [
    notice(
      "needs-you",
      "returned",
      counted(unanswered.length, "comment"),
      "Your manager asks about these answers.",
      link,
    ),
  ];
}

/** @param {any} open @returns {HTMLElement[]} */
function conflicts(open) {
  const { length } = open.draft.record.conflicts;
  if (length === 0) return [];
  const link = { href: visitAddress(open.id, "conflicts"), words: "Look" };
  return [notice("needs-you", "warning", "Choose an answer", alsoChanged(length), link)];
}

/** @type {Record<string, [string, string]>} */
const KEPT_ASIDE = {
  late: [
    "With your manager, as late",
    "The visit was closed in the meantime. Your words are stored, and your manager decides about them.",
  ],
  quarantined: [
    "Kept for review",
    "The service stored this apart, because it could not be put into the visit. Nothing is lost; a manager looks at it.",
  ],
  too_large: [
    "Too large to send",
    "What was written is kept on this device, and is too large to be sent. Keep a copy of it, from My visits and what is on this device, and tell your manager.",
  ],
  restored: [
    "An earlier state is shown",
    "The newest state of this visit could not be opened here. Look whether your last words are there.",
  ],
  revision_reused: ["Stored under a new number", "Both are kept."],
};

/** @param {any} open @returns {HTMLElement[]} */
function keptAside(open) {
  return (open.draft.record.notices ?? []).map((/** @type {any} */ one) => {
    const [title, words] = KEPT_ASIDE[one.outcome ?? one.kind] ?? KEPT_ASIDE.quarantined;
    return notice("needs-you", "warning", title, words);
  });
}

/** @param {any} open @returns {HTMLElement[]} */
function cameIn(open) {
  const { length } = open.draft.record.came_in ?? [];
  if (length === 0) return [];
  const link = { href: visitAddress(open.id, "came-in"), words: "See them" };
  return [
    notice(
      "sending",
      "two-arrows",
      `${counted(length, "answer")} came from the office`,
      "They fitted with yours.",
      link,
    ),
  ];
}

/**
 * @param {any} open
 * @param {string} device what this device is called
 * @returns {HTMLElement[]}
 */
export const visitNotices = (open, device) => [
  ...urgent(open, device),
  ...conflicts(open),
  ...holding(open),
  ...comments(open),
  ...keptAside(open),
  ...cameIn(open),
];
