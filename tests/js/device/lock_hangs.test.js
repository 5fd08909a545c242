/** Whatever hangs, the page covers at once and the key goes. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer } from "./fake_server.js";
import { ANNA, BEN, FakeLocks, makeOpenTablet, setUp, turns, WORDS } from "./tablet.js";

const RATING = "/rooms/01890000-0000-7000-8000-0000000000f1/picture_rating";

/** A tablet whose store hangs with an answer under way. */
async function hanging(more = {}) {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.addUser(BEN);
  const tablet = await makeOpenTablet(server, { breakable: true, ...more });
  await tablet.core.syncNow();
  const id = await tablet.core.planVisit({ family_typed: "Okafor" });
  const draft = await tablet.core.openVisit(id);
  await tablet.core.choosePin("274916");
  tablet.store.hangs = true;
  draft.set(RATING, 6).catch(() => {});
  await turns();
  return { ...tablet, server, id, draft };
}

test("a store that hangs does not keep the page from being covered", async () => {
  const { core } = await hanging();
  core.cover();
  await turns();
  assert.equal(core.lockState, "covered");
  assert.equal(await core.uncover("274916"), true);
});

test("a store that hangs does not keep the key: the words come back when it answers", async () => {
  const { core, clock, store, id } = await hanging();
  const locking = core.fullLock();
  assert.equal(core.lockState, "locked");
  await turns();
  clock.move(10_000);
  await locking;
  assert.throws(() => core.visits(), { name: "LockedError" });
  store.hangs = false;
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  assert.equal((await core.openVisit(id)).value(RATING), 6);
});

test("half-typed words come back too, where the journal hangs with the store", async () => {
  const { core, clock, store, id, draft } = await hanging();
  draft.journal("/visit/outcome", "half a wo").catch(() => {});
  await turns();
  const locking = core.fullLock();
  await turns();
  clock.move(10_000);
  await turns();
  clock.move(10_000);
  await locking;
  store.hangs = false;
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  const reopened = await core.openVisit(id);
  assert.deepEqual([reopened.value("/visit/outcome"), reopened.value(RATING)], ["half a wo", 6]);
});

test("a browser that does not give its locks back does not keep the key", async () => {
  const locks = new FakeLocks();
  const { request } = locks;
  locks.request = function stuck(name, options, run) {
    const over = request.call(this, name, options, run);
    return name.startsWith("fieldapp-visit-") ? new Promise(() => {}) : over;
  };
  const server = new FakeServer();
  server.addUser(ANNA);
  const { core, clock } = await makeOpenTablet(server, { locks });
  await core.syncNow();
  await core.openVisit(await core.planVisit({ family_typed: "Okafor" }));
  const locking = core.fullLock();
  await turns();
  clock.move(10_000);
  await locking;
  assert.throws(() => core.visits(), { name: "LockedError" });
});

test("two locks at once are one, and whoever opens next is not thrown out by the first", async () => {
  const { core, clock, store } = await hanging();
  core.fullLock();
  const second = core.fullLock();
  await turns();
  clock.move(10_000);
  await second;
  store.hangs = false;
  await setUp(core, BEN);
  clock.move(10_000);
  await turns();
  assert.deepEqual([core.lockState, core.accountId], ["open", BEN.id]);
});
