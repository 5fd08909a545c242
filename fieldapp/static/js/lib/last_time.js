/**
 * What the visit before said of a child that must not be so again (R2, R3): it is only ever compared
 * with this visit's own answer, never put in its place. Pure.
 */

/**
 * @param {Pick<import("./visit_parts.js").Visit, "id"|"pack"|"on">} visit
 * @param {string} childId
 * @returns {{on: string, said: Record<string, string>} | null} null where the pack has no earlier visit: it may
 *   have been copied after this one was handed in, or be older than such words are
 */
export function lastTimeOf({ id, pack, on }, childId) {
  const last = pack.children_last_time;
  const said = last?.said[childId];
  return last && said && last.visit_id !== id && last.on <= on ? { on: last.on, said } : null;
}

/**
 * The names by which conditions ask for it: `last_seen`, `last_awake`, `last_voice_obtained`.
 *
 * @param {Pick<import("./visit_parts.js").Visit, "id"|"pack"|"on">} visit
 * @param {string} childId
 * @returns {Record<string, string>}
 */
export function lastTime(visit, childId) {
  const said = lastTimeOf(visit, childId)?.said ?? {};
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [`last_${key}`, value]));
}
