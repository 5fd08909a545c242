import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer } from "./fake_server.js";
import { ANNA, makeOpenTablet } from "./tablet.js";

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
