/**
 * Three documents taken apart so that they can be compared unit by unit: the common
 * ancestor, what was written here, and the head. The counterpart of
 * `fieldapp/merging/sides.py`.
 *
 * @import { AnswerDocument, Value } from "./values.js"
 * @typedef {Map<string, Value>} Units
 * @typedef {{ base: Units, mine: Units, theirs: Units }} Sides
 */

import { ancestors, valueAt } from "./pointers.js";
import { units } from "./units.js";
import { pruned } from "./values.js";

/**
 * Take three documents apart so that no unit of a side stands below one of the other.
 * Where one would (not assessed on one side, answers on the other), all three are held
 * whole at the upper path.
 * @param {AnswerDocument} base
 * @param {AnswerDocument} mine
 * @param {AnswerDocument} theirs
 * @param {string[]} groups
 * @returns {Sides}
 */
export function comparableSides(base, mine, theirs, groups) {
  const sides = {
    base: units(base, groups),
    mine: units(mine, groups),
    theirs: units(theirs, groups),
  };
  const wide = new Set([
    ...unitsAbove(sides.mine, sides.theirs),
    ...unitsAbove(sides.theirs, sides.mine),
  ]);
  if (wide.size === 0) return sides;
  return {
    base: widened(sides.base, base, wide),
    mine: widened(sides.mine, mine, wide),
    theirs: widened(sides.theirs, theirs, wide),
  };
}

/**
 * The units of one side that stand above a unit of the other.
 * @param {Units} one
 * @param {Units} other
 */
function unitsAbove(one, other) {
  const above = new Set([...other.keys()].flatMap(ancestors));
  return [...one.keys()].filter((path) => above.has(path));
}

/**
 * Replace whatever stands at or below each wide path by its whole value.
 * @param {Units} parts
 * @param {AnswerDocument} document
 * @param {Set<string>} wide
 * @returns {Units}
 */
function widened(parts, document, wide) {
  const kept = new Map(
    [...parts].filter(([path]) => ![path, ...ancestors(path)].some((above) => wide.has(above))),
  );
  const whole = pruned(document);
  for (const path of wide) {
    const value = valueAt(whole, path);
    if (value !== undefined) kept.set(path, value);
  }
  return kept;
}
