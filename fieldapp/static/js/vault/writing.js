/**
 * Trying a write again: on a connection opened anew, and with the room that was held in reserve.
 *
 * @typedef {() => Promise<void>} Attempt one transaction over the same sealed bytes
 * @typedef {object} Room
 * @property {() => Promise<boolean>} isThere whether the disk takes anything at all
 * @property {() => Promise<boolean>} make gives the reserve up; false where none was left
 * @property {() => void} used the words were saved in it: the disk is almost full
 * @property {() => void} notNeeded the store fails for some other reason
 */

import { LockedError, LostStoreError, NotSavedError, StaleRecordError } from "./errors.js";

/** @type {Room} */
const NO_ROOM = {
  isThere: async () => true,
  make: async () => false,
  used: () => {},
  notNeeded: () => {},
};

/**
 * @param {object} environment
 * @param {() => void} environment.disconnect so that the next attempt opens the store again
 * @param {(kind: "reopening"|"reopened") => void} [environment.onConnection]
 * @param {Room} [environment.room]
 * @param {import("./mend.js").Mending} [environment.mending]
 * @returns {(attempt: Attempt) => Promise<void>}
 */
export function createWriting({ disconnect, onConnection = () => {}, room = NO_ROOM, mending }) {
  /** Since the last write that was kept: a disk once full refuses to be opened, not saying why. */
  let full = false;
  /** How often room was made: a write that began before may simply be tried again. */
  let made = 0;
  /** @type {Promise<boolean>|null} */
  let making = null;

  /** @param {Attempt} attempt */
  async function tried(attempt) {
    try {
      await attempt();
      full = false;
    } catch (error) {
      const refusal = asNotSaved(error);
      if (refusal instanceof NotSavedError) full ||= refusal.full;
      throw refusal;
    }
  }

  /** @param {Attempt} attempt on a connection opened anew */
  async function anew(attempt) {
    disconnect();
    mending?.suspect();
    await tried(attempt);
  }

  /** Once more behind the words: they may stand in a log that was torn all the same. */
  const mendBehind = () => tried(async () => mending?.mend());

  async function makeNow() {
    const found = await room.make();
    if (found) made += 1;
    making = null;
    return found;
  }

  /** @param {number} before how often it was made when the write began */
  async function makeRoom(before) {
    if (made > before) return true;
    making ??= makeNow();
    return making;
  }

  /**
   * A connection that still stands is used first.
   * @param {Attempt} attempt
   * @param {NotSavedError} refusal
   * @param {number} before
   */
  async function withRoomMade(attempt, refusal, before) {
    if (!(await makeRoom(before))) throw refusal;
    try {
      await tried(attempt).catch(ifNotSaved(() => anew(attempt)));
      await mendBehind();
    } catch (error) {
      if (!full) room.notNeeded();
      throw error;
    }
    room.used();
  }

  /** @param {Attempt} attempt @param {number} before */
  async function reopened(attempt, before) {
    onConnection("reopening");
    try {
      await anew(attempt);
      await mendBehind();
    } catch (error) {
      await ifNotSaved((refusal) => withRoomMade(attempt, refusal, before))(error);
    }
    onConnection("reopened");
  }

  return async (attempt) => {
    const before = made;
    /** Whether it is the disk is known before anything is opened again. @param {NotSavedError} refusal */
    const again = async (refusal) => {
      const isDisk = refusal.full || !(await room.isThere());
      full ||= isDisk;
      await (isDisk ? withRoomMade(attempt, refusal, before) : reopened(attempt, before));
    };
    try {
      await tried(attempt).catch(ifNotSaved(again));
    } catch (error) {
      if (error instanceof NotSavedError) error.full = full;
      throw error;
    }
  };
}

/**
 * @param {(refusal: NotSavedError) => Promise<void>} then
 * @returns {(error: unknown) => Promise<void>} throws what says something else
 */
function ifNotSaved(then) {
  return async (error) => {
    if (!(error instanceof NotSavedError)) throw error;
    await then(error);
  };
}

/** @param {unknown} error @returns {unknown} as it is where it says something else of its own */
function asNotSaved(error) {
  const own = [NotSavedError, LostStoreError, StaleRecordError, LockedError];
  return own.some((kind) => error instanceof kind) ? error : new NotSavedError(error);
}
