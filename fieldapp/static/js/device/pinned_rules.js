/**
 * What a visit keeps of its form version's rules, so that it can be merged and sent without them.
 *
 * @import { UrgentRule } from "../sync/messages.js"
 * @import { Page } from "./page.js"
 * @typedef {{ groups?: string[], prompts?: (UrgentRule & { urgent?: boolean })[],
 *   [more: string]: any }} Rules `rules.json` of a form version
 * @typedef {{ groups: string[], urgent: UrgentRule[] }} PinnedRules
 */

/** @param {Rules|null} rules @returns {PinnedRules} */
export function pinned(rules) {
  const urgent = (rules?.prompts ?? []).filter((rule) => rule.urgent);
  return {
    groups: rules?.groups ?? [],
    urgent: urgent.map(({ scope, when }) => ({ scope, when })),
  };
}

/**
 * The rules of a form version; none where they are not to be had now. Units are then single
 * answers here, which the service merges by its own groups all the same.
 * @param {Page} page
 * @param {string} version
 * @returns {Promise<PinnedRules>}
 */
export async function rulesToPin({ environment }, version) {
  const rules = await environment.readRules(version).catch(() => null);
  return pinned(rules);
}
