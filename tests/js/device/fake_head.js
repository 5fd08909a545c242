/**
 * How the service brings what was sent into a visit's head, for the service of the tests. The
 * counterpart of `fieldapp/services/sync/advance_head.py` and `keep_candidates.py`; both are held
 * to `tests/vectors/head.json`.
 */

import { applyChanges, diff } from "../../../fieldapp/static/js/sync/document.js";
import { merge } from "../../../fieldapp/static/js/sync/merge.js";
import { ancestors, isWithin, valueAt } from "../../../fieldapp/static/js/sync/pointers.js";

/** @param {string} path @param {string[]} others whether one of them is the path or stands above it */
const isUnder = (path, others) => others.some((one) => isWithin(path, one));

/**
 * @param {{ id: string|null, document: any, rows: any[] }} head
 * @param {{ base: string|null, baseDocument: any, document: any, resolves: string[], groups: string[],
 *   by: { author: string, name: string, device: string, at: string },
 *   authorOf: (path: string) => { author: string, name: string, device: string, at: string },
 *   newId: () => string }} sent
 *   `baseDocument`: null where the service does not know the base
 * @returns {{ outcome: "received"|"merged"|"conflict", document: any, rows: any[], came_in: string[] }}
 */
export function advanceHead(head, sent) {
  const base = sent.baseDocument ?? {};
  const closing = resolvedRows(head.rows, sent.resolves);
  const rows = head.rows.filter((row) => !closing.includes(row));
  const changes = diff(base, sent.document, sent.groups);
  const { goingOn, waiting } = splitOpenPaths(changes, pathsOf(rows));
  const onHead = sent.baseDocument !== null && sent.base === head.id;
  if (head.id === null || (onHead && waiting.length === 0)) {
    return { outcome: "received", document: sent.document, rows, came_in: [] };
  }
  const chosen = topmost(pathsOf(closing));
  const ancestor = applyChanges(base, chosen.map(changeTo(head.document)));
  const arriving = applyChanges(base, goingOn);
  const merged = merge(ancestor, arriving, head.document, sent.groups);
  const met = [...rowsMet(waiting, rows), ...merged.conflicts.map(({ path }) => path)];
  return {
    outcome: met.length ? "conflict" : "merged",
    document: merged.document,
    rows: withCandidates(rows, [...new Set(met)].sort(), { base, head, sent }),
    came_in: merged.fromTheirs,
  };
}

/** @param {any[]} rows @returns {string[]} */
const pathsOf = (rows) => rows.map((row) => row.path);

/** @param {string[]} paths */
const topmost = (paths) =>
  paths.filter((path) => !ancestors(path).some((one) => paths.includes(one)));

/** @param {any} document @returns {(path: string) => any} */
const changeTo = (document) => (path) => {
  const value = valueAt(document, path);
  return value === undefined ? [path] : [path, value];
};

/** The rows that are named, and those above or below them. @param {any[]} rows @param {string[]} resolves */
function resolvedRows(rows, resolves) {
  const named = pathsOf(rows.filter((row) => resolves.includes(row.id)));
  return rows.filter(
    ({ path }) => isUnder(path, named) || named.some((one) => isWithin(one, path)),
  );
}

/** @param {any[]} changes @param {string[]} open */
function splitOpenPaths(changes, open) {
  const above = changes
    .map(([path]) => path)
    .filter((path) => open.some((one) => isWithin(one, path)));
  const held = [...open, ...above];
  return {
    goingOn: changes.filter(([path]) => !isUnder(path, held)),
    waiting: changes.map(([path]) => path).filter((path) => isUnder(path, held)),
  };
}

/** @param {string[]} changed @param {any[]} rows @returns {string[]} */
function rowsMet(changed, rows) {
  return changed.flatMap((path) => {
    const within = pathsOf(rows).filter((one) => isWithin(path, one));
    if (within.length) return within;
    return ancestors(path).some((one) => changed.includes(one)) ? [] : [path];
  });
}

/** @param {any[]} rows @param {string[]} met @param {{ base: any, head: any, sent: any }} words */
function withCandidates(rows, met, { base, head, sent }) {
  const opened = met
    .filter((path) => !pathsOf(rows).includes(path))
    .map((path) => ({
      id: sent.newId(),
      path,
      base: valueAt(base, path) ?? null,
      head: valueAt(head.document, path) ?? null,
      candidates: [candidateOf(head.document, path, sent.authorOf(path), "head")],
      opened_at: sent.by.at,
    }));
  return [...rows, ...opened].map((row) => {
    if (!met.includes(row.path)) return row;
    const others = row.candidates.filter(
      (one) => one.side === "head" || one.by !== sent.by.author || one.device_id !== sent.by.device,
    );
    const own = candidateOf(sent.document, row.path, sent.by, "sent");
    return { ...row, candidates: [...others, own] };
  });
}

/** @param {any} document @param {string} path @param {any} by @param {"head"|"sent"} side */
function candidateOf(document, path, { author, name, device, at }, side) {
  const value = valueAt(document, path) ?? null;
  return { value, by: author, by_name: name, device_id: device, at, side };
}
