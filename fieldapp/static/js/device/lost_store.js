/**
 * An account that was set up here and whose store the browser has cleared: it is told with what it
 * last held, and may be begun anew.
 *
 * @import { Page } from "./page.js"
 */

import { storeIsThere } from "../vault/database.js";

/**
 * @param {Page} page
 * @param {string} account
 * @returns {Promise<boolean>} false too where the account was never set up here
 */
export async function hasLostStore({ plain, environment }, account) {
  if (!plain.account(account)) return false;
  return !(await storeIsThere(environment.openDB, account));
}

/** @param {Page} page @param {string} account */
export function sayLost({ plain, known }, account) {
  const { unsent = 0, reported_at = null } = plain.account(account) ?? {};
  known.learn({ fault: { kind: "lost_store", account, unsent, reported_at } });
}
