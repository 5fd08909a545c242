/**
 * What follows from work in the unlocked account: counts for the locked screen, faults, and
 * dropping everything at a full lock without losing what could not be saved.
 *
 * @import { OpenAccount } from "./open_account.js"
 * @import { Page } from "./page.js"
 * @typedef {{ mayGo: boolean }} How `mayGo`: the store is deleted where nothing in it is only here
 */

import { learnPromise } from "./clearing.js";
import { within } from "../lib/within.js";
import { LockedError, LostStoreError } from "../vault/errors.js";
import { heldOf, holdAside, putBack } from "./held_aside.js";
import { countOnlyHere, leaveAccount } from "./leaving.js";
import { OpenElsewhereError } from "./open_account.js";
import { nowText } from "./page.js";
import { releaseAll } from "./windows.js";

export const LAST_SAVE_LIMIT_MS = 5_000;

/** @param {Page} page */
export function followAccount(page) {
  const { listeners, known, plain } = page;
  const { clock } = page.environment;
  let counting = Promise.resolve();

  listeners.on("visit", (detail) => {
    left(detail.visit_id);
    if (known.value.fault?.kind === "not_saved" && isAllSaved()) known.learn({ fault: null });
    count();
    listeners.tell("status", null);
  });
  listeners.on("fault", ({ error, visit_id: id }) => {
    const { visit } = page;
    if (error instanceof OpenElsewhereError) {
      if (visit && visit.id === id) visit.otherTab = true;
    } else if (error instanceof LockedError) return;
    else if (error instanceof LostStoreError) known.learn({ fault: { kind: "lost_store" } });
    else if (id && page.account?.keeper.waiting().includes(id)) {
      known.learn({ fault: { kind: "not_saved", full: error?.full === true } });
    }
    listeners.tell("status", null);
  });

  function isAllSaved() {
    const { account } = page;
    return account?.keeper.waiting().length === 0 && heldOf(page, account.id).length === 0;
  }

  /** Nobody is writing any more once everything typed is in the store. @param {string} id */
  function left(id) {
    if (page.typing === id && !page.account?.typing.isUnderWay(id)) page.typing = null;
  }

  /** What may be known while locked: how many visits are unsent, which forms are in use. */
  function count() {
    counting = counting.then(countNow).catch(() => {});
    return counting;
  }

  async function countNow() {
    const { account } = page;
    const told = account && (await plain.accountNow(account.id));
    if (!account || !told) return;
    const unsent = await unsentOf(account, told.unsent);
    const versions = [...new Set(account.keeper.records().map((one) => one.form_version))].sort();
    const same = told.unsent === unsent && told.form_versions.join() === versions.join();
    if (same) return;
    await plain.noteCount(account.id, {
      unsent,
      reported_at: nowText(page),
      form_versions: versions,
    });
  }

  /**
   * What this window knows; where that is less than was told, the store is asked, for another
   * window may have written.
   * @param {OpenAccount} account
   * @param {number} told
   */
  async function unsentOf(account, told) {
    const known = account.unsent().length + account.damaged.length;
    return known < told ? Math.max(known, await countOnlyHere(account)) : known;
  }

  /** @type {Promise<void>|null} */
  let dropping = null;

  /**
   * Commit what can be, seal what cannot, then forget everything. Called twice it is one.
   * @param {How} [how]
   */
  function drop(how) {
    dropping ??= dropNow(how).finally(() => {
      dropping = null;
    });
    return dropping;
  }

  /** @param {How} [how] */
  async function dropNow(how = { mayGo: false }) {
    const { account } = page;
    page.typing = null;
    page.packs.clear();
    const released = releaseAll(page);
    if (account) {
      await within(clock, LAST_SAVE_LIMIT_MS, Promise.all([saveLast(account), released]));
      await holdAside(page, account);
      page.account = null;
      await within(clock, LAST_SAVE_LIMIT_MS, leaveAccount(page, account, how)).catch(() => {});
      account.close();
    }
    known.forget();
    if (page.held.size) known.learn({ fault: { kind: "not_saved" } });
  }

  /** @param {OpenAccount} account */
  async function saveLast({ keeper, typing, screenWords }) {
    // They stand in memory at once, from where is held what a hanging store does not take.
    const keeping = typing.keepAll().catch(() => {});
    await keeper.settled();
    await screenWords.settled();
    await keeping;
    await Promise.all(keeper.waiting().map((id) => keeper.flush(id).catch(() => {})));
    await count();
  }

  return {
    count,
    drop,
    isDropping: () => dropping !== null,
    async begin() {
      const { account } = page;
      if (!account) return;
      const { last_received_at, copied_at } = account.settings.value;
      const session = sessionOf(page);
      known.learn({ last_received_at, copied_at, fault: null, session });
      learnPromise(page);
      await putBack(page, account);
      if (heldOf(page, account.id).length) known.learn({ fault: { kind: "not_saved" } });
      await count();
    },
    /** @param {string} id */
    typing(id) {
      if (page.typing === id) return;
      page.typing = id;
      listeners.tell("status", null);
    },
    /** @param {string} id */
    left(id) {
      left(id);
      listeners.tell("status", null);
    },
  };
}

/** @param {Page} page @returns {"unknown"|"ok"|"other_user"} */
function sessionOf(page) {
  const user = page.hello?.user;
  if (!user) return "unknown";
  return user.id === page.account?.id ? "ok" : "other_user";
}
