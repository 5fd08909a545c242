/**
 * Room held in reserve: a file of random bytes (some disks compress) beside the stores, given up
 * when a save meets a full disk, so that the words are saved and the person is warned before
 * anything fails. It holds nothing of anybody. ADR 5 says why it is a file of the origin's private
 * file system and nothing else: a cache or a record that is deleted frees nothing for seconds.
 *
 * Nothing on screen waits for it, and a browser without such files simply has no reserve.
 *
 * @typedef {{ getFileHandle(name: string, options?: { create?: boolean }): Promise<any>,
 *   removeEntry(name: string): Promise<void> }} Directory
 * @typedef {"held"|"no_room"|"unknown"} Held unknown: this browser cannot hold any
 * @typedef {ReturnType<typeof createReserve>} Reserve
 */

import { within } from "../lib/within.js";

const NAME = "fieldapp-reserve";
const TRIAL = "fieldapp-room";
/** The words of many visits, and the copy that a store makes of its newest 4 MB when it tidies. */
export const RESERVE_BYTES = 8 * 1024 * 1024;
/** So much must be free beside it, else putting it back would eat the room that words need. */
const SPARE_BYTES = RESERVE_BYTES;
/** As much as `getRandomValues` gives at once. */
const PIECE_BYTES = 65_536;
/** A store that is opened with less than this may be lost whole. */
const TRIAL_BYTES = 4 * PIECE_BYTES;
const LIMIT_MS = 3_000;

/**
 * @param {object} environment
 * @param {(() => Promise<Directory>)|null} environment.directory where files of this origin lie
 * @param {import("../sync/send.js").Clock} environment.clock
 */
export function createReserve({ directory, clock }) {
  /** @type {Promise<Held>|null} */
  let putting = null;
  let abandoned = false;
  let missed = false;

  /** @returns {Promise<Directory|null>} */
  async function place() {
    return (await directory?.().catch(() => null)) ?? null;
  }

  /** @param {Directory} files */
  async function stands(files) {
    const file = await files.getFileHandle(NAME).catch(() => null);
    return file !== null && (await file.getFile()).size >= RESERVE_BYTES;
  }

  /** @returns {Promise<Held>} */
  async function putNow() {
    const files = await place();
    if (!files) return "unknown";
    if (await stands(files)) return "held";
    const writer = await writerOf(files, NAME);
    if (!writer) return "unknown";
    try {
      await fill(writer, RESERVE_BYTES + SPARE_BYTES, () => abandoned);
      // It stands only where the spare room was there too.
      await writer.truncate(RESERVE_BYTES);
      await writer.close();
      return "held";
    } catch (error) {
      await writer.abort().catch(() => {});
      await files.removeEntry(NAME).catch(() => {});
      return isNoRoom(error) ? "no_room" : "unknown";
    }
  }

  /** @returns {Promise<boolean>} true too where nobody can say */
  async function tryRoom() {
    const files = await place();
    const writer = files && (await writerOf(files, TRIAL));
    if (!writer) return true;
    const found = await fill(writer, TRIAL_BYTES, () => false).then(() => true, isOther);
    await writer.abort().catch(() => {});
    await files.removeEntry(TRIAL).catch(() => {});
    return found;
  }

  /** @param {Directory} files @returns {Promise<boolean>} whether there was anything to free */
  async function free(files) {
    abandoned = true;
    const under = putting !== null;
    await putting;
    const stood = await stands(files);
    await files.removeEntry(NAME).catch(() => {});
    return stood || under;
  }

  /** An empty file stays in its place, so that the next page knows too. */
  async function giveUpNow() {
    const files = await place();
    if (!files || !(await free(files))) return false;
    await files.getFileHandle(NAME, { create: true }).catch(() => {});
    return true;
  }

  async function removeNow() {
    const files = await place();
    if (files) await free(files);
    missed = false;
  }

  return {
    /** It was given up, or there was no room for it, and it has not been put there since. */
    get isMissed() {
      return missed;
    },
    /** Put it there, or see that it is. Called while it is being put it is one. @returns {Promise<Held>} */
    put() {
      if (putting) return putting;
      abandoned = false;
      putting = putNow()
        .catch(() => /** @type {Held} */ ("unknown"))
        .then((found) => {
          putting = null;
          if (found !== "unknown") missed = found === "no_room";
          return found;
        });
      return putting;
    },
    /** Bytes that could be given up now. @returns {Promise<number>} */
    async bytes() {
      const files = await place();
      return files && (await stands(files).catch(() => false)) ? RESERVE_BYTES : 0;
    },
    /** Whether the disk takes anything at all, tried with a file. @returns {Promise<boolean>} */
    async hasRoom() {
      let found = true;
      const trying = tryRoom().then((room) => {
        found = room;
      });
      await within(clock, LIMIT_MS, trying).catch((error) => {
        found = isOther(error);
      });
      return found;
    },
    /** What a page before this one knew. */
    async recall() {
      const files = await place();
      const file = await files?.getFileHandle(NAME).catch(() => null);
      if (file && (await file.getFile()).size < RESERVE_BYTES) missed = true;
    },
    /** Nobody is set up here any more: nothing of it stays. */
    remove: () => within(clock, LIMIT_MS, removeNow()).catch(() => {}),
    /** Free the room, not waiting long for a browser that hangs. @returns {Promise<boolean>} */
    async giveUp() {
      let given = false;
      const giving = giveUpNow().then((found) => {
        given = found;
        missed ||= found;
      });
      await within(clock, LIMIT_MS, giving).catch(() => {});
      return given;
    },
  };
}

/**
 * @param {Directory} files
 * @param {string} name
 * @returns {Promise<any>} null where this browser writes none from a page
 */
async function writerOf(files, name) {
  const file = await files.getFileHandle(name, { create: true });
  if (typeof file.createWritable === "function") return file.createWritable();
  await files.removeEntry(name).catch(() => {});
  return null;
}

/**
 * @param {any} writer
 * @param {number} bytes
 * @param {() => boolean} isAbandoned
 */
async function fill(writer, bytes, isAbandoned) {
  for (let written = 0; written < bytes; written += PIECE_BYTES) {
    if (isAbandoned()) throw new DOMException("given up while it was put", "AbortError");
    await writer.write(crypto.getRandomValues(new Uint8Array(PIECE_BYTES)));
  }
}

/** @param {unknown} error */
function isNoRoom(error) {
  return error instanceof Error && error.name === "QuotaExceededError";
}

/** @param {unknown} error */
const isOther = (error) => !isNoRoom(error);
