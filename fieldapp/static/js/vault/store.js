/**
 * The encrypted store of one account.
 *
 * Everything is encrypted before a transaction opens, and a write resolves only when its
 * transaction is complete. Plain are only: a random id, a sequence, a size and a time. The
 * database's version never changes; what is inside the ciphertext may.
 *
 * @import { IDBPDatabase } from "idb"
 * @import { Sealed } from "./keys.js"
 * @typedef {"visits"|"snapshots"|"journal"|"revisions"|"packs"|"settings"} StoreName
 * @typedef {{ id: string, sequence: number, size: number, at: string } & Sealed} SealedRecord
 * @typedef {object} Write
 * @property {StoreName} store
 * @property {string} id
 * @property {unknown} [value] plain JSON; undefined removes the record
 * @property {number} [sequence]
 * @property {number|null} [expected] the sequence that must stand there; null: nothing may
 * @typedef {Write & { record: SealedRecord|null }} SealedWrite
 * @typedef {{ strict?: boolean }} Durability
 * @typedef {object} StoreOptions
 * @property {OpenDatabase} openDB
 * @property {string} account
 * @property {string} device
 * @property {CryptoKey} key
 * @property {() => string} now
 * @property {boolean} [begin] this is the account's first opening on this device
 * @property {(kind: "reopening"|"reopened") => void} [onConnection]
 * @property {import("./writing.js").Room} [room] held in reserve for a full disk
 * @property {import("./mend.js").Mending} [mending] of what a full disk may have torn
 * @typedef {(name: string, version: number, callbacks?: any) => Promise<IDBPDatabase<any>>} OpenDatabase
 * @typedef {Awaited<ReturnType<typeof openStore>>} Store
 */

import { snapshotIds, transact } from "./commit.js";
import { openDatabase, SENTINEL } from "./database.js";
import { DamagedRecordError, LockedError, LostStoreError } from "./errors.js";
import { seal, unseal } from "./keys.js";
import { createWriting } from "./writing.js";

/**
 * Open the store of an account.
 * @param {StoreOptions} options
 * @throws {LostStoreError} when the account began before and its store is not there
 */
export async function openStore(options) {
  const { account, device, now, onConnection, room, mending } = options;
  /** @type {CryptoKey|null} */
  let key = options.key;
  /** @type {IDBPDatabase<any>|null} */
  let database = null;

  /** @param {StoreName} store @param {string} record */
  const place = (store, record) => ({ account, device, store, record });

  function keyInUse() {
    if (!key) throw new LockedError("the store is locked");
    return key;
  }

  /** @param {boolean} begin */
  async function connect(begin) {
    await mending?.mayOpen();
    const opened = await openDatabase(options.openDB, account, begin, () => {
      database = null;
      mending?.suspect();
    });
    await mending?.mended();
    const sentinel = await opened.get("settings", SENTINEL);
    if (!sentinel && !begin) {
      opened.close();
      throw new LostStoreError("the store of this account is empty");
    }
    if (sentinel) await unseal(keyInUse(), place("settings", SENTINEL), sentinel);
    database = opened;
    return opened;
  }

  async function connection() {
    return database ?? connect(false);
  }

  function disconnect() {
    database?.close();
    database = null;
  }

  const writing = createWriting({ disconnect, onConnection, room, mending });

  /** @param {Write} write @returns {Promise<SealedWrite>} */
  async function sealed(write) {
    if (write.value === undefined) return { ...write, record: null };
    const box = await seal(keyInUse(), place(write.store, write.id), write.value);
    const plain = { id: write.id, sequence: write.sequence ?? 0, at: now() };
    return { ...write, record: { ...plain, size: box.box.byteLength, ...box } };
  }

  /**
   * Write all or nothing. Where the connection has died, or room can be made on a full disk, the
   * same sealed bytes are written once more.
   * @param {Write[]} writes
   * @param {Durability} [durability]
   * @throws {import("./errors.js").StaleRecordError|LostStoreError|NotSavedError|LockedError}
   */
  async function commit(writes, { strict = true } = {}) {
    const ready = await Promise.all(writes.map(sealed));
    await writing(async () => transact(await connection(), ready, strict));
  }

  /** @param {StoreName} store @param {SealedRecord} record */
  async function opened(store, record) {
    const value = await unseal(keyInUse(), place(store, record.id), record);
    return { id: record.id, sequence: record.sequence, value };
  }

  /**
   * @param {StoreName} store
   * @param {string} id
   * @returns {Promise<{ id: string, sequence: number, value: any }|null>}
   * @throws {DamagedRecordError}
   */
  async function read(store, id) {
    const record = await (await connection()).get(store, id);
    return record ? opened(store, record) : null;
  }

  /**
   * All records of a store. One that does not open is named, and the others are given.
   * @param {StoreName} store
   */
  async function readAll(store) {
    /** @type {SealedRecord[]} */
    const records = await (await connection()).getAll(store);
    const tried = await Promise.all(
      records.map((record) =>
        opened(store, record).catch((error) => {
          if (!(error instanceof DamagedRecordError)) throw error;
          return record.id;
        }),
      ),
    );
    return {
      records: tried.flatMap((one) => (typeof one === "string" ? [] : [one])),
      damaged: tried.flatMap((one) => (typeof one === "string" ? [one] : [])),
    };
  }

  /** Ids of the records that are there, whether they open or not. @param {StoreName} store */
  async function ids(store) {
    return new Set((await (await connection()).getAllKeys(store)).map(String));
  }

  /**
   * The newest earlier state of a visit that opens, and the sequence that now stands in its place.
   * @param {string} id
   */
  async function newestSnapshot(id) {
    const connected = await connection();
    const standing = (await connected.get("visits", id))?.sequence ?? null;
    /** @type {SealedRecord[]} */
    const found = (
      await Promise.all(snapshotIds(id).map((one) => connected.get("snapshots", one)))
    ).filter(Boolean);
    for (const record of found.sort((one, other) => other.sequence - one.sequence)) {
      try {
        return { ...(await opened("visits", { ...record, id })), standing };
      } catch (error) {
        if (!(error instanceof DamagedRecordError)) throw error;
      }
    }
    return null;
  }

  function close() {
    key = null;
    disconnect();
  }

  await connect(options.begin ?? false);
  if (options.begin)
    await commit([{ store: "settings", id: SENTINEL, value: { began_at: now() } }]);
  return {
    commit,
    read,
    readAll,
    ids,
    newestSnapshot,
    close,
    /** Seal a value that the database does not take, for a file or for later. @param {string} id @param {unknown} value */
    sealAside: (id, value) => seal(keyInUse(), place("settings", `aside ${id}`), value),
    /** @param {string} id @param {Sealed} box */
    unsealAside: (id, box) => unseal(keyInUse(), place("settings", `aside ${id}`), box),
  };
}
