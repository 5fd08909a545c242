/**
 * Half-typed words of an account's visits, kept from whatever happens to the visit meanwhile: a
 * sending, an answer from a desk, a taking over, an approval. They pass by every read-only state:
 * the service takes edits from somebody who no longer holds a visit, and stores late ones.
 *
 * @import { Write } from "../vault/store.js"
 * @import { Head, VisitRecord } from "../sync/messages.js"
 * @import { Journal } from "./journal.js"
 * @import { RecordChange } from "./draft_changes.js"
 * @import { VisitKeeper } from "./visit_keeper.js"
 * @import { Entries } from "./typed_words.js"
 * @typedef {object} TypingEnvironment
 * @property {VisitKeeper} keeper
 * @property {Journal} journal
 * @property {() => string} newId
 */

import { concerns, keepingTyped, movesAny } from "./typed_words.js";

/** @param {TypingEnvironment} environment */
export function createTyping({ keeper, journal, newId }) {
  /**
   * Change a visit with its half-typed words put in first. Both stand in memory at once; they are
   * two changes, because what a person wrote is told apart from what the service said.
   * @param {string} id
   * @param {RecordChange} change
   * @param {() => Write[]} [beside]
   */
  async function changeWithWords(id, change, beside) {
    await Promise.all([keep(id), keeper.change(id, change, beside)]);
  }

  /** The same note, however often the change is carried out. @param {Entries} entries */
  function withNotes(entries) {
    const named = Object.entries(entries).map(([at, entry]) => [at, { note: newId(), ...entry }]);
    return Object.fromEntries(named);
  }

  /** Commit what is half-typed in a visit. @param {string} id */
  async function keep(id) {
    const taken = journal.taking(id);
    if (taken) await keeper.change(id, keepingTyped(withNotes(taken.entries)), taken.beside);
  }

  /**
   * Take what the service says of a visit. What another window has journalled is looked for too.
   * @param {string} id
   * @param {Head|null} head
   * @param {(known: VisitRecord, head: Head|null) => VisitRecord} change
   * @param {() => Write[]} [beside]
   */
  async function take(id, head, change, beside) {
    if (head) await journal.refresh(id);
    const words = head && concerns(keeper.record(id), head, journal.entries(id));
    /** @type {RecordChange} */
    const careful = (known) => withoutSlippingIn(known, head, change);
    await (words ? changeWithWords(id, careful, beside) : keeper.change(id, careful, beside));
  }

  /**
   * A field that is being typed in does not show what comes in: its answer is left for later, and
   * what she began over stays the base of what she writes.
   * @param {VisitRecord} known
   * @param {Head|null} head
   * @param {(known: VisitRecord, head: Head|null) => VisitRecord} change
   */
  function withoutSlippingIn(known, head, change) {
    const next = change(known, head);
    const begun = journal.begun.pointers(known.visit_id);
    if (!head || !movesAny(known.document, next.document, begun)) return next;
    return { ...change(known, { ...head, document: null }), needs_head: true };
  }

  return {
    keep,
    take,
    /** What pages that have ended left half-typed. Where it cannot be committed now, it stays journalled. */
    async keepLeft() {
      await journal.load();
      await this.keepAll().catch(() => {});
    },
    async keepAll() {
      await Promise.all(keeper.records().map((one) => keep(one.visit_id)));
    },
    /** Whether somebody is in the middle of typing in a visit. @param {string} id */
    isUnderWay: (id) =>
      keeper.isWaiting(id) || journal.holds(id) || journal.begun.ahead(id).length > 0,
  };
}
