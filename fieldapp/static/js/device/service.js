/**
 * What is asked of the service outside a round: signing in, the share, families, taking over.
 *
 * @import { Page } from "./page.js"
 * @import { Reach } from "../sync/reach.js"
 * @import { Reply } from "../sync/send.js"
 */

import { reach } from "../sync/reach.js";
import { newId } from "../sync/new_id.js";
import { fromBase64 } from "../vault/bytes.js";
import { hasLostStore } from "./lost_store.js";
import { nowText, opened } from "./page.js";

/** The service refused, or gave no answer; `error` is a word that components know. */
export class ServiceError extends Error {
  name = "ServiceError";
  /** @param {string} error @param {number} [seconds] */
  constructor(error, seconds) {
    super(`the service said ${error}`);
    this.error = error;
    this.seconds = seconds;
  }
}

/**
 * Say hello and learn from it.
 * @param {Page} page
 * @returns {Promise<Reach>}
 */
export async function sayHello(page) {
  const reached = await reach(page.ask);
  page.known.learn({ signal: reached.signal, too_old: reached.too_old });
  const { hello } = reached;
  if (!hello) return reached;
  page.hello = hello;
  const ahead = page.environment.clock.now() - Date.parse(hello.server_time);
  page.known.learn({
    copied_at: nowText(page),
    clock_skew_minutes: Number.isFinite(ahead) ? Math.round(ahead / 60_000) : 0,
  });
  if (hello.act_now) await page.plain.keepActNow(hello.act_now);
  await keepServerKey(page, hello.server_key);
  await keepLockMinutes(page, hello.lock_minutes);
  return reached;
}

/**
 * Times that are none would never lock: those known before stay.
 * @param {Page} page
 * @param {import("./plain_device.js").LockMinutes|null|undefined} told
 */
async function keepLockMinutes({ plain }, told) {
  if (!told) return;
  const { cover_idle, cover_hidden, full } = told;
  if (![cover_idle, cover_hidden, full].every((minutes) => minutes > 0)) return;
  await plain.describe({ lock_minutes: { cover_idle, cover_hidden, full } });
}

/**
 * The first key is kept, later ones are not believed: it is what revocations are checked with.
 * @param {Page} page
 * @param {string|null|undefined} key
 */
async function keepServerKey({ plain }, key) {
  if (key && !plain.facts.serverKey) await plain.describe({ server_key: key });
}

/**
 * @param {Page} page
 * @param {{ email: string, password: string }} said
 * @returns {Promise<{ user: import("./unlock.js").User }>}
 * @throws {ServiceError} wrong_password, try_later, no_answer
 */
export async function signIn(page, said) {
  const { hello } = await sayHello(page);
  if (!hello) throw new ServiceError("no_answer");
  const reply = await page.ask("/workspace/session", { method: "POST", json: said });
  if (reply.kind !== "json" || !reply.body?.user) throw refusal(reply);
  const { user, csrf } = reply.body;
  page.hello = { ...hello, user, csrf: csrf ?? hello.csrf };
  const ours = !page.account || page.account.id === user.id;
  page.known.learn({ session: ours ? "ok" : "other_user" });
  return { user };
}

/** @param {Reply} reply */
function refusal(reply) {
  if (reply.kind !== "refused" || reply.status >= 500) return new ServiceError("no_answer");
  return new ServiceError(reply.body?.error ?? "no_answer", reply.body?.seconds);
}

/**
 * The share of the sign-in slot: given only just after a sign-in. What belongs to the authority (the
 * form, times of locking, numbers to call) was told to nobody before it, and is asked for first.
 * @param {Page} page
 * @param {{ kind: "tablet"|"desk", password: string }} wanted
 * @returns {Promise<Uint8Array<ArrayBuffer>>} 32 bytes
 * @throws {ServiceError}
 */
export async function requestShare(page, { kind, password }) {
  await sayHello(page);
  const id = await registerDevice(page, kind);
  const headers = { "X-Fieldapp-Device": id };
  const path = `/sync/v1/devices/${id}/key`;
  const reply = await page.ask(path, { method: "POST", json: { password }, headers });
  if (reply.kind !== "json" || typeof reply.body?.share !== "string") throw refusal(reply);
  return fromBase64(reply.body.share);
}

/**
 * Make this browser known as a device of the person who is signed in. An id that was somebody
 * else's here before is left to them, and one whose store was lost to what it last told.
 * @param {Page} page
 * @param {"tablet"|"desk"} kind
 * @returns {Promise<string>} the device's id
 */
async function registerDevice(page, kind) {
  const user = page.hello?.user?.id ?? "";
  const { plain, registered } = page;
  const known = await knownDevice(page, user);
  let reply = null;
  for (const id of known ? [known] : [plain.freeId(), newId(page.environment.clock.now())]) {
    const json = { device_id: id, kind };
    const headers = { "X-Fieldapp-Device": id };
    reply = await page.ask("/sync/v1/devices", { method: "POST", json, headers });
    if (reply.kind === "json") {
      registered.set(user, id);
      return id;
    }
    if (reply.body?.error !== "other_user") break;
  }
  throw refusal(/** @type {Reply} */ (reply));
}

/** @param {Page} page @param {string} user @returns {Promise<string|undefined>} */
async function knownDevice(page, user) {
  const kept = page.plain.account(user)?.device;
  if (kept && !(await hasLostStore(page, user))) return kept;
  const told = page.registered.get(user);
  return told === kept ? undefined : told;
}

/** @param {Page} page @returns {Promise<{ families: any[], known: boolean }>} */
export async function readFamilies(page) {
  const reply = await opened(page).ask("/sync/v1/families");
  if (reply.kind !== "json" || !Array.isArray(reply.body?.families)) {
    return { families: [], known: false };
  }
  return { families: reply.body.families, known: true };
}

/**
 * @param {Page} page
 * @param {string} id
 * @param {string} note
 * @returns {Promise<boolean>} false where no answer came
 * @throws {import("../vault/errors.js").LockedError} the device was locked meanwhile
 */
export async function takeOver(page, id, note) {
  const { ask, heard } = opened(page);
  const { hello } = await sayHello(page);
  if (!hello) return false;
  const path = `/sync/v1/visits/${id}/holder`;
  const reply = await ask(path, { method: "POST", json: { note } });
  if (reply.kind !== "json" || reply.body?.visit_id !== id) return false;
  await heard(reply.body);
  return true;
}

/** End the session at the service. @param {Page} page @returns {Promise<boolean>} */
export async function endSession(page) {
  const user = page.hello?.user?.id;
  const reply = await page.ask("/workspace/session", { method: "DELETE" });
  const { hello } = page;
  // Somebody else may have signed in while this one hung.
  if (hello && hello.user?.id === user) page.hello = { ...hello, user: null };
  return reply.kind === "json" || reply.status === 204;
}
