/**
 * What somebody writes together out of two answers to one question. Where somebody else has chosen
 * meanwhile there is nothing left to choose, and her words become a note of the visit.
 *
 * @import { OpenAccount } from "./open_account.js"
 * @import { RecordChange } from "./draft_changes.js"
 */

import { valueAt } from "../sync/pointers.js";
import { nextOrder } from "../sync/rows.js";
import { writing } from "./draft_changes.js";

/** Where such words are kept while they are typed. @param {string} visit @param {string} row */
export const togetherPlace = (visit, row) => `together ${visit} ${row}`;

/**
 * Turn words whose row is not open any more into notes. The note has the row's id, so that it is
 * made once, however often this begins.
 * @param {Pick<OpenAccount, "keeper"|"screenWords">} account
 * @param {string} id
 * @param {{ at: string, window: string }} by
 */
export async function keepUnchosen({ keeper, screenWords }, id, { at, window }) {
  const prefix = togetherPlace(id, "");
  const open = new Set(keeper.record(id).conflicts.map((row) => row.id));
  for (const place of screenWords.places().filter((one) => one.startsWith(prefix))) {
    const row = place.slice(prefix.length);
    if (open.has(row)) continue;
    const words = Object.values(screenWords.of(place)).join("\n");
    await keeper.change(id, noting(row, words, at, window));
    await screenWords.done(place);
  }
}

/** @param {string} row @param {string} words @param {string} at @param {string} window @returns {RecordChange} */
function noting(row, words, at, window) {
  const note = `/notes/${row}`;
  return (record) => {
    if (valueAt(record.document, note) !== undefined) return record;
    return writing(
      at,
      window,
    )([
      [`${note}/order`, nextOrder(record.document, "/notes")],
      [`${note}/at`, at],
      [`${note}/words`, words],
    ])(record);
  };
}
