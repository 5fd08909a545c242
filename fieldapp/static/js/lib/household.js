/** Who and what a visit is about: the pack's household joined with what the visit itself added. Pure. */

import { callName } from "./age_words.js";

/**
 * @typedef {import("./age_words.js").Person} Person
 *
 * @typedef {object} Room
 * @property {string} id
 * @property {string|null} [address_id]
 * @property {string} room_type
 * @property {string|null} [label]
 * @property {string[]} [used_by]
 *
 * @typedef {object} Pack
 * @property {{id?: string, name: string, addresses?: {id: string, lines: string[], postcode: string}[], interpreter?: {language: string, note: string|null}|null, warnings?: {words: string, from_on: string}[]}} family
 * @property {Person[]} people
 * @property {Room[]} rooms
 * @property {any} [last_visit]
 * @property {{visit_id: string, on: string, said: Record<string, Record<string, string>>}|null} [children_last_time] absent in a pack that was copied before
 * @property {any[]} [open_actions]
 * @property {{ what: string, tells: string }[]} [to_find_out] absent in a pack that was copied before
 * @property {string} [copied_at]
 */

/** @typedef {Record<string, any>} Document */

/** How a room is called where nobody gave it a label. */
const ROOM_NAMES = /** @type {Record<string, string>} */ ({
  living_room: "Living room",
  kitchen: "Kitchen",
  bathroom_toilet: "Bathroom or toilet",
  child_bedroom: "Child’s bedroom",
  other_bedroom: "Other bedroom",
  hall_stairs: "Hall and stairs",
  single_room_home: "Single room home",
  garden_outside: "Garden or outside",
  other: "Another room",
});

/** @param {Pack} pack @returns {Person[]} children of the household, born or not, oldest first */
export function children(pack) {
  const dated = (/** @type {Person} */ person) => person.born_on ?? person.expected_on ?? "9999";
  return pack.people
    .filter((person) => person.kind !== "adult" && person.lives_here !== false)
    .sort((a, b) => dated(a).localeCompare(dated(b)));
}

/** @param {Pack} pack @param {Document} document @returns {Person[]} those whose words as carers are asked */
export function carers(pack, document) {
  const begun = new Set(Object.keys(document.carers ?? {}));
  const adults = pack.people.filter((person) => person.kind === "adult");
  const main = adults.filter((person) => person.is_main_carer || begun.has(person.id));
  return main.length ? main : adults.filter((person) => person.lives_here !== false);
}

/** Where most harm is found comes first; a home of one room is all of it. */
const ROOM_ORDER = [
  "single_room_home",
  "kitchen",
  "living_room",
  "child_bedroom",
  "other_bedroom",
  "bathroom_toilet",
];

/** @param {Room} room @returns {number} its place on the task list; those of a type stay as they are */
function placeOf({ room_type }) {
  const place = ROOM_ORDER.indexOf(room_type);
  return place === -1 ? ROOM_ORDER.length : place;
}

/** @param {any} row @returns {boolean} it says something: an added row alone is no room yet */
const saysSomething = (row) =>
  Object.keys(row ?? {}).some((key) => key !== "order" && key !== "removed");

/**
 * The rooms of the address visited, known ones first, then those added on this visit; those that
 * were taken away too. `added`: this visit made it, whether or not the record has it by now.
 *
 * @param {Pack} pack
 * @param {Document} document
 * @returns {(Room & {added: boolean, removed: boolean})[]}
 */
export function allRooms(pack, document) {
  const address = document.visit?.address_id;
  const rows = document.rooms ?? {};
  const known = pack.rooms
    .filter((room) => !address || !room.address_id || room.address_id === address)
    .sort((a, b) => placeOf(a) - placeOf(b));
  const ids = new Set(known.map((room) => room.id));
  const added = Object.entries(rows)
    .filter(([id, row]) => !ids.has(id) && saysSomething(row))
    .sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0))
    .map(([id, row]) => ({ id, room_type: row.room_type, label: row.label ?? null }));
  return [...known, ...added].map((room) => ({
    ...room,
    added: rows[room.id]?.order !== undefined || !ids.has(room.id),
    removed: Boolean(rows[room.id]?.removed),
  }));
}

/**
 * The rooms that belong to this visit.
 *
 * @param {Pack} pack
 * @param {Document} document
 */
export const rooms = (pack, document) => allRooms(pack, document).filter(({ removed }) => !removed);

/** @param {Room} room @returns {string} */
export const roomName = (room) => room.label || ROOM_NAMES[room.room_type] || "Room";

/** @param {Pack} pack @param {string} id @returns {Person|undefined} */
export const personOf = (pack, id) => pack.people.find((person) => person.id === id);

/** @param {Pack} pack @param {Document} [document] @returns {{lines: string[], postcode: string}|null} */
function addressOf(pack, document) {
  const addresses = pack.family.addresses ?? [];
  return addresses.find((one) => one.id === document?.visit?.address_id) ?? addresses[0] ?? null;
}

/** @param {Pack} pack @param {Document} [document] @returns {string} first line: enough for a list */
export const shortAddress = (pack, document) => addressOf(pack, document)?.lines[0] ?? "";

/** @param {Pack} pack @param {Document} [document] @returns {string} whole: it will be read out */
export function wholeAddress(pack, document) {
  const address = addressOf(pack, document);
  return address ? [...address.lines, address.postcode].filter(Boolean).join(", ") : "";
}

/**
 * Who a section of the form is about, in the words that fragments ask for by `data-fill`.
 *
 * @param {string} kind visit, child, room or carer
 * @param {string} id
 * @param {Pack} pack
 * @param {Document} document
 * @returns {string} the name, "" where the section is about the whole visit
 */
export function subjectName(kind, id, pack, document) {
  if (kind === "room") {
    const room = allRooms(pack, document).find((one) => one.id === id);
    return room ? roomName(room) : "Room";
  }
  const person = personOf(pack, id);
  return person ? callName(person) : "";
}
