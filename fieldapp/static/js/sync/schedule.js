/**
 * When a round runs: at start, when the browser says that something changed, after a save, and on
 * a timer. One round at a time; a wish that comes meanwhile is granted after it.
 *
 * @import { Clock } from "./send.js"
 * @import { RoundEnd } from "./round.js"
 * @typedef {ReturnType<typeof createSchedule>} Schedule
 */

import { backoff } from "./backoff.js";

const AFTER_SAVE_MS = 4_000;
/** Where somebody must sign in or update: only look now and then whether it has happened. */
const WAITS = { done: 60_000, stopped: 300_000 };

/**
 * @param {object} environment
 * @param {() => Promise<RoundEnd>} environment.round
 * @param {Clock} environment.clock
 * @param {() => number} [environment.random]
 * @param {(listener: () => void) => () => void} [environment.wake] online, visible: gives unsubscribe
 * @param {(retryAt: number|null) => void} environment.onRetry
 * @param {(error: unknown) => void} environment.onError
 */
export function createSchedule({ round, clock, random, wake, onRetry, onError }) {
  let started = false;
  let failures = 0;
  /** @type {unknown} */
  let timer = null;
  let due = Number.POSITIVE_INFINITY;
  /** @type {Promise<RoundEnd>|null} */
  let running = null;
  let again = false;
  let savedMeanwhile = false;
  let unsubscribe = () => {};

  /** @param {number} wait milliseconds */
  function plan(wait) {
    if (!started) return;
    clock.clearTimeout(timer);
    due = clock.now() + wait;
    timer = clock.setTimeout(() => {
      now();
    }, wait);
  }

  /** @param {RoundEnd} end */
  function planNext(end) {
    failures = end === "retry" ? failures + 1 : 0;
    const wait =
      end === "retry" ? backoff(failures, random) : savedMeanwhile ? AFTER_SAVE_MS : WAITS[end];
    savedMeanwhile = false;
    plan(wait);
    onRetry(end === "retry" && started ? clock.now() + wait : null);
  }

  async function runOne() {
    /** @type {RoundEnd} */
    let end = "retry";
    try {
      end = await round();
    } catch (error) {
      onError(error);
    }
    running = null;
    due = Number.POSITIVE_INFINITY;
    planNext(end);
    if (!again) return end;
    again = false;
    return end === "retry" ? end : now();
  }

  /** Run a round now, or after the one that is running. @returns {Promise<RoundEnd>} */
  function now() {
    if (running) {
      again = true;
      return running;
    }
    running = runOne();
    return running;
  }

  return {
    now,
    /** Something was saved: send it soon, but not sooner than a back-off allows. */
    soon() {
      savedMeanwhile = running !== null;
      if (savedMeanwhile || failures > 0 || clock.now() + AFTER_SAVE_MS >= due) return;
      plan(AFTER_SAVE_MS);
    },
    start() {
      if (started) return;
      started = true;
      unsubscribe = wake?.(() => now()) ?? unsubscribe;
      now();
    },
    stop() {
      started = false;
      unsubscribe();
      clock.clearTimeout(timer);
    },
    /** Resolves when no round is running. */
    idle: async () => {
      while (running) await running;
    },
  };
}
