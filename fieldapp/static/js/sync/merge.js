/**
 * Three-way merge of answer documents (architecture 5, contracts 5). The counterpart
 * of `fieldapp/merging/three_way.py`, where the rules are told.
 *
 * @import { Sides, Units } from "./sides.js"
 * @import { AnswerDocument, Value } from "./values.js"
 * @typedef {"equal" | "mine" | "theirs" | "conflict"} Verdict
 * @typedef {{ path: string, base?: Value, mine?: Value, theirs?: Value }} Conflict
 * @typedef {{ document: AnswerDocument, fromMine: string[], fromTheirs: string[],
 *   conflicts: Conflict[] }} Merge
 */

import { ancestors } from "./pointers.js";
import { comparableSides } from "./sides.js";
import { assembled, REMOVED } from "./units.js";
import { sameValue } from "./values.js";

/**
 * Merge what was written here (`mine`) into the head (`theirs`); `base` is their common
 * ancestor. Where both changed one unit differently the document keeps the head's value,
 * and the conflict tells all three; a value that a side lacks is left out of it.
 * @param {AnswerDocument} base
 * @param {AnswerDocument} mine
 * @param {AnswerDocument} theirs
 * @param {Iterable<string>} groups patterns of the visit's form version
 * @returns {Merge}
 */
export function merge(base, mine, theirs, groups) {
  const sides = comparableSides(base, mine, theirs, [...groups]);
  const paths = [...new Set(Object.values(sides).flatMap((side) => [...side.keys()]))].sort();
  const verdicts = new Map(paths.map((path) => [path, judge(sides, path)]));
  for (const path of disputedRemovals(sides, verdicts)) verdicts.set(path, "conflict");
  return {
    document: mergedDocument(sides, verdicts),
    fromMine: paths.filter((path) => verdicts.get(path) === "mine"),
    fromTheirs: paths.filter((path) => verdicts.get(path) === "theirs"),
    conflicts: paths
      .filter((path) => verdicts.get(path) === "conflict")
      .map((path) => conflictAt(sides, path)),
  };
}

/**
 * @param {Sides} sides
 * @param {string} path
 * @returns {Verdict}
 */
function judge(sides, path) {
  const base = sides.base.get(path);
  const mine = sides.mine.get(path);
  const theirs = sides.theirs.get(path);
  if (sameValue(mine, theirs)) return "equal";
  if (sameValue(base, mine)) return "theirs";
  if (sameValue(base, theirs)) return "mine";
  return isPlace(path, mine) && isPlace(path, theirs) ? "theirs" : "conflict";
}

/**
 * Whether a value is a row's place in its list, which is presentation only.
 * @param {string} path
 * @param {Value | undefined} value
 */
function isPlace(path, value) {
  return path.endsWith("/order") && (value === undefined || Number.isSafeInteger(value));
}

/**
 * The removals by one side of rows in which the other changed something. What both
 * changed alike is not counted: who removed the row had seen it.
 * @param {Sides} sides
 * @param {Map<string, Verdict>} verdicts
 */
function disputedRemovals(sides, verdicts) {
  const suffix = `/${REMOVED}`;
  const changedIn = {
    mine: rowsTouched(sides, verdicts, "theirs"),
    theirs: rowsTouched(sides, verdicts, "mine"),
  };
  return [...verdicts.keys()].filter((path) => {
    const verdict = verdicts.get(path);
    if (verdict !== "mine" && verdict !== "theirs") return false;
    if (!path.endsWith(suffix) || sides.base.has(path)) return false;
    return changedIn[verdict].has(path.slice(0, -suffix.length));
  });
}

/**
 * Every path above a change of one side, but for mere places in a list.
 * @param {Sides} sides
 * @param {Map<string, Verdict>} verdicts
 * @param {Verdict} side
 */
function rowsTouched(sides, verdicts, side) {
  const changed = [...verdicts].filter(([path, verdict]) => {
    if (verdict !== side && verdict !== "conflict") return false;
    return !(isPlace(path, sides.mine.get(path)) && isPlace(path, sides.theirs.get(path)));
  });
  return new Set(changed.flatMap(([path]) => ancestors(path)));
}

/**
 * @param {Sides} sides
 * @param {Map<string, Verdict>} verdicts
 */
function mergedDocument(sides, verdicts) {
  /** @type {Units} */
  const kept = new Map();
  for (const [path, verdict] of verdicts) {
    const value = (verdict === "mine" ? sides.mine : sides.theirs).get(path);
    if (value !== undefined) kept.set(path, value);
  }
  return assembled(kept);
}

/**
 * @param {Sides} sides
 * @param {string} path
 * @returns {Conflict}
 */
function conflictAt(sides, path) {
  /** @type {Conflict} */
  const conflict = { path };
  for (const side of /** @type {const} */ (["base", "mine", "theirs"])) {
    const value = sides[side].get(path);
    if (value !== undefined) conflict[side] = value;
  }
  return conflict;
}
