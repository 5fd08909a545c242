/**
 * A visit that this worker may see but that is on nobody's list of hers: copied when it is opened.
 *
 * @import { Page } from "./page.js"
 */

import { opened } from "./page.js";

/**
 * Bring a visit onto the device if it is not here; nothing happens where no answer comes.
 * @param {Page} page
 * @param {string} id
 * @returns {Promise<void>}
 */
export async function fetchVisit(page, id) {
  const account = opened(page);
  if (account.keeper.has(id)) return;
  const reply = await account.ask(`/sync/v1/visits/${encodeURIComponent(id)}`);
  if (reply.kind === "json" && reply.body?.visit_id === id) await account.heard(reply.body);
}
