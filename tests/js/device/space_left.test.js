import assert from "node:assert/strict";
import { test } from "node:test";
import { createCore } from "../../../fieldapp/static/js/device/core.js";
import { statusSentence } from "../../../fieldapp/static/js/lib/status_sentence.js";
import { RESERVE_BYTES } from "../../../fieldapp/static/js/vault/reserve.js";
import { FakeFiles } from "../fake_files.js";
import { FakeServer } from "./fake_server.js";
import { ANNA, FakeLocks, makeOpenTablet, setUp, turns } from "./tablet.js";

const VIEW = "/carers/c1/parent_view";

/** A tablet whose disk has so many bytes left. */
async function tabletWith(left) {
  const server = new FakeServer();
  server.addUser(ANNA);
  const disk = { quota: 1_000_000_000, usage: 1_000_000_000 - left, asked: 0 };
  const userAgentPersist = {
    persisted: async () => true,
    persist: async () => true,
    estimate: async () => {
      disk.asked += 1;
      return { quota: disk.quota, usage: disk.usage };
    },
  };
  const tablet = await makeOpenTablet(server, { userAgentPersist });
  await tablet.core.syncNow();
  const id = await tablet.core.planVisit({ family_typed: "Okafor" });
  await turns();
  return { ...tablet, disk, draft: await tablet.core.openVisit(id) };
}

const bold = (core) =>
  statusSentence(core.status, { now: new Date().toISOString(), inVisit: true }).bold;

test("a disk that is almost full is said before a save fails, and no longer once there is room", async () => {
  const { core, disk, draft } = await tabletWith(400_000);
  assert.equal(core.status.little_space, true);
  await draft.set(VIEW, "Saved all the same");
  assert.equal(bold(core), "This tablet is almost full");
  disk.usage = 0;
  await draft.set(VIEW, "More");
  await turns();
  assert.equal(core.status.little_space, false);
});

test("a disk that fills while she writes is noticed, without asking at every save", async () => {
  const { core, clock, disk, draft } = await tabletWith(900_000_000);
  assert.equal(core.status.little_space, false);
  disk.usage = disk.quota - 1_000;
  const { asked } = disk;
  for (const words of ["one", "two", "three"]) await draft.set(VIEW, words);
  await turns();
  assert.ok(disk.asked - asked <= 1, `asked ${disk.asked - asked} times`);
  clock.move(60_000);
  await draft.set(VIEW, "four");
  await turns();
  assert.equal(core.status.little_space, true);
});

test("a browser that does not say how much is left is not made to warn", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const { core } = await makeOpenTablet(server, { userAgentPersist: null });
  await turns();
  assert.equal(core.status.little_space, false);
});

/** Nothing was written for a while. */
async function quiet(clock) {
  await turns();
  clock.move(10_000);
  await turns(400);
}

/** A tablet of a browser that tells everybody of the same room, with a disk of its own. */
async function tabletOnDisk(room, more = {}) {
  const server = new FakeServer();
  server.addUser(ANNA);
  const files = new FakeFiles(room);
  const given = { files: files.directory, breakable: true, ...more };
  const tablet = await makeOpenTablet(server, given);
  await quiet(tablet.clock);
  const id = await tablet.core.planVisit({ family_typed: "Okafor" });
  const removed = files.removeEntry.bind(files);
  files.removeEntry = async (name) => {
    await removed(name);
    tablet.store.full = tablet.store.trulyFull === true;
  };
  return { ...tablet, server, files, draft: await tablet.core.openVisit(id) };
}

test("words that meet a full disk are saved in the reserve, and the bar says that it is almost full", async () => {
  const { core, store, files, draft } = await tabletOnDisk(100_000_000);
  assert.equal(files.room, 100_000_000 - RESERVE_BYTES);
  assert.equal(core.status.little_space, false);
  store.full = true;
  await draft.set(VIEW, "Saved in the reserve");
  assert.equal(draft.record.saved_at !== null, true);
  assert.equal(core.status.fault, null);
  assert.equal(bold(core), "This tablet is almost full");
  await draft.set(VIEW, "Still almost full");
  await turns();
  assert.equal(bold(core), "This tablet is almost full");
});

test("where even the reserve does not help, nothing is called saved", async () => {
  const { core, store, draft } = await tabletOnDisk(100_000_000);
  store.full = true;
  store.trulyFull = true;
  await assert.rejects(draft.set(VIEW, "Only on the screen"), { name: "NotSavedError" });
  assert.equal(bold(core), "Not saved. Do not close this page.");
  assert.equal(core.status.fault.full, true);
  store.full = false;
  await draft.set(VIEW, "Kept");
  assert.equal(core.status.fault, null);
});

test("the reserve is put back once everything was received and there is room, not before", async () => {
  const { core, clock, store, files, draft } = await tabletOnDisk(100_000_000);
  store.full = true;
  await draft.set(VIEW, "Saved in the reserve");
  files.room = 1_000_000;
  clock.move(60_000);
  await core.syncNow();
  await quiet(clock);
  assert.deepEqual([core.status.unsent, core.status.little_space], [[], true]);
  files.room = 100_000_000;
  clock.move(30 * 60_000);
  await core.syncNow();
  await quiet(clock);
  assert.equal(core.status.little_space, false);
  assert.equal(files.room, 100_000_000 - RESERVE_BYTES);
});

test("a store that is dead for another reason leaves the reserve where it was", async () => {
  const { core, store, files, draft } = await tabletOnDisk(100_000_000);
  store.dead = true;
  await assert.rejects(draft.set(VIEW, "Only on the screen"), { name: "NotSavedError" });
  await turns(400);
  assert.equal(files.room, 100_000_000 - RESERVE_BYTES);
  store.dead = false;
  await draft.set(VIEW, "Kept");
  await turns();
  assert.equal(core.status.little_space, false);
});

test("a disk without room for a reserve is almost full, and is not called ready", async () => {
  const { core } = await tabletOnDisk(5_000_000);
  assert.equal(core.status.little_space, true);
  const [{ visit_id: id }] = core.visits();
  const steps = [];
  assert.equal((await core.prepare(id, (step) => steps.push(step))).ready, "no");
  const space = steps.find((one) => one.check === "space" && one.state === "failed");
  assert.deepEqual(space?.fact, { free_bytes: 0 });
});

test("the reserve goes with the last account of a desk", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const files = new FakeFiles(100_000_000);
  const more = { files: files.directory, kind: "desk", locks: new FakeLocks() };
  const { core, clock } = await makeOpenTablet(server, more);
  await quiet(clock);
  assert.equal(files.kept.size, 1);
  await core.signOut();
  assert.equal(files.kept.size, 0);
  await setUp(core, ANNA, "desk");
  await quiet(clock);
  assert.equal(files.kept.size, 1);
});

test("a disk so full that the device's own store does not open gives the reserve for it", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const files = new FakeFiles(100_000_000);
  const { environment, clock } = await makeOpenTablet(server, { files: files.directory });
  await quiet(clock);
  const openDB = (...options) =>
    files.kept.get("fieldapp-reserve")
      ? Promise.reject(new DOMException("Internal error opening backing store", "UnknownError"))
      : environment.openDB(...options);
  const core = await createCore({ ...environment, openDB });
  assert.equal(core.device.accounts.length, 1);
});
