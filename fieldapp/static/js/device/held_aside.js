/**
 * What could not be saved before a full lock: held in the page as ciphertext, and put back at the
 * next unlocking. What does not open then (its store was lost, and begun anew under another key)
 * stays for the copy that the person may keep.
 *
 * @import { HeldRecord, Page } from "./page.js"
 * @import { OpenAccount } from "./open_account.js"
 */

import { newId } from "../sync/new_id.js";
import { doneAgain, heldWords } from "./held_words.js";
import { nowText } from "./page.js";

/** What a visit's id is for words that are typed outside one. */
const SCREENS = "screens";

/** @param {Page} page @param {string} account @returns {HeldRecord[]} */
export const heldOf = (page, account) => page.held.get(account) ?? [];

/**
 * @param {Page} page
 * @param {OpenAccount} account
 */
export async function holdAside(page, account) {
  const { id, device, keeper, store } = account;
  const slots = page.plain.account(id)?.slots ?? [];
  const sealed = keeper.waiting().map(async (visit) => {
    const { record, committed, isNew, changes } = keeper.inMemory(visit);
    const words = heldWords(committed, changes, () => newId(page.environment.clock.now()));
    const value = { record: isNew ? record : null, words };
    return { id: visit, device, slots, sealed: await store.sealAside(visit, value) };
  });
  /** @param {[string, import("./screen_words.js").ScreenWords][]} typed */
  const sealTyped = async (typed) => ({
    id: SCREENS,
    device,
    slots,
    sealed: await store.sealAside(SCREENS, { typed }),
  });
  const typed = account.screenWords.unsaved();
  if (typed.length) sealed.push(sealTyped(typed));
  keep(page, id, [...heldOf(page, id), ...(await Promise.all(sealed))]);
}

/**
 * Put back what is held of an account. Each is given up only once it stands in memory, from where
 * another lock would hold it again.
 * @param {Page} page
 * @param {OpenAccount} account
 */
export async function putBack(page, account) {
  const saving = heldOf(page, account.id).map(async (one) => {
    const { record, words, typed } = await account.store.unsealAside(one.id, one.sealed);
    const saved = typed
      ? putBackTyped(account, typed)
      : putBackVisit(page, account, { id: one.id, record, words });
    keep(
      page,
      account.id,
      heldOf(page, account.id).filter((other) => other !== one),
    );
    await saved;
  });
  // What does not open is still held, and what was not saved stands in memory: both are said.
  await Promise.allSettled(saving);
}

/**
 * @param {Page} page
 * @param {OpenAccount} account
 * @param {{ id: string, record: import("../sync/messages.js").VisitRecord|null,
 *   words: import("./held_words.js").HeldWords }} held `record`: a visit that no store had
 * @returns {Promise<void>}
 */
function putBackVisit(page, { keeper }, { id, record, words }) {
  if (record && !keeper.has(id)) keeper.keep(record, null);
  return keeper.change(id, doneAgain(words, nowText(page), page.window));
}

/**
 * @param {OpenAccount} account
 * @param {[string, import("./screen_words.js").ScreenWords][]} typed
 */
async function putBackTyped({ screenWords }, typed) {
  await Promise.all(typed.map(([place, words]) => screenWords.keep(place, words)));
}

/** @param {Page} page @param {string} account @param {HeldRecord[]} held */
function keep(page, account, held) {
  if (held.length) page.held.set(account, held);
  else page.held.delete(account);
}
