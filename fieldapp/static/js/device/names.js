/**
 * Names as they are typed, brought to what the service takes: one line of at most 80 characters.
 *
 * @import { Person } from "../sync/messages.js"
 */

const LONGEST = 80;
const INVISIBLE = /[\p{C}\p{Z}\s]+/gu;

/** @param {string} typed @returns {string} */
export function shortName(typed) {
  const line = typed.replace(INVISIBLE, " ").trim();
  return [...line].slice(0, LONGEST).join("").trim();
}

/**
 * @param {Omit<Person, "id">} typed
 * @param {string} id
 * @returns {Person}
 */
export function newPerson(typed, id) {
  const { kind, name, known_as, relationship, born_on, expected_on } = typed;
  return {
    id,
    kind,
    name: shortName(name),
    ...(known_as ? { known_as: shortName(known_as) } : {}),
    ...(relationship ? { relationship: shortName(relationship) } : {}),
    ...(born_on ? { born_on } : {}),
    ...(expected_on ? { expected_on } : {}),
  };
}
