/** Children whom the visit met and the record does not know: rows of `people_met` with a kind. Pure. */

import { bornAbout } from "./age_band.js";

/**
 * @typedef {import("./household.js").Pack} Pack
 * @typedef {import("./age_words.js").Person} Person
 */

const CHILD_KINDS = new Set(["child", "unborn"]);

/** What a row says before anything was written on its screen. */
const AS_ADDED = new Set(["order", "kind", "removed"]);

/** @param {any} row @returns {boolean} of the people who were met, a child who was told anything of */
export const isMetChild = (row) =>
  CHILD_KINDS.has(row?.kind) && Object.keys(row).some((key) => !AS_ADDED.has(key));

/** @param {any} row @param {string} on @returns {{born_on: string|null, born_on_is_estimated: boolean}} */
function birthOf(row, on) {
  const known = row.kind === "child" ? row.age_known : undefined;
  if (known === "age" && Number.isInteger(row.age_years) && row.age_years >= 0)
    return { born_on: bornAbout(row.age_years, on), born_on_is_estimated: true };
  return { born_on: (known === "born_on" && row.born_on) || null, born_on_is_estimated: false };
}

/** @param {string} id @param {any} row @param {string} on @returns {Person} */
const personFrom = (id, row, on) => ({
  id,
  kind: row.kind,
  name: row.name ?? "",
  known_as: row.name ?? null,
  expected_on: (row.kind === "unborn" && row.expected_on) || null,
  ...birthOf(row, on),
  confirmed: false,
  lives_here: !row.removed,
});

/**
 * The household with the children whom this visit met. One who was taken away stays known by name
 * and is asked about nowhere. What somebody in the office confirmed holds against the visit's row.
 *
 * @template {Pack} P
 * @param {P} pack
 * @param {Record<string, any>} document
 * @param {string} on day of the visit
 * @returns {P}
 */
export function withMetChildren(pack, document, on) {
  const confirmed = new Set(pack.people.filter((one) => one.confirmed).map(({ id }) => id));
  const met = Object.entries(document.people_met ?? {})
    .filter(([id, row]) => isMetChild(row) && !confirmed.has(id))
    .sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0))
    .map(([id, row]) => personFrom(id, row, on));
  if (met.length === 0) return pack;
  const ids = new Set(met.map(({ id }) => id));
  return { ...pack, people: [...pack.people.filter(({ id }) => !ids.has(id)), ...met] };
}
