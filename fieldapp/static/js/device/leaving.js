/**
 * Giving an account's store up: at a desk's sign-out, and at a revocation. It goes only where this
 * window is alone with it and nothing in it is only here; else it stays, locked.
 *
 * @import { OpenAccount } from "./open_account.js"
 * @import { Page } from "./page.js"
 * @import { Account } from "./plain_device.js"
 */

import { isUnsent } from "../sync/visit_record.js";
import { within } from "../lib/within.js";
import { countJournal, deleteStore } from "../vault/database.js";
import { nowText } from "./page.js";
import { withNobodyElse } from "./presence.js";

const COUNT_LIMIT_MS = 4_000;

/**
 * How many visits are only here, as the store stands now: what another window wrote, half-typed
 * words, and what does not open any more, are counted too.
 * @param {OpenAccount} account
 * @returns {Promise<number>}
 */
export async function countOnlyHere({ store }) {
  const visits = await store.readAll("visits");
  const journal = await store.readAll("journal");
  const unsent = visits.records.filter(({ value }) => isUnsent(value));
  return new Set([
    ...unsent.map(({ id }) => id),
    ...visits.damaged,
    ...journal.records.map(({ id }) => id),
    ...journal.damaged,
  ]).size;
}

/**
 * The last work of an account with its key, when nothing can be written any more: what is only here
 * is counted and told, and the store given up where it may be.
 * @param {Page} page
 * @param {OpenAccount} account
 * @param {{ mayGo: boolean }} how `mayGo`: its store is deleted where nothing is only here
 */
export async function leaveAccount(page, account, { mayGo }) {
  if (!mayGo) {
    await tellCount(page, account);
    return;
  }
  await account.leave();
  await withNobodyElse(page, account.id, async (alone) => {
    const count = await tellCount(page, account);
    account.close();
    if (alone && count === 0 && !page.held.has(account.id)) await forget(page, account.id);
  });
}

/** @param {Page} page @param {OpenAccount} account @returns {Promise<number>} one at least where the store does not say */
async function tellCount(page, account) {
  const told = await page.plain.accountNow(account.id);
  const unsent = (await countInTime(page, account)) ?? Math.max(1, told?.unsent ?? 0);
  if (unsent !== told?.unsent) {
    await page.plain.noteCount(account.id, { unsent, reported_at: nowText(page) });
  }
  return unsent;
}

/** @param {Page} page @param {OpenAccount} account @returns {Promise<number|null>} */
async function countInTime({ environment: { clock } }, account) {
  /** @type {number|null} */
  let count = null;
  const counting = countOnlyHere(account).then((found) => {
    count = found;
  });
  await within(clock, COUNT_LIMIT_MS, counting).catch(() => {});
  return count;
}

/**
 * Give up an account that is locked here, so that only what was last counted is known of it, and
 * whether anything is journalled.
 * @param {Page} page
 * @param {Account} known
 */
export async function leaveLocked(page, known) {
  if (known.unsent || page.held.has(known.id)) return;
  await withNobodyElse(page, known.id, async (alone) => {
    if (!alone || (await countJournal(page.environment.openDB, known.id)) > 0) return;
    await forget(page, known.id);
  });
}

/**
 * The slots go first: without them nothing opens. The reserve is everybody's, so it goes with the last.
 * @param {Page} page
 * @param {string} account
 */
async function forget({ plain, environment, reserve }, account) {
  await plain.forgetAccount(account);
  await deleteStore(environment.deleteDB, account);
  if (plain.facts.accounts.length === 0) await reserve.remove();
}
