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
