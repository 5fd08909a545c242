/**
 * Makes the browser begin a new log under its stores, where the old one may be torn.
 *
 * Chromium keeps all IndexedDB of an origin in one log-structured store. A disk that is full tears
 * the record being written; opened again, it goes on behind the torn one, completes transactions,
 * and at the opening after that cannot read them: it then deletes every database of the origin
 * (seen in 156, ADR 5). Deleting a database makes it write what it holds into a new file and begin
 * a new log, and that leaves the torn one behind. And a store that is opened while there is no room
 * at all may be deleted at the opening after: so it is not opened then. Elsewhere all this does nothing.
 *
 * @import { OpenDatabase } from "./store.js"
 * @typedef {ReturnType<typeof createMending>} Mending
 */

const NAME = "fieldapp-mending";
/** One in thirty is lost where another write is under way at the same instant (measured). */
const TIMES = 2;

/**
 * @param {OpenDatabase} openDB
 * @param {(name: string, options?: any) => Promise<void>} deleteDB of the idb library
 * @param {() => Promise<boolean>} hasRoom
 */
export function createMending(openDB, deleteDB, hasRoom) {
  // What the page before this one met is not known.
  let suspected = true;
  /** @type {Promise<void>|null} */
  let running = null;

  async function mendNow() {
    suspected = false;
    try {
      for (let time = 0; time < TIMES; time += 1) {
        const scratch = await openDB(NAME, 1, {
          /** @param {any} fresh */
          upgrade: (fresh) => fresh.createObjectStore("nothing"),
        });
        scratch.close();
        await deleteDB(NAME);
      }
    } catch (error) {
      suspected = true;
      throw error;
    } finally {
      running = null;
    }
  }

  function mend() {
    running ??= mendNow();
    return running;
  }

  return {
    /** A connection ended, or a write failed: the disk may have been full. */
    suspect() {
      suspected = true;
    },
    /** Before a store is opened. Rejects where it may not be: the disk is full. */
    async mayOpen() {
      if (suspected && !(await hasRoom())) {
        throw new DOMException("no room to open a store in", "QuotaExceededError");
      }
    },
    /**
     * Before anything is written on a connection: a few milliseconds where something is suspected,
     * else none. Rejects where there is no room even for this: what is written then is not kept.
     */
    async mended() {
      if (suspected || running) await mend();
    },
    mend,
  };
}
