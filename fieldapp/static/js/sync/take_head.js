/**
 * Taking the service's head as the new base, with what was typed since kept on top. Pure.
 *
 * Answers never merge in doubt here: where the head and newer typing changed the same answer, the
 * head is left for later and the typing goes out against the older base, so that the service
 * stores both sides and opens a conflict for a person. A choice whose row somebody closed otherwise
 * meanwhile is such typing too.
 *
 * @import { Change } from "./document.js"
 * @import { Apart, Head, VisitRecord } from "./messages.js"
 * @import { AnswerDocument } from "./values.js"
 */

import { applyChanges, ChangesDoNotApplyError } from "./document.js";
import { merge } from "./merge.js";
import { overlap, valueAt } from "./pointers.js";
import { withMissing } from "./put_back.js";
import { sameValue } from "./values.js";
import { toldByHead } from "./visit_record.js";

/**
 * @param {VisitRecord} record its `base` is an ancestor of the head
 * @param {Head} head
 * @returns {VisitRecord} with `needs_head` where the head was not taken
 */
export function takeHead(record, head) {
  const told = { ...record, ...toldByHead(head), ...named(record, head) };
  const { document } = head;
  if (!document) return told;
  if (record.pending) return { ...told, needs_head: true };
  if (isOlder(record, head)) return told;
  try {
    return merged(told, document, head);
  } catch (error) {
    if (!(error instanceof ChangesDoNotApplyError)) throw error;
    return { ...told, needs_head: true };
  }
}

/** @param {VisitRecord} record @param {Head} head */
function named(record, head) {
  return {
    family_id: head.family_id ?? record.family_id,
    family_name: head.family_name ?? record.family_name,
    planned_at: head.planned_at ?? record.planned_at,
  };
}

/** @param {VisitRecord} record @param {Head} head */
function isOlder(record, head) {
  return record.base !== null && head.sequence < record.base.sequence;
}

/**
 * @param {VisitRecord} record
 * @param {AnswerDocument} document of the head
 * @param {Head} head
 * @returns {VisitRecord}
 */
function merged(record, document, head) {
  const ancestor = record.base?.document ?? {};
  const { kept, released, doubtful } = sortApart(record, document);
  const asides = [...Object.keys(kept), ...released];
  const typed = applyChanges(
    record.document,
    asides.map((path) => changeTo(ancestor, path)),
  );
  const result = merge(ancestor, typed, document, record.groups);
  const { resolving, overtaken } = sortChoices(record, document);
  if (doubtful || overtaken || result.conflicts.length) return { ...record, needs_head: true };
  const mine = Object.keys(kept).map((path) => changeTo(record.document, path));
  return {
    ...record,
    base: { revision_id: head.revision_id, sequence: head.sequence, document },
    document: withMissing(applyChanges(result.document, mine), document, record.only_heard ?? []),
    only_heard: [],
    apart: kept,
    resolving,
    came_in: cameIn(record, result.fromTheirs, Object.keys(kept)),
    needs_head: false,
  };
}

/**
 * Answers that came from elsewhere: not those of which this device holds a side of its own.
 * @param {VisitRecord} record
 * @param {string[]} fromHead
 * @param {string[]} kept
 */
function cameIn(record, fromHead, kept) {
  const news = fromHead.filter((path) => !kept.some((one) => overlap(one, path)));
  return [...new Set([...record.came_in, ...news])];
}

/**
 * Which answers standing beside the head still do so. A side of a conflict that has been closed is
 * released, and follows the head, unless it was changed since: then both sides have moved.
 * @param {VisitRecord} record
 * @param {AnswerDocument} document of the head
 */
function sortApart(record, document) {
  /** @type {Record<string, Apart>} */
  const kept = {};
  /** @type {string[]} */
  const released = [];
  let doubtful = false;
  for (const [path, apart] of Object.entries(record.apart)) {
    const mine = valueAt(record.document, path);
    const untouched =
      sameValue(mine, apart.value) || sameValue(mine, valueAt(record.base?.document ?? {}, path));
    if (sameValue(mine, valueAt(document, path))) released.push(path);
    else if (apart.why !== "conflict" || isOpen(record, path)) kept[path] = apart;
    else if (untouched) released.push(path);
    else doubtful = true;
  }
  return { kept, released, doubtful };
}

/**
 * Which choices still wait to be sent: not those that somebody made alike meanwhile. One that was
 * made otherwise is overtaken: on the head it would write over an answer that nobody here has seen.
 * @param {VisitRecord} record
 * @param {AnswerDocument} document of the head
 */
function sortChoices(record, document) {
  const open = new Set(record.conflicts.map((row) => row.id));
  const resolving = record.resolving.filter(
    ({ id, path, value }) => open.has(id) || !sameValue(value, valueAt(document, path)),
  );
  return { resolving, overtaken: resolving.some(({ id }) => !open.has(id)) };
}

/** @param {VisitRecord} record @param {string} path */
function isOpen(record, path) {
  return record.conflicts.some((row) => overlap(row.path, path));
}

/**
 * @param {AnswerDocument} document
 * @param {string} path
 * @returns {Change}
 */
function changeTo(document, path) {
  const value = valueAt(document, path);
  return value === undefined ? [path] : [path, value];
}
