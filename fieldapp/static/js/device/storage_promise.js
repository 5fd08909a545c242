/**
 * Whether the browser has promised to keep what is stored, and how much room is left. Some
 * browsers never answer, so every question has a limit.
 *
 * @import { Page } from "./page.js"
 */

const LIMIT_MS = 2_000;

/**
 * @template T
 * @param {Page} page
 * @param {Promise<T>|undefined} question
 * @returns {Promise<T|null>} null: refused to say, or no answer in two seconds
 */
async function within({ environment: { clock } }, question) {
  /** @type {unknown} */
  let timer;
  const late = new Promise((resolve) => {
    timer = clock.setTimeout(() => resolve(null), LIMIT_MS);
  });
  const asked = Promise.resolve(question ?? null).catch(() => null);
  const answer = await Promise.race([asked, late]);
  clock.clearTimeout(timer);
  return /** @type {T|null} */ (answer);
}

/** @param {Page} page @returns {Promise<boolean|null>} */
export function isPersisted(page) {
  return within(page, page.environment.userAgentPersist?.persisted());
}

/** Ask for the promise. @param {Page} page @returns {Promise<boolean|null>} */
export async function askToPersist(page) {
  if (await isPersisted(page)) return true;
  return within(page, page.environment.userAgentPersist?.persist());
}

/** Whether room is held in reserve, now that it is asked for. @param {Page} page */
export function holdsRoom(page) {
  return within(page, page.reserve.put());
}

/** @param {Page} page @returns {Promise<{ quota?: number, usage?: number }|null>} bytes */
export function storageEstimate(page) {
  return within(page, page.environment.userAgentPersist?.estimate());
}

/** @param {Page} page @returns {Promise<number|null>} bytes, null where the browser does not say */
export async function spaceLeft(page) {
  const estimate = await storageEstimate(page);
  if (!estimate?.quota) return null;
  return Math.max(0, estimate.quota - (estimate.usage ?? 0));
}
