/**
 * Half-typed words: one encrypted record a visit, written with relaxed durability at most every
 * half second by the page, and replayed when the visit is opened again.
 *
 * @import { Store, Write } from "../vault/store.js"
 * @import { AnswerDocument, Value } from "../sync/values.js"
 * @typedef {{ text: string, at: string, over?: Value }} Entry `over`: the answer it was typed over
 * @typedef {Record<string, Entry>} Entries
 * @typedef {ReturnType<typeof createJournal>} Journal
 */

import { valueAt } from "../sync/pointers.js";
import { sameValue } from "../sync/values.js";

/**
 * @param {Store} store
 * @param {() => string} now
 */
export function createJournal(store, now) {
  /** @type {Map<string, Entries>} */
  const visits = new Map();
  /** @type {Map<string, Promise<void>>} */
  const tails = new Map();

  /** @param {string} id @returns {Write} */
  function writeOf(id) {
    const entries = visits.get(id) ?? {};
    const value = Object.keys(entries).length ? entries : undefined;
    return { store: "journal", id, value };
  }

  return {
    /** @param {string} id @returns {Promise<Entries>} */
    async read(id) {
      const entries = (await store.read("journal", id))?.value ?? {};
      visits.set(id, entries);
      return entries;
    },
    /** @param {string} id @param {string} pointer */
    has: (id, pointer) => visits.get(id)?.[pointer] !== undefined,

    /**
     * @param {string} id
     * @param {string} pointer
     * @param {string} text
     * @param {Value} [over]
     */
    keep(id, pointer, text, over) {
      const entry = { text, at: now(), ...(over === undefined ? {} : { over }) };
      visits.set(id, { ...visits.get(id), [pointer]: entry });
      const before = tails.get(id) ?? Promise.resolve();
      // A journal that could not be written is no fault by itself: the commit that follows says so.
      const turn = before
        .then(() => store.commit([writeOf(id)], { strict: false }))
        .catch(() => {});
      tails.set(id, turn);
      return turn;
    },

    /**
     * Words at these pointers are now being committed: what else is journalled is written in the
     * same transaction.
     * @param {string} id
     * @param {string[]} pointers
     * @returns {(() => Write[]) | undefined}
     */
    committing(id, pointers) {
      const entries = visits.get(id);
      if (!entries || !pointers.some((pointer) => pointer in entries)) return undefined;
      const rest = Object.entries(entries).filter(([pointer]) => !pointers.includes(pointer));
      visits.set(id, Object.fromEntries(rest));
      return () => [writeOf(id)];
    },

    /**
     * Whether journalled words are newer than the answer that stands: it is still the one that
     * they were typed over.
     * @param {AnswerDocument} document
     * @param {string} pointer
     * @param {Entry} entry
     */
    isFresh: (document, pointer, entry) => sameValue(valueAt(document, pointer), entry.over),

    /** @param {string} id */
    settled: (id) => tails.get(id) ?? Promise.resolve(),
    clear: () => visits.clear(),
  };
}
