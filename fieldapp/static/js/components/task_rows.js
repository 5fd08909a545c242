/** The rows of a task list: a part, a child with its cells, what can be added, what was taken away. */

import { sectionAddress } from "../lib/address.js";
import { ageWords, callName } from "../lib/age_words.js";
import { named } from "../lib/progress.js";
import { takenAwayChildren, takenAwayRooms } from "../lib/taken_away.js";
import { checkWords, lackWords, partWords } from "../lib/visit_parts.js";
import { cloneOne, mark, part, say, tag } from "./templates.js";

/**
 * @typedef {import("../lib/visit_parts.js").Part} Part
 * @typedef {import("../lib/visit_parts.js").StateOf} StateOf
 */

/** @param {import("../lib/progress.js").State} state @returns {HTMLElement} done and to do are plain, started says so in a pill */
function stateMark(state) {
  if (state === "started") return tag("Started", "sending", "half");
  return state === "to_do" ? tag("To do", "to-do", null) : mark(state);
}

/** @param {string} visitId @param {Part} one @param {StateOf} stateOf @returns {HTMLElement} */
export function taskRow(visitId, one, stateOf) {
  const row = cloneOne("row-task");
  say(row, { name: partWords(one), missing: lackWords(one, stateOf) });
  part(row, "link").setAttribute("href", sectionAddress(visitId, one.section.name, one.scope));
  part(row, "state").append(stateMark(stateOf(one)));
  return row;
}

/** @param {string} visitId @param {Part} one @param {string} name @param {StateOf} stateOf @returns {HTMLElement} */
function childCell(visitId, one, name, stateOf) {
  const cell = cloneOne("cell-child");
  const words = named(one.section.task_label ?? one.section.title, name);
  say(cell, { what: words, who: ` of ${name}`, check: checkWords(one, stateOf) });
  cell.setAttribute("href", sectionAddress(visitId, one.section.name, one.scope));
  cell.classList.toggle("app-child-grid__cell--done", stateOf(one) === "done");
  part(cell, "state").append(mark(stateOf(one)));
  return cell;
}

/**
 * @param {string} visitId
 * @param {any} child
 * @param {Part[]} parts of any children
 * @param {{on: string, stateOf: StateOf}} how the day of the visit, and which state is shown
 * @returns {HTMLElement}
 */
export function childRow(visitId, child, parts, { on, stateOf }) {
  const row = cloneOne("row-child");
  const name = callName(child);
  const notYet = child.confirmed === false ? "not yet confirmed" : "";
  const age = [ageWords(child, on), notYet].filter(Boolean).join(" · ");
  say(row, { initial: name.charAt(0), name, age });
  row.append(
    ...parts
      .filter(({ subjectId }) => subjectId === child.id)
      .map((one) => childCell(visitId, one, name, stateOf)),
  );
  return row;
}

/** @param {HTMLElement} list @param {HTMLElement[]} rows an empty list is not shown at all */
export function put(list, rows) {
  list.replaceChildren(...rows);
  list.hidden = rows.length === 0;
}

/**
 * @typedef {object} Added what a row of its own adds to the visit
 * @property {string} words
 * @property {string} list pointer
 * @property {string} section that asks what it is
 * @property {Record<string, string>} content
 */

/** @type {Added} */
export const A_ROOM = { words: "Add a room", list: "/rooms", section: "new_room", content: {} };

/** @type {Added} */
export const A_CHILD = {
  words: "Another child is here",
  list: "/people_met",
  section: "new_child",
  content: { kind: "child" },
};

/** @param {any} context @param {any} open @param {Added} what @param {AbortSignal} signal @returns {HTMLElement} */
export function addRow(context, open, { words, list, section, content }, signal) {
  const row = cloneOne("row-add");
  const add = async () => {
    const id = await open.draft.addRow(list, content);
    context.go(sectionAddress(open.id, section, `${list}/${id}`));
  };
  say(row, { words });
  part(row, "add").addEventListener("click", () => add().catch(context.failed), { signal });
  return row;
}

/** @param {HTMLElement} root @param {any} context @param {any} open */
export function drawTakenAway(root, context, open) {
  const { pack, document } = context.visit.facts(open);
  const away = [...takenAwayChildren(pack, document), ...takenAwayRooms(pack, document)];
  const rows = away.map(({ pointer, name, why }) => {
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
