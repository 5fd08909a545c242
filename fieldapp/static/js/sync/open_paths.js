/**
 * Changes while a conflict is open: what may go on, and what waits with it. The
 * counterpart of `fieldapp/merging/open_paths.py`.
 *
 * @import { Change } from "./document.js"
 */

import { readChange } from "./document.js";
import { ancestors } from "./pointers.js";

/**
 * Divide changes into those that may go on and those that meet an open conflict: its
 * path, one below or above it, or one below such a change. Both lists keep their order.
 * @param {Change[]} changes
 * @param {Iterable<string>} openPaths
 * @returns {[goingOn: Change[], candidates: Change[]]}
 */
export function splitOpenPaths(changes, openPaths) {
  const opened = new Set(openPaths);
  const aboveOpen = new Set([...opened].flatMap(ancestors));
  const paths = changes.map((change) => readChange(change)[0]);
  const held = new Set([...opened, ...paths.filter((path) => aboveOpen.has(path))]);
  /** @param {Change} change */
  const meets = ([path]) => [path, ...ancestors(path)].some((at) => held.has(at));
  return [changes.filter((change) => !meets(change)), changes.filter(meets)];
}
