/**
 * Why a visit is not to be changed here and now, or null. Work is never refused for it: what is on
 * the device already is sent all the same.
 *
 * @import { Page } from "./page.js"
 */

import { isClosed } from "../sync/visit_record.js";
import { opened } from "./page.js";

/**
 * @param {Page} page
 * @param {string} id
 * @returns {null|"other_holder"|"other_tab"|"approved"}
 */
export function readOnlyReason(page, id) {
  const record = opened(page).keeper.record(id);
  if (isClosed(record)) return "approved";
  if (page.visit?.id === id && page.visit.otherTab) return "other_tab";
  if (record.holder && record.holder.id !== page.account?.id) return "other_holder";
  return null;
}
