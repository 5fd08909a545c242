import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer } from "./fake_server.js";
import { ANNA, makeOpenTablet, turns } from "./tablet.js";

const FAMILY = "01890000-0000-7000-8000-0000000000fa";

function service() {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.families.set(FAMILY, {
    family: {
      id: FAMILY,
      name: "Pereira",
      addresses: [],
      warnings: [{ words: "Dog", from_on: "2026-10-28" }],
    },
    people: [{ id: "p1" }, { id: "p2" }],
    rooms: [],
    warnings: [],
    last_visit: { on: "2026-10-28" },
    open_actions: [1, 2, 3],
    comments: [],
    form_version: server.formVersion,
    copied_at: server.now(),
  });
  return server;
}

async function prepared(server, more = {}) {
  const tablet = await makeOpenTablet(server, more);
  await tablet.core.syncNow();
  const steps = [];
  const preparing = tablet.core.prepare(FAMILY, (step) => steps.push(step));
  return { ...tablet, steps, preparing };
}

const states = (steps) =>
  Object.fromEntries(
    steps.filter((one) => one.state !== "busy").map(({ check, state }) => [check, state]),
  );

test("seven checks, each told as it goes, then ready for no signal", async () => {
  const { steps, preparing, core } = await prepared(service());
  assert.equal((await preparing).ready, "yes");
  const checks = ["names", "last_visit", "forms", "numbers", "keep", "space", "lock"];
  assert.deepEqual(
    steps.map((one) => one.check),
    checks.flatMap((check) => [check, check]),
  );
  const done = steps.filter((one) => one.state === "done");
  assert.equal(done.length, 7);
  assert.deepEqual(
    [done[0].fact.people, done[0].fact.warnings, done[1].fact.open_actions],
    [2, 1, 3],
  );
  assert.deepEqual(done[3].fact, { labels: ["Front door"], not_confirmed: 1 });
  assert.equal(done[5].fact.free_bytes, 2_999_999_000);
  assert.equal((await core.pack(FAMILY)).family.name, "Pereira");
});

test("a visit to a prepared family has its name, version and groups, and says when", async () => {
  const server = service();
  const { preparing, core } = await prepared(server);
  await preparing;
  server.state = "down";
  const id = await core.planVisit({ family_id: FAMILY, planned_at: "2026-11-20T11:45:00.000Z" });
  const again = await core.prepare(id, () => {});
  assert.equal(again.ready, "yes");
  const [line] = core.visits();
  assert.deepEqual([line.family_name, line.prepared_at], ["Pereira", again.checked_at]);
  const draft = await core.openVisit(id);
  assert.equal(draft.record.form_version, server.formVersion);
  assert.equal(draft.pack.people.length, 2);
});

for (const [name, storage] of [
  [
    "refused",
    { persisted: async () => false, persist: async () => false, estimate: async () => ({}) },
  ],
  ["unknown", null],
]) {
  test(`a browser whose promise is ${name} may clear it: said, not hidden`, async () => {
    const { steps, preparing } = await prepared(service(), { userAgentPersist: storage });
    assert.equal((await preparing).ready, "may_be_cleared");
    assert.equal(states(steps).keep, "failed");
  });
}

test("a browser that never answers is asked for two seconds", async () => {
  const silent = {
    persisted: () => new Promise(() => {}),
    persist: () => new Promise(() => {}),
    estimate: () => new Promise(() => {}),
  };
  const server = service();
  const tablet = await makeOpenTablet(server, { userAgentPersist: silent });
  const steps = [];
  let result = null;
  tablet.core
    .prepare(FAMILY, (step) => steps.push(step))
    .then((one) => {
      result = one;
    });
  while (!result) {
    await turns(5);
    tablet.clock.move(2_000);
  }
  assert.equal(result.ready, "may_be_cleared");
  assert.equal(steps.at(-1).check, "lock");
});

test("no signal and no pack: not ready, and the checks go on", async () => {
  const server = service();
  const tablet = await makeOpenTablet(server);
  server.state = "down";
  const steps = [];
  const result = await tablet.core.prepare(FAMILY, (step) => steps.push(step));
  assert.equal(result.ready, "no");
  assert.deepEqual(states(steps), {
    names: "failed",
    last_visit: "failed",
    forms: "done",
    numbers: "done",
    keep: "done",
    space: "done",
    lock: "done",
  });
});

test("forms that are not whole, or no room, are not ready", async () => {
  const broken = await prepared(service(), {
    fetchForms: async () => {
      throw new Error("a hash differs");
    },
  });
  assert.equal((await broken.preparing).ready, "no");
  const full = await prepared(service(), {
    userAgentPersist: {
      persisted: async () => true,
      persist: async () => true,
      estimate: async () => ({ quota: 10, usage: 9 }),
    },
  });
  assert.equal((await full.preparing).ready, "no");
  assert.equal(states(full.steps).space, "failed");
});

test("the heartbeat tells what is only here, and whether the browser promised to keep it", async () => {
  const server = service();
  const { core } = await makeOpenTablet(server);
  await core.syncNow();
  const id = await core.planVisit({ family_typed: "Okafor" });
  server.limits = { ...server.limits, revision_bytes: 10 };
  await core.syncNow();
  const last = server.heartbeats.at(-1);
  assert.deepEqual(last.visits, [{ id, last_local_save_at: server.now(), unsent: 1 }]);
  assert.deepEqual(
    [last.persisted, last.quota, last.app],
    [true, { quota: 3_000_000_000, usage: 1_000 }, "r1"],
  );
});

test("a tablet says what waits straight after sending, whatever comes of what is fetched then", async () => {
  const server = service();
  const { core } = await makeOpenTablet(server);
  await core.syncNow();
  await core.planVisit({ family_typed: "Okafor" });
  const before = server.heartbeats.length;
  server.intercept = ({ path }) => (path === "/sync/v1/changes" ? "lose" : null);
  await core.syncNow();
  assert.equal(server.heartbeats.length, before + 1);
  assert.deepEqual(core.status.told, { at: server.now(), unsent: 0 });
});
