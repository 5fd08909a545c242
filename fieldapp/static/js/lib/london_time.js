/**
 * Times of day are London's, whatever zone the device stands in: what a person reads and writes is
 * the clock of the place that is visited. Pure. Nothing else here asks the browser for its zone.
 */

export const ZONE = "Europe/London";

const HOUR = 60 * 60 * 1000;
const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/;

/** @param {string} locale @param {Intl.DateTimeFormatOptions} options */
const format = (locale, options) =>
  new Intl.DateTimeFormat(locale, { timeZone: ZONE, hourCycle: "h23", ...options });

const CLOCK = format("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY = format("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit" });

/** @param {string} instant ISO 8601 text @returns {string} "14:03" */
export const clockTime = (instant) => CLOCK.format(new Date(instant));

/** @param {string} instant @returns {string} `YYYY-MM-DD` */
export const isoDay = (instant) => DAY.format(new Date(instant));

/**
 * As a field for a date and a time has it.
 *
 * @param {string} instant
 * @returns {string|null} `YYYY-MM-DDTHH:MM`; null where the text is no instant
 */
export function londonText(instant) {
  return Number.isNaN(Date.parse(instant)) ? null : `${isoDay(instant)}T${clockTime(instant)}`;
}

/**
 * The instant of a date and a time. Of an hour that there is twice, in autumn, the first; an hour
 * that there is not, in spring, is read as the one after it.
 *
 * @param {string} written `YYYY-MM-DDTHH:MM`, seconds are left out
 * @returns {string|null} ISO 8601 text in UTC; null where it is no date and time
 */
export function londonInstant(written) {
  const found = WRITTEN.exec(written);
  if (!found) return null;
  const [year, month, day, hour, minute] = found.slice(1).map(Number);
  const winter = Date.UTC(year, month - 1, day, hour, minute);
  if (new Date(winter).toISOString().slice(0, 16) !== written.slice(0, 16)) return null;
  const summer = new Date(winter - HOUR).toISOString();
  return londonText(summer) === written.slice(0, 16) ? summer : new Date(winter).toISOString();
}
