/** The words that a fragment asks for by `data-fill`, for the visit and for whom it is about. */

import { ageWords, bornWords, callName } from "../../lib/age_words.js";
import { clockTime } from "../../lib/london_time.js";
import { recordedWords } from "../../lib/recorded.js";
import { allRooms, children, personOf, roomName, wholeAddress } from "../../lib/household.js";

/** @param {any} child @param {string} on @returns {Record<string, string>} */
const childWords = (child, on) => ({
  known_as: callName(child),
  name: child.name || callName(child),
  age: ageWords(child, on),
  born: bornWords(child),
});

/**
 * @param {import("../../lib/visit_parts.js").Visit} facts
 * @param {{kind: string, id: string}} subject
 * @param {{familyName: string, workerName: string, arrivedAt?: string}} visit
 * @returns {Record<string, Record<string, string>>}
 */
export function sectionWords(facts, { kind, id }, { familyName, workerName, arrivedAt }) {
  /** @type {Record<string, Record<string, string>>} */
  const words = {
    family: { name: familyName },
    worker: { name: workerName },
    visit: {
      address: wholeAddress(facts.pack, facts.document),
      arrived: arrivedAt ? clockTime(arrivedAt) : "",
    },
  };
  const person = personOf(facts.pack, id);
  if (kind === "child" && person) words.child = childWords(person, facts.on);
  if (kind === "carer" && person) words.carer = { name: callName(person) };
  if (person) words.recorded = recordedWords(person);
  const room = allRooms(facts.pack, facts.document).find((one) => one.id === id);
  if (kind === "room" && room) words.room = { label: roomName(room) };
  return words;
}

/**
 * @param {import("../../lib/visit_parts.js").Visit} facts
 * @returns {{id: string, words: Record<string, Record<string, string>>}[]} one row for each child
 */
export const childRows = (facts) =>
  children(facts.pack).map((child) => ({
    id: child.id,
    words: { child: childWords(child, facts.on) },
  }));

/**
 * @param {import("../../lib/visit_parts.js").Visit} facts
 * @returns {Record<string, {id: string, label: string}[]>} what `data-choices-from` may name
 */
export const packChoices = (facts) => ({
  addresses: (facts.pack.family.addresses ?? []).map(({ id, lines, postcode }) => ({
    id,
    label: [...lines, postcode].filter(Boolean).join(", "),
  })),
  adults: facts.pack.people
    .filter(({ kind }) => kind === "adult")
    .map((adult) => ({
      id: adult.id,
      label: [callName(adult), adult.relationship].filter(Boolean).join(", "),
    })),
  children: children(facts.pack).map((child) => ({ id: child.id, label: callName(child) })),
});
