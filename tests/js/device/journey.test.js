import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer } from "./fake_server.js";
import { ANNA, makeOpenTablet, makeTablet, WORDS } from "./tablet.js";

const ROOM = "/rooms/01890000-0000-7000-8000-0000000000f1";
const CHILD = "/children/01890000-0000-7000-8000-0000000000c1";

function service() {
  const server = new FakeServer();
  server.addUser(ANNA);
  return server;
}

test("one room and one child's voice go from typing to a receipt", async () => {
  const server = service();
  const { core } = await makeOpenTablet(server);
  await core.syncNow();
  const id = await core.planVisit({ family_typed: "Okafor", purposes: ["home_check"] });
  const draft = await core.openVisit(id);
  await draft.set(`${ROOM}/picture_rating`, 6);
  await draft.set(`${CHILD}/voice/quote`, "I like\r\nthe kitchen");
  assert.equal(core.status.unsent.length, 1);
  assert.equal(core.status.visit?.saved_at, draft.record.saved_at);

  await core.syncNow();

  const head = server.visits.get(id).head.document;
  assert.deepEqual(head.visit.purposes, ["home_check"]);
  assert.equal(head.rooms[ROOM.slice(7)].picture_rating, 6);
  assert.equal(head.children[CHILD.slice(10)].voice.quote, "I like\nthe kitchen");
  assert.deepEqual(core.status.unsent, []);
  assert.equal(core.visits()[0].last_received_at, server.now());
  assert.equal(server.visits.get(id).family_name, "Okafor");
});

test("a cold start with no signal opens with the passphrase and shows every answer", async () => {
  const server = service();
  const first = await makeOpenTablet(server);
  await first.core.syncNow();
  const id = await first.core.planVisit({ family_typed: "Okafor" });
  const draft = await first.core.openVisit(id);
  await draft.set(`${ROOM}/picture_rating`, 6);
  await draft.journal(`${CHILD}/voice/quote`, "half typ");
  server.state = "down";

  const again = await makeTablet(server, { factory: first.factory });
  const [account] = again.core.device.accounts;
  assert.deepEqual([account.initials, account.unsent], ["AF", 1]);
  await assert.rejects(again.core.unlockWithPassphrase(account.id, "wrong words"), {
    name: "WrongKeyError",
  });
  await again.core.unlockWithPassphrase(account.id, WORDS.toUpperCase());
  const reopened = await again.core.openVisit(id);
  assert.equal(reopened.value(`${ROOM}/picture_rating`), 6);
  assert.equal(reopened.value(`${CHILD}/voice/quote`), "half typ");
  assert.equal(again.core.lockState, "open");
});
