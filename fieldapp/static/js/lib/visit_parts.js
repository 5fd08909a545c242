/**
 * The parts of a visit, as the task list shows them: each section of the form once for the visit,
 * or once for each child, room or carer. Pure.
 */

import { ageBand, wholeYears } from "./age_band.js";
import { callName } from "./age_words.js";
import { allRooms, carers, children, roomName, rooms, subjectName } from "./household.js";
import { lastTime } from "./last_time.js";
import { isMetChild } from "./met_children.js";
import { at, named, progressOf } from "./progress.js";

/**
 * @typedef {import("./progress.js").Section} Section
 * @typedef {import("./household.js").Pack} Pack
 *
 * @typedef {object} Part
 * @property {Section} section
 * @property {string} scope pointer of its node
 * @property {string} subjectId "" for the visit
 * @property {string} name of the child, room or carer
 * @property {import("./progress.js").Progress} progress
 *
 * @typedef {object} Visit
 * @property {string} [id]
 * @property {Section[]} sections
 * @property {Pack} pack
 * @property {Record<string, any>} document
 * @property {string} on day of the visit, `YYYY-MM-DD`
 * @property {string} today the present day, since a visit is written up later too
 * @property {(condition: any, node: any, context: Record<string, string|number|boolean|null>) => boolean} holds
 */

const UNDER_5 = 5;

/** A room is named on the task list by "add a room", not as a part of its own. */
const NAMES_A_NEW_ROOM = "new_room";

/** Who a child is whom the record does not know is asked of those children alone. */
const MET_CHILDREN = "/people_met/*";

/**
 * @param {Visit} visit
 * @param {string} subjectId
 * @returns {string | null}
 */
function bandOf({ pack, on }, subjectId) {
  const person = pack.people.find((one) => one.id === subjectId);
  return person ? ageBand(person, on) : null;
}

/** @param {Visit} visit @param {string} subjectId @returns {string|null} */
function roomTypeOf({ pack, document }, subjectId) {
  return allRooms(pack, document).find((room) => room.id === subjectId)?.room_type ?? null;
}

/** @param {Visit} visit @param {string} subjectId @returns {number | null} */
function ageDaysOf({ pack, on }, subjectId) {
  const born = pack.people.find((one) => one.id === subjectId)?.born_on;
  return born ? Math.round((Date.parse(on) - Date.parse(born)) / 86_400_000) : null;
}

/** @param {Visit} visit @param {string} subjectId @returns {number | null} birthdays that she has had */
function ageYearsOf({ pack, on }, subjectId) {
  const born = pack.people.find((one) => one.id === subjectId)?.born_on;
  return born ? wholeYears(born, on) : null;
}

/**
 * A condition of a section that there is one of for each child, room or carer may name that one.
 *
 * @param {any} condition
 * @param {string} subjectId
 * @returns {any}
 */
function forOne(condition, subjectId) {
  const text = JSON.stringify(condition);
  return text.includes("__id__") ? JSON.parse(text.replaceAll("__id__", subjectId)) : condition;
}

/**
 * @param {Visit} visit
 * @param {string} scope
 * @param {string} subjectId
 * @returns {import("./progress.js").Asking}
 */
export function askingAt(visit, scope, subjectId) {
  const context = {
    age_band: bandOf(visit, subjectId),
    age_days: ageDaysOf(visit, subjectId),
    age_years: ageYearsOf(visit, subjectId),
    room_type: roomTypeOf(visit, subjectId),
    child_under_5: children(visit.pack).some(
      ({ born_on }) => born_on && wholeYears(born_on, visit.on) < UNDER_5,
    ),
    has_children: children(visit.pack).length > 0,
    known_room: visit.pack.rooms.some((room) => room.id === subjectId),
    ...lastTime(visit, subjectId),
  };
  const room = allRooms(visit.pack, visit.document).find((one) => one.id === subjectId);
  const person = visit.pack.people.find((one) => one.id === subjectId);
  return {
    name: room ? roomName(room) : person ? callName(person) : "",
    node: scope === "" ? visit.document : (at(visit.document, scope.slice(1)) ?? {}),
    on: visit.on,
    today: visit.today,
    band: context.age_band,
    children: children(visit.pack).map((child) => ({
      id: child.id,
      name: callName(child),
      band: ageBand(child, visit.on),
    })),
    holds: (condition, node) => visit.holds(forOne(condition, subjectId), node, context),
  };
}

/** @param {Pack} pack @param {Record<string, any>} document @returns {string[]} who have a row of their own */
const metChildren = (pack, document) =>
  children(pack)
    .map(({ id }) => id)
    .filter((id) => isMetChild(document.people_met?.[id]));

/** @param {Visit} visit @param {Section} section @returns {string[]} ids of those it is asked about */
function subjectsOf(visit, section) {
  const { pack, document } = visit;
  if (section.scope === MET_CHILDREN) return metChildren(pack, document);
  if (section.for === "child") {
    const asked = (/** @type {string|null} */ band) =>
      !section.ages || band === null || section.ages.includes(band);
    return children(pack)
      .map(({ id }) => id)
      .filter((id) => asked(bandOf(visit, id)));
  }
  if (section.for === "room") return rooms(pack, document).map(({ id }) => id);
  if (section.for === "carer") return carers(pack, document).map(({ id }) => id);
  return [""];
}

/** @param {Visit} visit @param {Section} section @param {string} id of whom it is about @returns {boolean} */
const isAsked = (visit, section, id) =>
  !section.when ||
  visit.holds(forOne(section.when, id), visit.document, { age_band: null, room_type: null });

/**
 * @param {Visit} visit
 * @param {Section} section
 * @param {string} subjectId
 * @returns {Part}
 */
export function partOf(visit, section, subjectId) {
  const scope = section.scope.replace("*", subjectId);
  const name = subjectId ? subjectName(section.for, subjectId, visit.pack, visit.document) : "";
  const progress = progressOf(section, askingAt(visit, scope, subjectId));
  return { section, scope, subjectId, name, progress };
}

/**
 * Every part that is asked in this visit, in the order of the form.
 *
 * @param {Visit} visit
 * @returns {Part[]}
 */
export function partsOf(visit) {
  return visit.sections
    .filter((section) => section.name !== NAMES_A_NEW_ROOM)
    .sort((a, b) => a.order - b.order)
    .flatMap((section) =>
      subjectsOf(visit, section)
        .filter((id) => section.scope === MET_CHILDREN || isAsked(visit, section, id))
        .map((id) => partOf(visit, section, id)),
    );
}

/** @param {Part} part @returns {boolean} to be done before leaving the home */
export const isInHome = (part) => part.section.stage === "in_home";

/** @param {Part} part @returns {boolean} its own answers are all there, and it still lacks what is written later */
const isLeftToWrite = ({ progress }) =>
  progress.leaving === "done" && progress.missing.some(({ blocking }) => blocking);

/** @param {Part} part @returns {boolean} to be written after the home was left, or still to be */
export const isLater = (part) => !isInHome(part) || isLeftToWrite(part);

/** @typedef {(part: Part) => import("./progress.js").State} StateOf */

/** @type {StateOf} as the list of what comes before leaving says it */
export const stateInHome = (part) => part.progress.leaving;

/** @type {StateOf} as the list of what is written later says it */
export const stateLater = (part) => part.progress.state;

/** @param {import("./progress.js").State} state @returns {boolean} something is to be done */
const isOpen = (state) => state === "to_do" || state === "started";

/**
 * @param {Part[]} parts
 * @param {StateOf} stateOf
 * @returns {{done: number, of: number}} what is asked only if needed is not counted
 */
export function countDone(parts, stateOf) {
  const states = parts.map(stateOf).filter((state) => state !== "if_needed");
  return { done: states.filter((state) => state === "done").length, of: states.length };
}

/**
 * The part to go on with: what comes before leaving the home first, from the present one on and then
 * from the beginning; in the home nothing that can wait is offered.
 *
 * @param {Part[]} parts in the order of the form
 * @param {Part} present
 * @returns {Part | null}
 */
export function nextPart(parts, present) {
  const place = parts.findIndex(
    ({ scope, section }) => scope === present.scope && section.name === present.section.name,
  );
  const after = [...parts.slice(place + 1), ...parts.slice(0, Math.max(place, 0))];
  const inHome = after.find((one) => isInHome(one) && isOpen(stateInHome(one)));
  const isLeaving = isInHome(present) && isOpen(stateInHome(present));
  if (inHome || isLeaving) return inHome ?? null;
  return after.find((one) => isLater(one) && isOpen(stateLater(one))) ?? null;
}

/**
 * What a started part lacks. While something must be answered before leaving, what is written later is
 * not spoken of.
 *
 * @param {Part} part
 * @param {StateOf} stateOf of the list in which it stands
 */
function lackingIn(part, stateOf) {
  if (stateOf(part) !== "started") return [];
  const inHome = part.progress.missing.filter(({ stage }) => stage === "in_home");
  return inHome.length ? inHome : part.progress.missing;
}

/**
 * That an answer of a started part cannot be, or should be looked at again.
 *
 * @param {Part} part
 * @param {StateOf} stateOf of the list in which it stands
 * @returns {string} "" where nothing is to be checked
 */
export const checkWords = (part, stateOf) =>
  lackingIn(part, stateOf).some(({ toCheck }) => toCheck) ? "something to check" : "";

/**
 * What a started part still lacks, in a few words: "say what it means for Finn", or "something to
 * check" where an answer cannot be.
 *
 * @param {Part} part
 * @param {StateOf} stateOf of the list in which it stands
 * @returns {string}
 */
export function lackWords(part, stateOf) {
  const missing = lackingIn(part, stateOf);
  if (missing.length === 0) return "";
  const words = checkWords(part, stateOf) || missing[0].words;
  return missing.length > 1 ? `${words}, and ${missing.length - 1} more` : words;
}

/**
 * How a part is called in a list: the title where it is about a child, else the task's own words.
 *
 * @param {Part} part
 * @returns {string}
 */
export function partWords({ section, name }) {
  return named(
    section.for === "child" && section.scope !== MET_CHILDREN
      ? section.title
      : (section.task_label ?? section.title),
    name,
  );
}
