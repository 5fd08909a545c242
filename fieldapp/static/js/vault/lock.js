/**
 * The two stages of lock. *Covered*: the page is emptied, the key stays in memory for a while and
 * a PIN of today opens it. *Locked*: the key is gone. The PIN is never a way to the key; its check
 * lives in memory only.
 *
 * @import { Clock } from "../sync/send.js"
 * @typedef {"locked"|"covered"|"open"} LockState
 * @typedef {ReturnType<typeof createLock>} Lock
 */

import { toBase64, utf8 } from "./bytes.js";

const TRIES = 5;
const PIN = /^\d{6}$/;
export const COVER_LIMIT_MS = 30 * 60_000;

/** A PIN of the day is six digits. */
export class MalformedPinError extends Error {
  name = "MalformedPinError";
}

/**
 * @template [How=never] handed on by a full lock to `dropKey`
 * @param {object} environment
 * @param {Clock} environment.clock
 * @param {(how?: How) => Promise<void>} environment.dropKey commits what it can, then forgets everything
 * @param {(state: LockState) => void} environment.onState
 * @param {number} [environment.coverLimit] milliseconds
 */
export function createLock({ clock, dropKey, onState, coverLimit = COVER_LIMIT_MS }) {
  /** @type {LockState} */
  let state = "locked";
  /** @type {((pin: string) => Promise<string>) | null} */
  let digest = null;
  /** @type {string|null} */
  let expected = null;
  let triesLeft = TRIES;
  /** @type {unknown} */
  let timer = null;
  let coveredAt = 0;

  /** @param {LockState} next */
  function become(next) {
    if (state === next) return;
    state = next;
    onState(state);
  }

  /** @param {How} [how] */
  async function fullLock(how) {
    clock.clearTimeout(timer);
    digest = null;
    expected = null;
    become("locked");
    await dropKey(how);
  }

  return {
    get state() {
      return state;
    },
    get hasPin() {
      return expected !== null;
    },
    opened() {
      triesLeft = TRIES;
      become("open");
    },
    /** @param {string} pin @throws {MalformedPinError} */
    async choosePin(pin) {
      if (!PIN.test(pin)) throw new MalformedPinError("a PIN is six digits");
      digest = await newDigest();
      expected = await digest(pin);
      triesLeft = TRIES;
    },
    /** Empty the page. Without a PIN of today only a full lock is left. */
    async cover() {
      if (state !== "open") return;
      if (!expected) {
        await fullLock();
        return;
      }
      coveredAt = clock.now();
      timer = clock.setTimeout(() => {
        fullLock();
      }, coverLimit);
      become("covered");
    },
    /** @param {string} pin @returns {Promise<boolean>} false: wrong, or locked by now */
    async uncover(pin) {
      if (state !== "covered" || !digest) return false;
      // A tablet that slept may run its timers late: the limit is on the clock, not on the timer.
      if (clock.now() - coveredAt >= coverLimit) {
        await fullLock();
        return false;
      }
      triesLeft -= 1;
      if ((await digest(pin)) === expected && state === "covered") {
        clock.clearTimeout(timer);
        triesLeft = TRIES;
        become("open");
        return true;
      }
      if (triesLeft <= 0) await fullLock();
      return false;
    },
    fullLock,
  };
}

/** @returns {Promise<(pin: string) => Promise<string>>} under a key that only this page has */
async function newDigest() {
  /** @type {HmacKeyGenParams} */
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.generateKey(algorithm, false, ["sign"]);
  return async (pin) => toBase64(new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8(pin))));
}
