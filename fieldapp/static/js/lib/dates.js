/** Dates and times as this product says them. All pure: the present moment is always handed in. */

import { clockTime, isoDay, ZONE } from "./london_time.js";

export { clockTime, isoDay };

const DAY = 24 * 60 * 60 * 1000;

/**
 * @param {Intl.DateTimeFormatOptions} options
 */
const format = (options) => new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, ...options });

const LONG_DATE = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const DATE = format({ day: "numeric", month: "long", year: "numeric" });
const DAY_MONTH = format({ day: "numeric", month: "long" });
const WEEKDAY = format({ weekday: "long" });
const SHORT_WEEKDAY = format({ weekday: "short", day: "numeric" });

/** @param {string} instant @returns {string} "Tuesday 24 November 2026" */
export const longDate = (instant) => LONG_DATE.format(new Date(instant)).replace(",", "");

/** @param {string} day `YYYY-MM-DD` or an instant @returns {string} "9 July 2023" */
export const plainDate = (day) => DATE.format(atNoon(day));

/** @param {string} day @returns {string} "28 October" */
export const dayAndMonth = (day) => DAY_MONTH.format(atNoon(day));

/** @param {string} day @returns {Date} */
function atNoon(day) {
  return new Date(day.length === 10 ? `${day}T12:00:00Z` : day);
}

/**
 * Whole days from one instant's day to another's (negative: earlier).
 *
 * @param {string} from
 * @param {string} to
 * @returns {number}
 */
export function daysBetween(from, to) {
  return Math.round((Date.parse(isoDay(to)) - Date.parse(isoDay(from))) / DAY);
}

/**
 * "today 08:52", "yesterday 16:20", "Monday 16:20", "3 November 16:20".
 *
 * @param {string} instant
 * @param {string} now
 * @returns {string}
 */
export function dayAndTime(instant, now) {
  return `${dayName(instant, now)} ${clockTime(instant)}`;
}

/**
 * @param {string} instant
 * @param {string} now
 * @returns {string} "today", "yesterday", "tomorrow", a weekday within six days, or day and month
 */
export function dayName(instant, now) {
  const away = daysBetween(now, instant);
  if (away === 0) return "today";
  if (away === -1) return "yesterday";
  if (away === 1) return "tomorrow";
  return Math.abs(away) < 7 ? WEEKDAY.format(new Date(instant)) : dayAndMonth(instant);
}

/**
 * What stands at the left of a row: the time today, "Mon 23" within a fortnight, else "3 November".
 *
 * @param {string} instant
 * @param {string} now
 * @returns {string}
 */
export function rowTime(instant, now) {
  const away = daysBetween(now, instant);
  if (away === 0) return clockTime(instant);
  return Math.abs(away) <= 14
    ? SHORT_WEEKDAY.format(new Date(instant)).replace(",", "")
    : dayAndMonth(instant);
}
