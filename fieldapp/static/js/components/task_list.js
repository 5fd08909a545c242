/** The task list of a visit: what must be done before leaving the home, and what can be written later. */

import { sectionAddress } from "../lib/address.js";
import { ageWords, callName } from "../lib/age_words.js";
import { clockTime, dayAndTime } from "../lib/dates.js";
import { children, shortAddress } from "../lib/household.js";
import { named } from "../lib/progress.js";
import { takenAwayRooms } from "../lib/taken_away.js";
import { countDone, isInHome, lackWords, partWords, partsOf } from "../lib/visit_parts.js";
import { familyWords, putBackRow } from "./back_row.js";
import { handIn, needsOf, summaryOf } from "./hand_in.js";
import { cloneAll, cloneOne, mark, part, say, tag } from "./templates.js";
import { visitNotices } from "./visit_notices.js";

/** @typedef {import("../lib/visit_parts.js").Part} Part */

/** @param {Part} one @returns {HTMLElement} done and to do are plain, started says so in a pill */
function stateOf(one) {
  const { state } = one.progress;
  if (state === "started") return tag("Started", "sending", "half");
  return state === "done" ? mark("done") : tag("To do", "to-do", null);
}

/** @param {string} visitId @param {Part} one @returns {HTMLElement} */
function taskRow(visitId, one) {
  const row = cloneOne("row-task");
  say(row, { name: partWords(one), missing: lackWords(one) });
  part(row, "link").setAttribute("href", sectionAddress(visitId, one.section.name, one.scope));
  part(row, "state").append(stateOf(one));
  return row;
}

/** @param {string} visitId @param {Part} one @param {string} name @returns {HTMLElement} */
function childCell(visitId, one, name) {
  const cell = cloneOne("cell-child");
  const words = named(one.section.task_label ?? one.section.title, name);
  say(cell, { what: words, who: ` of ${name}` });
  cell.setAttribute("href", sectionAddress(visitId, one.section.name, one.scope));
  cell.classList.toggle("app-child-grid__cell--done", one.progress.state === "done");
  part(cell, "state").append(mark(one.progress.state));
  return cell;
}

/** @param {string} visitId @param {any} child @param {Part[]} parts @param {string} on @returns {HTMLElement} */
function childRow(visitId, child, parts, on) {
  const row = cloneOne("row-child");
  const name = callName(child);
  say(row, { initial: name.charAt(0), name, age: ageWords(child, on) });
  row.append(
    ...parts
      .filter(({ subjectId }) => subjectId === child.id)
      .map((one) => childCell(visitId, one, name)),
  );
  return row;
}

/** @param {HTMLElement} list @param {HTMLElement[]} rows an empty list is not shown at all */
function put(list, rows) {
  list.replaceChildren(...rows);
  list.hidden = rows.length === 0;
}

/** @param {any} context @param {any} open @param {AbortSignal} signal @returns {HTMLElement} */
function addRoomRow(context, open, signal) {
  const row = cloneOne("row-add-room");
  const add = async () => {
    const id = await open.draft.addRow("/rooms");
    context.go(sectionAddress(open.id, "new_room", `/rooms/${id}`));
  };
  part(row, "add-room").addEventListener("click", () => add().catch(context.failed), { signal });
  return row;
}

/** @param {HTMLElement} root @param {any} context @param {any} open */
function drawTakenAway(root, context, open) {
  const { pack, document } = context.visit.facts(open);
  const rows = takenAwayRooms(pack, document).map(({ pointer, name, why }) => {
    const row = cloneOne("row-taken-away");
    say(row, { name, why, which: `: ${name}` });
    const button = part(row, "put-back");
    button.hidden = Boolean(open.draft.record.read_only);
    button.addEventListener("click", () => {
      open.draft.restoreRow(pointer).catch(context.failed);
    });
    return row;
  });
  put(part(root, "taken-away"), rows);
  part(root, "taken-away-place").hidden = rows.length === 0;
}

/** @param {HTMLElement} root @param {any} context @param {any} open @param {AbortSignal} signal */
function drawTasks(root, context, open, signal) {
  const facts = context.visit.facts(open);
  const parts = partsOf(facts);
  const inHome = parts.filter(isInHome);
  const later = parts.filter((one) => !isInHome(one));
  const ofKind = (/** @type {string} */ kind) =>
    inHome.filter(({ section }) => section.for === kind);
  const rows = (/** @type {Part[]} */ some) => some.map((one) => taskRow(open.id, one));
  const counts = countDone(inHome);
  const laterCounts = countDone(later);
  say(root, {
    "in-home-count": `${counts.done} of ${counts.of} done`,
    "later-count": `${laterCounts.done} of ${laterCounts.of} done`,
  });
  part(root, "in-home-bar").setAttribute("max", String(Math.max(counts.of, 1)));
  part(root, "in-home-bar").setAttribute("value", String(counts.done));
  const readOnly = Boolean(open.draft.record.read_only);
  const roomsAsked = facts.sections.some((/** @type {any} */ section) => section.for === "room");
  put(part(root, "first"), rows(ofKind("visit")));
  put(
    part(root, "children"),
    children(facts.pack).map((child) => childRow(open.id, child, ofKind("child"), facts.on)),
  );
  put(part(root, "rooms"), [
    ...rows(ofKind("room")),
    ...rows(ofKind("carer")),
    ...(roomsAsked && !readOnly ? [addRoomRow(context, open, signal)] : []),
  ]);
  drawTakenAway(root, context, open);
  put(part(root, "later-rows"), rows(later));
  part(root, "later").hidden = later.length === 0;
}

/** @param {HTMLElement} root @param {any} open @param {any} facts */
function drawHead(root, open, facts) {
  const { record, pack } = open.draft;
  const arrived = record.document.visit?.arrived_at;
  const planned = record.planned_at
    ? `planned ${dayAndTime(record.planned_at, new Date().toISOString())}`
    : "";
  const when = arrived ? `arrived ${clockTime(arrived)}` : planned;
  say(root, {
    title: familyWords(record),
    lead: [shortAddress(pack, facts.document), when].filter(Boolean).join(" · "),
  });
}

/** @type {Record<string, string>} */
const HANDED_IN = {
  submitted: "Handed in. Your manager has not opened it yet; you can still add to it.",
  in_review: "Your manager is reading it. What you write now is shown as added after handing in.",
  approved: "Approved. It stands in the record.",
  withdrawn: "This visit was withdrawn.",
};

/** @param {HTMLElement} root @param {any} context @param {any} open @param {any} facts */
function drawHandIn(root, context, open, facts) {
  const { record } = open.draft;
  const handedIn =
    HANDED_IN[record.state] ??
    (record.submit_waiting ? "Handed in here. It goes with the next sending." : "");
  part(root, "hand-in-place").hidden = Boolean(handedIn || record.read_only);
  say(root, { "hand-in-words": handedIn });
  const asked = context.handInAsked.has(open.id) || record.needs_you.length > 0;
  part(root, "summary").replaceChildren(
    ...(asked ? summaryOf(open, needsOf(open, facts, context)) : []),
  );
}

/** @param {HTMLElement} root a visit whose form is not here says so */
function sayNoForms(root) {
  part(root, "in-home").hidden = true;
  part(root, "later").hidden = true;
  say(root, {
    "hand-in-words":
      "The questions of this visit are not on this device yet. They come when there is signal; notes can be written now.",
  });
}

/** @param {HTMLElement} root @param {string} selector @returns {boolean} whether there is such a thing */
function focusOn(root, selector) {
  const target = root.querySelector(selector);
  if (!(target instanceof HTMLElement)) return false;
  target.scrollIntoView({ block: "start" });
  target.focus();
  return true;
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function taskListScreen(context) {
  return async ({ visitId = "" }) => {
    const open = await context.visit.open(visitId);
    return {
      content: cloneAll("screen-task-list"),
      start(root, signal) {
        context.identity(null);
        const draw = () => {
          const facts = context.visit.facts(open);
          putBackRow(root, { address: "#/", words: "My visits", visitId: open.id });
          drawHead(root, open, facts);
          part(root, "notices").replaceChildren(...visitNotices(open));
          drawTasks(root, context, open, signal);
          drawHandIn(root, context, open, facts);
          if (facts.sections.length === 0) sayNoForms(root);
        };
        draw();
        part(root, "hand-in").addEventListener(
          "click",
          async () => {
            await handIn(open, context);
            draw();
            focusOn(root, ".nhsuk-error-summary") || focusOn(root, "h1");
          },
          { signal },
        );
        const stop = context.core.on("visit", (/** @type {any} */ changed) => {
          const id = changed?.visit_id ?? changed;
          if (!signal.aborted && (id === undefined || id === open.id)) draw();
        });
        signal.addEventListener("abort", stop);
      },
    };
  };
}
