/** How a child's age is said: "7 years", "5 months", "3 weeks", "due 9 January". */

import { wholeYears } from "./age_band.js";
import { dayAndMonth, plainDate } from "./dates.js";

/**
 * @typedef {object} Person
 * @property {string} id
 * @property {"child"|"unborn"|"adult"} kind
 * @property {string} [name]
 * @property {string|null} [known_as]
 * @property {string|null} [born_on] `YYYY-MM-DD`
 * @property {string|null} [expected_on] `YYYY-MM-DD`
 * @property {string} [relationship]
 * @property {boolean} [lives_here]
 * @property {boolean} [is_main_carer]
 * @property {boolean} [born_on_is_estimated] "about 4": a day that stands for it
 * @property {boolean} [confirmed] false: met at a visit, and nobody in the office has confirmed it
 * @property {import("./recorded.js").Recorded} [recorded] what the record says; absent in a pack that was copied before
 */

/**
 * Whole months from one date to another.
 *
 * @param {string} from `YYYY-MM-DD`
 * @param {string} to `YYYY-MM-DD`
 * @returns {number}
 */
function monthsBetween(from, to) {
  const [fromYear, fromMonth, fromDay] = from.split("-").map(Number);
  const [toYear, toMonth, toDay] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}

/** @param {number} count @param {string} unit @returns {string} */
const counted = (count, unit) => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** @param {number} years @returns {string} */
const aboutWords = (years) => (years ? `about ${counted(years, "year")}` : "under 1 year");

/**
 * @param {Person} person
 * @param {string} today `YYYY-MM-DD`
 * @returns {string} "" where nothing is known
 */
export function ageWords(person, today) {
  if (person.kind === "unborn")
    return person.expected_on ? `due ${dayAndMonth(person.expected_on)}` : "not born yet";
  if (!person.born_on) return "";
  if (person.born_on_is_estimated) return aboutWords(wholeYears(person.born_on, today));
  const months = monthsBetween(person.born_on, today);
  if (months >= 24) return counted(Math.floor(months / 12), "year");
  if (months >= 2) return counted(months, "month");
  const days = Math.round((Date.parse(today) - Date.parse(person.born_on)) / 86_400_000);
  return days >= 14 ? counted(Math.floor(days / 7), "week") : counted(Math.max(days, 0), "day");
}

/**
 * @param {Person} person
 * @returns {string} the name used in sentences: known as, else the first of the given names
 */
export function callName(person) {
  const unnamed = person.kind === "unborn" ? "Unborn baby" : "This child";
  return person.known_as || (person.name ?? "").split(" ")[0] || unnamed;
}

/**
 * @param {Person} person
 * @returns {string} "born 9 July 2023", "due 9 January" or ""
 */
export function bornWords(person) {
  if (person.kind === "unborn")
    return person.expected_on ? `expected ${plainDate(person.expected_on)}` : "";
  return person.born_on && !person.born_on_is_estimated ? `born ${plainDate(person.born_on)}` : "";
}

/**
 * "Leo 7, Maya 3, Finn 5 months": years bare, everything smaller with its unit.
 *
 * @param {Person[]} people
 * @param {string} today
 * @returns {string}
 */
export function childrenWords(people, today) {
  return people
    .filter((person) => person.kind !== "adult")
    .map((person) =>
      `${callName(person)} ${ageWords(person, today).replace(/ years?$/, "")}`.trim(),
    )
    .join(", ");
}
