/**
 * What the parts of the core share within one page.
 *
 * @import { DeriveArgon2, Argon2Parameters } from "../vault/argon2.js"
 * @import { OpenDatabase } from "../vault/store.js"
 * @import { Ask, Clock } from "../sync/send.js"
 * @import { Hello } from "../sync/reach.js"
 * @import { OpenAccount } from "./open_account.js"
 * @import { Listeners } from "./listeners.js"
 * @import { PlainDevice } from "./plain_device.js"
 * @import { Pack } from "./packs.js"
 * @import { OtherWindows } from "./other_windows.js"
 *
 * @typedef {{ persisted(): Promise<boolean>, persist(): Promise<boolean>,
 *   estimate(): Promise<{ quota?: number, usage?: number }> }} StorageManagerLike
 * @import { Rules } from "./pinned_rules.js"
 *
 * @typedef {object} Environment what `createCore` is given
 * @property {OpenDatabase} openDB of the idb library
 * @property {(name: string, options?: any) => Promise<void>} deleteDB
 * @property {typeof fetch} fetch
 * @property {Clock} clock
 * @property {string} origin
 * @property {DeriveArgon2} deriveArgon2
 * @property {Argon2Parameters} [argon2] default: 64 MiB, 3 passes
 * @property {StorageManagerLike|null} [userAgentPersist] navigator.storage
 * @property {(() => Promise<import("../vault/reserve.js").Directory>)|null} [files] of this origin
 *   alone, where the browser has such
 * @property {(version: string) => Promise<unknown>} fetchForms makes a form version whole in the
 *   cache (hashes checked); rejects where that cannot be done
 * @property {(version: string) => Promise<Rules|null>} readRules a version's rules from wherever
 *   they can be had
 * @property {(listener: () => void) => () => void} [wake] online, visible again
 * @property {LockManager|null} [locks] navigator.locks
 * @property {OtherWindows|null} [otherWindows] of this browser
 * @property {() => number} [random]
 * @property {string} [release]
 *
 * @typedef {object} HeldRecord what could not be saved of a visit
 * @property {string} id of the visit, or that it is what was typed outside one
 * @property {string} device as whose it was sealed
 * @property {import("../vault/slots.js").Slot[]} slots that open it
 * @property {import("../vault/keys.js").Sealed} sealed
 *
 * @typedef {object} OpenVisit
 * @property {string} id
 * @property {boolean} otherTab
 * @property {number} users how many drafts of this window have it open
 * @property {() => Promise<void>} release gives the window's claim up
 *
 * @typedef {object} Page
 * @property {Environment} environment
 * @property {PlainDevice} plain
 * @property {import("../vault/reserve.js").Reserve} reserve room held free for words
 * @property {import("../vault/mend.js").Mending} mending of what a full disk may have torn
 * @property {Listeners} listeners
 * @property {ReturnType<typeof import("./status.js").createKnown>} known
 * @property {Ask} ask under the name of whoever is there; what belongs to an account asks by its own
 * @property {OpenAccount|null} account
 * @property {OpenVisit|null} visit the one on the screen
 * @property {Map<string, OpenVisit>} claims visits that this window has open
 * @property {Map<string, Pack>} packs of families whose visits were opened, as they stand in the store
 * @property {Set<string>} soughtChildren for whom a pack was copied again
 * @property {Hello|null} hello
 * @property {string} window id of this page, for telling windows apart
 * @property {string|null} typing the visit in which something is typed and not yet committed
 * @property {Map<string, string>} registered device ids told to the service, by account, before
 *   the account is set up here
 * @property {Map<string, HeldRecord[]>} held by account: what could not be saved before a full
 *   lock, as ciphertext only
 */

import { createAsk } from "../sync/send.js";
import { newId } from "../sync/new_id.js";
import { LockedError } from "../vault/errors.js";
import { createMending } from "../vault/mend.js";
import { createReserve } from "../vault/reserve.js";
import { createListeners } from "./listeners.js";
import { openPlainDevice } from "./plain_device.js";
import { createKnown } from "./status.js";

/**
 * @param {Environment} environment
 * @returns {Promise<Page>}
 */
export async function createPage(environment) {
  const { clock } = environment;
  const listeners = createListeners();
  const reserve = createReserve({ directory: environment.files ?? null, clock });
  const mending = createMending(environment.openDB, environment.deleteDB, reserve.hasRoom);
  const open = () => openPlainDevice(environment.openDB, () => clock.now(), mending);
  // What is on a full disk cannot even be opened.
  const plain = await open().catch(async (error) => {
    if (!(await reserve.giveUp())) throw error;
    return open();
  });
  /** @type {Page} */
  const page = {
    environment,
    plain,
    reserve,
    mending,
    listeners,
    known: createKnown(
      () => listeners.tell("status", null),
      () => new Date(clock.now()).toISOString(),
    ),
    ask: createAsk({
      ...network(environment, () => page.hello),
      device: () => page.account?.device ?? plain.facts.id,
      user: () => page.account?.id ?? page.hello?.user?.id ?? null,
    }),
    account: null,
    visit: null,
    claims: new Map(),
    packs: new Map(),
    soughtChildren: new Set(),
    hello: null,
    window: newId(clock.now()),
    typing: null,
    registered: new Map(),
    held: new Map(),
  };
  return page;
}

/** @param {Environment} environment @param {() => Hello|null} hello */
function network({ fetch, clock, origin }, hello) {
  return { fetch, clock, origin, csrf: () => hello()?.csrf ?? null };
}

/**
 * Requests of one account, under its name whoever is at the device by then; they end with it, so
 * that nothing of one person's travels under another's.
 * @param {Page} page
 * @param {{ account: string, device: string, isOver: () => boolean }} whose
 * @returns {Ask}
 */
export function askAs(page, { account, device, isOver }) {
  return createAsk({
    ...network(page.environment, () => page.hello),
    device: () => device,
    user: () => account,
    isOver,
  });
}

/** @param {Page} page @returns {string} */
export function nowText(page) {
  return new Date(page.environment.clock.now()).toISOString();
}

/** @param {Page} page @returns {OpenAccount} @throws {LockedError} */
export function opened(page) {
  if (!page.account) throw new LockedError("the device is locked");
  return page.account;
}
