/** What was chosen for a room at the last visit: said only after this visit's own is chosen. Pure. */

import { plainDate } from "./dates.js";

/**
 * @param {import("./visit_parts.js").Visit} visit
 * @param {string} roomId
 * @returns {string} "" where this visit's picture is not chosen, or the room was not rated before
 */
export function lastRatingWords({ pack, document }, roomId) {
  const now = document.rooms?.[roomId]?.picture_rating;
  const last = pack.last_visit;
  const before = (last?.ratings ?? []).find((/** @type {any} */ one) => one.room_id === roomId);
  if (typeof now !== "number" || typeof before?.picture_rating !== "number") return "";
  return `At the last visit, ${plainDate(last.on)}, ${last.by} chose picture ${before.picture_rating}.`;
}
