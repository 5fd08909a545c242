/**
 * Half-typed words: one encrypted record a visit, written with relaxed durability at most every
 * half second by the page. They are a person's words like any other: the account puts them into
 * *mine* before anything that happens to the visit could pass them over (`typed_words.js`).
 *
 * @import { Store, Write } from "../vault/store.js"
 * @import { Value } from "../sync/values.js"
 * @import { Entries, Entry } from "./typed_words.js"
 * @typedef {{ entries: Entries, beside: () => Write[] }} Taken
 * @typedef {ReturnType<typeof createJournal>} Journal
 */

import { createBegun } from "./begun.js";

/**
 * @param {Store} store
 * @param {() => string} now
 * @param {(id: string) => boolean} [isWaiting] whether something of the visit is not committed yet
 */
export function createJournal(store, now, isWaiting = () => false) {
  /** @type {Map<string, Entries>} */
  const visits = new Map();
  /** Words that are being committed: the store keeps them until that is done. @type {Map<string, Entries>} */
  const leaving = new Map();
  /** @type {Map<string, Promise<void>>} */
  const tails = new Map();
  const begun = createBegun();

  /** @param {string} id @param {Entries} [entries] @returns {Write} */
  function writeOf(id, entries = {}) {
    const value = Object.keys(entries).length ? entries : undefined;
    return { store: "journal", id, value };
  }

  /** @param {string} id @returns {Entries} */
  function standing(id) {
    if (!isWaiting(id)) leaving.delete(id);
    return { ...leaving.get(id), ...visits.get(id) };
  }

  /**
   * Written again where words were committed meanwhile: the two transactions may have crossed.
   * @param {string} id
   */
  async function write(id) {
    for (let written = ""; written !== JSON.stringify(standing(id)); ) {
      const entries = standing(id);
      written = JSON.stringify(entries);
      await store.commit([writeOf(id, entries)], { strict: false });
    }
  }

  /** @param {string} id */
  function writeSoon(id) {
    const before = tails.get(id) ?? Promise.resolve();
    // A journal that could not be written is no fault by itself: the commit that follows says so.
    const turn = before.then(() => write(id)).catch(() => {});
    tails.set(id, turn);
    return turn;
  }

  /** @param {string} id @param {(pointer: string) => boolean} going @returns {Taken|null} */
  function take(id, going) {
    const all = Object.entries(visits.get(id) ?? {});
    const entries = Object.fromEntries(all.filter(([pointer]) => going(pointer)));
    if (Object.keys(entries).length === 0) return null;
    visits.set(id, Object.fromEntries(all.filter(([pointer]) => !going(pointer))));
    leaving.set(id, { ...leaving.get(id), ...entries });
    return { entries, beside: () => [writeOf(id, visits.get(id))] };
  }

  return {
    begun,
    /** Words left by a page that ended. One record that does not open is left alone. */
    async load() {
      const { records } = await store.readAll("journal");
      for (const { id, value } of records) visits.set(id, value);
    },
    /** Words that another window has journalled meanwhile. @param {string} id */
    async refresh(id) {
      await tails.get(id);
      if (isWaiting(id)) return;
      const stored = await store.read("journal", id).catch(() => null);
      if (!isWaiting(id)) visits.set(id, { ...stored?.value, ...visits.get(id) });
    },
    /** @param {string} id @returns {Entries} */
    entries: (id) => visits.get(id) ?? {},
    /** @param {string} id @param {string} pointer */
    has: (id, pointer) => visits.get(id)?.[pointer] !== undefined,
    /** Whether a visit has words that are only here. @param {string} id */
    holds: (id) => Object.keys(visits.get(id) ?? {}).length > 0,

    /**
     * @param {string} id
     * @param {string} pointer
     * @param {string} text
     * @param {{ over?: Value, upon?: Value }} stood the answer that stands in the store, and here
     */
    keep(id, pointer, text, { over, upon }) {
      const present = visits.get(id)?.[pointer];
      const first = present ? present.over : over;
      /** @type {Entry} */
      const entry = {
        text,
        at: now(),
        ...(first === undefined ? {} : { over: first }),
        ...(upon === undefined ? {} : { upon }),
      };
      visits.set(id, { ...visits.get(id), [pointer]: entry });
      begun.written(id, pointer);
      return writeSoon(id);
    },

    /**
     * Words at these pointers are now being committed: what else is journalled is written in the
     * same transaction.
     * @param {string} id
     * @param {string[]} pointers
     */
    committing: (id, pointers) => take(id, (pointer) => pointers.includes(pointer))?.beside,
    /** All words of a visit, to be committed. @param {string} id */
    taking: (id) => take(id, () => true),

    /** @param {string} id */
    settled: (id) => tails.get(id) ?? Promise.resolve(),
    clear() {
      visits.clear();
      leaving.clear();
      begun.clear();
    },
  };
}
