/**
 * Whether the disk is almost full, so that it is said before the first save fails. Looked at when
 * the device is unlocked, and after saves now and then; at each save once there is little left.
 *
 * The browser's own estimate is not enough: Chromium tells every page of the same ten gigabytes
 * (seen in 156). So room is held in reserve (`vault/reserve.js`), and it is said too where that had
 * to be given up for a save, or does not fit. Trying it may fill the disk for an instant, so it is put
 * there only while nothing is being written, and never beside words that are only here.
 *
 * @import { Page } from "./page.js"
 */

import { spaceLeft } from "./storage_promise.js";

/** Less than Prepare asks for, and more than a day's words take. */
const LITTLE_BYTES = 20_000_000;
const LOOK_EVERY_MS = 30_000;
/** Nothing was written for so long: nothing is under way. */
const QUIET_MS = 10_000;
/** Where it did not fit it is not tried again and again. */
const TRY_EVERY_MS = 30 * 60_000;

/**
 * The reserve as a store uses it. From the first words that are saved in it, it is said that the disk
 * is almost full.
 * @param {Page} page
 * @returns {import("../vault/writing.js").Room}
 */
export const roomOf = ({ reserve, known }) => ({
  isThere: reserve.hasRoom,
  make: reserve.giveUp,
  used: () => known.learn({ little_space: true }),
  notNeeded: () => {
    reserve.put();
  },
});

/** @param {Page} page */
export function followSpace(page) {
  const { clock } = page.environment;
  const { reserve } = page;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let refusedAt = Number.NEGATIVE_INFINITY;
  /** @type {unknown} */
  let timer = null;

  async function look() {
    lookedAt = clock.now();
    const bytes = await spaceLeft(page);
    const little = reserve.isMissed || (bytes !== null && bytes < LITTLE_BYTES);
    if (page.account && little !== page.known.value.little_space) {
      page.known.learn({ little_space: little });
    }
  }

  function putSoon() {
    clock.clearTimeout(timer);
    if (page.account) timer = clock.setTimeout(putIfQuiet, QUIET_MS);
  }

  function putIfQuiet() {
    if (!page.account || page.typing || page.account.unsent().length) return;
    if (clock.now() - refusedAt < TRY_EVERY_MS) return;
    reserve.put().then((found) => {
      if (found === "no_room") refusedAt = clock.now();
      look();
    });
  }

  page.listeners.on("lock", (state) => {
    if (state !== "open") return;
    reserve.recall().then(look, look);
    putSoon();
  });
  page.listeners.on("visit", () => {
    const soon = clock.now() - lookedAt < LOOK_EVERY_MS;
    if (page.known.value.little_space || !soon) look();
    putSoon();
  });
  return {
    /** Words may have been received. */
    afterRound() {
      if (reserve.isMissed) putSoon();
    },
  };
}
