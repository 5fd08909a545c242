import assert from "node:assert/strict";
import { test } from "node:test";
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { deleteDB, openDB } from "idb";
import { createMending } from "../../../fieldapp/static/js/vault/mend.js";

function made() {
  globalThis.indexedDB = new IDBFactory();
  const deleted = [];
  const disk = { full: false };
  const open = (...options) =>
    disk.full
      ? Promise.reject(new DOMException("no room", "QuotaExceededError"))
      : openDB(...options);
  const deleting = (name) => {
    deleted.push(name);
    return deleteDB(name);
  };
  const mending = createMending(open, deleting, async () => !disk.full);
  return { deleted, disk, mending };
}

test("a page begins by mending what the one before may have left, and leaves no database", async () => {
  const { deleted, mending } = made();
  await mending.mended();
  assert.deepEqual(new Set(deleted), new Set(["fieldapp-mending"]));
  assert.deepEqual(await indexedDB.databases(), []);
});

test("what is not suspected is not mended", async () => {
  const { deleted, mending } = made();
  await mending.mended();
  const { length } = deleted;
  await mending.mended();
  assert.equal(deleted.length, length);
  mending.suspect();
  await mending.mended();
  assert.equal(deleted.length, 2 * length);
});

test("where there is no room even for that it is refused, and tried again", async () => {
  const { deleted, disk, mending } = made();
  disk.full = true;
  await assert.rejects(mending.mended(), { name: "QuotaExceededError" });
  disk.full = false;
  await mending.mended();
  assert.ok(deleted.length > 0);
});

test("a store is not opened on a disk that takes nothing, where one may have been torn", async () => {
  const { disk, mending } = made();
  disk.full = true;
  await assert.rejects(mending.mayOpen(), { name: "QuotaExceededError" });
  disk.full = false;
  await mending.mayOpen();
  await mending.mended();
  disk.full = true;
  await mending.mayOpen();
});
