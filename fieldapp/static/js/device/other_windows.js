/**
 * Windows of one browser on one account's store: each tells the others which visit it has saved,
 * and takes the newest of a visit that another has saved. Only ids are told.
 *
 * @import { Page } from "./page.js"
 * @typedef {{ account: string, visit_id: string }} Saved
 * @typedef {{ tell: (saved: Saved) => void, hear: (listener: (saved: Saved) => void) => void }} OtherWindows
 */

import { LockedError } from "../vault/errors.js";

/** @param {Page} page @param {Saved} saved */
export function tellOtherWindows({ environment }, saved) {
  environment.otherWindows?.tell(saved);
}

/**
 * A window that slept may not have heard: what it shows of another's visit is read again when it
 * is seen again.
 * @param {Page} page
 */
export function hearOtherWindows(page) {
  const { environment, listeners } = page;
  const take = (/** @type {string} */ id) =>
    takeNewest(page, id).catch((error) => {
      if (!(error instanceof LockedError)) listeners.tell("fault", { error });
    });
  environment.otherWindows?.hear(({ account, visit_id: id }) => {
    if (page.account?.id === account) take(id);
  });
  environment.wake?.(() => {
    if (page.account && page.visit?.otherTab) take(page.visit.id);
  });
}

/** @param {Page} page @param {string} id */
async function takeNewest(page, id) {
  const { account } = page;
  const isNewer = await account?.keeper.takeNewest(id);
  if (isNewer && page.account === account) {
    page.listeners.tell("visit", { visit_id: id, elsewhere: true });
  }
}
