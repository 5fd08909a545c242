/**
 * Rounds of sync for the account that is unlocked.
 *
 * @import { Page } from "./page.js"
 * @import { OpenAccount } from "./open_account.js"
 * @import { RoundEnd } from "../sync/round.js"
 */

import { runRound } from "../sync/round.js";
import { createSchedule } from "../sync/schedule.js";
import { createSender } from "../sync/send_visits.js";
import { offerAgain, offerOwed } from "./offer_again.js";
import { copyPacksBehind } from "./packs.js";
import { nowText } from "./page.js";
import { learnPromise } from "./clearing.js";
import { storageEstimate } from "./storage_promise.js";
import { isRevoked } from "./revocation.js";
import { sayHello } from "./service.js";

/**
 * @param {Page} page
 * @param {{ afterRound: () => Promise<void>, onError: (error: unknown) => void,
 *   onRevoked: (account: string) => Promise<void> }} then
 */
export function createSyncing(page, { afterRound, onError, onRevoked }) {
  const { environment, known } = page;

  /** @returns {Promise<RoundEnd>} */
  async function round() {
    const account = page.account;
    if (!account) {
      const { hello } = await sayHello(page);
      if (hello) await tellIfRevoked(page, hello, onRevoked);
      return hello ? "done" : "retry";
    }
    const end = await alone(page, () => runRound(roundOf(page, account, onRevoked)));
    if (page.account === account && end === "done") await copyPacksBehind(page, account);
    if (page.account === account) await afterRound();
    return end;
  }

  return createSchedule({
    round,
    clock: environment.clock,
    random: environment.random,
    wake: environment.wake,
    onError,
    onRetry: (at) => known.learn({ retry_at: at === null ? null : new Date(at).toISOString() }),
  });
}

/**
 * A lost tablet is mostly met locked.
 * @param {Page} page
 * @param {import("../sync/reach.js").Hello} hello
 * @param {(account: string) => Promise<void>} onRevoked
 */
async function tellIfRevoked(page, hello, onRevoked) {
  const account = page.plain.accountOf(hello.revocation?.device_id ?? "");
  if (!account) return;
  if (await isRevoked(hello, account.device, page.plain.facts.serverKey)) {
    await onRevoked(account.id);
  }
}

/**
 * One window of this device syncs at a time; another's round is as good as ours.
 * @param {Page} page
 * @param {() => Promise<RoundEnd>} run
 * @returns {Promise<RoundEnd>}
 */
async function alone(page, run) {
  const { locks } = page.environment;
  if (!locks) return run();
  const name = `fieldapp-sync-${page.account?.id}`;
  return locks.request(name, { ifAvailable: true }, (lock) => (lock ? run() : "done"));
}

/**
 * @param {Page} page
 * @param {OpenAccount} account
 * @param {(account: string) => Promise<void>} onRevoked
 * @returns {import("../sync/round.js").RoundEnvironment}
 */
function roundOf(page, account, onRevoked) {
  const { keeper, settings } = account;
  const learn = learning(page, account);
  return {
    ask: account.ask,
    reach: () => sayHello(page),
    account: account.id,
    sender: senderOf(page, account),
    settings,
    records: keeper.records,
    takeHead: account.heard,
    dropHead: (id) => keeper.change(id, (known) => ({ ...known, needs_head: false })),
    offerAgain: () => offerAgain(account, tellingOf(page, account), nowText(page)),
    offerOwed: () => offerOwed(account, tellingOf(page, account)),
    heartbeat: () => heartbeat(page, account),
    onTold: (unsent) => learn({ told: { at: nowText(page), unsent } }),
    onHello: (hello) =>
      settings.keep({
        form_version: hello.form_version ?? settings.value.form_version,
        limits: hello.limits,
        ...toldOf(account, hello),
        copied_at: nowText(page),
      }),
    isRevoked: async (hello) => {
      const revoked = await isRevoked(hello, account.device, page.plain.facts.serverKey);
      if (revoked) await account.typing.keepAll().catch(() => {});
      return revoked;
    },
    onRevoked: () => onRevoked(account.id),
    onSession: (session) => learn({ session }),
  };
}

/**
 * What is told of a person is kept with her own words, and never of whoever else is signed in.
 * @param {OpenAccount} account
 * @param {import("../sync/reach.js").Hello} hello
 */
function toldOf({ id, settings }, hello) {
  const { user, colleagues } = settings.value;
  if (hello.user?.id !== id) return { user, colleagues };
  return { user: hello.user, colleagues: hello.colleagues ?? colleagues };
}

/**
 * What a round learns is said to the person whose round it is, and to nobody after her.
 * @param {Page} page
 * @param {OpenAccount} account
 * @returns {Page["known"]["learn"]}
 */
function learning(page, account) {
  return (facts) => {
    if (!account.isClosed()) page.known.learn(facts);
  };
}

/**
 * How far sending is, and why it ends.
 * @param {Page} page
 * @param {OpenAccount} account
 * @returns {import("./offer_again.js").Telling}
 */
function tellingOf(page, account) {
  const learn = learning(page, account);
  return {
    reachable: async () => !account.isClosed() && (await sayHello(page)).hello !== null,
    onProgress: (sending) => learn(sending ? { sending, retry_at: null } : { sending }),
    onRefused: (refusal) => learn(refusal === "too_old" ? { too_old: true } : { session: refusal }),
  };
}

/**
 * @param {Page} page
 * @param {OpenAccount} account
 */
function senderOf(page, account) {
  const learn = learning(page, account);
  return createSender({
    ask: account.ask,
    records: account.toSend,
    freeze: account.freeze,
    settle: async (revision, answer) => {
      const outcome = await account.settleAnswer(revision, answer);
      const at = answer?.receipt?.received_at;
      if (outcome !== "unknown" && at) {
        learn({ last_received_at: at, told: null });
        await account.settings.keep({ last_received_at: at });
      }
      return outcome;
    },
    tooLarge: (revision) => account.noteTooLarge(revision),
    ...tellingOf(page, account),
    onDamage: (error, id) => page.listeners.tell("fault", { error, visit_id: id }),
  });
}

/**
 * @param {Page} page
 * @param {OpenAccount} account
 */
async function heartbeat(page, account) {
  const unsent = new Set(account.unsent().map((one) => one.visit_id));
  return {
    visits: account.keeper.records().map((one) => ({
      id: one.visit_id,
      last_local_save_at: one.saved_at,
      unsent: unsent.has(one.visit_id) ? 1 : 0,
    })),
    persisted: await learnPromise(page),
    accepted_clearing_on: account.settings.value.accepted_clearing_on,
    quota: await storageEstimate(page),
    app: page.environment.release ?? null,
  };
}

/** @typedef {ReturnType<typeof createSyncing>} Syncing */
