/** Days and instants as a document keeps them; the service reads the same in `questions/moments.py`. Pure. */

const DAY = "(\\d{4})-(\\d\\d)-(\\d\\d)";
const DATE = new RegExp(`^${DAY}$`);
const INSTANT = new RegExp(
  `^(${DAY})T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.\\d{1,6})?)?(?:Z|[+-](\\d\\d):(\\d\\d))$`,
);

/** @param {unknown} text @returns {boolean} `YYYY-MM-DD` of a day that there is */
export function isDay(text) {
  const found = typeof text === "string" ? DATE.exec(text) : null;
  if (!found) return false;
  const [year, month, day] = found.slice(1).map(Number);
  const made = new Date(Date.UTC(year, month - 1, day));
  // The first hundred years would be read as those of the last century.
  made.setUTCFullYear(year, month - 1, day);
  return year > 0 && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/**
 * @param {unknown} text ISO 8601 with its zone
 * @returns {number | null} milliseconds since 1970; null where it is no instant
 */
export function instantOf(text) {
  const found = typeof text === "string" ? INSTANT.exec(text) : null;
  if (!found || !isDay(found[1])) return null;
  const [hour, minute, second, zoneHour, zoneMinute] = found
    .slice(5)
    .map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59 || zoneHour > 23 || zoneMinute > 59) return null;
  return Date.parse(found[0]);
}

/**
 * When they arrived; a time that cannot be read (a year of five digits) is kept and asked for again.
 *
 * @param {any} document
 * @returns {string | undefined}
 */
export function arrivedAt(document) {
  const told = document.visit?.arrived_at;
  return instantOf(told) === null ? undefined : told;
}
