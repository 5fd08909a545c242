/**
 * Freeze, send and settle the visits that wait, within one round.
 *
 * @import { Ask, Reply } from "./send.js"
 * @import { Answer, Limits, Revision, VisitRecord } from "./messages.js"
 * @import { Outcome } from "./outcome.js"
 * @typedef {"sent"|"partly"|"unreachable"|"stopped"} SendingEnd partly: a visit is left that could
 *   not be sent, the others were
 * @typedef {object} SenderEnvironment
 * @property {Ask} ask
 * @property {() => VisitRecord[]} records visits with something unsent
 * @property {(id: string) => Promise<Revision|null>} freeze gives what waits, frozen and committed
 * @property {(revision: Revision, answer: Answer|null) => Promise<Outcome>} settle
 * @property {(revision: Revision) => Promise<void>} tooLarge
 * @property {() => Promise<boolean>} reachable
 * @property {(progress: { number: number, of: number }|null) => void} onProgress
 * @property {(refusal: "over"|"other_user"|"too_old") => void} onRefused
 * @property {(error: unknown, id: string) => void} onDamage one visit could not be frozen
 * @typedef {ReturnType<typeof createSender>} Sender
 */

import { message } from "./plan.js";
import { requests, sendingOrder } from "./requests.js";
import { isUrgent } from "./urgent.js";

/** An answer may ask for a revision in another form; this often within one round. */
const PASSES = 4;

/** @param {SenderEnvironment} environment */
export function createSender(environment) {
  /** Visits whose request got no answer: they travel alone until one comes. @type {Set<string>} */
  const alone = new Set();

  /**
   * @param {Limits} limits
   * @returns {Promise<SendingEnd>}
   */
  async function sendAll(limits) {
    /** @type {Set<string>} */
    const failed = new Set();
    /** Visits whose revision no request may carry: trying again soon would not help. @type {Set<string>} */
    const tooLarge = new Set();
    try {
      for (let pass = 0; pass < PASSES; pass += 1) {
        const waiting = await frozen(new Set([...failed, ...tooLarge]), failed);
        if (waiting.length === 0) break;
        const { requests: batches, too_large: refused } = packed(waiting, limits);
        for (const revision of refused) {
          tooLarge.add(revision.visit_id);
          await environment.tooLarge(revision);
        }
        const end = await sendEach(batches, waiting.length - refused.length, failed);
        if (end !== "sent") return end;
      }
    } finally {
      environment.onProgress(null);
    }
    return failed.size ? "partly" : "sent";
  }

  /**
   * @param {Set<string>} without
   * @param {Set<string>} failed
   * @returns {Promise<Revision[]>} in the order of sending
   */
  async function frozen(without, failed) {
    /** @type {Revision[]} */
    const revisions = [];
    for (const record of sendingOrder(environment.records())) {
      if (without.has(record.visit_id)) continue;
      try {
        const revision = await environment.freeze(record.visit_id);
        if (!revision) continue;
        if (isUrgent(record)) alone.add(record.visit_id);
        revisions.push(revision);
      } catch (error) {
        failed.add(record.visit_id);
        environment.onDamage(error, record.visit_id);
      }
    }
    return revisions;
  }

  /**
   * @param {Revision[][]} batches
   * @param {number} of how many revisions that is
   * @param {Set<string>} failed
   * @returns {Promise<SendingEnd>}
   */
  async function sendEach(batches, of, failed) {
    let number = 0;
    const queue = [...batches];
    for (let batch = queue.shift(); batch; batch = queue.shift()) {
      environment.onProgress({ number: number + 1, of });
      const end = await sendBatch(batch, failed);
      if (end === "split") queue.unshift(...batch.map((one) => [one]));
      else if (end !== "sent") return end;
      else number += batch.length;
    }
    return "sent";
  }

  /** @param {Revision[]} waiting @param {Limits} limits */
  function packed(waiting, limits) {
    const single = waiting.filter((one) => alone.has(one.visit_id));
    const together = waiting.filter((one) => !alone.has(one.visit_id));
    const first = requests(single, { ...limits, batch: 1 });
    const then = requests(together, limits);
    return {
      requests: [...first.requests, ...then.requests],
      too_large: [...first.too_large, ...then.too_large],
    };
  }

  /**
   * @param {Revision[]} batch
   * @param {Set<string>} failed
   * @returns {Promise<SendingEnd|"split">}
   */
  async function sendBatch(batch, failed) {
    const json = { revisions: batch.map(message) };
    const reply = await environment.ask("/sync/v1/revisions", { method: "POST", json, gzip: true });
    if (reply.kind === "json") {
      await settleAll(batch, reply, failed);
      return "sent";
    }
    const refusal = refusalIn(reply);
    if (refusal) {
      environment.onRefused(refusal);
      return "stopped";
    }
    for (const { visit_id: id } of batch) alone.add(id);
    if (reply.kind !== "refused" && !(await environment.reachable())) return "unreachable";
    if (batch.length > 1) return "split";
    failed.add(batch[0].visit_id);
    return "sent";
  }

  /** @param {Revision[]} batch @param {Reply} reply @param {Set<string>} failed */
  async function settleAll(batch, reply, failed) {
    /** @type {Answer[]} */
    const answers = Array.isArray(reply.body?.answers) ? reply.body.answers : [];
    for (const revision of batch) {
      const answer = answers.find((one) => one?.revision_id === revision.revision_id) ?? null;
      const outcome = await environment.settle(revision, answer);
      if (outcome === "unknown") failed.add(revision.visit_id);
      else alone.delete(revision.visit_id);
    }
  }

  return { sendAll };
}

/** @param {Reply} reply @returns {"over"|"other_user"|"too_old"|null} */
function refusalIn(reply) {
  if (reply.kind !== "refused") return null;
  if (reply.status === 426) return "too_old";
  if (reply.status !== 401) return null;
  return reply.body?.error === "other_user" ? "other_user" : "over";
}
