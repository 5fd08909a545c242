import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer } from "./fake_server.js";
import { ANNA, makeOpenTablet } from "./tablet.js";

test("a visit can be planned as soon as a device is set up, before anything else was asked for", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const { core } = await makeOpenTablet(server);
  server.state = "hangs";
  const id = await core.planVisit({ family_typed: "Okafor" });
  assert.equal((await core.openVisit(id)).record.form_version, server.formVersion);
});

test("a visit planned to a family whose pack is not here yet is called by the family's name", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const { core } = await makeOpenTablet(server);
  await core.syncNow();
  server.state = "down";
  const id = await core.planVisit({ family_id: "not-copied-yet", family_name: "Tesfaye" });
  const [row] = await core.visits();
  assert.deepEqual([row.visit_id, row.family_name], [id, "Tesfaye"]);
});

const FAMILY = "01890000-0000-7000-8000-0000000000fa";

/** A tablet that prepared a family before the service had another form; `here` says which it holds. */
async function preparedBeforeAChange(here) {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.families.set(FAMILY, {
    family: { id: FAMILY, name: "Pereira", addresses: [], warnings: [] },
    people: [],
    rooms: [],
    last_visit: null,
    open_actions: [],
    comments: [],
    form_version: server.formVersion,
    copied_at: server.now(),
  });
  const readRules = async (version) => (here.has(version) ? { groups: [] } : null);
  const { core } = await makeOpenTablet(server, { readRules });
  await core.syncNow();
  await core.prepare(FAMILY, () => {});
  const before = server.formVersion;
  server.formVersion = "1111222233334444";
  await core.syncNow();
  server.state = "down";
  const id = await core.planVisit({ family_id: FAMILY });
  return { before, begunOn: (await core.openVisit(id)).record.form_version };
}

test("a visit begins with the newest form, also where the family’s pack is older than it", async () => {
  const { begunOn } = await preparedBeforeAChange(
    new Set(["f0f0f0f0f0f0f0f0", "1111222233334444"]),
  );
  assert.equal(begunOn, "1111222233334444");
});

test("a newest form that is not here yet keeps no visit from beginning with the pack’s", async () => {
  const { before, begunOn } = await preparedBeforeAChange(new Set(["f0f0f0f0f0f0f0f0"]));
  assert.equal(begunOn, before);
});
