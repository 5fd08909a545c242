/**
 * Slots: the data key wrapped for each way of opening it. A slot is kept in the plain device
 * database; what it wraps never appears as bytes in the page (wrapKey and unwrapKey only).
 *
 * @import { Argon2Parameters, DeriveArgon2 } from "./argon2.js"
 * @typedef {object} Slot
 * @property {"sign-in"|"passphrase"} kind
 * @property {string} salt base64
 * @property {string} iv base64
 * @property {string} wrapped base64
 * @property {string} made_at
 * @property {Argon2Parameters} [argon2] kept beside the slot, so that the cost can be raised later
 * @typedef {{ account: string, device: string }} Owner
 * @typedef {{ extractable?: boolean }} Opening
 */

import { checkedParameters, DEFAULT_PARAMETERS } from "./argon2.js";
import { fromBase64, randomBytes, toBase64, utf8 } from "./bytes.js";
import { WrongKeyError } from "./errors.js";
import { associatedData, DATA_KEY } from "./keys.js";
import { typedWords } from "./passphrase.js";

const SALT_BYTES = 16;
const IV_BYTES = 12;
/** @type {KeyUsage[]} */
const WRAPPING = ["wrapKey", "unwrapKey"];

/**
 * @param {CryptoKey} dataKey extractable
 * @param {Owner} owner
 * @param {Uint8Array<ArrayBuffer>} share 32 bytes that the server keeps for this account and device
 * @param {string} at
 * @returns {Promise<Slot>}
 */
export async function makeSignInSlot(dataKey, owner, share, at) {
  const salt = randomBytes(SALT_BYTES);
  const wrapping = await keyOfShare(share, salt, owner);
  const slot = await wrapped("sign-in", dataKey, wrapping, owner, salt, at);
  return proved(slot, () => openSignInSlot(slot, owner, share));
}

/**
 * @param {CryptoKey} dataKey extractable
 * @param {Owner} owner
 * @param {string} words the passphrase as typed
 * @param {DeriveArgon2} derive
 * @param {string} at
 * @param {Argon2Parameters} [parameters]
 * @returns {Promise<Slot>}
 */
export async function makePassphraseSlot(dataKey, owner, words, derive, at, parameters) {
  const argon2 = checkedParameters(parameters ?? DEFAULT_PARAMETERS);
  const salt = randomBytes(SALT_BYTES);
  const wrapping = await keyOfWords(words, salt, argon2, derive);
  const slot = {
    ...(await wrapped("passphrase", dataKey, wrapping, owner, salt, at)),
    argon2,
  };
  return proved(slot, () => openPassphraseSlot(slot, owner, words, derive));
}

/**
 * @param {Slot} slot
 * @param {Owner} owner
 * @param {Uint8Array<ArrayBuffer>} share
 * @param {Opening} [opening] extractable only for making another slot
 * @returns {Promise<CryptoKey>}
 * @throws {WrongKeyError}
 */
export async function openSignInSlot(slot, owner, share, opening) {
  return unwrapped(slot, await keyOfShare(share, fromBase64(slot.salt), owner), owner, opening);
}

/**
 * @param {Slot} slot
 * @param {Owner} owner
 * @param {string} words
 * @param {DeriveArgon2} derive
 * @param {Opening} [opening]
 * @returns {Promise<CryptoKey>}
 * @throws {WrongKeyError}
 */
export async function openPassphraseSlot(slot, owner, words, derive, opening) {
  const argon2 = checkedParameters(slot.argon2 ?? DEFAULT_PARAMETERS);
  return unwrapped(
    slot,
    await keyOfWords(words, fromBase64(slot.salt), argon2, derive),
    owner,
    opening,
  );
}

/**
 * @param {Slot} slot
 * @param {() => Promise<CryptoKey>} open
 */
async function proved(slot, open) {
  await open();
  return slot;
}

/**
 * @param {Uint8Array<ArrayBuffer>} share
 * @param {Uint8Array<ArrayBuffer>} salt
 * @param {Owner} owner
 */
async function keyOfShare(share, salt, owner) {
  const material = await crypto.subtle.importKey("raw", share, "HKDF", false, ["deriveKey"]);
  const info = utf8(`fieldapp sign-in slot|${owner.account}|${owner.device}`);
  const algorithm = { name: "HKDF", hash: "SHA-256", salt, info };
  return crypto.subtle.deriveKey(algorithm, material, DATA_KEY, false, WRAPPING);
}

/**
 * @param {string} words
 * @param {Uint8Array<ArrayBuffer>} salt
 * @param {Argon2Parameters} argon2
 * @param {DeriveArgon2} derive
 */
async function keyOfWords(words, salt, argon2, derive) {
  const bytes = await derive(typedWords(words), salt, argon2);
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, WRAPPING);
}

/**
 * @param {Slot["kind"]} kind
 * @param {Owner} owner
 */
function slotData(kind, owner) {
  return associatedData({ ...owner, store: "slot", record: kind });
}

/**
 * @param {Slot["kind"]} kind
 * @param {CryptoKey} dataKey
 * @param {CryptoKey} wrapping
 * @param {Owner} owner
 * @param {Uint8Array} salt
 * @param {string} at
 * @returns {Promise<Slot>}
 */
async function wrapped(kind, dataKey, wrapping, owner, salt, at) {
  const iv = randomBytes(IV_BYTES);
  const algorithm = { name: "AES-GCM", iv, additionalData: slotData(kind, owner) };
  const box = await crypto.subtle.wrapKey("raw", dataKey, wrapping, algorithm);
  return {
    kind,
    salt: toBase64(salt),
    iv: toBase64(iv),
    wrapped: toBase64(new Uint8Array(box)),
    made_at: at,
  };
}

/**
 * @param {Slot} slot
 * @param {CryptoKey} wrapping
 * @param {Owner} owner
 * @param {Opening} [opening]
 */
async function unwrapped(slot, wrapping, owner, { extractable = false } = {}) {
  const algorithm = {
    name: "AES-GCM",
    iv: fromBase64(slot.iv),
    additionalData: slotData(slot.kind, owner),
  };
  const box = fromBase64(slot.wrapped);
  try {
    return await crypto.subtle.unwrapKey("raw", box, wrapping, algorithm, DATA_KEY, extractable, [
      "encrypt",
      "decrypt",
    ]);
  } catch {
    throw new WrongKeyError(`the ${slot.kind} slot does not open`);
  }
}
