/**
 * Age bands: which questions fit a child on the day of the visit. The server has the same rule in
 * `fieldapp/forms/ages.py`; both run on `tests/vectors/age_band.json`.
 */

/** @typedef {"unborn"|"0-1"|"1-4"|"5-10"|"11-17"} AgeBand */

const HALF_A_YEAR = 183 * 86_400_000;

/** @type {[number, AgeBand][]} */
const BEGINS_AT = [
  [11, "11-17"],
  [5, "5-10"],
  [1, "1-4"],
];

/**
 * The band of a child on a day; null for an adult and where the birth date is not known.
 *
 * @param {{kind: string, born_on?: string|null}} person `born_on` as `YYYY-MM-DD`
 * @param {string} on `YYYY-MM-DD`
 * @returns {AgeBand|null}
 */
export function ageBand(person, on) {
  if (person.kind === "unborn") return "unborn";
  if (person.kind !== "child" || !person.born_on) return null;
  const years = wholeYears(person.born_on, on);
  return BEGINS_AT.find(([begins]) => years >= begins)?.[1] ?? "0-1";
}

/**
 * Years completed between two days.
 *
 * @param {string} bornOn `YYYY-MM-DD`
 * @param {string} on `YYYY-MM-DD`
 * @returns {number}
 */
export function wholeYears(bornOn, on) {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/**
 * A day of birth for somebody "about 4" on a day: in the middle of those that fit.
 *
 * @param {number} years
 * @param {string} on `YYYY-MM-DD`
 * @returns {string}
 */
export function bornAbout(years, on) {
  const [year, month, day] = on.split("-").map(Number);
  const last = Date.UTC(year - years, month - 1, Math.min(day, 28));
  return new Date(last - HALF_A_YEAR).toISOString().slice(0, 10);
}

/**
 * Whether something meant for these ages is asked of this band. Where the band is not known
 * everything is asked, except what is the unborn's alone.
 *
 * @param {readonly string[]|null|undefined} ages
 * @param {string|null} band
 * @returns {boolean}
 */
export function appliesToAge(ages, band) {
  if (!ages) return true;
  if (band === null) return ages.some((age) => age !== "unborn");
  return ages.includes(band);
}
