/**
 * A device that was lost is told so by the service, signed. Only that wipes anything (contracts 6):
 * what is unsent goes first, then the slots, then the store.
 *
 * @import { Hello } from "../sync/reach.js"
 * @import { Page } from "./page.js"
 */

import { fromBase64, utf8 } from "../vault/bytes.js";
import { leaveLocked } from "./leaving.js";

/** This device was revoked; what it held is gone, or cannot be opened here any more. */
export class DeviceRevokedError extends Error {
  name = "DeviceRevokedError";
  error = "revoked";
}

/**
 * Whether the service says, under the key that this device has known from the beginning, that the
 * device named is revoked.
 * @param {Hello} hello
 * @param {string} device
 * @param {string|null} serverKey base64 of the public key's SubjectPublicKeyInfo
 */
export async function isRevoked({ revocation }, device, serverKey) {
  if (!revocation || !serverKey || revocation.device_id !== device) return false;
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const words = utf8(`revoke:${revocation.device_id}:${revocation.revoked_at}`);
  try {
    const key = await crypto.subtle.importKey("spki", fromBase64(serverKey), algorithm, false, [
      "verify",
    ]);
    const signature = fromBase64(revocation.signature);
    return await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, words);
  } catch {
    return false;
  }
}

/**
 * Shred what opens the account here, and its store where nothing in it is only here. What could not
 * be sent stays as ciphertext under the sign-in slot, whose share the service keeps to itself now.
 * @param {Page} page
 * @param {string} accountId locked by now
 */
export async function wipe(page, accountId) {
  const known = await page.plain.accountNow(accountId);
  if (!known) return;
  const slots = known.slots.filter((slot) => slot.kind === "sign-in");
  await page.plain.keepAccount({ ...known, slots });
  await leaveLocked(page, known);
}
