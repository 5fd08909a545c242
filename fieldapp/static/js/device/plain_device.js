/**
 * The small plain database of the device: what must be known while everything is locked, and
 * nothing about a family (contracts 6). It holds the device's id and kind, the service's public
 * key, the act-now numbers, the lock times, and for each account an opaque id, initials, slots, a count of unsent
 * visits and the form versions in use.
 *
 * @import { IDBPDatabase } from "idb"
 * @import { Slot } from "../vault/slots.js"
 * @import { OpenDatabase } from "../vault/store.js"
 * @typedef {{ label: string, number: string, hours: string|null, confirmed_on: string|null }} ActNowNumber
 * @typedef {{ cover_idle: number, cover_hidden: number, full: number }} LockMinutes
 * @typedef {object} Account
 * @property {string} id
 * @property {string} device id of this account on this device: two people on a tablet are two
 * @property {string} initials
 * @property {Slot[]} slots
 * @property {number} unsent
 * @property {string|null} reported_at when `unsent` was counted
 * @property {string[]} form_versions
 * @typedef {{ id: string, kind: "tablet"|"desk"|null, server_key: string|null,
 *   lock_minutes?: LockMinutes|null }} Device
 * @typedef {Awaited<ReturnType<typeof openPlainDevice>>} PlainDevice
 */

import { newId } from "../sync/new_id.js";

const DATABASE = "fieldapp-device";
const VERSION = 1;

/**
 * @param {OpenDatabase} openDB
 * @param {() => number} now milliseconds
 * @param {import("../vault/mend.js").Mending} mending of what a full disk may have torn
 */
export async function openPlainDevice(openDB, now, mending) {
  /** @type {IDBPDatabase<any>|null} */
  let connection = null;

  async function connect() {
    await mending.mayOpen();
    const opened = await openDB(DATABASE, VERSION, {
      /** @param {IDBPDatabase<any>} fresh */
      upgrade(fresh) {
        fresh.createObjectStore("device");
        fresh.createObjectStore("accounts", { keyPath: "id" });
      },
      // A full disk ends every connection: what is counted must not stop with this one.
      terminated() {
        connection = null;
        mending.suspect();
      },
    });
    await mending.mended();
    connection = opened;
    return opened;
  }

  const database = async () => connection ?? connect();

  /** @type {Device} */
  let device = await (await database()).get("device", "device");
  if (!device) {
    device = { id: newId(now()), kind: null, server_key: null, lock_minutes: null };
    await (await database()).put("device", device, "device");
  }
  /** @type {ActNowNumber[]} */
  let actNow = (await (await database()).get("device", "act_now")) ?? [];
  /** @type {Account[]} */
  let accounts = await (await database()).getAll("accounts");

  /** @param {Partial<Device>} changed */
  async function describe(changed) {
    device = { ...device, ...changed };
    await (await database()).put("device", device, "device");
  }

  /** @param {ActNowNumber[]} numbers only these four things of each are kept */
  async function keepActNow(numbers) {
    actNow = numbers.map(({ label, number, hours, confirmed_on }) => ({
      label,
      number,
      hours,
      confirmed_on,
    }));
    await (await database()).put("device", actNow, "act_now");
  }

  /** @param {Account} account */
  async function keepAccount(account) {
    const { id, device: own, initials, slots, unsent, reported_at, form_versions } = account;
    const kept = { id, device: own, initials, slots, unsent, reported_at, form_versions };
    await (await database()).put("accounts", kept);
    accounts = [...accounts.filter((one) => one.id !== id), kept];
  }

  /**
   * As the database has it now: another window may have written it.
   * @param {string} id
   * @returns {Promise<Account|null>}
   */
  async function accountNow(id) {
    accounts = await (await database()).getAll("accounts");
    return accounts.find((one) => one.id === id) ?? null;
  }

  /**
   * What was counted, and nothing else of the account; one that was forgotten stays so.
   * @param {string} id
   * @param {Partial<Pick<Account, "unsent"|"reported_at"|"form_versions">>} counted
   */
  async function noteCount(id, counted) {
    const transaction = (await database()).transaction("accounts", "readwrite");
    const present = await transaction.store.get(id);
    if (present) await transaction.store.put({ ...present, ...counted });
    await transaction.done;
    await accountNow(id);
  }

  /** @param {string} id */
  async function forgetAccount(id) {
    await (await database()).delete("accounts", id);
    accounts = accounts.filter((one) => one.id !== id);
  }

  return {
    /** What components may read: plain facts, safe to show while locked. */
    get facts() {
      return {
        id: device.id,
        kind: device.kind,
        serverKey: device.server_key,
        lockMinutes: device.lock_minutes ?? null,
        actNow,
        accounts: accounts.map((one) => ({
          id: one.id,
          initials: one.initials,
          unsent: one.unsent,
          slots: one.slots.map((slot) => slot.kind),
        })),
      };
    },
    /** @param {string} id @returns {Account|null} */
    account: (id) => accounts.find((one) => one.id === id) ?? null,
    /** @param {string} own device id @returns {Account|null} */
    accountOf: (own) => accounts.find((one) => one.device === own) ?? null,
    /** An id that no account here uses: the browser's own as long as it is free. */
    freeId: () => (accounts.some((one) => one.device === device.id) ? newId(now()) : device.id),
    /** Form versions that any account's visits on this device name. */
    formVersions: () => [...new Set(accounts.flatMap((one) => one.form_versions))],
    describe,
    keepActNow,
    keepAccount,
    accountNow,
    noteCount,
    forgetAccount,
    close: () => connection?.close(),
  };
}
