/**
 * Where the person is inside the workspace, read from and written to `location.hash`.
 * Only a hash that begins `#/` is an address; any other belongs to the page (skip link, error links).
 */

import { FORBIDDEN_KEYS } from "../sync/values.js";

/**
 * @typedef {object} Place
 * @property {string} screen name of the screen or "section"
 * @property {string} [visitId]
 * @property {string} [section] name of the section of the form
 * @property {string} [scope] pointer of the section's node in the document, "" for the whole
 * @property {string} [subjectId] id of the child, room or carer that the section is about
 * @property {string} [question] path of a question to stand at
 */

const FIXED = new Map([
  ["", "my-visits"],
  ["unlock", "unlock"],
  ["set-up", "set-up"],
  ["families", "families"],
  ["visits/new", "new-visit"],
  ["act-now", "act-now"],
  ["jotter", "jotter"],
  ["device", "device"],
]);

const VISIT_SCREENS = new Set([
  "prepare",
  "conflicts",
  "act-now",
  "jotter",
  "came-in",
  "comments",
  "take-over",
  "read-together",
]);

const LISTS = new Set(["children", "rooms", "carers", "people_met"]);

/** The section that an address of the list means where it names none. */
const SECTION_OF_LIST = new Map([
  ["rooms", "room"],
  ["carers", "carer"],
  ["people_met", "new_child"],
]);

/** What an id or the name of a section is made of: an address leads nowhere else in a document. */
const NAME = /^[a-z0-9_-]+$/;

/**
 * @param {string} hash
 * @returns {boolean}
 */
export function isAddress(hash) {
  return hash === "" || hash === "#" || hash.startsWith("#/");
}

/**
 * @param {string[]} parts
 * @param {string} visitId
 * @returns {Place}
 */
function placeOfSubject(parts, visitId) {
  const [list, subjectId, named] = parts;
  const section = named || SECTION_OF_LIST.get(list) || "";
  if (!subjectId || !section) return { screen: "not-found" };
  return {
    screen: "section",
    visitId,
    section,
    subjectId,
    scope: `/${list}/${subjectId}`,
  };
}

/**
 * @param {string[]} parts what stands after `visits/`
 * @returns {Place}
 */
function placeInVisit([visitId, ...rest]) {
  if (rest.length === 0) return { screen: "task-list", visitId };
  if (LISTS.has(rest[0])) return placeOfSubject(rest, visitId);
  if (rest.length > 1) return { screen: "not-found" };
  if (VISIT_SCREENS.has(rest[0])) return { screen: rest[0], visitId };
  return { screen: "section", visitId, section: rest[0] };
}

/** @param {string} part @returns {boolean} */
const isName = (part) => NAME.test(part) && !FORBIDDEN_KEYS.has(part);

/**
 * The place that an address names; "not-found" for anything unknown.
 *
 * @param {string} hash
 * @returns {Place}
 */
export function readAddress(hash) {
  const [path, query] = hash.replace(/^#?\/?/, "").split("?");
  const fixed = FIXED.get(path);
  const [first, ...parts] = path.split("/");
  /** @type {Place} */
  let place = { screen: "not-found" };
  if (fixed) place = { screen: fixed };
  else if (first === "visits" && parts.length > 0 && parts.every(isName)) {
    place = placeInVisit(parts);
  }
  const question = new URLSearchParams(query ?? "").get("question");
  return question ? { ...place, question } : place;
}

/**
 * @param {string} visitId
 * @param {string} [screen]
 * @returns {string}
 */
export function visitAddress(visitId, screen) {
  return screen ? `#/visits/${visitId}/${screen}` : `#/visits/${visitId}`;
}

/**
 * The address of a section, from its name and the pointer of its node.
 *
 * @param {string} visitId
 * @param {string} section
 * @param {string} scope pointer such as `/rooms/<id>`, or "/visit", "/analysis", ""
 * @param {string} [question] path of a question inside it
 * @returns {string}
 */
export function sectionAddress(visitId, section, scope, question) {
  const [, list, id] = scope.split("/");
  let path = section;
  if (id && LISTS.has(list)) {
    path = SECTION_OF_LIST.get(list) === section ? `${list}/${id}` : `${list}/${id}/${section}`;
  }
  const query = question ? `?question=${encodeURIComponent(question)}` : "";
  return `#/visits/${visitId}/${path}${query}`;
}
