/** Unlocking: what is only here first, then the words. Somebody else's work is counted, never named. */

import { counted } from "../lib/counted.js";
import { clockTime } from "../lib/london_time.js";
import { upperFirst } from "../lib/sentence_case.js";
import { deviceNoun } from "./device_noun.js";
import { cloneAll, cloneOne, field, part, say, showFault } from "./templates.js";

/** @typedef {{id: string, initials: string, unsent: number, slots: string[]}} Account */

/**
 * @param {Account} account
 * @returns {boolean} whether it has a passphrase; a desk opens by signing in only
 */
const hasPassphrase = (account) => account.slots.includes("passphrase");

/** @type {Record<string, string>} */
const UNLOCK_FAULTS = {
  WrongKeyError: "These are not the words for this account. Type the four words again.",
  other: "The store did not open. Nothing is lost: close the app, open it again and try once more.",
};

/** @param {any} context @returns {string} "this tablet", "this phone" or "this computer" */
const here = ({ core }) => `this ${deviceNoun(core)}`;

/** @param {any} context @param {string} device @returns {string} */
function keptWords({ revoked }, device) {
  if (revoked) return `This device was revoked. What was not received stays on it, locked.`;
  const why = device === "this computer" ? "is locked" : "locks when you put it down";
  return `${upperFirst(device)} ${why}. Your work is still here.`;
}

/**
 * @param {HTMLElement} root
 * @param {any} context
 * @param {Account} account
 */
function sayWhatIsHere(root, context, account) {
  const device = here(context);
  const fault = lostStore(context, account);
  say(root, {
    initials: account.initials,
    welcome: `Welcome back, ${account.initials}`,
    kept: fault ? "" : keptWords(context, device),
  });
  part(root, "only-here").hidden = account.unsent === 0 || fault !== null;
  say(root, {
    "only-here": `On ${device} only: ${counted(account.unsent, "visit")}`,
    "sends-later": `Locked and kept. ${account.unsent === 1 ? "It" : "They"} will send when you unlock and have signal.`,
  });
  const words = hasPassphrase(account);
  part(root, "words-form").hidden = !words || fault !== null;
  part(root, "cannot").hidden = fault !== null;
  part(root, "sign-in-first").hidden = words && fault === null;
  part(root, "lost").hidden = fault === null;
  if (fault) sayLost(root, device, fault);
}

/** The fault, where this account's store is lost. @param {any} context @param {Account} account */
function lostStore(context, account) {
  const { fault } = context.core.status;
  if (fault?.kind !== "lost_store") return null;
  return !fault.account || fault.account === account.id ? fault : null;
}

/** @param {HTMLElement} root @param {string} device @param {any} fault */
function sayLost(root, device, fault) {
  const when = fault.reported_at ? `at ${clockTime(fault.reported_at)} ` : "";
  const held = `It last told us ${when}that ${counted(fault.unsent ?? 0, "visit")} had not been received.`;
  const next = fault.unsent
    ? "Sign in, and write what you remember now, while it is fresh."
    : "Sign in to go on with what the service has.";
  say(root, {
    "lost-title": `${upperFirst(device)} lost its store`,
    "lost-words": `${held} ${next}`,
  });
}

/**
 * @param {HTMLElement} root
 * @param {any} context
 * @param {Account} account
 * @param {(account: Account) => void} choose
 */
function listOthers(root, context, account, choose) {
  const others = /** @type {Account[]} */ (context.core.device.accounts).filter(
    ({ id }) => id !== account.id,
  );
  const unsent = others.reduce((sum, other) => sum + other.unsent, 0);
  const words = /** @type {HTMLElement} */ (root.querySelector('[data-text="someone-else"]'));
  words.hidden = unsent === 0;
  words.textContent = `Someone else has ${counted(unsent, "visit")} on ${here(context)} that ${unsent === 1 ? "is" : "are"} not sent.`;
  part(root, "accounts").replaceChildren(
    ...others.map((other) => {
      const row = cloneOne("row-account");
      say(row, { words: `I am ${other.initials}, not ${account.initials}` });
      row.querySelector("button")?.addEventListener("click", () => choose(other));
      return row;
    }),
  );
}

/**
 * @param {HTMLElement} root
 * @param {any} context
 * @param {() => Account} account
 * @param {AbortSignal} signal
 */
function hearWords(root, context, account, signal) {
  const form = part(root, "words-form");
  const input = field(form, "#unlock-words");
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('[type="submit"]'));
  const eye = part(form, "show-words");
  eye.addEventListener("click", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    eye.setAttribute("aria-pressed", String(shown));
  });
  form.addEventListener(
    "submit",
    async (event) => {
      event.preventDefault();
      if (button.getAttribute("aria-disabled") === "true") return undefined;
      button.setAttribute("aria-disabled", "true");
      button.textContent = "Opening";
      const fault = await context.core.unlockWithPassphrase(account().id, input.value).then(
        () => null,
        (/** @type {Error} */ error) => error,
      );
      input.value = "";
      button.removeAttribute("aria-disabled");
      button.textContent = "Unlock";
      if (!fault) return context.unlocked();
      if (fault.name === "LostStoreError") return context.again();
      showFault(form, UNLOCK_FAULTS[fault.name] ?? UNLOCK_FAULTS.other);
      return input.focus();
    },
    { signal },
  );
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function unlockScreen(context) {
  return async () => {
    const { accounts } = context.core.device;
    if (accounts.length === 0) return context.screens.setUp({ screen: "set-up" });
    let account = accounts[0];
    return {
      content: cloneAll("screen-unlock"),
      start(root, signal) {
        const show = () => {
          sayWhatIsHere(root, context, account);
          listOthers(root, context, account, (other) => {
            account = other;
            show();
            showFault(root, "");
            root.querySelector("h1")?.focus();
          });
        };
        show();
        hearWords(root, context, () => account, signal);
        for (const name of ["cannot", "sign-in-first"]) {
          part(root, name).addEventListener("click", () => context.go("#/set-up"), { signal });
        }
      },
    };
  };
}
