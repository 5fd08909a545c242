import assert from "node:assert/strict";
import { test } from "node:test";
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { openPlainDevice } from "../../../fieldapp/static/js/device/plain_device.js";

const ACCOUNT = { id: "a1", device: "d1", initials: "AF", slots: [], form_versions: [] };

test("what is counted goes on where the browser ended the connection", async () => {
  globalThis.indexedDB = new IDBFactory();
  const connections = [];
  const opening = async (name, version, callbacks) => {
    const database = await openDB(name, version, callbacks);
    connections.push({ database, ended: callbacks.terminated });
    return database;
  };
  const said = [];
  const mending = {
    suspect: () => said.push("suspect"),
    mayOpen: async () => said.push("may open"),
    mended: async () => said.push("mended"),
  };
  const plain = await openPlainDevice(opening, () => 0, mending);
  await plain.keepAccount({ ...ACCOUNT, unsent: 0, reported_at: null });
  connections[0].database.close();
  connections[0].ended();
  await plain.noteCount("a1", { unsent: 2 });
  assert.equal(plain.account("a1").unsent, 2);
  assert.deepEqual(said, ["may open", "mended", "suspect", "may open", "mended"]);
});
