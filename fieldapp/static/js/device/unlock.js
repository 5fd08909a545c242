/**
 * Setting a device up for an account, and opening what is on it.
 *
 * @import { Slot } from "../vault/slots.js"
 * @import { Page } from "./page.js"
 * @typedef {{ id: string, name: string, initials: string, roles?: string[], team?: any }} User
 * @typedef {{ user: User, kind: "tablet"|"desk", share: Uint8Array<ArrayBuffer>, passphrase?: string }} Enrolment
 */

import { deleteStore } from "../vault/database.js";
import { LostStoreError, WrongKeyError } from "../vault/errors.js";
import { newDataKey } from "../vault/keys.js";
import {
  makePassphraseSlot,
  makeSignInSlot,
  openPassphraseSlot,
  openSignInSlot,
} from "../vault/slots.js";
import { openStore } from "../vault/store.js";
import { hasLostStore, sayLost } from "./lost_store.js";
import { openAccount } from "./open_account.js";
import { tellOtherWindows } from "./other_windows.js";
import { askAs, nowText } from "./page.js";
import { shareAccount } from "./presence.js";
import { rulesToPin } from "./pinned_rules.js";
import { roomOf } from "./space_left.js";
import { hasClaim } from "./windows.js";

/** This device already holds work of the account: unlock it instead of setting it up again. */
export class AlreadyEnrolledError extends Error {
  name = "AlreadyEnrolledError";
}

/**
 * Make an account's key, slots and store on this device, and open it.
 * @param {Page} page
 * @param {Enrolment} enrolment
 * @throws {AlreadyEnrolledError} where there is a store that may still be opened
 */
export async function enrol(page, { user, kind, share, passphrase }) {
  await refuseIfEnrolled(page, user.id);
  const owner = { account: user.id, device: newDeviceOf(page, user.id) };
  const { deriveArgon2, argon2 } = page.environment;
  const dataKey = await newDataKey();
  const slots = [await makeSignInSlot(dataKey, owner, share, nowText(page))];
  if (kind === "tablet") {
    if (!passphrase) throw new WrongKeyError("a tablet needs a passphrase");
    const at = nowText(page);
    slots.push(await makePassphraseSlot(dataKey, owner, passphrase, deriveArgon2, at, argon2));
  }
  const key = await openSignInSlot(slots[0], owner, share);
  await deleteStore(page.environment.deleteDB, user.id);
  await open(page, owner, key, true);
  const form_version = page.hello?.form_version ?? null;
  await page.account?.settings.keep({ user, form_version });
  await page.plain.describe({ kind });
  await page.plain.keepAccount({
    id: user.id,
    device: owner.device,
    initials: user.initials,
    slots,
    unsent: 0,
    reported_at: null,
    form_versions: [],
  });
}

/** @param {Page} page @param {string} account */
async function refuseIfEnrolled(page, account) {
  if (!page.plain.account(account) || (await hasLostStore(page, account))) return;
  throw new AlreadyEnrolledError("this account is on the device");
}

/**
 * @param {Page} page
 * @param {string} account
 * @param {string} words
 */
export async function unlockWithPassphrase(page, account, words) {
  const { deriveArgon2 } = page.environment;
  const slot = slotOf(page, account, "passphrase");
  const owner = { account, device: deviceOf(page, account) };
  await open(page, owner, await openPassphraseSlot(slot, owner, words, deriveArgon2), false);
}

/**
 * @param {Page} page
 * @param {string} account
 * @param {Uint8Array<ArrayBuffer>} share
 */
export async function unlockWithShare(page, account, share) {
  const owner = { account, device: deviceOf(page, account) };
  const slot = slotOf(page, account, "sign-in");
  await open(page, owner, await openSignInSlot(slot, owner, share), false);
}

/**
 * A new passphrase, for one that was forgotten or seen: made with the sign-in slot's key.
 * @param {Page} page
 * @param {string} account
 * @param {Uint8Array<ArrayBuffer>} share
 * @param {string} passphrase
 */
export async function changePassphrase(page, account, share, passphrase) {
  const known = page.plain.account(account);
  const slot = slotOf(page, account, "sign-in");
  const owner = { account, device: deviceOf(page, account) };
  const dataKey = await openSignInSlot(slot, owner, share, { extractable: true });
  const { deriveArgon2, argon2 } = page.environment;
  const at = nowText(page);
  const made = await makePassphraseSlot(dataKey, owner, passphrase, deriveArgon2, at, argon2);
  if (known) await page.plain.keepAccount({ ...known, slots: [slot, made] });
}

/**
 * As what an account is begun here, or begun anew: as the service was told for it.
 * @param {Page} page
 * @param {string} account
 * @returns {string}
 */
function newDeviceOf(page, account) {
  return page.registered.get(account) ?? deviceOf(page, account);
}

/** @param {Page} page @param {string} account @returns {string} */
function deviceOf({ plain, registered }, account) {
  return plain.account(account)?.device ?? registered.get(account) ?? plain.freeId();
}

/** @param {Page} page @param {string} account @param {Slot["kind"]} kind @returns {Slot} */
function slotOf(page, account, kind) {
  const slot = page.plain.account(account)?.slots.find((one) => one.kind === kind);
  if (!slot) throw new WrongKeyError(`this account has no ${kind} slot here`);
  return slot;
}

/**
 * @param {Page} page
 * @param {{ account: string, device: string }} owner
 * @param {CryptoKey} key
 * @param {boolean} begin
 */
async function open(page, { account, device }, key, begin) {
  const { environment, known, listeners } = page;
  const now = () => nowText(page);
  const leave = await shareAccount(page, account);
  try {
    const store = await openStore({
      openDB: environment.openDB,
      account,
      device,
      key,
      now,
      begin,
      onConnection: (kind) => {
        const fault = kind === "reopening" ? /** @type {const} */ ({ kind }) : null;
        known.learn({ fault });
      },
      room: roomOf(page),
      mending: page.mending,
    });
    page.account = await openAccount({
      account,
      device,
      store,
      clock: () => environment.clock.now(),
      leave,
      ask: (isOver) => askAs(page, { account, device, isOver }),
      rulesOf: (version) => rulesToPin(page, version),
      onCommitted: (id) => {
        tellOtherWindows(page, { account, visit_id: id });
        listeners.tell("visit", { visit_id: id });
      },
      onFailed: (error, id) => listeners.tell("fault", { error, visit_id: id }),
      window: page.window,
      hasClaim: (id) => hasClaim(page, id),
    });
  } catch (error) {
    await leave();
    if (error instanceof LostStoreError) sayLost(page, account);
    throw error;
  }
}
