/**
 * Everything of the device below the screen, put together: the only thing that components talk to
 * (docs/architecture.md 6).
 *
 * @import { Environment } from "./page.js"
 * @import { Enrolment } from "./unlock.js"
 * @import { Planned } from "./visits.js"
 * @import { OnStep } from "./prepare.js"
 * @import { EventName } from "./listeners.js"
 * @typedef {Awaited<ReturnType<typeof createCore>>} Core
 */

import { within } from "../lib/within.js";
import { createLock } from "../vault/lock.js";
import { acceptClearing } from "./clearing.js";
import { exportCopy } from "./export_copy.js";
import { followAccount, LAST_SAVE_LIMIT_MS } from "./follow_account.js";
import { coreStatus } from "./core_status.js";
import { hearOtherWindows } from "./other_windows.js";
import { createPage, opened } from "./page.js";
import { hasLostStore } from "./lost_store.js";
import { copyPack, readPack, readPacks } from "./packs.js";
import { prepare } from "./prepare.js";
import { tidy } from "./retention.js";
import { DeviceRevokedError, wipe } from "./revocation.js";
import { endSession, readFamilies, requestShare, signIn, takeOver } from "./service.js";

import { followSpace } from "./space_left.js";
import { createSyncing } from "./syncing.js";
import * as unlocking from "./unlock.js";
import { listVisits, openVisit, planVisit } from "./visits.js";

/** @param {Environment} environment */
export async function createCore(environment) {
  const page = await createPage(environment);
  const { listeners, plain } = page;
  const follow = followAccount(page);
  const lock = createLock({
    clock: environment.clock,
    dropKey: follow.drop,
    onState: (state) => {
      listeners.tell("lock", state);
      listeners.tell("status", null);
    },
  });
  const space = followSpace(page);
  const syncing = createSyncing(page, {
    afterRound: async () => {
      if (page.account) await tidy(page.account, environment.clock.now());
      await follow.count();
      space.afterRound();
    },
    onError: (error) => listeners.tell("fault", { error }),
    onRevoked: async (account) => {
      await lock.fullLock({ mayGo: page.account?.id === account });
      await wipe(page, account);
      listeners.tell("fault", { error: new DeviceRevokedError("this device was revoked") });
    },
  });
  // What another window has saved is for that one to send.
  listeners.on("visit", (changed) => {
    if (!changed?.elsewhere && page.account?.unsent().length) syncing.soon();
  });
  hearOtherWindows(page);

  /** @param {() => Promise<void>} open */
  async function unlocked(open) {
    if (page.account || follow.isDropping()) await lock.fullLock();
    await open();
    await follow.begin();
    if (page.account) await tidy(page.account, environment.clock.now());
    await follow.count();
    lock.opened();
  }

  /**
   * Locks first, so that nothing is typed while the service is waited for.
   * @returns {Promise<{ unsent: number }>} how many visits stay here unsent
   */
  async function signOut() {
    const id = page.account?.id ?? "";
    const ended = endSession(page);
    await lock.fullLock({ mayGo: plain.facts.kind === "desk" });
    await ended;
    return { unsent: plain.account(id)?.unsent ?? 0 };
  }

  return {
    get device() {
      return plain.facts;
    },
    get status() {
      return coreStatus(page, lock.state);
    },
    get lockState() {
      return lock.state;
    },
    get hasPin() {
      return lock.hasPin;
    },
    get accountId() {
      return page.account?.id ?? null;
    },
    /** The unlocked account's own id as a device of the service; `device.id` is the browser's. */
    get accountDevice() {
      return page.account?.device ?? null;
    },
    get user() {
      return page.account?.settings.value.user ?? null;
    },
    /** Who else of the team visits, as the service last said; null where it has not yet. */
    colleagues: () => opened(page).settings.value.colleagues,
    /** Form versions that some visit on this device, of any account, names. */
    formVersions: plain.formVersions,
    hello: () => page.hello,
    /** @param {EventName} name @param {(detail: any) => void} listener */
    on: (name, listener) => listeners.on(name, listener),

    /** @param {Enrolment} enrolment */
    enrol: (enrolment) => unlocked(() => unlocking.enrol(page, enrolment)),
    /** @param {string} account @param {string} words */
    unlockWithPassphrase: (account, words) =>
      unlocked(() => unlocking.unlockWithPassphrase(page, account, words)),
    /** @param {string} account @param {Uint8Array<ArrayBuffer>} share */
    unlockWithShare: (account, share) =>
      unlocked(() => unlocking.unlockWithShare(page, account, share)),
    /** Whether an account of this device has no store here any more: `enrol` then begins it anew. @param {string} account */
    hasLostStore: (account) => hasLostStore(page, account),
    /** @param {string} account @param {Uint8Array<ArrayBuffer>} share @param {string} words */
    changePassphrase: (account, share, words) =>
      unlocking.changePassphrase(page, account, share, words),
    choosePin: lock.choosePin,
    /** Covered at once; resolves when what was being saved is, or nothing is waited for any more. */
    async cover() {
      const saving = page.account?.keeper.settled() ?? Promise.resolve();
      await lock.cover();
      await within(environment.clock, LAST_SAVE_LIMIT_MS, saving);
    },
    uncover: lock.uncover,
    fullLock: () => lock.fullLock(),

    visits: () => listVisits(page),
    /** Visits of which nothing on this device opens any more. */
    damagedVisits: () => opened(page).damaged,
    /** @param {Planned} planned */
    planVisit: (planned) => planVisit(page, planned),
    /** @param {string} id */
    openVisit: (id) =>
      openVisit(page, id, {
        onTyping: follow.typing,
        onLeft: follow.left,
        takeOver: (visitId, note) => takeOver(page, visitId, note),
      }),
    packs: () => readPacks(page),
    /** @param {string} familyId */
    pack: (familyId) => readPack(page, familyId),
    /** @param {string} familyId */
    copyPack: (familyId) => copyPack(page, familyId),
    /** What was typed on a screen and is no answer yet. @param {string} place */
    typed: (place) => opened(page).screenWords.of(place),
    /** @param {string} place @param {Record<string, string>} words by field */
    keepTyped: async (place, words) => opened(page).screenWords.keep(place, words),
    /** @param {string} place */
    doneTyping: async (place) => opened(page).screenWords.done(place),
    families: () => readFamilies(page),
    /** @param {string} id @param {OnStep} onStep */
    prepare: (id, onStep) => prepare(page, id, onStep),
    /** The person accepts for today that the browser may clear what it holds. */
    async acceptClearing() {
      await acceptClearing(page);
      syncing.soon();
    },
    exportCopy: () => exportCopy(page),

    /** @param {{ email: string, password: string }} said */
    signIn: (said) => signIn(page, said),
    /** @param {{ kind: "tablet"|"desk", password: string }} wanted */
    requestShare: (wanted) => requestShare(page, wanted),
    signOut,
    syncNow: syncing.now,
    startSync: syncing.start,
    stopSync: syncing.stop,
  };
}
