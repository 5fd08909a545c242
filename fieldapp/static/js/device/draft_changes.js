/**
 * What typing does to a visit's record: pure functions from record to record.
 *
 * @import { AnswerDocument, Value } from "../sync/values.js"
 * @import { Change } from "../sync/document.js"
 * @import { VisitRecord } from "../sync/messages.js"
 * @typedef {(record: VisitRecord) => VisitRecord} RecordChange
 */

import { normaliseDocument } from "../sync/canonical.js";
import { applyChanges } from "../sync/document.js";
import { valueAt } from "../sync/pointers.js";
import { sameValue } from "../sync/values.js";

/**
 * @param {string} at when it was written
 * @param {string} window which window wrote it
 * @returns {(changes: Change[]) => RecordChange}
 */
export function writing(at, window) {
  return (changes) => (record) => ({
    ...record,
    document: written(record.document, changes),
    saved_at: at,
    editor: window,
  });
}

/**
 * A document with changes as they were typed: words are brought to one form (contracts 3).
 * @param {AnswerDocument} document
 * @param {Change[]} changes
 * @returns {AnswerDocument}
 */
export function written(document, changes) {
  const normal = changes.map(
    (change) =>
      /** @type {Change} */ (
        change.length === 1 ? change : [change[0], normaliseDocument(change[1])]
      ),
  );
  return applyChanges(document, normal);
}

/**
 * A choice in a conflict: *mine* takes it, and it goes as the row's resolution.
 * @param {{ id: string, path: string }} row
 * @param {Value|undefined} value undefined: no answer stands
 * @param {(changes: Change[]) => RecordChange} write
 * @returns {RecordChange}
 */
export function choosing({ id, path }, value, write) {
  const chosen = value === undefined ? { id, path } : { id, path, value };
  const change = write([value === undefined ? [path] : [path, value]]);
  return (record) => ({
    ...change(record),
    resolving: [...record.resolving.filter((one) => one.id !== id), chosen],
  });
}

/**
 * Whether an answer already stands as given, so that nothing need be written.
 * @param {VisitRecord} record
 * @param {string} pointer
 * @param {Value} value
 */
export function stands(record, pointer, value) {
  return sameValue(valueAt(record.document, pointer), normaliseDocument(value));
}
