/**
 * Signing in without leaving the page: key and unsaved words stay. Used when the session is over,
 * and when somebody else's session is in force on the same device.
 */

import { field, part, say, showFault } from "./templates.js";

/** @type {Record<string, string>} */
const FAULTS = {
  wrong_password: "Email address or password is not right.",
  no_answer: "No answer came. Nothing is lost; try again where there is signal.",
  password_must_change:
    "Your password was given to you for one time. Sign in on the office pages and choose your own, then come back.",
  other_user: "That is somebody else’s account. What is open here was written by another person.",
};

/**
 * @param {any} error
 * @returns {string}
 */
export function signInFault(error) {
  if (error?.error === "try_later" || error?.code === "try_later") {
    return `Too many tries. Try again in ${Math.ceil((error.seconds ?? 60) / 60)} minutes.`;
  }
  return FAULTS[error?.error ?? error?.code] ?? FAULTS.no_answer;
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {any} core
 * @returns {(why?: string) => void} opens the panel
 */
export function startSignInPanel(dialog, core) {
  const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));
  const email = field(form, "#panel-email");
  const password = field(form, "#panel-password");

  async function signIn() {
    try {
      const { user } = await core.signIn({ email: email.value.trim(), password: password.value });
      if (core.user && user.id !== core.user.id) return showFault(form, FAULTS.other_user);
      dialog.close();
      core.syncNow();
    } catch (error) {
      showFault(form, signInFault(error));
    } finally {
      password.value = "";
    }
    return undefined;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    signIn();
  });
  part(form, "later").addEventListener("click", () => dialog.close());
  return (why = "Everything stays here until you do.") => {
    say(form, { why });
    showFault(form, "");
    if (!dialog.open) dialog.showModal();
    email.focus();
  };
}
