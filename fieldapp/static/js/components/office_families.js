/** Whose visits can be planned: at once the families on this device, then those the office names. */

import { childrenWords } from "../lib/age_words.js";
import { isoDay } from "../lib/london_time.js";
import { children, wholeAddress } from "../lib/household.js";

/** @typedef {{id: string, name: string, address?: string, children?: string}} FamilyLine */

/**
 * @param {any} core
 * @returns {Promise<FamilyLine[]>} never waits for the network
 */
export async function familiesHere(core) {
  const today = isoDay(new Date().toISOString());
  const packs = await core.packs();
  return packs.map((/** @type {any} */ pack) => ({
    id: pack.family.id,
    name: pack.family.name,
    address: wholeAddress(pack),
    children: childrenWords(children(pack), today),
  }));
}

/**
 * @param {any} core
 * @returns {Promise<FamilyLine[] | null>} null where no answer came
 */
export async function familiesOfOffice(core) {
  const { families, known } = await core.families().catch(() => ({ families: [], known: false }));
  return known ? families : null;
}
