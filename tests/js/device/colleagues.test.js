import assert from "node:assert/strict";
import { test } from "node:test";
import { withTick } from "../../../fieldapp/static/js/components/colleague_choices.js";
import { FakeServer } from "./fake_server.js";
import { ANNA, BEN, makeOpenTablet, makeTablet, setUp, WORDS } from "./tablet.js";

const HER_TEAM = [{ id: BEN.id, name: BEN.name, role: "Health visitor" }];
const HIS_TEAM = [{ id: ANNA.id, name: ANNA.name, role: "Health visitor" }];

function service() {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.addUser(BEN);
  server.colleagues.set(ANNA.id, HER_TEAM);
  server.colleagues.set(BEN.id, HIS_TEAM);
  return server;
}

test("colleagues are known with no signal, after a lock too", async () => {
  const server = service();
  const { core } = await makeOpenTablet(server);
  assert.equal(core.colleagues(), null);
  await core.syncNow();
  assert.deepEqual(core.colleagues(), HER_TEAM);
  server.state = "down";
  await core.fullLock();
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  assert.deepEqual(core.colleagues(), HER_TEAM);
});

test("who is told of last counts, and a service that does not say takes nobody away", async () => {
  const server = service();
  const { core } = await makeOpenTablet(server);
  await core.syncNow();
  server.colleagues.delete(ANNA.id);
  await core.syncNow();
  assert.deepEqual(core.colleagues(), HER_TEAM);
  server.colleagues.set(ANNA.id, []);
  await core.syncNow();
  assert.deepEqual(core.colleagues(), []);
});

test("two people on a tablet are told of their own colleagues", async () => {
  const server = service();
  const { core } = await makeTablet(server);
  await setUp(core, ANNA);
  await core.syncNow();
  await core.fullLock();
  await setUp(core, BEN);
  await core.syncNow();
  assert.deepEqual(core.colleagues(), HIS_TEAM);
  await core.fullLock();
  // His session lives on: what the service then says is not about her.
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  await core.syncNow();
  assert.deepEqual(core.colleagues(), HER_TEAM);
});

test("whom she names goes with every revision of a family that is typed in", async () => {
  const server = service();
  const { core } = await makeOpenTablet(server);
  await core.syncNow();
  const id = await core.planVisit({ family_typed: "Okafor", workers: [BEN.id] });
  await core.syncNow();
  const draft = await core.openVisit(id);
  await draft.set("/home/a", 1);
  await core.syncNow();
  const sent = server.requests
    .filter(({ path }) => path === "/sync/v1/revisions")
    .flatMap(({ body }) => body.revisions);
  assert.deepEqual(
    sent.map(({ family_typed, workers }) => [family_typed, workers]),
    [
      ["Okafor", [BEN.id]],
      ["Okafor", [BEN.id]],
    ],
  );
});

test("a tick is put among those kept, and taken out again", () => {
  assert.equal(withTick("", "a", true), "a");
  assert.equal(withTick("a", "b", true), "a b");
  assert.equal(withTick("a b", "b", true), "a b");
  assert.equal(withTick("a b", "a", false), "b");
  assert.equal(withTick("a", "a", false), "");
});
