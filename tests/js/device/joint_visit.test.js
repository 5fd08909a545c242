import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer } from "./fake_server.js";
import { ANNA, BEN, makeOpenTablet } from "./tablet.js";

const FAMILY = "01890000-0000-7000-8000-0000000000fa";
const KITCHEN = "/rooms/01890000-0000-7000-8000-0000000000f1";

function service() {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.addUser(BEN);
  server.families.set(FAMILY, {
    family: { id: FAMILY, name: "Pereira", addresses: [] },
    people: [{ id: "p1" }],
    rooms: [],
    form_version: server.formVersion,
    copied_at: server.now(),
  });
  return server;
}

/** Anna's visit, and what Ben has of it. */
async function jointVisit(server, { kind = "tablet", prepares = true } = {}) {
  const anna = await makeOpenTablet(server);
  await anna.core.syncNow();
  const id = await anna.core.planVisit({ family_id: FAMILY, purposes: ["home_check"] });
  await anna.core.syncNow();
  const ben = await makeOpenTablet(server, { user: BEN, kind });
  await ben.core.syncNow();
  if (prepares) await ben.core.prepare(id, () => {});
  return {
    id,
    anna: { ...anna, draft: await anna.core.openVisit(id) },
    ben: { ...ben, draft: await ben.core.openVisit(id) },
  };
}

test("two who both prepared a joint visit both write in it with no signal; nothing is lost", async () => {
  const server = service();
  const { id, anna, ben } = await jointVisit(server);
  server.state = "down";
  assert.equal(ben.draft.record.read_only, null);
  await anna.draft.set(`${KITCHEN}/picture_rating`, 6);
  await ben.draft.set(`${KITCHEN}/exits_clear`, "clear");
  await ben.draft.journal("/notes/n1/words", "half");
  server.state = "up";
  await anna.core.syncNow();
  await ben.core.syncNow();
  const { document, sequence } = server.visits.get(id).head;
  assert.deepEqual(document.rooms[KITCHEN.slice(7)], { picture_rating: 6, exits_clear: "clear" });
  assert.equal(server.visits.get(id).holder.id, ANNA.id);
  assert.ok(sequence > 1);
});

test("the bar is told who has the visit that is written here too", async () => {
  const { anna, ben } = await jointVisit(service());
  const { read_only: readOnly, shared_with: sharedWith } = ben.core.status.visit;
  assert.deepEqual([readOnly, sharedWith], [null, ANNA.name]);
  assert.equal(anna.core.status.visit.shared_with, null);
});

test("who hands it in is who has it", async () => {
  const { ben } = await jointVisit(service());
  await assert.rejects(ben.draft.submit(), { reason: "other_holder" });
  assert.equal(ben.draft.record.submit_waiting, false);
});

test("a tablet that did not prepare the visit, and a computer in the office, read it", async () => {
  for (const how of [{ prepares: false }, { kind: "desk", prepares: false }]) {
    const { ben } = await jointVisit(service(), how);
    assert.equal(ben.draft.record.read_only, "other_holder");
    assert.equal(ben.core.status.visit.shared_with, null);
    await assert.rejects(ben.draft.set(`${KITCHEN}/seen`, "seen"), { reason: "other_holder" });
  }
});

test("an approved visit is closed to both", async () => {
  const server = service();
  const { id, ben } = await jointVisit(server);
  server.visits.get(id).state = "approved";
  server.touch(server.visits.get(id));
  await ben.core.syncNow();
  assert.equal(ben.draft.record.read_only, "approved");
});
