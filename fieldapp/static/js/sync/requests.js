/**
 * Revisions put into requests: in which order, and how many at a time. Pure.
 *
 * @import { Limits, Revision, VisitRecord } from "./messages.js"
 */

import { message } from "./plan.js";
import { isUrgent } from "./urgent.js";

const ENVELOPE_BYTES = 64;

/**
 * The order of sending: urgent visits first, then those that have waited longest.
 * @param {VisitRecord[]} records
 * @returns {VisitRecord[]}
 */
export function sendingOrder(records) {
  /** @param {VisitRecord} record */
  const waitingSince = (record) => record.pending?.recorded_at ?? record.saved_at ?? "";
  return [...records].sort(
    (one, other) =>
      Number(isUrgent(other)) - Number(isUrgent(one)) ||
      waitingSince(one).localeCompare(waitingSince(other)),
  );
}

/**
 * Pack revisions into requests within the service's limits, in their order. One that no request
 * may carry is set aside and said, since some browsers see the refusal as a broken network.
 * @param {Revision[]} revisions
 * @param {Limits} limits
 * @returns {{ requests: Revision[][], too_large: Revision[] }}
 */
export function requests(revisions, limits) {
  /** @type {Revision[][]} */
  const packed = [];
  /** @type {Revision[]} */
  const tooLarge = [];
  let room = 0;
  for (const revision of revisions) {
    const size = bytesOf(revision);
    if (size > limits.revision_bytes) {
      tooLarge.push(revision);
      continue;
    }
    const last = packed.at(-1);
    if (!last || last.length >= limits.batch || size > room) {
      packed.push([revision]);
      room = limits.request_bytes - ENVELOPE_BYTES - size;
    } else {
      last.push(revision);
      room -= size;
    }
  }
  return { requests: packed, too_large: tooLarge };
}

/** @param {Revision} revision @returns {number} with the comma after it */
function bytesOf(revision) {
  return new TextEncoder().encode(JSON.stringify(message(revision))).length + 1;
}
