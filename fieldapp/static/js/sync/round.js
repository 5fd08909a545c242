/**
 * One round of sync: reach the service, send what waits, take what is new, report.
 *
 * A round never blocks the page, and one visit that cannot be sent never holds up another's. It
 * ends early only where nobody would answer the rest either.
 *
 * @import { Ask } from "./send.js"
 * @import { Hello } from "./reach.js"
 * @import { Head, VisitRecord } from "./messages.js"
 * @import { Sender } from "./send_visits.js"
 * @typedef {"done"|"retry"|"stopped"} RoundEnd done: nothing is left; retry: back off and try
 *   again; stopped: only a person can go on (sign in, update)
 * @typedef {object} RoundEnvironment
 * @property {Ask} ask
 * @property {() => Promise<import("./reach.js").Reach>} reach
 * @property {string} account
 * @property {Sender} sender
 * @property {{ value: { epoch: string|null, cursor: string|null, owed: string[] },
 *   keep: (changed: { epoch?: string|null, cursor?: string|null }) => Promise<void> }} settings
 * @property {() => VisitRecord[]} records
 * @property {(head: Head) => Promise<void>} takeHead
 * @property {(id: string) => Promise<void>} dropHead the service does not show this visit
 * @property {() => Promise<boolean>} offerAgain all retained revisions; false where no answer came
 * @property {() => Promise<boolean>} offerOwed those that it could not take then; false while any is left
 * @property {() => Promise<{ visits: { unsent: number }[] }>} heartbeat what to report
 * @property {(unsent: number) => void} onTold the service knows that so many visits wait here
 * @property {(hello: Hello) => Promise<void>} onHello
 * @property {(hello: Hello) => Promise<boolean>} isRevoked the service has signed that it is
 * @property {() => Promise<void>} onRevoked nothing more can be sent: wipe
 * @property {(session: "ok"|"over"|"other_user") => void} onSession
 */

/**
 * @param {RoundEnvironment} environment
 * @returns {Promise<RoundEnd>}
 */
export async function runRound(environment) {
  const { hello, too_old: tooOld } = await environment.reach();
  if (!hello) return tooOld ? "stopped" : "retry";
  await environment.onHello(hello);
  if (!isOurSession(environment, hello)) return "stopped";
  if (await environment.isRevoked(hello)) return sendLast(environment, hello);
  const { settings } = environment;
  const putBack = settings.value.epoch !== hello.epoch;
  if (putBack && !(await refilled(environment, hello))) return "retry";
  const sent = await environment.sender.sendAll(hello.limits);
  if (sent === "stopped" || sent === "unreachable") return sent === "stopped" ? sent : "retry";
  await report(environment);
  const all = putBack ? settings.value.owed.length === 0 : await environment.offerOwed();
  const taken = (await takeHeads(environment)) && (await takeChanges(environment));
  return taken && all && sent === "sent" ? "done" : "retry";
}

/**
 * The last round of a revoked device.
 * @param {RoundEnvironment} environment
 * @param {Hello} hello
 * @returns {Promise<RoundEnd>}
 */
async function sendLast(environment, hello) {
  await environment.sender.sendAll(hello.limits);
  const json = { ...(await environment.heartbeat()), revoked_done: true };
  await environment.ask("/sync/v1/heartbeat", { method: "POST", json });
  await environment.onRevoked();
  return "stopped";
}

/**
 * @param {RoundEnvironment} environment
 * @param {Hello} hello
 */
function isOurSession({ account, onSession }, hello) {
  const session = !hello.user ? "over" : hello.user.id === account ? "ok" : "other_user";
  onSession(session);
  return session === "ok";
}

/**
 * A new epoch means that the service was restored from a backup: everything that this device has
 * kept is offered again before anything else.
 * @param {RoundEnvironment} environment
 * @param {Hello} hello
 */
async function refilled(environment, hello) {
  const { settings } = environment;
  if (settings.value.epoch !== null && !(await environment.offerAgain())) return false;
  await settings.keep({ epoch: hello.epoch, cursor: null });
  return true;
}

/**
 * Fetch the heads that answers only named. One that cannot be had leaves the others be.
 * @param {RoundEnvironment} environment
 */
async function takeHeads(environment) {
  let all = true;
  for (const { visit_id: id } of environment.records().filter((one) => one.needs_head)) {
    const reply = await environment.ask(`/sync/v1/visits/${id}`);
    if (reply.kind !== "json" && reply.kind !== "refused") return false;
    if (reply.body?.visit_id === id) await environment.takeHead(reply.body);
    else if (reply.status === 404) await environment.dropHead(id);
    else all = false;
  }
  return all;
}

/** @param {RoundEnvironment} environment */
async function takeChanges(environment) {
  const { settings } = environment;
  const { cursor } = settings.value;
  const since = cursor === null ? "" : `?since=${encodeURIComponent(cursor)}`;
  const reply = await environment.ask(`/sync/v1/changes${since}`);
  if (reply.kind !== "json" || !Array.isArray(reply.body?.visits)) return false;
  for (const head of reply.body.visits) await environment.takeHead(head);
  if (reply.body.cursor !== cursor) await settings.keep({ cursor: reply.body.cursor });
  return true;
}

/**
 * Said, not asked: a report that is lost is made again next time. It comes straight after what was
 * sent, so that a tablet that is closed then has said whether it holds more.
 * @param {RoundEnvironment} environment
 */
async function report(environment) {
  const json = await environment.heartbeat();
  const reply = await environment.ask("/sync/v1/heartbeat", { method: "POST", json });
  if (reply.kind === "json") environment.onTold(json.visits.filter((one) => one.unsent).length);
}
