/** The row above a heading: the way back, and one tap to the notes of the visit. */

import { visitAddress } from "../lib/address.js";
import { cloneOne, part, say } from "./templates.js";

/**
 * @param {HTMLElement} root
 * @param {{address: string, words: string, visitId?: string}} back
 */
export function putBackRow(root, { address, words, visitId }) {
  const row = cloneOne("part-back-row");
  part(row, "back").setAttribute("href", address);
  say(row, { back: words });
  const jotter = part(row, "jotter");
  jotter.hidden = !visitId;
  if (visitId) jotter.setAttribute("href", visitAddress(visitId, "jotter"));
  part(root, "back-row").replaceChildren(row);
}

/** @param {any} record @returns {string} the name and "family" */
export const familyWords = (record) => `${record.family_name ?? record.family_typed} family`;
