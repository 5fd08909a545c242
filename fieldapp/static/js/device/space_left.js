/**
 * Whether the disk is almost full, so that it is said before the first save fails. Looked at when
 * the device is unlocked, and after saves now and then; at each save once there is little left.
 *
 * It is as good as the browser's own estimate: Chromium tells every page of the same ten gigabytes
 * (seen in 156), so there the first save that fails says it.
 *
 * @import { Page } from "./page.js"
 */

import { spaceLeft } from "./storage_promise.js";

/** Less than Prepare asks for, and more than a day's words take. */
const LITTLE_BYTES = 20_000_000;
const LOOK_EVERY_MS = 30_000;

/** @param {Page} page */
export function followSpace(page) {
  const { clock } = page.environment;
  let lookedAt = Number.NEGATIVE_INFINITY;

  async function look() {
    lookedAt = clock.now();
    const bytes = await spaceLeft(page);
    const little = bytes !== null && bytes < LITTLE_BYTES;
    if (page.account && little !== page.known.value.little_space) {
      page.known.learn({ little_space: little });
    }
  }

  page.listeners.on("lock", (state) => {
    if (state === "open") look();
  });
  page.listeners.on("visit", () => {
    const soon = clock.now() - lookedAt < LOOK_EVERY_MS;
    if (page.known.value.little_space || !soon) look();
  });
}
