/** Rows that were taken away: what is offered as the reason, and how it reads. Pure. */

import { callName } from "./age_words.js";
import { allRooms, roomName } from "./household.js";
import { isMetChild } from "./met_children.js";
import { upperFirst } from "./sentence_case.js";

/**
 * @typedef {import("./household.js").Pack} Pack
 * @typedef {import("./household.js").Room} Room
 *
 * @typedef {object} Offer how taking away is offered
 * @property {string} title
 * @property {string} words
 * @property {[string, string][]} reasons key and words, one tap each
 *
 * @typedef {object} TakenAway
 * @property {string} pointer of the row
 * @property {string} name
 * @property {string} why as it reads
 */

/** The server has the same words in `services/answers/taken_away.py`. @type {Record<string, string>} */
const WHY = {
  mistake: "added by mistake",
  same: "the same as another",
  twice: "written twice",
  other_place: "belongs somewhere else",
  not_here: "not part of this visit",
  other: "another reason",
};

/** @param {unknown} why a key, or somebody's own words @returns {string} */
export const whyWords = (why) => WHY[String(why ?? "other")] ?? String(why);

/** @type {Offer} */
const ADDED_ROOM = {
  title: "Added by mistake? Take this room away",
  words: "Why? What you wrote here is kept, and the room can be put back.",
  reasons: [
    ["mistake", "Added by mistake"],
    ["same", "Same as another room"],
  ],
};

/** @type {Offer} */
const KNOWN_ROOM = {
  title: "Not part of this visit?",
  words: "Why? It stays a room of this household. What you wrote here is kept.",
  reasons: [
    ["not_here", "Not part of this visit"],
    ["same", "Same as another room"],
  ],
};

/** @type {Offer} */
const MET_CHILD = {
  title: "Added by mistake? Take this child away",
  words: "Why? What you wrote about this child is kept, and the child can be put back.",
  reasons: [
    ["mistake", "Added by mistake"],
    ["same", "Same as a child who is listed"],
  ],
};

/** @param {{added: boolean}} room @returns {Offer} a room of the record only leaves this visit */
export const offerFor = ({ added }) => (added ? ADDED_ROOM : KNOWN_ROOM);

/** @param {Pack} pack with the children who were met @param {Record<string, any>} document @returns {TakenAway[]} */
export function takenAwayChildren(pack, document) {
  return pack.people
    .filter(({ id }) => isMetChild(document.people_met?.[id]) && document.people_met[id].removed)
    .map((child) => ({
      pointer: `/people_met/${child.id}`,
      name: callName(child),
      why: upperFirst(whyWords(document.people_met[child.id].removed.why)),
    }));
}

/** @param {Pack} pack @param {Record<string, any>} document @returns {TakenAway[]} */
export function takenAwayRooms(pack, document) {
  return allRooms(pack, document)
    .filter(({ removed }) => removed)
    .map((room) => ({
      pointer: `/rooms/${room.id}`,
      name: roomName(room),
      why: upperFirst(whyWords(document.rooms[room.id].removed.why)),
    }));
}

/**
 * @typedef {object} Row what a section is about, where that can be taken away
 * @property {string} pointer
 * @property {string} [removed] why it was taken away
 * @property {Offer} offer
 * @property {string} kept what stays, where it is taken away
 */

const KEPT = "What you wrote here is kept.";

/**
 * A child whom this visit met is taken away where it is said who that is; nothing more is asked then.
 *
 * @param {string} name of the section
 * @param {string} id
 * @param {Record<string, any>} document
 * @returns {Row | null}
 */
function childToTakeAway(name, id, document) {
  const removed = document.people_met?.[id]?.removed?.why;
  if (name !== "new_child" && removed === undefined) return null;
  return { pointer: `/people_met/${id}`, removed, offer: MET_CHILD, kept: KEPT };
}

/**
 * @param {{name: string, for: string}} section
 * @param {string} id of the child or room that it is about
 * @param {{pack: Pack, document: Record<string, any>}} visit
 * @returns {Row | null}
 */
export function rowToTakeAway(section, id, { pack, document }) {
  if (section.for === "child") return childToTakeAway(section.name, id, document);
  if (section.for !== "room") return null;
  const added = allRooms(pack, document).find((room) => room.id === id)?.added ?? true;
  return {
    pointer: `/rooms/${id}`,
    removed: document.rooms?.[id]?.removed?.why,
    offer: offerFor({ added }),
    kept: added ? KEPT : `It stays a room of this household. ${KEPT}`,
  };
}

/**
 * A side of a conflict about whether a row is taken away.
 *
 * @param {any} removed `{at, why}`, or nothing
 * @returns {string}
 */
export const removedWords = (removed) =>
  removed ? `Taken away: ${whyWords(removed.why)}` : "Not taken away";
