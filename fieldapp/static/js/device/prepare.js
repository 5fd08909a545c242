/**
 * Getting a family's visit ready for no signal: seven checks, each told as it goes.
 *
 * @import { OpenAccount } from "./open_account.js"
 * @import { Page } from "./page.js"
 * @import { Rules } from "./pinned_rules.js"
 * @import { Pack } from "./packs.js"
 * @typedef {"names"|"last_visit"|"forms"|"numbers"|"keep"|"space"|"lock"} CheckName
 * @typedef {(step: { check: CheckName, state: "busy"|"done"|"failed", fact: any }) => void} OnStep
 * @typedef {{ passed: boolean, fact: any }} Checked
 * @typedef {{ page: Page, account: OpenAccount, visitId: string|null, familyId: string|null, pack: Pack|null,
 *   fresh: boolean }} Preparing
 * @typedef {{ ready: "yes"|"may_be_cleared"|"no", checked_at: string }} Prepared
 */

import { copyPack, readPack, typedPack } from "./packs.js";
import { nowText, opened } from "./page.js";
import { pinned } from "./pinned_rules.js";
import { askToPersist, holdsRoom, spaceLeft } from "./storage_promise.js";

const SPACE_WANTED = 50_000_000;
/** A pack this old still counts when there is no signal to copy it again. */
const PACK_GOOD_FOR_MS = 24 * 60 * 60_000;

/** @type {[CheckName, (preparing: Preparing) => Promise<Checked>][]} */
const CHECKS = [
  ["names", checkNames],
  ["last_visit", checkLastVisit],
  ["forms", checkForms],
  ["numbers", checkNumbers],
  ["keep", checkKeep],
  ["space", checkSpace],
  ["lock", checkLock],
];

/** Only a tablet promises anything without signal. */
export class NotATabletError extends Error {
  name = "NotATabletError";
}

/**
 * @param {Page} page
 * @param {string} id of a family or a visit
 * @param {OnStep} onStep
 * @returns {Promise<Prepared>}
 */
export async function prepare(page, id, onStep) {
  if (page.plain.facts.kind === "desk") throw new NotATabletError("a desk is not prepared");
  const preparing = preparingOf(page, id);
  /** @type {Set<CheckName>} */
  const failed = new Set();
  for (const [check, run] of CHECKS) {
    onStep({ check, state: "busy", fact: null });
    const { passed, fact } = await run(preparing).catch(() => ({ passed: false, fact: null }));
    if (!passed) failed.add(check);
    onStep({ check, state: passed ? "done" : "failed", fact });
  }
  const checkedAt = nowText(page);
  const unpromised = failed.delete("keep");
  const ready = failed.size ? "no" : unpromised ? "may_be_cleared" : "yes";
  if (ready !== "no") await markPrepared(preparing, checkedAt);
  return { ready, checked_at: checkedAt };
}

/** @param {Page} page @param {string} id @returns {Preparing} */
function preparingOf(page, id) {
  const account = opened(page);
  const { keeper } = account;
  const visitId = keeper.has(id) ? id : null;
  const familyId = visitId ? keeper.record(id).family_id : id;
  return { page, account, visitId, familyId, pack: null, fresh: false };
}

/** @param {Preparing} preparing @returns {Promise<Checked>} */
async function checkNames(preparing) {
  const { page, account, familyId, visitId } = preparing;
  if (!familyId && visitId) {
    const typed = typedPack(account.keeper.record(visitId));
    return { passed: true, fact: { people: typed.people.length, copied_at: null } };
  }
  const copied = await copyPack(page, familyId ?? "", account);
  preparing.fresh = copied !== null;
  preparing.pack = copied ?? (await readPack(page, familyId ?? "", account));
  const { pack } = preparing;
  if (!pack) return { passed: false, fact: null };
  const age = page.environment.clock.now() - Date.parse(pack.copied_at);
  return {
    passed: preparing.fresh || age < PACK_GOOD_FOR_MS,
    fact: {
      people: pack.people.length,
      warnings: pack.family.warnings?.length ?? 0,
      copied_at: pack.copied_at,
    },
  };
}

/** @param {Preparing} preparing @returns {Promise<Checked>} */
async function checkLastVisit({ account, visitId, pack, familyId, fresh }) {
  if (visitId && fresh && account.keeper.record(visitId).handed_in) {
    const reply = await account.ask(`/sync/v1/visits/${visitId}`);
    if (reply.kind === "json" && reply.body?.visit_id === visitId) await account.heard(reply.body);
  }
  const returned = visitId ? account.keeper.record(visitId).comments.length : 0;
  const fact = {
    last_visit_on: pack?.last_visit?.on ?? null,
    open_actions: pack?.open_actions?.length ?? 0,
    comments: returned || (pack?.comments?.length ?? 0),
  };
  return { passed: pack !== null || !familyId, fact };
}

/** @param {Preparing} preparing @returns {Promise<Checked>} */
async function checkForms({ page, account, visitId, pack }) {
  const begun = visitId ? account.keeper.record(visitId).form_version : null;
  const version = begun ?? pack?.form_version ?? account.settings.value.form_version;
  if (!version) return { passed: false, fact: null };
  await page.environment.fetchForms(version);
  const rules = await page.environment.readRules(version);
  if (visitId && rules) await pinRules(account, visitId, rules);
  return { passed: rules !== null, fact: { version } };
}

/** @param {OpenAccount} account @param {string} visitId @param {Rules} rules */
async function pinRules({ keeper }, visitId, rules) {
  if (keeper.record(visitId).groups.length) return;
  await keeper.change(visitId, (known) => ({ ...known, ...pinned(rules) }));
}

/** @param {Preparing} preparing @returns {Promise<Checked>} */
async function checkNumbers({ page }) {
  const { actNow } = page.plain.facts;
  const fact = {
    labels: actNow.map((one) => one.label),
    not_confirmed: actNow.filter((one) => !one.confirmed_on).length,
  };
  // 999 and 101 are built in; that an authority has entered none is told, not failed.
  return { passed: true, fact };
}

/** @param {Preparing} preparing @returns {Promise<Checked>} */
async function checkKeep({ page }) {
  const promised = await askToPersist(page);
  page.known.learn({ promised });
  return { passed: promised === true, fact: { promised } };
}

/**
 * What is held in reserve is room for words; where it does not fit, the browser's estimate is wrong.
 * @param {Preparing} preparing
 * @returns {Promise<Checked>}
 */
async function checkSpace({ page }) {
  const fits = (await holdsRoom(page)) !== "no_room";
  const told = await spaceLeft(page);
  const free = told === null ? null : told + (await page.reserve.bytes());
  const enough = fits && (free === null || free >= SPACE_WANTED);
  return { passed: enough, fact: { free_bytes: fits ? free : 0 } };
}

/** A note is locked and opened again. @param {Preparing} preparing @returns {Promise<Checked>} */
async function checkLock({ page, account: { store } }) {
  const note = { note: nowText(page) };
  await store.commit([{ store: "settings", id: "trial", value: note }]);
  const found = await store.read("settings", "trial");
  await store.commit([{ store: "settings", id: "trial" }]);
  return { passed: found?.value.note === note.note, fact: { opened: true } };
}

/** @param {Preparing} preparing @param {string} at */
async function markPrepared({ account: { keeper }, visitId, familyId, pack }, at) {
  const visits = keeper
    .records()
    .filter((one) => one.visit_id === visitId || (familyId && one.family_id === familyId));
  for (const { visit_id: id } of visits) {
    const name = pack?.family.name;
    await keeper.change(id, (known) => ({
      ...known,
      prepared_at: at,
      family_name: name ?? known.family_name,
    }));
  }
}
