/** Words typed on a screen, outside a visit's answers, outlive a cover, a lock and a killed browser. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer } from "./fake_server.js";
import { ANNA, BEN, FakeLocks, makeOpenTablet, makeTablet, setUp, turns, WORDS } from "./tablet.js";

const NOTE = { note: "Kerry is off sick, and the review is on Friday." };

async function typed(more = {}) {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.addUser(BEN);
  const tablet = await makeOpenTablet(server, { locks: new FakeLocks(), ...more });
  await tablet.core.syncNow();
  const typing = tablet.core.keepTyped("take-over 1", NOTE);
  return { ...tablet, server, typing };
}

test("they are there after a full lock, under a cover, and for nobody else", async () => {
  const { core } = await typed();
  assert.deepEqual(core.typed("take-over 1"), NOTE);
  await core.fullLock();
  await setUp(core, BEN);
  assert.deepEqual(core.typed("take-over 1"), {});
  await core.fullLock();
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  assert.deepEqual([core.typed("take-over 1"), core.typed("take-over 2")], [NOTE, {}]);
});

test("they are there after the browser was killed, and gone once they are used", async () => {
  const { core, factory, server, typing } = await typed();
  await core.keepTyped("new-visit", { family: "Pereira", children: "" });
  await typing;
  const again = await makeTablet(server, { factory });
  await again.core.unlockWithPassphrase(ANNA.id, WORDS);
  assert.deepEqual(again.core.typed("take-over 1"), NOTE);
  assert.deepEqual(again.core.typed("new-visit"), { family: "Pereira", children: "" });
  await again.core.doneTyping("take-over 1");
  await again.core.keepTyped("new-visit", { family: "", children: "" });
  const third = await makeTablet(server, { factory });
  await third.core.unlockWithPassphrase(ANNA.id, WORDS);
  assert.deepEqual([third.core.typed("take-over 1"), third.core.typed("new-visit")], [{}, {}]);
});

test("where the store does not take them, a lock holds them", async () => {
  const { core, store } = await typed({ breakable: true });
  store.dead = true;
  await core.keepTyped("new-visit", { family: "Pereira" });
  await core.fullLock();
  store.dead = false;
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  assert.deepEqual(core.typed("new-visit"), { family: "Pereira" });
  assert.equal(core.status.fault, null);
});

test("they keep a desk's store", async () => {
  const { core } = await typed({ kind: "desk" });
  assert.deepEqual(await core.signOut(), { unsent: 1 });
  assert.equal(core.device.accounts.length, 1);
});

test("a store that hangs with them does not keep the key", async () => {
  const { core, store, clock } = await typed({ breakable: true });
  await turns();
  store.hangs = true;
  core.keepTyped("new-visit", { family: "Pereira" });
  const locking = core.fullLock();
  for (let times = 0; times < 2; times += 1) {
    await turns();
    clock.move(10_000);
  }
  await locking;
  store.hangs = false;
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  assert.deepEqual(core.typed("new-visit"), { family: "Pereira" });
});
