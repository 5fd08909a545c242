import assert from "node:assert/strict";
import { test } from "node:test";
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { newDataKey } from "../../../fieldapp/static/js/vault/keys.js";
import { openStore } from "../../../fieldapp/static/js/vault/store.js";

const ACCOUNT = "01890000-0000-7000-8000-00000000000a";
const NAME = `fieldapp-account-${ACCOUNT}`;

/** A store whose connections can be looked at and broken. */
async function made() {
  const factory = new IDBFactory();
  const connections = [];
  const asked = [];
  const broken = { transaction: null };
  const plainOpen = (...options) => {
    globalThis.indexedDB = factory;
    return openDB(...options);
  };
  const breakable = async (...options) => {
    const database = await plainOpen(...options);
    connections.push(database);
    return new Proxy(database, {
      get(target, name) {
        if (name === "transaction") {
          return (...given) => {
            asked.push(given);
            return (broken.transaction ?? target.transaction.bind(target))(...given);
          };
        }
        const value = target[name];
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  };
  const said = [];
  const key = await newDataKey();
  const options = {
    openDB: breakable,
    account: ACCOUNT,
    device: "tablet",
    key,
    now: () => "2026-11-20T09:00:00.000Z",
    onConnection: (kind) => said.push(kind),
  };
  const store = await openStore({ ...options, begin: true });
  return { store, options, factory, plainOpen, connections, asked, broken, said };
}

const visit = (value, sequence, expected) => ({
  store: "visits",
  id: "v1",
  value,
  sequence,
  expected,
});

test("nothing of a person is readable in the database, only ids, sequences, sizes and times", async () => {
  const { store, plainOpen } = await made();
  await store.commit([visit({ quote: "zebra-canary" }, 1, null)]);
  const database = await plainOpen(NAME, 1);
  const record = await database.get("visits", "v1");
  assert.deepEqual(Object.keys(record).sort(), ["at", "box", "id", "iv", "sequence", "size"]);
  const bytes = Buffer.from(record.box);
  assert.equal(bytes.includes("canary"), false);
  assert.deepEqual((await store.read("visits", "v1")).value, { quote: "zebra-canary" });
});

test("a write over another window's is refused and changes nothing", async () => {
  const { store } = await made();
  await store.commit([visit({ n: 1 }, 1, null)]);
  await store.commit([visit({ n: 2 }, 2, 1)]);
  const stale = store.commit([
    visit({ n: 9 }, 2, 1),
    { store: "journal", id: "v1", value: { half: "typed" } },
  ]);
  await assert.rejects(stale, { name: "StaleRecordError" });
  assert.deepEqual((await store.read("visits", "v1")).value, { n: 2 });
  assert.equal(await store.read("journal", "v1"), null);
  await assert.rejects(store.commit([visit({ n: 9 }, 1, null)]), { name: "StaleRecordError" });
});

test("a record that should be there and is not means a lost store", async () => {
  const { store } = await made();
  await assert.rejects(store.commit([visit({ n: 2 }, 2, 1)]), { name: "LostStoreError" });
});

test("a store that was begun and is gone says so and is not made afresh", async () => {
  const { store, options, factory } = await made();
  store.close();
  const elsewhere = {
    ...options,
    begin: false,
    openDB: (...given) => {
      globalThis.indexedDB = new IDBFactory();
      return openDB(...given);
    },
  };
  await assert.rejects(openStore(elsewhere), { name: "LostStoreError" });
  globalThis.indexedDB = factory;
  await (await openStore({ ...options, begin: false })).commit([visit({ n: 1 }, 1, null)]);
});

test("an empty database in the store's place is a lost store", async () => {
  const { store, options, plainOpen } = await made();
  const database = await plainOpen(NAME, 1);
  await database.clear("settings");
  store.close();
  await assert.rejects(openStore({ ...options, begin: false }), { name: "LostStoreError" });
});

test("a connection that died is opened again and the write is made once more", async () => {
  const { store, connections, said } = await made();
  connections.at(-1).close();
  await store.commit([visit({ n: 1 }, 1, null)]);
  assert.deepEqual((await store.read("visits", "v1")).value, { n: 1 });
  assert.deepEqual(said, ["reopening", "reopened"]);
});

test("a store that stays dead never says saved", async () => {
  const { store, broken } = await made();
  broken.transaction = () => {
    throw new DOMException("the storage process is gone", "InvalidStateError");
  };
  await assert.rejects(store.commit([visit({ n: 1 }, 1, null)]), {
    name: "NotSavedError",
    full: false,
  });
  broken.transaction = null;
  await store.commit([visit({ n: 1 }, 1, null)]);
});

test("a full disk is told apart and not tried again", async () => {
  const { store, broken, said } = await made();
  broken.transaction = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
  await assert.rejects(store.commit([visit({ n: 1 }, 1, null)]), {
    name: "NotSavedError",
    full: true,
  });
  assert.deepEqual(said, []);
});

test("words are written with strict durability, the journal with relaxed", async () => {
  const { store, asked } = await made();
  asked.length = 0;
  await store.commit([visit({ n: 1 }, 1, null)]);
  await store.commit([{ store: "journal", id: "v1", value: {} }], { strict: false });
  assert.deepEqual(asked, [
    [["visits", "snapshots"], "readwrite", { durability: "strict" }],
    [["journal"], "readwrite", { durability: "relaxed" }],
  ]);
});

test("a write is not done before its transaction is complete", async () => {
  const { store, broken } = await made();
  let complete = () => {};
  let put = () => {};
  const written = new Promise((resolve) => {
    put = resolve;
  });
  broken.transaction = () => ({
    done: new Promise((resolve) => {
      complete = resolve;
    }),
    objectStore: () => ({ get: async () => undefined, put: async () => put(undefined) }),
  });
  let saved = false;
  const commit = store.commit([visit({ n: 1 }, 1, null)]).then(() => {
    saved = true;
  });
  await written;
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(saved, false);
  complete();
  await commit;
  assert.equal(saved, true);
});

test("three earlier states are kept, and the newest that opens is given", async () => {
  const { store, plainOpen } = await made();
  for (let n = 1; n <= 6; n += 1) await store.commit([visit({ n }, n, n === 1 ? null : n - 1)]);
  const database = await plainOpen(NAME, 1);
  assert.equal(await database.count("snapshots"), 3);
  const newest = await database.get("visits", "v1");
  await database.put("visits", { ...newest, box: new ArrayBuffer(40) });
  const { records, damaged } = await store.readAll("visits");
  assert.deepEqual([records, damaged], [[], ["v1"]]);
  const snapshot = await store.newestSnapshot("v1");
  assert.deepEqual([snapshot.value, snapshot.standing], [{ n: 5 }, 6]);
});

test("a closed store refuses, and holds no key", async () => {
  const { store } = await made();
  store.close();
  await assert.rejects(store.commit([visit({ n: 1 }, 1, null)]), { name: "LockedError" });
});
