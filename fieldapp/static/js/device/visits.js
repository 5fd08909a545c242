/**
 * My visits: listing, planning, opening.
 *
 * @import { Draft } from "./draft.js"
 * @import { Person } from "../sync/messages.js"
 * @import { Page } from "./page.js"
 * @typedef {object} Planned
 * @property {string} [family_id]
 * @property {string} [family_name] as the office calls it, until its pack is here
 * @property {string} [family_typed] the name of a family that is not on this device
 * @property {string|null} [planned_at]
 * @property {string[]} [purposes]
 * @property {Omit<Person, "id">[]} [people] who is typed in with the family
 * @property {string[]} [workers] public ids of those whom the visitor names
 */

import { newId } from "../sync/new_id.js";
import { newVisit } from "../sync/visit_record.js";
import { openDraft } from "./draft.js";
import { fetchVisit } from "./fetch_visit.js";
import { newPerson, shortName } from "./names.js";
import { nowText, opened } from "./page.js";
import { readPack, typedPack } from "./packs.js";
import { rulesToPin } from "./pinned_rules.js";
import { readOnlyReason, sharedWith } from "./read_only.js";
import { isListed, visitLine } from "./shown_record.js";
import { claimVisit } from "./windows.js";
import { keepUnchosen } from "./written_together.js";

/** A family that is not on the device needs a name to be found by. */
export class FamilyNeedsNameError extends Error {
  name = "FamilyNeedsNameError";
}

/** No form version is known yet: the device must have reached the service once. */
export class NoFormVersionError extends Error {
  name = "NoFormVersionError";
}

/** @param {Page} page */
export function listVisits(page) {
  const account = opened(page);
  return account.keeper
    .records()
    .filter(isListed)
    .map((record) => visitLine(record, account.holdsWords(record)))
    .sort((one, other) => (one.planned_at ?? "").localeCompare(other.planned_at ?? ""));
}

/**
 * @param {Page} page
 * @param {Planned} planned
 * @returns {Promise<string>} the id of the visit
 */
export async function planVisit(page, planned) {
  const account = opened(page);
  const { clock } = page.environment;
  const id = newId(clock.now());
  const pack = planned.family_id ? await readPack(page, planned.family_id) : null;
  const version = await versionToBegin(page, account.settings.value.form_version, pack);
  if (!version) throw new NoFormVersionError("no form is on this device yet");
  const { user } = account.settings.value;
  const record = newVisit({
    visit_id: id,
    form_version: version,
    ...(await rulesToPin(page, version)),
    family_id: planned.family_id ?? null,
    family_typed: planned.family_id ? null : familyName(planned),
    family_name: pack?.family.name ?? planned.family_name ?? null,
    planned_at: planned.planned_at ?? null,
    people: (planned.people ?? []).map((one) => newPerson(one, newId(clock.now()))),
    workers: planned.workers ?? [],
    document: planned.purposes?.length ? { visit: { purposes: planned.purposes } } : {},
    holder: user ? { id: user.id, name: user.name, since: nowText(page) } : null,
    saved_at: nowText(page),
  });
  account.keeper.keep(record, null);
  await account.keeper.change(id, (known) => known);
  return id;
}

/**
 * The version that a visit begins with: the newest that the service has told of. A pack may be
 * older than a change of form or profile; its version is taken where the newest is not here yet.
 *
 * @param {Page} page
 * @param {string|null} newest
 * @param {import("./packs.js").Pack|null} pack
 * @returns {Promise<string|null>}
 */
async function versionToBegin({ environment }, newest, pack) {
  if (!newest || !pack || newest === pack.form_version) return newest ?? pack?.form_version ?? null;
  const rules = await environment.readRules(newest).catch(() => null);
  return rules ? newest : pack.form_version;
}

/** @param {Planned} planned */
function familyName(planned) {
  const name = shortName(planned.family_typed ?? "");
  if (!name) throw new FamilyNeedsNameError("a family that is typed in needs a name");
  return name;
}

/**
 * @param {Page} page
 * @param {string} id
 * @param {{ takeOver: (id: string, note: string) => Promise<boolean>, onTyping: (id: string) => void,
 *   onLeft: (id: string) => void }} actions
 * @returns {Promise<Draft>}
 */
export async function openVisit(page, id, actions) {
  const account = opened(page);
  const { keeper, journal } = account;
  await fetchVisit(page, id);
  const record = keeper.record(id);
  let claim = await claimVisit(page, id);
  await openPack(page, record.family_id);
  const draft = openDraft(id, {
    keeper,
    journal,
    now: () => nowText(page),
    newId: () => newId(page.environment.clock.now()),
    window: page.window,
    readOnly: () => readOnlyReason(page, id),
    sharedWith: () => sharedWith(page, id),
    pack: () => page.packs.get(record.family_id ?? "") ?? typedPack(keeper.record(id)),
    onTyping: actions.onTyping,
    onLeft: actions.onLeft,
    takeOver: actions.takeOver,
    writeHere: async () => {
      claim = await claimVisit(page, id, { steal: true });
      await keeper.carryOn(id);
      await keepLeft(page, account, id);
    },
    keepUnchosen: () => keepUnchosen(account, id, { at: nowText(page), window: page.window }),
    onClose: async () => {
      await claim.release();
      if (claim.users > 0) return;
      if (page.claims.get(id) === claim) page.claims.delete(id);
      if (page.visit === claim) page.visit = null;
    },
  });
  if (!claim.otherTab && claim.users === 1) await keepLeft(page, account, id);
  return draft;
}

/** Have a family's pack at hand, as it is now and whenever it is copied anew. @param {Page} page @param {string|null} familyId */
async function openPack(page, familyId) {
  const pack = familyId ? await readPack(page, familyId) : null;
  if (pack) page.packs.set(pack.family.id, pack);
}

/**
 * Put in what was being typed in another window when it ended, whoever holds the visit by now, and
 * what was written together about an answer that somebody else has chosen since.
 * @param {Page} page
 * @param {import("./open_account.js").OpenAccount} account
 * @param {string} id
 */
async function keepLeft(page, account, id) {
  await account.journal.refresh(id);
  await account.typing.keep(id);
  await keepUnchosen(account, id, { at: nowText(page), window: page.window });
}
