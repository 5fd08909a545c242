/**
 * The IndexedDB database of an account: the only module that opens or deletes it.
 *
 * @import { IDBPDatabase } from "idb"
 * @import { OpenDatabase, StoreName } from "./store.js"
 */

import { LostStoreError } from "./errors.js";

/** @type {readonly StoreName[]} */
const STORES = ["visits", "snapshots", "journal", "revisions", "packs", "settings"];
const VERSION = 1;

/** The record of "settings" whose absence means that the store was lost. */
export const SENTINEL = "sentinel";

/** @param {string} account @returns {string} */
const databaseName = (account) => `fieldapp-account-${account}`;

/**
 * @param {OpenDatabase} openDB
 * @param {string} account
 * @param {boolean} begin whether it may be made now
 * @param {() => void} lost called when the browser ends the connection
 * @returns {Promise<IDBPDatabase<any>>}
 * @throws {LostStoreError} when it is not there and may not be made: an empty one is never left
 */
export async function openDatabase(openDB, account, begin, lost) {
  let absent = false;
  try {
    return await openDB(databaseName(account), VERSION, {
      /** @param {IDBPDatabase<any>} fresh @param {number} _from @param {number} _to @param {any} transaction */
      upgrade(fresh, _from, _to, transaction) {
        absent = !begin;
        if (absent) {
          transaction.done.catch(() => {});
          transaction.abort();
          return;
        }
        for (const store of STORES) fresh.createObjectStore(store, { keyPath: "id" });
      },
      terminated: lost,
    });
  } catch (error) {
    throw absent ? new LostStoreError("the store of this account is not there") : error;
  }
}

/**
 * Whether an account's store is there and was begun; no record is read.
 * @param {OpenDatabase} openDB
 * @param {string} account
 */
export async function storeIsThere(openDB, account) {
  return (await count(openDB, account, "settings", SENTINEL)) > 0;
}

/**
 * How many records of half-typed words an account's store holds; none is read.
 * @param {OpenDatabase} openDB
 * @param {string} account
 */
export function countJournal(openDB, account) {
  return count(openDB, account, "journal");
}

/**
 * @param {OpenDatabase} openDB
 * @param {string} account
 * @param {StoreName} store
 * @param {string} [id]
 */
async function count(openDB, account, store, id) {
  try {
    const database = await openDatabase(openDB, account, false, () => {});
    const found = await database.count(store, id);
    database.close();
    return found;
  } catch (error) {
    if (error instanceof LostStoreError) return 0;
    throw error;
  }
}

/**
 * Delete an account's store, which no window may be using. Where one still holds it open, the
 * browser deletes it when that window closes, whatever it has written by then: it is for the caller
 * to know that there is none. Nobody waits for it here.
 * @param {(name: string, options?: any) => Promise<void>} deleteDB of the idb library
 * @param {string} account
 * @returns {Promise<void>}
 */
export function deleteStore(deleteDB, account) {
  return new Promise((resolve, reject) => {
    deleteDB(databaseName(account), { blocked: () => resolve() }).then(resolve, reject);
  });
}
