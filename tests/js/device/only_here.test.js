/** A store is deleted only where nothing in it is only here, whatever window wrote it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { openDB } from "idb";
import { FakeServer } from "./fake_server.js";
import { revocationOf, signingKey } from "./revoking.js";
import { ANNA, FakeLocks, makeOpenTablet, makeTablet, turns, WORDS } from "./tablet.js";

const RATING = "/rooms/01890000-0000-7000-8000-0000000000f1/picture_rating";
const PASSWORD = "a long password";

/** A desk browser with one visit that the service has received. */
async function desk(more = {}) {
  const server = new FakeServer();
  server.addUser(ANNA);
  const locks = new FakeLocks();
  const first = await makeOpenTablet(server, { kind: "desk", locks, ...more });
  await first.core.syncNow();
  const id = await first.core.planVisit({ family_typed: "Okafor" });
  await first.core.syncNow();
  return { ...first, server, locks, id };
}

/** Another window of the same browser; a browser that was killed has given its locks back. */
async function window({ server, factory, locks }, more = {}) {
  const made = await makeTablet(server, { factory, locks, ...more });
  if (made.core.device.kind === "tablet") {
    await made.core.unlockWithPassphrase(ANNA.id, WORDS);
    return made.core;
  }
  await made.core.signIn({ email: ANNA.email, password: PASSWORD });
  const share = await made.core.requestShare({ kind: "desk", password: PASSWORD });
  await made.core.unlockWithShare(ANNA.id, share);
  return made.core;
}

async function databaseOf({ factory }) {
  globalThis.indexedDB = factory;
  return openDB(`fieldapp-account-${ANNA.id}`, 1);
}

test("nothing only here, one window: the store goes at sign-out", async () => {
  const first = await desk();
  assert.deepEqual(await first.core.signOut(), { unsent: 0 });
  assert.deepEqual(first.core.device.accounts, []);
  const names = await first.factory.databases();
  assert.deepEqual(
    names.map(({ name }) => name),
    ["fieldapp-device"],
  );
});

test("another window that is open keeps the store, and what is typed there", async () => {
  const first = await desk();
  const second = await window(first);
  const draft = await second.openVisit(first.id);
  const signedOut = await first.core.signOut();
  await draft.set(RATING, 6);
  assert.deepEqual(signedOut, { unsent: 0 });
  await second.fullLock();
  const third = await window(first);
  assert.equal((await third.openVisit(first.id)).value(RATING), 6);
});

test("what another window typed before it was closed is counted", async () => {
  const first = await desk();
  const second = await window(first);
  first.server.state = "down";
  await (await second.openVisit(first.id)).set(RATING, 6);
  await second.fullLock();
  assert.deepEqual(await first.core.signOut(), { unsent: 1 });
  assert.equal(first.core.device.accounts[0].unsent, 1);
  first.server.state = "up";
  const third = await window(first);
  assert.equal((await third.openVisit(first.id)).value(RATING), 6);
});

test("signing out locks before it waits for the service", async () => {
  const first = await desk();
  const draft = await first.core.openVisit(first.id);
  first.server.state = "hangs";
  const out = first.core.signOut();
  assert.equal(first.core.lockState, "locked");
  for (let times = 0; first.core.device.accounts.length && times < 100; times += 1) await turns();
  await assert.rejects(draft.set(RATING, 6), { name: "LockedError" });
  first.clock.move(20_000);
  assert.deepEqual(await out, { unsent: 0 });
  assert.deepEqual(first.core.device.accounts, []);
});

test("words that are only journalled keep the store", async () => {
  const first = await desk();
  await (await first.core.openVisit(first.id)).journal("/visit/outcome", "half a word");
  const locks = new FakeLocks();
  const second = await window(first, { locks });
  const { unsent } = await second.signOut();
  assert.equal(unsent, 1);
  const third = await window(first, { locks });
  assert.equal((await third.openVisit(first.id)).value("/visit/outcome"), "half a word");
});

test("a visit that does not open keeps the store", async () => {
  const first = await desk();
  const database = await databaseOf(first);
  const sealed = await database.get("visits", first.id);
  await database.put("visits", { ...sealed, box: new ArrayBuffer(50) });
  await database.clear("snapshots");
  database.close();
  const locks = new FakeLocks();
  const second = await window(first, { locks });
  assert.deepEqual(await second.signOut(), { unsent: 1 });
});

test("a store whose count hangs is kept", async () => {
  const first = await desk({ breakable: true });
  first.store.readsHang = true;
  const out = first.core.signOut();
  for (let times = 0; times < 4; times += 1) {
    await turns();
    first.clock.move(10_000);
  }
  await out;
  assert.equal(first.core.device.accounts.length, 1);
  assert.equal(first.core.accountId, null);
});

test("a revocation learned in one window keeps what is only in another", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const key = await signingKey(server);
  const locks = new FakeLocks();
  const first = await makeOpenTablet(server, { locks });
  await first.core.syncNow();
  const id = await first.core.planVisit({ family_typed: "Okafor" });
  await first.core.syncNow();
  const second = await window({ ...first, server, locks });
  const draft = await second.openVisit(id);
  server.revocation = await revocationOf(key, first.core.device.id);
  await first.core.syncNow();
  await draft.set(RATING, 6);
  await second.signIn({ email: ANNA.email, password: PASSWORD });
  await second.syncNow();
  assert.equal(server.visits.get(id).head.document.rooms[RATING.split("/")[2]].picture_rating, 6);
  assert.deepEqual([second.lockState, second.device.accounts], ["locked", []]);
});

test("a revoked tablet that is met locked keeps words that are only journalled", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const key = await signingKey(server);
  const first = await makeOpenTablet(server, { locks: new FakeLocks() });
  await first.core.syncNow();
  const id = await first.core.planVisit({ family_typed: "Okafor" });
  await first.core.syncNow();
  await (await first.core.openVisit(id)).journal("/visit/outcome", "half a word");
  // The browser is killed, and the app opened again.
  const again = await makeTablet(server, { factory: first.factory, locks: new FakeLocks() });
  server.revocation = await revocationOf(key, again.core.device.id);
  await again.core.syncNow();
  assert.deepEqual(again.core.device.accounts[0].slots, ["sign-in"]);
  const database = await databaseOf(first);
  assert.equal(await database.count("journal"), 1);
});
