/**
 * Freeze, send and settle the visits that wait, within one round.
 *
 * @import { Ask } from "./send.js"
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

import { requests, sendingOrder } from "./requests.js";
import { sendBatches } from "./send_batches.js";
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
   * @returns {Promise<import("./send_batches.js").BatchesEnd>}
   */
  function sendEach(batches, of, failed) {
    return sendBatches(batches, {
      ...environment,
      onProgress: (number) => environment.onProgress({ number, of }),
      onNoAnswer: (batch) => {
        for (const { visit_id: id } of batch) alone.add(id);
      },
      onFailed: ({ visit_id: id }) => failed.add(id),
      settle: async (revision, answer) => {
        const outcome = await environment.settle(revision, answer);
        if (outcome === "unknown") failed.add(revision.visit_id);
        else alone.delete(revision.visit_id);
      },
    });
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

  return { sendAll };
}
