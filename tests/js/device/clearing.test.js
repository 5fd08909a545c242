import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer } from "./fake_server.js";
import { ANNA, makeOpenTablet, makeTablet, StillClock, turns, WORDS } from "./tablet.js";

const DAY = 24 * 60 * 60_000;
const never = () => new Promise(() => {});
const estimate = async () => ({});
const answers = (promised) => ({
  persisted: async () => promised,
  persist: async () => promised,
  estimate,
});

function service() {
  const server = new FakeServer();
  server.addUser(ANNA);
  return server;
}

/** An open tablet whose browser has been asked, however long it took. */
async function asked(server, userAgentPersist, more = {}) {
  const tablet = await makeOpenTablet(server, { userAgentPersist, ...more });
  await turns();
  tablet.clock.move(2_000);
  await turns();
  return tablet;
}

for (const [name, storage] of [
  ["refused", answers(false)],
  ["unknown", null],
  ["not answered in two seconds", { persisted: never, persist: never, estimate }],
]) {
  test(`a promise that is ${name} is asked about once a day`, async () => {
    const server = service();
    const { core, clock } = await asked(server, storage);
    assert.equal(core.status.clearing, "ask");
    const told = [];
    core.on("status", () => told.push(core.status.clearing));
    await core.acceptClearing();
    assert.equal(core.status.clearing, "accepted");
    assert.ok(told.includes("accepted"));
    clock.move(DAY);
    assert.equal(core.status.clearing, "ask");
  });
}

test("before the browser was asked nothing is said, and a promise says nothing", async () => {
  const silent = await makeOpenTablet(service(), {
    userAgentPersist: { persisted: never, persist: never, estimate },
  });
  assert.equal(silent.core.status.clearing, null);
  const { core } = await asked(service(), answers(true));
  assert.equal(core.status.clearing, null);
});

test("a desk promises nothing, so nothing is accepted there", async () => {
  const { core } = await asked(service(), answers(false), { kind: "desk" });
  assert.equal(core.status.clearing, null);
});

test("what was accepted today stands after a cold start, and goes with the key", async () => {
  const server = service();
  const { core, factory } = await asked(server, answers(false));
  await core.acceptClearing();
  const again = await makeTablet(server, { factory, userAgentPersist: answers(false) });
  assert.equal(again.core.status.clearing, null);
  await again.core.unlockWithPassphrase(again.core.device.accounts[0].id, WORDS);
  await turns();
  assert.equal(again.core.status.clearing, "accepted");
  await again.core.fullLock();
  assert.equal(again.core.status.clearing, null);
});

test("the day is London's, whatever the hour of the world", async () => {
  const clock = new StillClock(Date.UTC(2026, 5, 30, 22, 30)); // 23:30 in London
  const { core } = await asked(service(), answers(false), { clock });
  await core.acceptClearing();
  clock.move(20 * 60_000);
  assert.equal(core.status.clearing, "accepted");
  clock.move(20 * 60_000);
  assert.equal(core.status.clearing, "ask");
});

test("the heartbeat says when it was accepted", async () => {
  const server = service();
  const { core } = await asked(server, answers(false));
  await core.syncNow();
  const before = server.heartbeats.at(-1);
  assert.deepEqual([before.persisted, before.accepted_clearing_on], [false, null]);
  await core.acceptClearing();
  await core.syncNow();
  assert.equal(server.heartbeats.at(-1).accepted_clearing_on, "2026-11-20");
});
