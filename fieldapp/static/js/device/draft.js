/**
 * A visit that is open on the screen. Writing resolves only when the encrypted transaction has
 * completed; the journal keeps half-typed words in between.
 *
 * @import { Value } from "../sync/values.js"
 * @import { Change } from "../sync/document.js"
 * @import { VisitRecord } from "../sync/messages.js"
 * @import { VisitKeeper } from "./visit_keeper.js"
 * @import { Journal } from "./journal.js"
 * @typedef {object} DraftEnvironment
 * @property {VisitKeeper} keeper
 * @property {Journal} journal
 * @property {() => string} now
 * @property {() => string} newId
 * @property {string} window id of this page
 * @property {() => null|"other_holder"|"other_tab"|"approved"|"withdrawn"} readOnly
 * @property {() => string|null} sharedWith who has the visit that is written here too
 * @property {() => any} pack
 * @property {(id: string) => void} onTyping
 * @property {(id: string) => void} onLeft a field was left as it was
 * @property {(id: string, note: string) => Promise<boolean>} takeOver
 * @property {(id: string) => Promise<void>} writeHere
 * @property {(id: string) => Promise<void>} keepUnchosen
 * @property {(id: string) => Promise<void>} onClose
 * @typedef {ReturnType<typeof openDraft>} Draft
 */

import { valueAt } from "../sync/pointers.js";
import { nextOrder } from "../sync/rows.js";
import { choosing, stands, writing } from "./draft_changes.js";
import { shownRecord } from "./shown_record.js";
import { togetherPlace } from "./written_together.js";

/** This visit is not to be changed here and now; `reason` says why. */
export class ReadOnlyError extends Error {
  name = "ReadOnlyError";
  /** @param {string} reason */
  constructor(reason) {
    super(`the visit is read-only here: ${reason}`);
    this.reason = reason;
  }
}

/**
 * @param {string} id
 * @param {DraftEnvironment} environment
 */
export function openDraft(id, environment) {
  const { keeper, journal, now, newId, window } = environment;
  const record = () => keeper.record(id);

  /** @param {string[]} [pointers] what is to be written */
  function refuseIfReadOnly(pointers = []) {
    const reason = environment.readOnly();
    if (!reason) return;
    if (reason === "other_tab" || !pointers.length || !pointers.every(mayFinish)) {
      throw new ReadOnlyError(reason);
    }
  }

  /**
   * Words that were begun while the visit could be written in, and notes of the jotter, are taken
   * whoever has the visit by now.
   * @param {string} pointer
   */
  function mayFinish(pointer) {
    return journal.begun.has(id, pointer) || pointer.startsWith("/notes/");
  }

  /** @param {Change[]} changes */
  async function write(changes) {
    const pointers = changes.map(([path]) => path);
    refuseIfReadOnly(pointers);
    environment.onTyping(id);
    for (const pointer of pointers) journal.begun.left(id, pointer);
    await commit(changes, writing(now(), window)(changes));
  }

  /** Nothing was changed in a field that was begun. @param {string} pointer */
  function leave(pointer) {
    journal.begun.left(id, pointer);
    environment.onLeft(id);
  }

  /**
   * What is journalled of these answers goes in the same transaction, once the change is known to
   * be possible.
   * @param {Change[]} changes
   * @param {import("./draft_changes.js").RecordChange} change
   */
  async function commit(changes, change) {
    /** @type {ReturnType<Journal["committing"]>} */
    let beside;
    const done = keeper.change(id, change, () => beside?.() ?? []);
    beside = journal.committing(
      id,
      changes.map(([path]) => path),
    );
    await done;
  }

  /** @param {Partial<VisitRecord>} changed @returns {Promise<void>} */
  async function mark(changed) {
    await keeper.change(id, (known) => ({ ...known, ...changed }));
  }

  return {
    id,
    /** The visit as components read it (architecture 6). */
    get record() {
      return shownRecord(
        record(),
        keeper.committed(id),
        environment.readOnly(),
        environment.sharedWith(),
      );
    },
    get pack() {
      return environment.pack();
    },
    /** @param {string} pointer @returns {Value|undefined} */
    value: (pointer) => valueAt(record().document, pointer),

    /** @param {string} pointer @param {Value} value */
    async set(pointer, value) {
      const kept = stands(record(), pointer, value) && !journal.has(id, pointer);
      if (kept && !keeper.isWaiting(id)) return leave(pointer);
      await write([[pointer, value]]);
    },
    /** @param {string} pointer */
    async clear(pointer) {
      const kept = valueAt(record().document, pointer) === undefined && !journal.has(id, pointer);
      if (kept) return leave(pointer);
      await write([[pointer]]);
    },
    /** Typing begins, or goes on: the words are on the screen and not journalled yet. @param {string} pointer */
    begin(pointer) {
      if (environment.readOnly() && !mayFinish(pointer)) return;
      journal.begun.typed(id, pointer);
      environment.onTyping(id);
    },
    /** Whether a field is being typed in. @param {string} pointer */
    isBegun: (pointer) => journal.begun.has(id, pointer),
    /** Half-typed words, kept with relaxed durability. @param {string} pointer @param {string} text */
    async journal(pointer, text) {
      refuseIfReadOnly([pointer]);
      environment.onTyping(id);
      await journal.keep(id, pointer, text, {
        over: valueAt(keeper.committed(id).document, pointer),
        upon: valueAt(record().document, pointer),
      });
    },

    /**
     * @param {string} list
     * @param {Record<string, Value>} [content] what the row says from the beginning
     * @returns {Promise<string>} the new row's id
     */
    async addRow(list, content = {}) {
      const row = newId();
      const said = { order: nextOrder(record().document, list), ...content };
      await write(Object.entries(said).map(([key, value]) => [`${list}/${row}/${key}`, value]));
      return row;
    },
    /** @param {string} row @param {string} why */
    async removeRow(row, why) {
      await write([[`${row}/removed`, { at: now(), why }]]);
    },
    /** @param {string} row */
    async restoreRow(row) {
      await write([[`${row}/removed`]]);
    },

    /** Asks for the submission; it goes with the next sending. Who has the visit hands it in. */
    async submit() {
      refuseIfReadOnly();
      if (environment.sharedWith()) throw new ReadOnlyError("other_holder");
      await mark({ submit: true, saved_at: now() });
    },
    /**
     * @param {string} conflictId
     * @param {Value|null} [value] null or absent: no answer stands
     * @returns {Promise<boolean>} false where somebody else has chosen meanwhile: that stands, and
     *   what was written together here has become a note
     */
    async resolve(conflictId, value) {
      const row = record().conflicts.find((one) => one.id === conflictId);
      if (!row) {
        await environment.keepUnchosen(id);
        return false;
      }
      // Whoever has a side in it may choose, also where somebody else holds the visit by now.
      const reason = environment.readOnly();
      if (reason && reason !== "other_holder") throw new ReadOnlyError(reason);
      await keeper.change(id, choosing(row, value ?? undefined, writing(now(), window)));
      return true;
    },
    /** Where what is written together about a conflict is kept. @param {string} conflictId */
    togetherPlace: (conflictId) => togetherPlace(id, conflictId),
    /** @param {string} note @returns {Promise<boolean>} false where there was no answer */
    takeOver: (note) => environment.takeOver(id, note),
    /** Take the visit over from another window of this device. */
    writeHere: () => environment.writeHere(id),
    /** The person has seen which answers came in. */
    sawCameIn: () => mark({ came_in: [] }),
    /** The person has read what was kept aside. */
    sawNotices: () => mark({ notices: [] }),
    async close() {
      await journal.settled(id);
      await keeper.settled();
      journal.begun.closed(id);
      await environment.onClose(id);
    },
  };
}
