/**
 * What follows from work in the unlocked account: counts for the locked screen, faults, and
 * dropping everything at a full lock without losing what could not be saved.
 *
 * @import { Page } from "./page.js"
 */

import { learnPromise } from "./clearing.js";
import { within } from "../lib/within.js";
import { LockedError, LostStoreError } from "../vault/errors.js";
import { heldOf, holdAside, putBack } from "./held_aside.js";
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
    const told = account && plain.account(account.id);
    if (!account || !told) return;
    const unsent = account.unsent().length;
    const versions = [...new Set(account.keeper.records().map((one) => one.form_version))].sort();
    const same = told.unsent === unsent && told.form_versions.join() === versions.join();
    if (same) return;
    await plain.keepAccount({
      ...told,
      unsent,
      reported_at: nowText(page),
      form_versions: versions,
    });
  }

  /** @type {Promise<void>|null} */
  let dropping = null;

  /** Commit what can be, seal what cannot, then forget everything. Called twice it is one. */
  function drop() {
    dropping ??= dropNow().finally(() => {
      dropping = null;
    });
    return dropping;
  }

  async function dropNow() {
    const { account } = page;
    page.typing = null;
    page.packs.clear();
    const released = releaseAll(page);
    if (account) {
      await within(clock, LAST_SAVE_LIMIT_MS, Promise.all([saveLast(account), released]));
      await holdAside(page, account);
      page.account = null;
      account.close();
    }
    known.forget();
    if (page.held.size) known.learn({ fault: { kind: "not_saved" } });
  }

  /** @param {import("./open_account.js").OpenAccount} account */
  async function saveLast({ keeper, typing }) {
    await keeper.settled();
    await typing.keepAll().catch(() => {});
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
