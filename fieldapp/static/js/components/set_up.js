/**
 * Setting a device up: sign in, say what it is, choose initials; a tablet then gets its four words,
 * made here, shown once and typed back. Signing in also opens a device whose words are forgotten.
 */

import { typedWords } from "../vault/passphrase.js";
import { setUpOrOpen } from "./set_up_steps.js";
import { signInFault } from "./sign_in_panel.js";
import { cloneAll, field, part, showFault } from "./templates.js";

/** @param {DocumentFragment | HTMLElement} root @returns {{email: string, password: string, kind: string, initials: string}} */
function read(root) {
  const chosen = /** @type {HTMLInputElement|null} */ (
    root.querySelector('[name="set-up-kind"]:checked')
  );
  return {
    email: field(root, "#set-up-email").value.trim(),
    password: field(root, "#set-up-password").value,
    kind: chosen?.value ?? "",
    initials: field(root, "#set-up-initials").value.trim().toUpperCase(),
  };
}

/** @param {ReturnType<typeof read>} said @param {boolean} first nobody was set up here before @returns {string} what is missing, "" when nothing is */
function lacking(said, first) {
  if (!said.email || !said.password) return "Enter your email address and your password.";
  if (!said.kind) return "Choose whether this is a tablet you carry or a computer in the office.";
  if (first && !said.initials) return "Enter the initials to show while it is locked.";
  return "";
}

/**
 * Asks a question on a screen of its own and waits for the answer.
 *
 * @param {HTMLElement} root
 * @param {string} template
 * @param {(screen: HTMLElement, done: (value: any) => void) => void} ask
 * @returns {Promise<any>}
 */
function askOn(root, template, ask) {
  return new Promise((done) => {
    root.replaceChildren(cloneAll(template));
    root.querySelector("h1")?.focus();
    ask(root, done);
  });
}

/** @param {HTMLElement} root @param {string} passphrase @returns {Promise<void>} */
async function teach(root, passphrase) {
  await askOn(root, "screen-four-words", (screen, done) => {
    const items = passphrase.split(" ").map((word) => {
      const item = document.createElement("li");
      item.textContent = word;
      return item;
    });
    part(screen, "words").replaceChildren(...items);
    part(screen, "written").addEventListener("click", done);
  });
  const again = await askOn(root, "screen-type-words", (screen, done) => {
    part(screen, "again").addEventListener("click", () => done(true));
    part(screen, "form").addEventListener("submit", (event) => {
      event.preventDefault();
      const input = field(screen, "#typed-words");
      if (typedWords(input.value) === typedWords(passphrase)) return done(false);
      showFault(
        screen,
        "These are not the four words. Look at what you wrote down and type them again.",
      );
      return input.focus();
    });
  });
  if (again) await teach(root, passphrase);
}

/**
 * @param {HTMLElement} root
 * @returns {Promise<string>} six digits
 */
export function choosePin(root) {
  return askOn(root, "screen-choose-pin", (screen, done) => {
    const input = field(screen, "#new-pin");
    input.focus();
    part(screen, "form").addEventListener("submit", (event) => {
      event.preventDefault();
      if (/^\d{6}$/.test(input.value)) return done(input.value);
      showFault(screen, "The PIN has six digits.");
      return input.focus();
    });
  });
}

/** @param {HTMLElement} root @returns {Promise<boolean>} */
const wantsNewWords = (root) =>
  askOn(root, "screen-new-words", (screen, done) => {
    part(screen, "make").addEventListener("click", () => done(true));
    part(screen, "keep").addEventListener("click", () => done(false));
  });

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function setUpScreen(context) {
  return async () => ({
    content: cloneAll("screen-set-up"),
    start(root, signal) {
      const { device } = context.core;
      part(root, "revoked").hidden = !context.revoked;
      part(root, "lost").hidden = context.core.status.fault?.kind !== "lost_store";
      part(root, "back").hidden = device.accounts.length === 0;
      if (device.kind) field(root, `#set-up-${device.kind}`).checked = true;
      part(root, "kind-group").hidden = Boolean(device.kind) && device.accounts.length > 0;
      const form = part(root, "form");
      const onSubmit = async (/** @type {Event} */ event) => {
        event.preventDefault();
        const said = read(root);
        const lack = lacking(said, device.accounts.length === 0);
        if (lack) return showFault(root, lack);
        try {
          await setUpOrOpen(context.core, said, {
            teach: (passphrase) => teach(root, passphrase),
            wantsNewWords: () => wantsNewWords(root),
          });
          return context.unlocked();
        } catch (error) {
          if (!root.contains(form)) await context.again();
          return showFault(root, signInFault(error));
        }
      };
      form.addEventListener("submit", onSubmit, { signal });
    },
  });
}
