/**
 * The data key of an account on this device, and what it encrypts.
 *
 * AES-256-GCM with a fresh 96-bit iv each time; the associated data bind a sealed record to its
 * account, device, store and id, so that one can never be put in another's place.
 *
 * @import { Bytes } from "./bytes.js"
 * @typedef {{ iv: Bytes, box: ArrayBuffer }} Sealed
 * @typedef {{ account: string, device: string, store: string, record: string }} Place
 */

import { randomBytes, textOfUtf8, utf8 } from "./bytes.js";
import { DamagedRecordError } from "./errors.js";

export const DATA_KEY = { name: "AES-GCM", length: 256 };
const IV_BYTES = 12;

/**
 * A new random data key. It can be wrapped, so it is used for making slots only: what stays in
 * memory is the non-extractable key that a slot gives back.
 * @returns {Promise<CryptoKey>}
 */
export function newDataKey() {
  return crypto.subtle.generateKey(DATA_KEY, true, ["encrypt", "decrypt"]);
}

/** @param {Place} place @returns {Bytes} */
export function associatedData(place) {
  return utf8([place.account, place.device, place.store, place.record].join("|"));
}

/**
 * @param {CryptoKey} key
 * @param {Place} place
 * @param {unknown} value plain JSON
 * @returns {Promise<Sealed>}
 */
export async function seal(key, place, value) {
  const iv = randomBytes(IV_BYTES);
  const algorithm = { name: "AES-GCM", iv, additionalData: associatedData(place) };
  return { iv, box: await crypto.subtle.encrypt(algorithm, key, utf8(JSON.stringify(value))) };
}

/**
 * @param {CryptoKey} key
 * @param {Place} place
 * @param {Sealed} sealed
 * @returns {Promise<any>} the JSON value
 * @throws {DamagedRecordError} when it does not open
 */
export async function unseal(key, place, sealed) {
  const algorithm = { name: "AES-GCM", iv: sealed.iv, additionalData: associatedData(place) };
  try {
    return JSON.parse(textOfUtf8(await crypto.subtle.decrypt(algorithm, key, sealed.box)));
  } catch {
    throw new DamagedRecordError(`a record of ${place.store} does not open`);
  }
}
