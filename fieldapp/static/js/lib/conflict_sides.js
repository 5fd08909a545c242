/** The sides of a conflict, and what was chosen of them. Pure. */

/**
 * @typedef {{value: any, by?: string, by_name?: string, device_id?: string, at?: string}} Candidate
 * @typedef {object} Here who looks at it, and where
 * @property {string|undefined} user her public id
 * @property {string|null} device id of her account on this device
 * @property {string} noun what it is called: tablet, phone or computer
 */

/** @param {Candidate} candidate @param {Here} here @returns {boolean} written by her, on this device */
const isMine = (candidate, here) =>
  candidate.by === here.user && candidate.device_id === here.device;

/** @param {Candidate[]} candidates @param {Here} here @returns {Candidate[]} mine first */
export function mineFirst(candidates, here) {
  return [...candidates].sort((a, b) => Number(isMine(b, here)) - Number(isMine(a, here)));
}

/** @param {Candidate} candidate @param {Here} here @param {number} place @returns {string} */
export function sideWords(candidate, here, place) {
  if (isMine(candidate, here)) return `From this ${here.noun}`;
  return place === 0 ? "From another device" : "From the office";
}

/**
 * @param {string} choice the place of a candidate, or "third"
 * @param {Candidate[]} candidates
 * @param {string} written what was written together
 * @returns {any} undefined: no answer stands
 */
export function chosenAnswer(choice, candidates, written) {
  if (choice === "third") return written.trim() || undefined;
  return candidates[Number(choice)].value ?? undefined;
}
