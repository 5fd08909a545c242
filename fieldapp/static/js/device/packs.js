/**
 * Families' packs on this device: the least that a visit needs.
 *
 * @import { OpenAccount } from "./open_account.js"
 * @import { Page } from "./page.js"
 * @import { VisitRecord } from "../sync/messages.js"
 * @typedef {{ family: { id: string, name: string, [more: string]: any }, people: any[], rooms: any[],
 * form_version: string, copied_at: string, [more: string]: any }} Pack
 */

import { childrenNotHere } from "../sync/needs.js";
import { opened } from "./page.js";
import { packMayLeave } from "./retention.js";

/** @param {Page} page @returns {Promise<Pack[]>} */
export async function readPacks(page) {
  const { records } = await opened(page).store.readAll("packs");
  return records.map(({ value }) => value);
}

/**
 * @param {Page} page
 * @param {string} familyId
 * @param {OpenAccount} [account] whose pack: work that waits in between names it
 * @returns {Promise<Pack|null>}
 */
export async function readPack(page, familyId, account = opened(page)) {
  return (await account.store.read("packs", familyId))?.value ?? null;
}

/**
 * Copy a family's pack; null where the service gave none.
 * @param {Page} page
 * @param {string} familyId
 * @param {OpenAccount} [account] whose pack
 * @returns {Promise<Pack|null>}
 * @throws {import("../vault/errors.js").LockedError} the device was locked meanwhile
 */
export async function copyPack(page, familyId, account = opened(page)) {
  const { ask, store, keeper } = account;
  const reply = await ask(`/sync/v1/packs/${familyId}`);
  if (reply.kind !== "json" || reply.body?.family?.id !== familyId) return null;
  await store.commit([{ store: "packs", id: familyId, value: reply.body }]);
  page.packs.set(familyId, reply.body);
  for (const { visit_id: id, family_id: family } of keeper.records()) {
    if (family === familyId) page.listeners.tell("visit", { visit_id: id });
  }
  return reply.body;
}

/**
 * What of a visit this device lacks: children whom the service named and the pack does not; or the
 * family's whole pack, where a prepared visit was moved to it and a pack would still be kept.
 * @param {VisitRecord} record
 * @param {Pack|null} pack
 * @param {VisitRecord[]} records
 * @param {number} now
 * @returns {string[]} ids
 */
function lackingOf(record, pack, records, now) {
  if (record.prepared_at !== null && pack === null) {
    const wanted = /** @type {Pack} */ ({ family: { id: record.family_id }, copied_at: "" });
    return packMayLeave(wanted, records, now) ? [] : [String(record.family_id)];
  }
  return record.needs_you.length ? childrenNotHere(record, pack) : [];
}

/**
 * The service named a child whom this device does not know, so the pack is older than the record:
 * it is copied again, once for each child, that she may be answered about here. A prepared visit
 * that was moved to another family gets the pack of that one.
 * @param {Page} page
 * @param {OpenAccount} account
 */
export async function copyPacksBehind(page, account) {
  for (const record of account.keeper.records()) {
    const { family_id: familyId } = record;
    if (!familyId) continue;
    const pack = await readPack(page, familyId, account);
    const missing = lackingOf(record, pack, account.keeper.records(), page.environment.clock.now());
    if (missing.every((id) => page.soughtChildren.has(id))) continue;
    const copied = await copyPack(page, familyId, account);
    if (copied) for (const id of missing) page.soughtChildren.add(id);
  }
}

/**
 * What stands in a pack's place for a family that is not on this device: what was typed.
 * @param {VisitRecord} record
 */
export function typedPack(record) {
  return {
    family: {
      id: record.family_id,
      name: record.family_name ?? record.family_typed ?? "",
      addresses: [],
      interpreter: null,
      warnings: [],
    },
    people: record.people.map((person) => ({
      known_as: null,
      born_on: null,
      expected_on: null,
      relationship: null,
      lives_here: true,
      is_main_carer: false,
      ...person,
    })),
    rooms: [],
    last_visit: null,
    children_last_time: null,
    open_actions: [],
    to_find_out: [],
    comments: [],
    form_version: record.form_version,
    copied_at: null,
  };
}
