/**
 * Where the person is inside the workspace, read from and written to `location.hash`.
 * Only a hash that begins `#/` is an address; any other belongs to the page (skip link, error links).
 */

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
]);

/** @type {Record<string, string>} */
const LIST_OF_KIND = {
  children: "children",
  rooms: "rooms",
  carers: "carers",
  people_met: "people_met",
};

/** @type {Record<string, string>} */
const SECTION_OF_KIND = { rooms: "room", carers: "carer", people_met: "new_child" };

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
  const [kind, subjectId, named] = parts;
  const section = named || SECTION_OF_KIND[kind] || "";
  if (!subjectId || !section) return { screen: "not-found" };
  return {
    screen: "section",
    visitId,
    section,
    subjectId,
    scope: `/${LIST_OF_KIND[kind]}/${subjectId}`,
  };
}

/**
 * @param {string[]} parts what stands after `visits/`
 * @returns {Place}
 */
function placeInVisit([visitId, ...rest]) {
  if (rest.length === 0) return { screen: "task-list", visitId };
  if (LIST_OF_KIND[rest[0]]) return placeOfSubject(rest, visitId);
  if (rest.length > 1) return { screen: "not-found" };
  if (VISIT_SCREENS.has(rest[0])) return { screen: rest[0], visitId };
  return { screen: "section", visitId, section: rest[0] };
}

/**
 * The place that an address names; "not-found" for anything unknown.
 *
 * @param {string} hash
 * @returns {Place}
 */
export function readAddress(hash) {
  const [path, query] = hash.replace(/^#?\/?/, "").split("?");
  const fixed = FIXED.get(path);
  const parts = path.split("/").map(decodeURIComponent);
  /** @type {Place} */
  let place = { screen: "not-found" };
  if (fixed) place = { screen: fixed };
  else if (parts[0] === "visits" && parts[1]) place = placeInVisit(parts.slice(1));
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
  if (id && list in LIST_OF_KIND) {
    path = SECTION_OF_KIND[list] === section ? `${list}/${id}` : `${list}/${id}/${section}`;
  }
  const query = question ? `?question=${encodeURIComponent(question)}` : "";
  return `#/visits/${visitId}/${path}${query}`;
}
