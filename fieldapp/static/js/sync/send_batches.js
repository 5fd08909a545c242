/**
 * Sending requests of several revisions each, so that one that the service cannot take holds up
 * no other: a request that fails is sent again in single ones, and what fails alone is left.
 *
 * @import { Ask, Reply } from "./send.js"
 * @import { Answer, Revision } from "./messages.js"
 * @typedef {"sent"|"unreachable"|"stopped"} BatchesEnd stopped: only a person can go on
 * @typedef {object} BatchEnvironment
 * @property {Ask} ask
 * @property {(revision: Revision, answer: Answer|null) => Promise<void>} settle
 * @property {(revision: Revision) => void} onFailed alone too: the others go on
 * @property {(batch: Revision[]) => void} [onNoAnswer] before it is known whom to blame
 * @property {(revision: Revision) => boolean} [mayGo] asked again before each request
 * @property {() => Promise<boolean>} reachable
 * @property {(number: number) => void} onProgress which revision is being sent, from 1
 * @property {(refusal: Refusal) => void} onRefused
 * @typedef {"over"|"other_user"|"too_old"} Refusal
 */

import { message } from "./plan.js";

/**
 * @param {Revision[][]} batches
 * @param {BatchEnvironment} environment
 * @returns {Promise<BatchesEnd>}
 */
export async function sendBatches(batches, environment) {
  const { mayGo = () => true } = environment;
  let number = 0;
  const queue = [...batches];
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    const going = batch.filter(mayGo);
    if (going.length === 0) continue;
    environment.onProgress(number + 1);
    const end = await sendBatch(going, environment);
    if (end === "split") queue.unshift(...going.map((one) => [one]));
    else if (end !== "sent") return end;
    else number += going.length;
  }
  return "sent";
}

/**
 * @param {Revision[]} batch
 * @param {BatchEnvironment} environment
 * @returns {Promise<BatchesEnd|"split">}
 */
async function sendBatch(batch, environment) {
  const json = { revisions: batch.map(message) };
  const reply = await environment.ask("/sync/v1/revisions", { method: "POST", json, gzip: true });
  if (reply.kind === "json") {
    await settleAll(batch, reply, environment);
    return "sent";
  }
  const refusal = refusalIn(reply);
  if (refusal) {
    environment.onRefused(refusal);
    return "stopped";
  }
  environment.onNoAnswer?.(batch);
  if (reply.kind !== "refused" && !(await environment.reachable())) return "unreachable";
  if (batch.length > 1) return "split";
  environment.onFailed(batch[0]);
  return "sent";
}

/** @param {Revision[]} batch @param {Reply} reply @param {BatchEnvironment} environment */
async function settleAll(batch, reply, environment) {
  /** @type {Answer[]} */
  const answers = Array.isArray(reply.body?.answers) ? reply.body.answers : [];
  for (const revision of batch) {
    const answer = answers.find((one) => one?.revision_id === revision.revision_id) ?? null;
    await environment.settle(revision, answer);
  }
}

/** @param {Reply} reply @returns {Refusal|null} */
function refusalIn(reply) {
  if (reply.kind !== "refused") return null;
  if (reply.status === 426) return "too_old";
  if (reply.status !== 401) return null;
  return reply.body?.error === "other_user" ? "other_user" : "over";
}
