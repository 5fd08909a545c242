/**
 * Which windows have an account open: each shares one lock of the browser for as long as it has the
 * key, so that whoever would delete the store knows whether it is alone with it.
 *
 * @import { Page } from "./page.js"
 */

/** @param {string} account */
const lockOf = (account) => `fieldapp-account-${account}`;

/**
 * Begin to share. Waits while another window deletes the store.
 * @param {Page} page
 * @param {string} account
 * @returns {Promise<() => Promise<void>>} gives the share up
 */
export async function shareAccount({ environment: { locks } }, account) {
  if (!locks) return async () => {};
  let letGo = () => {};
  /** @type {Promise<void>} */
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  return new Promise((resolve, reject) => {
    const over = locks.request(lockOf(account), { mode: "shared" }, () => {
      resolve(async () => {
        letGo();
        await over;
      });
      return held;
    });
    over.catch(reject);
  });
}

/**
 * Run while no window has the account open, or say that one has. A browser without locks cannot
 * know.
 * @template T
 * @param {Page} page
 * @param {string} account
 * @param {(alone: boolean) => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function withNobodyElse({ environment: { locks } }, account, run) {
  if (!locks) return run(false);
  return locks.request(lockOf(account), { ifAvailable: true }, (lock) => run(lock !== null));
}
