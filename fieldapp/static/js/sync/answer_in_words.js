/**
 * An answer in words where its question is not at hand: what was written as it stands, anything
 * else named by its key. Pure.
 */

import { isObject } from "./values.js";

/** A row's place in its list, and when a note was taken, are no words of anybody. */
const SAYS_NOTHING = /\/order$|^\/notes\/[^/]+\/at$/;

/**
 * @param {{ path: string, value?: unknown }} answer no `value`: it was cleared
 * @returns {string} empty where it says nothing
 */
export function answerInWords({ path, value }) {
  if (value === undefined || SAYS_NOTHING.test(path)) return "";
  if (typeof value === "string" && !isKey(value)) return value.trim();
  return `${plain(path.slice(path.lastIndexOf("/") + 1))}: ${told(value)}`;
}

/** @param {string} text */
const isKey = (text) => /^[a-z0-9_]+$/.test(text);

/** @param {string} key */
const plain = (key) => key.replaceAll("_", " ");

/** @param {unknown} value @returns {string} */
function told(value) {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(told).join(", ");
  if (!isObject(value)) return isKey(String(value)) ? plain(String(value)) : String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${plain(key)}: ${told(inner)}`)
    .join("\n");
}
