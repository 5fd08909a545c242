/**
 * One transaction over sealed writes: compare, keep a snapshot, write, and wait for "complete".
 *
 * @import { IDBPDatabase, IDBPTransaction } from "idb"
 * @import { SealedRecord, SealedWrite } from "./store.js"
 */

import { LostStoreError, NotSavedError, StaleRecordError } from "./errors.js";

/** Earlier states kept of each visit, in case the newest one does not open. */
const SNAPSHOTS = 3;

/**
 * @param {IDBPDatabase<any>} database
 * @param {SealedWrite[]} writes
 * @param {boolean} strict
 * @throws {StaleRecordError|LostStoreError|NotSavedError}
 */
export async function transact(database, writes, strict) {
  const transaction = begin(database, writes, strict);
  // Attached before anything can abort, so that a refusal is never an unhandled rejection.
  const done = transaction.done.catch((/** @type {unknown} */ error) => {
    throw new NotSavedError(transaction.error ?? error);
  });
  done.catch(() => {});
  try {
    for (const write of writes) await perform(transaction, write);
  } catch (error) {
    abort(transaction);
    if (error instanceof StaleRecordError || error instanceof LostStoreError) throw error;
    throw new NotSavedError(error);
  }
  await done;
}

/**
 * @param {IDBPDatabase<any>} database
 * @param {SealedWrite[]} writes
 * @param {boolean} strict
 */
function begin(database, writes, strict) {
  const names = new Set(writes.map((write) => String(write.store)));
  if (names.has("visits")) names.add("snapshots");
  try {
    return database.transaction([...names], "readwrite", {
      durability: strict ? "strict" : "relaxed",
    });
  } catch (error) {
    throw new NotSavedError(error);
  }
}

/** @param {IDBPTransaction<any, any, "readwrite">} transaction */
function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // It has already ended by itself.
  }
}

/**
 * @param {IDBPTransaction<any, any, "readwrite">} transaction
 * @param {SealedWrite} write
 */
async function perform(transaction, write) {
  const store = transaction.objectStore(write.store);
  if (write.expected !== undefined) {
    const present = await store.get(write.id);
    compare(present, write.expected);
    if (present && write.record && write.store === "visits") {
      const id = snapshotId(write.id, present.sequence);
      await transaction.objectStore("snapshots").put({ ...present, id });
    }
  }
  await (write.record ? store.put(write.record) : store.delete(write.id));
}

/**
 * @param {SealedRecord|undefined} present
 * @param {number|null} expected
 */
function compare(present, expected) {
  const found = present?.sequence ?? null;
  if (found === expected) return;
  if (found === null) throw new LostStoreError("a record that was written is not there");
  throw new StaleRecordError("another window has written this record");
}

/**
 * @param {string} id
 * @param {number} sequence
 * @returns {string}
 */
function snapshotId(id, sequence) {
  return `${id}|${sequence % SNAPSHOTS}`;
}

/** @param {string} id @returns {string[]} */
export function snapshotIds(id) {
  return Array.from({ length: SNAPSHOTS }, (_, place) => `${id}|${place}`);
}
