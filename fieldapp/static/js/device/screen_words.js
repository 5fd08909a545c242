/**
 * Words typed on a screen that are no answer of a visit yet: a new visit's family, a note for taking
 * over. They are journalled as half-typed answers are, and gone once they are used.
 *
 * @import { Store } from "../vault/store.js"
 * @typedef {Record<string, string>} ScreenWords by field
 * @typedef {{ id: string, words: ScreenWords }} Standing `id`: of the record in the journal
 * @typedef {Awaited<ReturnType<typeof openScreenWords>>} AllScreenWords
 */

/** Tells these records of the journal from a visit's. */
const PREFIX = "screen ";

/**
 * @param {Store} store
 * @param {() => string} newId
 */
export async function openScreenWords(store, newId) {
  /** @type {Map<string, Standing>} */
  const places = new Map();
  /** What the store does not have as it stands here: places, with the record's id. @type {Map<string, string>} */
  const unwritten = new Map();
  let writing = Promise.resolve();
  for (const { id, value } of (await store.readAll("journal")).records) {
    if (id.startsWith(PREFIX)) places.set(value.place, { id, words: value.words });
  }

  async function writeAll() {
    for (const [place, id] of [...unwritten]) {
      const standing = places.get(place);
      const value = standing && { place, words: standing.words };
      await store.commit([{ store: "journal", id, value }], { strict: false });
      if (places.get(place) === standing) unwritten.delete(place);
    }
  }

  /** @param {string} place @param {string} id */
  function write(place, id) {
    unwritten.set(place, id);
    // What could not be written stands in memory, and is tried again with the next letter.
    writing = writing.then(writeAll).catch(() => {});
    return writing;
  }

  return {
    places: () => [...places.keys()],
    /** @param {string} place @returns {ScreenWords} */
    of: (place) => places.get(place)?.words ?? {},
    /** @param {string} place @param {ScreenWords} words all of them blank: none */
    async keep(place, words) {
      const known = places.get(place);
      const blank = Object.values(words).every((one) => one.trim() === "");
      if (blank && !known) return;
      const id = known?.id ?? `${PREFIX}${newId()}`;
      if (blank) places.delete(place);
      else places.set(place, { id, words });
      await write(place, id);
    },
    /** @param {string} place */
    async done(place) {
      await this.keep(place, {});
    },
    /** Places and their words that the store does not have. @returns {[string, ScreenWords][]} */
    unsaved: () => [...unwritten.keys()].map((place) => [place, places.get(place)?.words ?? {}]),
    settled: () => writing,
    clear: () => places.clear(),
  };
}
