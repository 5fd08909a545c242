import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer } from "./fake_server.js";
import { ANNA, makeOpenTablet, makeTablet, WORDS } from "./tablet.js";

const FAMILY = "01890000-0000-7000-8000-0000000000fa";
const LEO = { id: "01890000-0000-7000-8000-0000000000c1", kind: "child", name: "Leo" };
const IVY = { id: "01890000-0000-7000-8000-0000000000c2", kind: "child", name: "Ivy" };
const SEEN = `/children/${LEO.id}/seen/seen`;

function service() {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.families.set(FAMILY, pack(server, [LEO]));
  return server;
}

const pack = (server, people) => ({
  family: { id: FAMILY, name: "Larkin", addresses: [], warnings: [] },
  people,
  rooms: [],
  last_visit: null,
  open_actions: [],
  comments: [],
  form_version: server.formVersion,
  copied_at: server.now(),
});

const packsAsked = (server) =>
  server.requests.filter(({ path }) => path === `/sync/v1/packs/${FAMILY}`).length;

/** Handed in on a tablet that knows Leo only; the service lacks this. */
async function handedIn(server, needs) {
  const tablet = await makeOpenTablet(server);
  await tablet.core.syncNow();
  await tablet.core.prepare(FAMILY, () => {});
  const id = await tablet.core.planVisit({ family_id: FAMILY });
  const draft = await tablet.core.openVisit(id);
  await draft.set(SEEN, "yes");
  await tablet.core.syncNow();
  const visit = server.visits.get(id);
  visit.needsYou = needs;
  server.touch(visit);
  return { ...tablet, id, draft, visit };
}

const ivyIsMissing = [
  { id: "n1", path: `/children/${IVY.id}`, kind: "unknown_child", message: "Ivy" },
  { id: "n2", path: `/children/${IVY.id}/seen/seen`, kind: "blocking", message: "Ivy seen" },
];

test("a child whom the service knows comes onto the tablet with what is asked of her", async () => {
  const server = service();
  const { core, id, draft, factory } = await handedIn(server, ivyIsMissing);
  server.families.set(FAMILY, pack(server, [LEO, IVY]));
  const told = [];
  core.on("visit", (changed) => told.push(changed.visit_id));
  await core.syncNow();
  assert.deepEqual(
    draft.pack.people.map((one) => one.name),
    ["Leo", "Ivy"],
  );
  assert.equal(told.at(-1), id);
  assert.equal(core.visits()[0].needs_you, 1);

  server.state = "down";
  const again = await makeTablet(server, { factory });
  await again.core.unlockWithPassphrase(again.core.device.accounts[0].id, WORDS);
  const reopened = await again.core.openVisit(id);
  assert.equal(reopened.pack.people.length, 2);
  assert.equal(reopened.record.needs_you.length, 2);
  await reopened.set(`/children/${IVY.id}/seen/seen`, "no");
  assert.deepEqual(reopened.record.needs_you, []);
  assert.equal(again.core.visits()[0].needs_you, 0);
});

test("the pack is copied once for a child, also where it does not have her", async () => {
  const server = service();
  const { core } = await handedIn(server, ivyIsMissing);
  const before = packsAsked(server);
  await core.syncNow();
  await core.syncNow();
  assert.equal(packsAsked(server), before + 1);
});

test("no pack is asked for where every child is known", async () => {
  const server = service();
  const missing = [{ id: "n3", path: "/visit/outcome", kind: "blocking", message: "Outcome" }];
  const { core } = await handedIn(server, missing);
  const before = packsAsked(server);
  await core.syncNow();
  assert.equal(packsAsked(server), before);
  assert.equal(core.visits()[0].needs_you, 1);
});

test("a prepared visit that was moved to another family gets the pack of that one", async () => {
  const server = service();
  const { core, id, draft, visit } = await handedIn(server, []);
  await core.prepare(id, () => {});
  const there = "01890000-0000-7000-8000-0000000000fb";
  const sam = { id: "01890000-0000-7000-8000-0000000000c3", kind: "child", name: "Sam" };
  const other = pack(server, [sam]);
  server.families.set(there, { ...other, family: { ...other.family, id: there } });
  visit.family_id = there;
  server.touch(visit);
  await core.syncNow();
  assert.equal(draft.record.family_id, there);
  assert.deepEqual(
    (await core.pack(there)).people.map((one) => one.name),
    ["Sam"],
  );
});
