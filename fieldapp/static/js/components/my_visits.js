/** My visits: today, returned, to finish, sent. One line of what is left, one tag of where it is. */

import { visitAddress } from "../lib/address.js";
import { childrenWords } from "../lib/age_words.js";
import { counted } from "../lib/counted.js";
import { clockTime, isoDay, longDate, rowTime } from "../lib/dates.js";
import { children, shortAddress } from "../lib/household.js";
import { mayPrepare, rowWords, sortVisits } from "../lib/visit_lists.js";
import { followClearing } from "./clearing.js";
import { deviceNoun } from "./device_noun.js";
import { cloneAll, cloneOne, part, say, tag } from "./templates.js";
import { notice } from "./visit_notices.js";

const MAY_BE_CLEARED = "This browser may clear what it holds: send before you close it";

/** @type {[import("../lib/visit_lists.js").Heading, string][]} */
const HEADINGS = [
  ["today", "Today"],
  ["returned", "Returned to you"],
  ["to_finish", "To finish"],
  ["sent", "Sent"],
];

/**
 * @param {any} core
 * @param {any} row
 * @param {string} now
 * @returns {Promise<string>} "14 Larch Row · Leo 7, Maya 3", as far as the pack is here
 */
async function aboutFamily(core, row, now) {
  const pack = row.family_id ? await core.pack(row.family_id) : null;
  if (pack) row.family_name ??= pack.family.name;
  if (!pack)
    return row.family_id
      ? "Not copied here yet"
      : `A family that is not on this ${deviceNoun(core)} yet`;
  return [shortAddress(pack), childrenWords(children(pack), isoDay(now))]
    .filter(Boolean)
    .join(" · ");
}

/**
 * Where a row leads: to Prepare before it was begun, else to the visit.
 *
 * @param {any} row
 * @param {any} core
 * @returns {string}
 */
function rowAddress(row, core) {
  const toPrepare = mayPrepare(row) && !row.prepared_at && core.device.kind === "tablet";
  if (row.conflicts) return visitAddress(row.visit_id, "conflicts");
  return visitAddress(row.visit_id, toPrepare ? "prepare" : undefined);
}

/**
 * @param {any} row
 * @param {any} around
 * @param {any} core
 * @returns {HTMLElement}
 */
function visitRow(row, around, core) {
  const item = cloneOne("row-visit");
  const words = rowWords(row, around);
  say(item, {
    when: rowTime(row.planned_at, around.now),
    family: row.family_name ?? "A family",
    line: words.line,
  });
  part(item, "link").setAttribute("href", rowAddress(row, core));
  part(item, "tag").append(tag(words.tag, words.tone, words.icon));
  item.dataset.visit = row.visit_id;
  return item;
}

/** @param {any} core @returns {HTMLElement} says whether nothing is there or nothing is known */
function noVisits(core) {
  const { copied_at: copiedAt, unsent } = core.status;
  const empty = cloneOne("part-no-visits");
  const waiting = unsent.length ? "" : " Nothing is waiting here.";
  say(empty, {
    title: copiedAt ? "No visits" : "Visits not copied yet",
    why: copiedAt
      ? `Last copied from the office at ${clockTime(copiedAt)}.${waiting}`
      : "They come when there is signal. A new visit can begin without it.",
  });
  return empty;
}

/** @param {any} core @returns {HTMLElement[]} visits of which no earlier state opens either, counted */
function damaged(core) {
  const { length } = core.damagedVisits();
  if (length === 0) return [];
  const title = `${counted(length, "visit")} on this ${deviceNoun(core)} cannot be opened`;
  const words =
    "What was received is with the service. Tell your manager what is missing; the other visits go on.";
  return [notice("fault", "warning", title, words)];
}

/** Asked only while something is held that could be lost. @param {any} core */
const asksHere = (core) => (/** @type {"ask"|"accepted"} */ clearing) =>
  clearing === "ask" &&
  core.visits().some((/** @type {any} */ row) => row.prepared_at || row.unsent);

/** A visit without a planned day stands at the day when something last happened to it. @param {any} row @param {string} now */
const withDay = (row, now) => ({
  ...row,
  planned_at: row.planned_at ?? row.last_saved_at ?? row.last_received_at ?? now,
});

/**
 * @param {any} core
 * @param {string} now
 * @returns {Promise<HTMLElement[]>}
 */
async function lists(core, now) {
  const rows = (await core.visits()).map((/** @type {any} */ row) => withDay(row, now));
  if (rows.length === 0) return [...damaged(core), noVisits(core)];
  const about = new Map();
  for (const row of rows) about.set(row.visit_id, await aboutFamily(core, row, now));
  const device = `this ${deviceNoun(core)}`;
  const sorted = sortVisits(rows, now);
  const drawnLists = HEADINGS.filter(([key]) => sorted[key].length > 0).map(([key, heading]) => {
    const list = cloneOne("part-visit-list");
    const count = key === "sent" ? "last 14 days" : String(sorted[key].length);
    say(list, { heading, count });
    const drawn = sorted[key].map((row) =>
      visitRow(
        row,
        {
          device,
          now,
          userId: core.user?.id ?? null,
          about: about.get(row.visit_id),
          mayBeCleared: core.status.clearing !== null,
        },
        core,
      ),
    );
    part(list, "rows").append(...drawn);
    return list;
  });
  return [...damaged(core), ...drawnLists];
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function myVisitsScreen({ core, failed }) {
  return async () => {
    const now = new Date().toISOString();
    let drawn = await lists(core, now);
    return {
      content: cloneAll("screen-my-visits"),
      start(root, signal) {
        say(root, { date: longDate(now), "device-link": `What is on this ${deviceNoun(core)}` });
        part(root, "lists").replaceChildren(...drawn);
        const about = { title: MAY_BE_CLEARED, isSaid: asksHere(core), failed };
        const drawClearing = followClearing(core, part(root, "clearing"), about, signal);
        const redraw = async () => {
          if (core.lockState !== "open") return;
          drawClearing();
          drawn = await lists(core, new Date().toISOString());
          if (signal.aborted || part(root, "lists").contains(document.activeElement)) return;
          part(root, "lists").replaceChildren(...drawn);
        };
        let copiedAt = core.status.copied_at;
        let { clearing } = core.status;
        const onStatus = () => {
          const now = core.status;
          const same = now.copied_at === copiedAt && now.clearing === clearing;
          if (same || core.lockState !== "open") return;
          ({ copied_at: copiedAt, clearing } = now);
          redraw();
        };
        const stops = [core.on("visit", redraw), core.on("status", onStatus)];
        signal.addEventListener("abort", () => {
          for (const stop of stops) stop();
        });
      },
    };
  };
}
