/**
 * What follows from signing in on the set-up screen: an account is begun here, opened again, or
 * begun anew where its store was lost. The screens in between are asked of whoever shows them.
 *
 * @typedef {{ email: string, password: string, kind: string, initials: string }} Said
 * @typedef {object} Screens
 * @property {(passphrase: string) => Promise<void>} teach shows new words and has them typed back
 * @property {() => Promise<boolean>} wantsNewWords
 */

import { newPassphrase } from "../vault/passphrase.js";

/**
 * @param {any} core
 * @param {Said} said
 * @param {Screens} screens
 * @returns {Promise<void>} the account is open
 */
export async function setUpOrOpen(core, said, screens) {
  const { kind, password } = said;
  const { user } = await core.signIn({ email: said.email, password });
  const known = core.device.accounts.find((/** @type {any} */ one) => one.id === user.id);
  const share = await core.requestShare({ kind, password });
  if (known && !(await core.hasLostStore(user.id))) {
    return openAgain(core, { id: user.id, kind, share }, screens);
  }
  const passphrase = await newWords(kind, screens);
  const initials = said.initials || known?.initials || user.initials;
  return core.enrol({ user: { ...user, initials }, kind, share, passphrase });
}

/**
 * The words were forgotten or the device is a desk: signing in opens it, and new words may be made.
 *
 * @param {any} core
 * @param {{ id: string, kind: string, share: any }} account
 * @param {Screens} screens
 */
async function openAgain(core, { id, kind, share }, screens) {
  if (kind === "tablet" && (await screens.wantsNewWords())) {
    await core.changePassphrase(id, share, await newWords(kind, screens));
  }
  await core.unlockWithShare(id, share);
}

/** @param {string} kind @param {Screens} screens @returns {Promise<string|undefined>} a desk has none */
async function newWords(kind, screens) {
  if (kind !== "tablet") return undefined;
  const passphrase = newPassphrase();
  await screens.teach(passphrase);
  return passphrase;
}
