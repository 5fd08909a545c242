import assert from "node:assert/strict";
import { test } from "node:test";
import { openDB } from "idb";
import { packMayLeave, visitMayLeave } from "../../../fieldapp/static/js/device/retention.js";
import { newVisit } from "../../../fieldapp/static/js/sync/visit_record.js";
import { FakeServer } from "./fake_server.js";
import { ANNA, BEN, makeOpenTablet, makeTablet, WORDS } from "./tablet.js";

const DAY = 24 * 60 * 60_000;
const AT = Date.UTC(2026, 10, 20);
const iso = (time) => new Date(time).toISOString();
const received = (more) =>
  newVisit({
    visit_id: "v1",
    form_version: "f1",
    base: { revision_id: "r", sequence: 1, document: {} },
    handed_in: true,
    received_at: iso(AT),
    ...more,
  });

test("a visit leaves 14 days after its last receipt, once approved or handed on, never unsent", () => {
  const holder = (user) => ({ id: user.id, name: user.name, since: iso(AT) });
  const leaves = (more, days) => visitMayLeave(received(more), ANNA.id, AT + days * DAY);
  assert.equal(leaves({ state: "approved" }, 13.9), false);
  assert.equal(leaves({ state: "approved" }, 14), true);
  assert.equal(leaves({ state: "open", holder: holder(BEN) }, 14), true);
  assert.equal(leaves({ state: "open", holder: holder(ANNA) }, 400), false);
  assert.equal(leaves({ state: "open" }, 400), false);
  assert.equal(leaves({ state: "approved", document: { visit: { outcome: "x" } } }, 400), false);
});

test("a visit that this device only heard of leaves 14 days after it was last heard", () => {
  const heard = { received_at: null, heard_at: iso(AT), state: "approved" };
  const leaves = (more, days) =>
    visitMayLeave(received({ ...heard, ...more }), ANNA.id, AT + days * DAY);
  assert.equal(leaves({}, 13.9), false);
  assert.equal(leaves({}, 14), true);
  assert.equal(leaves({ received_at: iso(AT + 2 * DAY) }, 15), false);
  assert.equal(leaves({ received_at: iso(AT - 30 * DAY) }, 13.9), false);
  assert.equal(leaves({ state: "open" }, 400), false);
  const bens = { state: "open", holder: { id: BEN.id, name: BEN.name, since: iso(AT) } };
  assert.equal(leaves(bens, 14), true);
  assert.equal(leaves({ ...bens, planned_at: iso(AT + 20 * DAY) }, 33), false);
  assert.equal(leaves({ ...bens, planned_at: iso(AT + 20 * DAY) }, 34), true);
});

test("another's visit that was only copied here leaves the store by itself", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.addUser(BEN);
  const anna = await makeOpenTablet(server);
  await anna.core.syncNow();
  const id = await anna.core.planVisit({ family_typed: "Okafor" });
  await anna.core.syncNow();
  const ben = await makeOpenTablet(server, { user: BEN });
  await ben.core.syncNow();
  assert.deepEqual(
    ben.core.visits().map((one) => one.visit_id),
    [id],
  );
  ben.clock.move(13 * DAY);
  await ben.core.syncNow();
  assert.equal(ben.core.visits().length, 1);
  ben.clock.move(DAY);
  await ben.core.syncNow();
  assert.deepEqual(ben.core.visits(), []);
});

test("a pack leaves 7 days after the planned day, never while something is unsent", () => {
  const pack = { family: { id: "fam", name: "P" }, copied_at: iso(AT) };
  const leaves = (visits, days) => packMayLeave(pack, visits, AT + days * DAY);
  const planned = received({ family_id: "fam", planned_at: iso(AT + 3 * DAY) });
  assert.equal(leaves([], 6.9), false);
  assert.equal(leaves([], 7), true);
  assert.equal(leaves([planned], 9.9), false);
  assert.equal(leaves([planned], 10), true);
  assert.equal(leaves([{ ...planned, document: { a: "x" } }], 400), false);
  assert.equal(leaves([{ ...planned, state: "approved" }], 7), true);
});

test("what may leave is gone from the store, with its journal, snapshots and revisions", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const { core, clock, factory } = await makeOpenTablet(server);
  await core.syncNow();
  const id = await core.planVisit({ family_typed: "Okafor" });
  await core.syncNow();
  server.visits.get(id).state = "approved";
  server.touch(server.visits.get(id));
  await core.syncNow();
  assert.deepEqual(core.visits(), []);
  clock.move(15 * DAY);
  await core.fullLock();
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  globalThis.indexedDB = factory;
  const database = await openDB(`fieldapp-account-${ANNA.id}`, 1);
  for (const store of ["visits", "snapshots", "journal", "revisions"]) {
    assert.equal(await database.count(store), 0, store);
  }
  assert.deepEqual(core.formVersions(), []);
});

test("the plain database holds exactly what contracts 6 lists, and no name", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const { core, factory } = await makeOpenTablet(server);
  await core.syncNow();
  await core.planVisit({ family_typed: "Zebrafish" });
  await core.syncNow();
  await core.fullLock();
  globalThis.indexedDB = factory;
  const database = await openDB("fieldapp-device", 1);
  const names = [...database.objectStoreNames];
  assert.deepEqual(names, ["accounts", "device"]);
  const [account] = await database.getAll("accounts");
  assert.deepEqual(Object.keys(account).sort(), [
    "device",
    "form_versions",
    "id",
    "initials",
    "reported_at",
    "slots",
    "unsent",
  ]);
  assert.deepEqual(Object.keys(await database.get("device", "device")).sort(), [
    "id",
    "kind",
    "lock_minutes",
    "server_key",
  ]);
  assert.deepEqual(await database.get("device", "act_now"), [
    { label: "Front door", number: "01632 960 001", hours: "day", confirmed_on: null },
  ]);
  const everything = JSON.stringify([account, await database.getAll("device")]);
  assert.equal(/Zebrafish|Anna/.test(everything), false);
  assert.deepEqual(core.device.actNow[0].label, "Front door");
  assert.deepEqual(core.device.lockMinutes, { cover_idle: 3, cover_hidden: 1, full: 20 });
});

test("half-typed words come back, but never over an answer that was saved later", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const first = await makeOpenTablet(server);
  await first.core.syncNow();
  const id = await first.core.planVisit({ family_typed: "Okafor" });
  const draft = await first.core.openVisit(id);
  await draft.set("/notes/n1/words", "saved");
  const relaxed = draft.journal("/notes/n1/words", "saved and half");
  await draft.set("/notes/n1/words", "saved and whole");
  await relaxed;
  await draft.journal("/visit/outcome", "hal");

  const again = await makeTablet(server, { factory: first.factory });
  await again.core.unlockWithPassphrase(ANNA.id, WORDS);
  const reopened = await again.core.openVisit(id);
  assert.equal(reopened.value("/notes/n1/words"), "saved and whole");
  assert.equal(reopened.value("/visit/outcome"), "hal");
});

test("rows are added in order, removed with a reason, and put back", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const { core } = await makeOpenTablet(server);
  await core.syncNow();
  const draft = await core.openVisit(await core.planVisit({ family_typed: "Okafor" }));
  const first = await draft.addRow("/notes");
  const second = await draft.addRow("/notes");
  await draft.set(`/notes/${first}/words`, "kept");
  await draft.removeRow(`/notes/${first}`, "wrong child");
  const rows = draft.value("/notes");
  assert.deepEqual([rows[first].order, rows[second].order], [1, 2]);
  assert.deepEqual(rows[first], {
    order: 1,
    words: "kept",
    removed: { at: server.now(), why: "wrong child" },
  });
  await draft.restoreRow(`/notes/${first}`);
  assert.equal(draft.value(`/notes/${first}/removed`), undefined);
  await draft.clear(`/notes/${first}/words`);
  assert.equal(draft.value(`/notes/${first}/words`), undefined);
});

test("taking over keeps what the other wrote, and needs an answer", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.addUser(BEN);
  const anna = await makeOpenTablet(server);
  await anna.core.syncNow();
  const id = await anna.core.planVisit({ family_typed: "Okafor", purposes: ["home_check"] });
  await anna.core.syncNow();
  const ben = await makeOpenTablet(server, { user: BEN, kind: "desk" });
  await ben.core.syncNow();
  const draft = await ben.core.openVisit(id);
  assert.equal(ben.core.status.visit.read_only, "other_holder");
  assert.equal(ben.core.status.visit.holder_name, "Anna Field");
  server.state = "down";
  assert.equal(await draft.takeOver("finishing at the desk"), false);
  server.state = "up";
  assert.equal(await draft.takeOver("finishing at the desk"), true);
  await draft.set("/visit/outcome", "completed");
  await draft.submit();
  assert.equal(draft.record.submit_waiting, true);
  await ben.core.syncNow();
  assert.equal(server.visits.get(id).state, "submitted");
  assert.deepEqual(server.visits.get(id).head.document.visit, {
    outcome: "completed",
    purposes: ["home_check"],
  });
  assert.equal(draft.record.submit_waiting, false);
});

test("a damaged visit is taken from its last good state and says so; the others open", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const first = await makeOpenTablet(server);
  await first.core.syncNow();
  const id = await first.core.planVisit({ family_typed: "Okafor" });
  const other = await first.core.planVisit({ family_typed: "Pereira" });
  const draft = await first.core.openVisit(id);
  await draft.set("/visit/outcome", "completed");
  await draft.set("/visit/visit_kind", "joint");
  await first.core.fullLock();
  globalThis.indexedDB = first.factory;
  const database = await openDB(`fieldapp-account-${ANNA.id}`, 1);
  const newest = await database.get("visits", id);
  await database.put("visits", { ...newest, box: new ArrayBuffer(50) });
  const hopeless = await database.get("visits", other);
  await database.put("visits", { ...hopeless, box: new ArrayBuffer(50) });

  await first.core.unlockWithPassphrase(ANNA.id, WORDS);
  assert.deepEqual(first.core.damagedVisits(), [other]);
  const reopened = await first.core.openVisit(id);
  assert.equal(reopened.value("/visit/outcome"), "completed");
  assert.deepEqual(
    reopened.record.notices.map((one) => one.kind),
    ["restored"],
  );
  await reopened.set("/visit/visit_kind", "planned");
  await first.core.syncNow();
  assert.equal(server.visits.get(id).head.document.visit.visit_kind, "planned");
});

test("many answers at once are all saved, each promise after its own transaction", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const first = await makeOpenTablet(server);
  await first.core.syncNow();
  const id = await first.core.planVisit({ family_typed: "Okafor" });
  const draft = await first.core.openVisit(id);
  await Promise.all(
    Array.from({ length: 30 }, (_, n) => draft.set(`/rooms/r${n}/picture_rating`, n)),
  );
  const again = await makeTablet(server, { factory: first.factory });
  await again.core.unlockWithPassphrase(ANNA.id, WORDS);
  const rooms = (await again.core.openVisit(id)).value("/rooms");
  assert.deepEqual(
    Object.values(rooms)
      .map((room) => room.picture_rating)
      .sort((a, b) => a - b),
    Array.from({ length: 30 }, (_, n) => n),
  );
});

test("a visit that is on no list of hers is copied when she opens it, and named where it cannot be", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.addUser(BEN);
  const anna = await makeOpenTablet(server);
  await anna.core.syncNow();
  const id = await anna.core.planVisit({ family_typed: "Okafor", purposes: ["home_check"] });
  await anna.core.syncNow();
  const ben = await makeOpenTablet(server, { user: BEN, kind: "desk" });
  assert.deepEqual(ben.core.visits(), []);
  server.state = "down";
  await assert.rejects(ben.core.openVisit(id));
  server.state = "up";
  const draft = await ben.core.openVisit(id);
  assert.deepEqual(draft.value("/visit/purposes"), ["home_check"]);
});
