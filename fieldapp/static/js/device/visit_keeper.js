/**
 * The one place in a page where visits stand in memory while they are worked on. Typing and
 * sending both change a visit through it, so neither overwrites the other.
 *
 * A change is a pure function of the record. It is applied in memory at once and committed in
 * order; changes made while a commit is under way go together in the next one. Where another
 * window has written first, the changes not yet committed are carried out again on its record.
 *
 * @import { Store, Write } from "../vault/store.js"
 * @import { VisitRecord } from "../sync/messages.js"
 * @typedef {(record: VisitRecord) => VisitRecord} Change
 * @typedef {() => Write[]} Beside writes that belong in the same transaction
 * @typedef {object} Kept
 * @property {VisitRecord} record newest, perhaps not committed
 * @property {VisitRecord} committed
 * @property {number|null} sequence what stands in the store
 * @property {{ change: Change, beside: Beside|null }[]} waiting
 * @property {Promise<void>} tail
 * @typedef {ReturnType<typeof createVisitKeeper>} VisitKeeper
 */

import { LockedError, StaleRecordError } from "../vault/errors.js";

const ignored = () => {};

/**
 * @param {object} environment
 * @param {Store} environment.store
 * @param {(id: string) => void} environment.onCommitted
 * @param {(error: unknown, id: string) => void} environment.onFailed
 * @param {(committed: VisitRecord, waiting: VisitRecord) => void} [environment.mayRunAgain]
 *   throws where another window has taken the visit over
 */
export function createVisitKeeper({ store, onCommitted, onFailed, mayRunAgain = () => {} }) {
  /** @type {Map<string, Kept>} */
  const visits = new Map();

  /** @param {VisitRecord} record @param {number|null} sequence */
  function keep(record, sequence) {
    /** @type {Kept} */
    const kept = {
      record,
      committed: record,
      sequence,
      waiting: [],
      tail: Promise.resolve(),
    };
    visits.set(record.visit_id, kept);
    return kept;
  }

  /** @param {string} id */
  function keptOf(id) {
    const kept = visits.get(id);
    if (!kept) throw new LockedError("the visit is not open");
    return kept;
  }

  /** Commit what waits for a visit. @param {string} id */
  async function commitWaiting(id) {
    const kept = keptOf(id);
    if (kept.waiting.length === 0) return;
    const batch = [...kept.waiting];
    const { record } = kept;
    const sequence = (kept.sequence ?? 0) + 1;
    await store.commit([
      { store: "visits", id, value: record, sequence, expected: kept.sequence },
      ...batch.flatMap(({ beside }) => beside?.() ?? []),
    ]);
    kept.waiting = kept.waiting.filter((one) => !batch.includes(one));
    kept.committed = record;
    kept.sequence = sequence;
    onCommitted(id);
  }

  /** @param {string} id */
  async function commitOnNewest(id) {
    for (let tries = 0; ; tries += 1) {
      try {
        return await commitWaiting(id);
      } catch (error) {
        if (!(error instanceof StaleRecordError) || tries >= 3) throw error;
        await readAgain(id, mayRunAgain);
      }
    }
  }

  /** @param {string} id @param {(stored: VisitRecord, ours: VisitRecord) => void} [check] */
  async function readAgain(id, check = () => {}) {
    const kept = keptOf(id);
    const stored = await store.read("visits", id);
    if (!stored) throw new LockedError("the visit is gone");
    check(stored.value, kept.record);
    stand(kept, stored);
  }

  /** @param {string} id */
  async function readNewest(id) {
    const stored = await store.read("visits", id);
    const kept = visits.get(id);
    if (!stored || stored.sequence === kept?.sequence) return false;
    if (kept) stand(kept, stored);
    else keep(stored.value, stored.sequence);
    return true;
  }

  /** @param {Kept} kept @param {{ value: VisitRecord, sequence: number }} stored */
  function stand(kept, stored) {
    kept.sequence = stored.sequence;
    kept.committed = stored.value;
    kept.record = kept.waiting.reduce((record, { change }) => change(record), stored.value);
  }

  return {
    keep,
    /** @param {string} id */
    has: (id) => visits.has(id),
    /** @param {string} id @returns {VisitRecord} with what is not yet committed */
    record: (id) => keptOf(id).record,
    /** @param {string} id @returns {VisitRecord} */
    committed: (id) => keptOf(id).committed,
    /** @returns {VisitRecord[]} */
    records: () => [...visits.values()].map((kept) => kept.record),
    /** @param {string} id */
    isWaiting: (id) => keptOf(id).waiting.length > 0,
    /** Ids of visits with something that is only in memory. */
    waiting: () => [...visits].flatMap(([id, kept]) => (kept.waiting.length ? [id] : [])),
    /**
     * What the store does not have of a visit: the changes since it was last committed.
     * @param {string} id
     */
    inMemory(id) {
      const { record, committed, sequence, waiting } = keptOf(id);
      return {
        record,
        committed,
        isNew: sequence === null,
        changes: waiting.map((one) => one.change),
      };
    },
    /** @param {string} id */
    drop: (id) => visits.delete(id),

    /**
     * Change a visit; resolves when the change has been committed, and rejects where the store
     * did not keep it (it then stays in memory and goes with the next change).
     * @param {string} id
     * @param {Change} change
     * @param {Beside} [beside]
     * @returns {Promise<void>}
     */
    change(id, change, beside) {
      const kept = keptOf(id);
      kept.record = change(kept.record);
      kept.waiting.push({ change, beside: beside ?? null });
      return this.flush(id);
    },

    /** Commit what waits, after what is being committed. @param {string} id */
    flush(id) {
      const kept = keptOf(id);
      const turn = kept.tail.then(() => commitOnNewest(id));
      kept.tail = turn.catch((error) => onFailed(error, id));
      return turn;
    },

    /** Resolves when nothing is being committed any more. */
    async settled() {
      await Promise.all([...visits.values()].map((kept) => kept.tail));
    },

    /**
     * What another window may have saved of a visit, or begun: with what waits here on top.
     * @param {string} id
     * @returns {Promise<boolean>} whether it is newer than what stood here
     */
    takeNewest(id) {
      const known = visits.get(id);
      const turn = (known?.tail ?? Promise.resolve()).then(() => readNewest(id));
      if (known) known.tail = turn.then(ignored, ignored);
      return turn;
    },

    clear: () => visits.clear(),

    /** Take a visit over from another window: its newest state, and on it what is only here. @param {string} id */
    async carryOn(id) {
      await readAgain(id);
      await this.flush(id);
    },
  };
}
