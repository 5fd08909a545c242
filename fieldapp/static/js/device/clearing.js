/**
 * A browser that has not promised to keep what it holds may clear it. The person is told, and says
 * once a day that she will send before she closes it; the heartbeat says when she last did.
 *
 * @import { Page } from "./page.js"
 */

import { isoDay } from "../lib/london_time.js";
import { nowText, opened } from "./page.js";
import { isPersisted } from "./storage_promise.js";

/** Ask the browser whether it promises; no answer is no promise. @param {Page} page */
export async function learnPromise(page) {
  const promised = await isPersisted(page);
  page.known.learn({ promised });
  return promised;
}

/**
 * Only a tablet promises anything without signal, so only there is it asked.
 * @param {Page} page
 * @returns {null|"ask"|"accepted"} null where there is nothing to say, or nothing known yet
 */
export function clearingOf(page) {
  const { account, plain, known } = page;
  if (!account || plain.facts.kind === "desk") return null;
  if (known.value.promised === "not_asked" || known.value.promised === true) return null;
  const { accepted_clearing_on: on } = account.settings.value;
  return on === isoDay(nowText(page)) ? "accepted" : "ask";
}

/** The person has read it, and accepts it for today. @param {Page} page */
export async function acceptClearing(page) {
  await opened(page).settings.keep({ accepted_clearing_on: isoDay(nowText(page)) });
  page.listeners.tell("status", null);
}
