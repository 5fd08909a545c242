/**
 * How long to wait before the next try: doubling from 1 second to 5 minutes, with jitter so that a
 * whole team's tablets do not come back at the same moment. Pure.
 */

const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/**
 * @param {number} failures how many tries in a row have failed, at least 1
 * @param {() => number} [random] 0 to below 1
 * @returns {number} milliseconds, never less than half of the step nor more than 5 minutes
 */
export function backoff(failures, random = Math.random) {
  const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 20));
  return Math.max(FIRST_MS, Math.round(step / 2 + (step / 2) * random()));
}
