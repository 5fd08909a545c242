import assert from "node:assert/strict";
import { test } from "node:test";
import { statusSentence } from "../../../fieldapp/static/js/lib/status_sentence.js";
import { FakeServer } from "./fake_server.js";
import { ANNA, makeOpenTablet, turns } from "./tablet.js";

const VIEW = "/carers/c1/parent_view";

/** A tablet whose disk has so many bytes left. */
async function tabletWith(left) {
  const server = new FakeServer();
  server.addUser(ANNA);
  const disk = { quota: 1_000_000_000, usage: 1_000_000_000 - left, asked: 0 };
  const userAgentPersist = {
    persisted: async () => true,
    persist: async () => true,
    estimate: async () => {
      disk.asked += 1;
      return { quota: disk.quota, usage: disk.usage };
    },
  };
  const tablet = await makeOpenTablet(server, { userAgentPersist });
  await tablet.core.syncNow();
  const id = await tablet.core.planVisit({ family_typed: "Okafor" });
  await turns();
  return { ...tablet, disk, draft: await tablet.core.openVisit(id) };
}

const bold = (core) =>
  statusSentence(core.status, { now: new Date().toISOString(), inVisit: true }).bold;

test("a disk that is almost full is said before a save fails, and no longer once there is room", async () => {
  const { core, disk, draft } = await tabletWith(400_000);
  assert.equal(core.status.little_space, true);
  await draft.set(VIEW, "Saved all the same");
  assert.equal(bold(core), "This tablet is almost full");
  disk.usage = 0;
  await draft.set(VIEW, "More");
  await turns();
  assert.equal(core.status.little_space, false);
});

test("a disk that fills while she writes is noticed, without asking at every save", async () => {
  const { core, clock, disk, draft } = await tabletWith(900_000_000);
  assert.equal(core.status.little_space, false);
  disk.usage = disk.quota - 1_000;
  const { asked } = disk;
  for (const words of ["one", "two", "three"]) await draft.set(VIEW, words);
  await turns();
  assert.ok(disk.asked - asked <= 1, `asked ${disk.asked - asked} times`);
  clock.move(60_000);
  await draft.set(VIEW, "four");
  await turns();
  assert.equal(core.status.little_space, true);
});

test("a browser that does not say how much is left is not made to warn", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const { core } = await makeOpenTablet(server, { userAgentPersist: null });
  await turns();
  assert.equal(core.status.little_space, false);
});
