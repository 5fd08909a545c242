/** Rows that were taken away: what is offered as the reason, and how it reads. Pure. */

import { allRooms, roomName } from "./household.js";
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

/** @param {{added: boolean}} room @returns {Offer} a room of the record only leaves this visit */
export const offerFor = ({ added }) => (added ? ADDED_ROOM : KNOWN_ROOM);

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
 * A side of a conflict about whether a row is taken away.
 *
 * @param {any} removed `{at, why}`, or nothing
 * @returns {string}
 */
export const removedWords = (removed) =>
  removed ? `Taken away: ${whyWords(removed.why)}` : "Not taken away";
