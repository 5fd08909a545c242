/**
 * An account that is unlocked: its store, its visits in memory, and what sending does to them.
 * Dropped whole at a full lock.
 *
 * @import { PinnedRules } from "./pinned_rules.js"
 * @import { Store } from "../vault/store.js"
 * @import { Answer, Head, Revision } from "../sync/messages.js"
 * @typedef {object} AccountEnvironment
 * @property {string} account
 * @property {string} device
 * @property {Store} store
 * @property {() => number} clock milliseconds
 * @property {(version: string) => Promise<PinnedRules>} rulesOf of a form version
 * @property {(id: string) => void} onCommitted
 * @property {(error: unknown, id: string) => void} onFailed
 * @property {(isOver: () => boolean) => import("../sync/send.js").Ask} ask requests under its name
 * @property {() => Promise<void>} leave gives up its share of the account among the windows
 * @property {string} window
 * @property {(id: string) => boolean} hasClaim this window holds the browser's lock on the visit
 * @typedef {Awaited<ReturnType<typeof openAccount>>} OpenAccount
 */

import { newId } from "../sync/new_id.js";
import { freezeRevision, withPending } from "../sync/plan.js";
import { settle } from "../sync/settle.js";
import { takeHead } from "../sync/take_head.js";
import { isUnsent, visitOfHead } from "../sync/visit_record.js";
import { createJournal } from "./journal.js";
import { loadVisits } from "./load_visits.js";
import { openScreenWords } from "./screen_words.js";
import { openSettings } from "./settings.js";
import { createTyping } from "./typing.js";
import { createVisitKeeper } from "./visit_keeper.js";

/** @param {AccountEnvironment} environment */
export async function openAccount(environment) {
  const { store, clock } = environment;
  const now = () => new Date(clock()).toISOString();
  const nextId = () => newId(clock());
  const keeper = createVisitKeeper({
    store,
    onCommitted: environment.onCommitted,
    onFailed: environment.onFailed,
    mayRunAgain: refuseIfTakenOver(environment),
  });
  const damaged = await loadVisits(store, keeper, now());
  const settings = await openSettings(store);
  const journal = createJournal(store, now, (id) => keeper.has(id) && keeper.isWaiting(id));
  const typing = createTyping({ keeper, journal, newId: nextId });
  await typing.keepLeft();
  const screenWords = await openScreenWords(store, nextId);
  let closed = false;

  /**
   * What waits of a visit, frozen. A new revision is committed before it may travel.
   * @param {string} id
   * @returns {Promise<Revision|null>}
   */
  async function freeze(id) {
    const { pending } = keeper.record(id);
    if (pending) return pending;
    await typing.keep(id);
    const made = { revision_id: nextId(), at: now() };
    const revision = await freezeRevision(keeper.record(id), made);
    if (!revision) return null;
    await keeper.change(
      id,
      (known) => (stillFits(known, revision) ? withPending(known, revision) : known),
      () => (isPending(revision) ? [retained(revision)] : []),
    );
    return keeper.record(id).pending;
  }

  /** Whether a revision is the one that waits, and not overtaken. @param {Revision} revision */
  function isPending(revision) {
    return keeper.record(revision.visit_id).pending?.revision_id === revision.revision_id;
  }

  /**
   * @param {Revision} revision
   * @param {Answer|null} answer
   */
  async function settleAnswer(revision, answer) {
    const id = revision.visit_id;
    const settling = { now: now(), newId: nextId };
    const { record, outcome } = settle(keeper.record(id), revision, answer, settling);
    if (outcome === "unknown") return outcome;
    const renamed = outcome === "revision_reused" ? record.pending : null;
    const same = { now: settling.now, newId: () => renamed?.revision_id ?? "" };
    await typing.take(
      id,
      answer?.head ?? null,
      (known, head) => settle(known, revision, answer && { ...answer, head }, same).record,
      renamed ? () => [setAside(revision), retained(renamed)] : undefined,
    );
    return outcome;
  }

  /** A revision that no request may carry is kept and said once. @param {Revision} revision */
  async function noteTooLarge({ visit_id: id, revision_id }) {
    const at = now();
    const told = keeper.record(id).notices.some((one) => one.revision_id === revision_id);
    if (told) return;
    await keeper.change(id, (known) => ({
      ...known,
      notices: [...known.notices, { kind: "too_large", revision_id, at }],
    }));
  }

  /** @param {Head} head */
  async function heard(head) {
    if (keeper.has(head.visit_id)) {
      await typing.take(head.visit_id, head, (known, told) => ({
        ...takeHead(known, told ?? head),
        heard_at: now(),
      }));
      return;
    }
    const version = head.form_version || settings.value.form_version;
    if (!version) return;
    const record = visitOfHead(head, version, await environment.rulesOf(version));
    keeper.keep({ ...record, heard_at: now() }, null);
    await keeper.change(head.visit_id, (known) => known);
  }

  /** @param {import("../sync/messages.js").VisitRecord} record */
  function holdsWords(record) {
    return isUnsent(record) || journal.holds(record.visit_id);
  }

  return {
    id: environment.account,
    device: environment.device,
    ask: environment.ask(() => closed),
    store,
    keeper,
    journal,
    settings,
    damaged,
    typing,
    screenWords,
    freeze,
    settleAnswer,
    heard,
    noteTooLarge,
    /** Visits with words that are only here, half-typed ones too. */
    unsent: () => keeper.records().filter(holdsWords),
    holdsWords,
    /** Visits of which something is to be sent now. */
    toSend: () => keeper.records().filter(isUnsent),
    /** The key is gone: what is still under way must end. */
    isClosed: () => closed,
    leave: environment.leave,
    close() {
      closed = true;
      environment.leave();
      journal.clear();
      screenWords.clear();
      keeper.clear();
      store.close();
    },
  };
}

/** A retained revision: offered again to a service restored from a backup. @param {Revision} revision */
function retained(revision) {
  return {
    store: /** @type {const} */ ("revisions"),
    id: revision.revision_id,
    value: { revision },
  };
}

/** @param {Revision} revision whose id stands for something else at the service */
function setAside(revision) {
  return { ...retained(revision), value: { revision, set_aside: true } };
}

/**
 * Whether a revision was frozen from this record's base: another window may have moved it.
 * @param {import("../sync/messages.js").VisitRecord} record
 * @param {Revision} revision
 */
function stillFits(record, revision) {
  return (
    (record.base?.revision_id ?? null) === revision.base &&
    record.revisions === revision.sequence - 1
  );
}

/**
 * The window that holds the browser's lock goes on whoever wrote last: another one may only have
 * settled what it sent before.
 * @param {AccountEnvironment} environment
 * @returns {(stored: any, ours: any) => void}
 */
function refuseIfTakenOver({ window, hasClaim }) {
  return (stored, ours) => {
    if (hasClaim(ours.visit_id)) return;
    const typedHere = ours.editor === window;
    if (typedHere && stored.editor !== window && stored.editor !== null) {
      throw new OpenElsewhereError("this visit is being written in another window");
    }
  };
}

/** Another window of this device is writing in the visit. */
export class OpenElsewhereError extends Error {
  name = "OpenElsewhereError";
}
