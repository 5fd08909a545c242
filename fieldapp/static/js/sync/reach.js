/**
 * Whether the service can be reached: `hello` with our own nonce, never navigator.onLine.
 *
 * @import { Ask } from "./send.js"
 * @typedef {{ id: string, name: string, role: string }} Colleague
 * @typedef {object} Hello
 * @property {string} nonce
 * @property {string} csrf
 * @property {string} epoch
 * @property {number} protocol
 * @property {string} server_time
 * @property {string} [release]
 * @property {import("./messages.js").Limits} limits
 * @property {null|{ id: string, name: string, initials: string, roles: string[], team: any }} user
 * @property {string|null} [form_version]
 * @property {string|null} [server_key]
 * @property {import("../device/plain_device.js").ActNowNumber[]} [act_now]
 * @property {import("../device/plain_device.js").LockMinutes|null} [lock_minutes]
 * @property {Colleague[]|null} [colleagues] who else of the account's team visits
 * @property {{ device_id: string, revoked_at: string, signature: string }} [revocation]
 * @typedef {{ signal: "ok"|"none"|"no_answer"|"captive", hello: Hello|null, too_old: boolean }} Reach
 */

import { randomBytes, toBase64 } from "../vault/bytes.js";
import { HELLO_LIMIT } from "./send.js";

/**
 * @param {Ask} ask
 * @returns {Promise<Reach>}
 */
export async function reach(ask) {
  const nonce = toBase64(randomBytes(12)).replaceAll("+", "-").replaceAll("/", "_");
  const reply = await ask(`/sync/v1/hello?nonce=${nonce}`, { limit: HELLO_LIMIT });
  if (reply.kind === "json") {
    // A kept answer of an earlier time, or of another service, does not know our nonce.
    if (reply.body?.nonce !== nonce) return { signal: "captive", hello: null, too_old: false };
    return { signal: "ok", hello: reply.body, too_old: false };
  }
  if (reply.kind === "refused") {
    const tooOld = reply.status === 426;
    return { signal: tooOld ? "ok" : "no_answer", hello: null, too_old: tooOld };
  }
  return { signal: reply.kind, hello: null, too_old: false };
}
