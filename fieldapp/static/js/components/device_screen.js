/** What is on this device: the visits held here, whether they were received, and what it last told. */

import { counted } from "../lib/counted.js";
import { dayAndTime, isoDay } from "../lib/dates.js";
import { deviceNoun } from "./device_noun.js";
import { cloneAll, cloneOne, part, say } from "./templates.js";

/** @param {any} row @param {string} now @returns {HTMLElement} */
function heldRow(row, now) {
  const made = cloneOne("row-held");
  const saved = row.last_saved_at
    ? `Last saved ${dayAndTime(row.last_saved_at, now)}`
    : "Nothing written yet";
  const received = row.last_received_at
    ? `received ${dayAndTime(row.last_received_at, now)}`
    : "not received yet";
  say(made, {
    family: row.family_name,
    line: saved,
    fact: row.unsent ? `Only here; ${received}` : received,
  });
  return made;
}

/** @param {[string, string][]} pairs @returns {Node[]} */
function facts(pairs) {
  return pairs.flatMap(([what, fact]) => {
    const term = document.createElement("dt");
    const words = document.createElement("dd");
    term.textContent = what;
    words.textContent = fact;
    return [term, words];
  });
}

/** @param {number} bytes @returns {string} */
const gigabytes = (bytes) => `${(bytes / 1e9).toFixed(1)} GB`;

/** @returns {Promise<string>} */
async function roomWords() {
  const estimate = await navigator.storage?.estimate?.();
  if (!estimate?.quota) return "The browser does not say";
  return `${gigabytes(estimate.quota - (estimate.usage ?? 0))} free for this app`;
}

/** @param {any} core @returns {Promise<void>} an encrypted copy, as a file that only this account opens */
export async function keepACopy(core) {
  const blob = await core.exportCopy();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `fieldapp-copy-${isoDay(new Date().toISOString())}.bin`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function deviceScreen(context) {
  const { core } = context;
  return async () => {
    const room = await roomWords();
    const kind = deviceNoun(core);
    return {
      content: cloneAll("screen-device"),
      start(root, signal) {
        context.identity(null);
        const now = new Date().toISOString();
        const others = core.device.accounts.filter(
          (/** @type {any} */ one) => one.id !== core.accountId,
        );
        const unsent = others.reduce(
          (/** @type {number} */ sum, /** @type {any} */ one) => sum + one.unsent,
          0,
        );
        say(root, {
          title: `What is on this ${kind}`,
          kept: `Everything is locked with your key. A visit stays until it is approved and 14 days have passed since it was last received.`,
          others: unsent
            ? `Someone else has ${counted(unsent, "visit")} on this ${kind} that ${unsent === 1 ? "is" : "are"} not sent.`
            : "",
        });
        const tell = () => {
          if (core.lockState !== "open") return;
          const held = core.visits().map((/** @type {any} */ row) => heldRow(row, now));
          part(root, "visits").replaceChildren(...held);
          part(root, "facts").replaceChildren(...facts(known(context, room)));
        };
        tell();
        for (const name of ["visit", "status"])
          signal.addEventListener("abort", core.on(name, tell));
        hear(root, context, signal);
      },
    };
  };
}

/** @param {any} context @param {string} room @returns {[string, string][]} */
function known({ core, release }, room) {
  const now = new Date().toISOString();
  const { copied_at: copiedAt, last_received_at: receivedAt, told } = core.status;
  return [
    ["Last copied from the office", copiedAt ? dayAndTime(copiedAt, now) : "Not yet"],
    ["Last received", receivedAt ? dayAndTime(receivedAt, now) : "Nothing yet"],
    ["The office was told", told ? toldWords(told, now) : "Not since then"],
    ["Room", room],
    ["Version of the app", release],
  ];
}

/** @param {{ at: string, unsent: number }} told @param {string} now */
function toldWords({ at, unsent }, now) {
  const what = unsent ? `${counted(unsent, "visit")} not sent` : "Nothing unsent";
  return `${what}, ${dayAndTime(at, now)}`;
}

/** @param {HTMLElement} root @param {any} context @param {AbortSignal} signal */
function hear(root, context, signal) {
  const { core } = context;
  const on = (
    /** @type {string} */ name,
    /** @type {() => Promise<unknown>} */ act,
    /** @type {string} */ said,
  ) =>
    part(root, name).addEventListener(
      "click",
      () =>
        act()
          .then(() => say(root, { said }))
          .catch(context.failed),
      { signal },
    );
  on("send", async () => core.syncNow(), "Trying now.");
  on("copy", () => keepACopy(core), "A locked copy was kept among your downloads.");
  on("sign-out", () => context.signOut(), "Signed out. What was not sent stays here, locked.");
}
