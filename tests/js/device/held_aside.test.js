/** What a full lock found unsaved is held as ciphertext, and comes back without harming what is newer. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBase64 } from "../../../fieldapp/static/js/vault/bytes.js";
import { unseal } from "../../../fieldapp/static/js/vault/keys.js";
import { openPassphraseSlot } from "../../../fieldapp/static/js/vault/slots.js";
import { FakeServer, json } from "./fake_server.js";
import { ANNA, derive, FakeLocks, makeOpenTablet, makeTablet, setUp, WORDS } from "./tablet.js";

const ROOM = "/rooms/01890000-0000-7000-8000-0000000000f1";
const RATING = `${ROOM}/picture_rating`;
const REASON = `${ROOM}/not_seen_reason`;

/** A window that could not save what was typed, and has locked fully; the service is out of reach. */
async function lockedUnsaved(type) {
  const server = new FakeServer();
  server.addUser(ANNA);
  const locks = new FakeLocks();
  const tablet = await makeOpenTablet(server, { breakable: true, locks });
  await tablet.core.syncNow();
  const id = await tablet.core.planVisit({ family_typed: "Okafor" });
  await tablet.core.syncNow();
  const draft = await tablet.core.openVisit(id);
  tablet.store.dead = true;
  await assert.rejects(type(draft), { name: "NotSavedError" });
  return { ...tablet, server, locks, id, draft };
}

/** Another window of the same tablet, where the visit is open to be written in. */
async function anotherWindow({ server, factory, locks, id }) {
  const { core } = await makeTablet(server, { factory, locks });
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  return { core, draft: await core.openVisit(id) };
}

async function unlockedAgain({ core, store, id }) {
  store.dead = false;
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  return core.openVisit(id);
}

test("what another window wrote meanwhile stays, and what was held stands beside it", async () => {
  const first = await lockedUnsaved((draft) => draft.set(RATING, 6));
  first.server.state = "down";
  await first.core.fullLock();
  const second = await anotherWindow(first);
  await second.draft.set(REASON, "The door was shut.");
  await second.draft.close();
  const draft = await unlockedAgain(first);
  assert.deepEqual([draft.value(RATING), draft.value(REASON)], [6, "The door was shut."]);
  first.server.state = "up";
  await first.core.syncNow();
  const { rooms } = first.server.visits.get(first.id).head.document;
  assert.deepEqual(rooms[ROOM.slice(7)], {
    picture_rating: 6,
    not_seen_reason: "The door was shut.",
  });
});

test("held words over an answer that was written anew become a note: neither is lost", async () => {
  const first = await lockedUnsaved((draft) => draft.set(REASON, "The dog was in there."));
  first.server.state = "down";
  await first.core.fullLock();
  const second = await anotherWindow(first);
  await second.draft.set(REASON, "The door was shut.");
  await second.draft.set(RATING, 7);
  const draft = await unlockedAgain(first);
  assert.deepEqual([draft.value(REASON), draft.value(RATING)], ["The door was shut.", 7]);
  const notes = Object.values(draft.value("/notes"));
  assert.deepEqual(
    notes.map(({ words }) => words),
    ["The dog was in there."],
  );
  assert.deepEqual(Object.keys(notes[0]).sort(), ["at", "order", "words"]);
});

test("what came from the office while nothing could be saved is not put back as hers", async () => {
  const first = await lockedUnsaved((draft) => draft.set(RATING, 6));
  first.server.writeAtDesk(first.id, [["/visit/outcome", "completed"]]);
  await first.core.syncNow();
  await first.core.fullLock();
  first.server.writeAtDesk(first.id, [["/visit/outcome", "refused"]]);
  const draft = await unlockedAgain(first);
  assert.equal(draft.value("/visit/outcome"), undefined);
  await first.core.syncNow();
  assert.deepEqual([draft.value(RATING), draft.value("/visit/outcome")], [6, "refused"]);
  assert.equal(first.server.visits.get(first.id).conflicts.length, 0);
});

test("half-typed words that waited together with what came from the office are held", async () => {
  const first = await lockedUnsaved((draft) => draft.set(RATING, 6));
  await first.draft.journal(REASON, "The dog was");
  first.server.writeAtDesk(first.id, [[REASON, "Locked."]]);
  first.server.intercept = ({ path }) =>
    path === "/sync/v1/revisions" ? json(500, { error: "a fault" }) : null;
  await first.core.syncNow();
  first.server.intercept = null;
  await first.core.fullLock();
  const draft = await unlockedAgain(first);
  await first.core.syncNow();
  const said = JSON.stringify([draft.record.document, draft.record.conflicts]);
  assert.match(said, /The dog was/);
  assert.equal(draft.value(RATING), 6);
});

test("a wish to hand in that was held is still one", async () => {
  const first = await lockedUnsaved((draft) => draft.submit());
  await first.core.fullLock();
  await unlockedAgain(first);
  await first.core.syncNow();
  assert.equal(first.server.visits.get(first.id).state, "submitted");
});

test("a visit planned while nothing could be saved is held whole", async () => {
  const first = await lockedUnsaved((draft) => draft.set(RATING, 6));
  await assert.rejects(first.core.planVisit({ family_typed: "Larkin" }), { name: "NotSavedError" });
  await first.core.fullLock();
  await unlockedAgain(first);
  assert.deepEqual(
    first.core
      .visits()
      .map((one) => one.family_name ?? one.family_typed)
      .sort(),
    ["Larkin", "Okafor"],
  );
});

test("held twice over, nothing of the first time is forgotten", async () => {
  const first = await lockedUnsaved((draft) => draft.set(RATING, 6));
  await first.core.fullLock();
  await first.core.unlockWithPassphrase(ANNA.id, WORDS);
  await assert.rejects((await first.core.openVisit(first.id)).set(REASON, "The door was shut."));
  await first.core.fullLock();
  const draft = await unlockedAgain(first);
  assert.deepEqual([draft.value(RATING), draft.value(REASON)], [6, "The door was shut."]);
});

test("words held from a store that was lost are kept for the copy, and the new store opens", async () => {
  const first = await lockedUnsaved((draft) => draft.set(REASON, "The dog was in there."));
  const { core, environment } = first;
  const { device } = JSON.parse(await copyText(core));
  await core.fullLock();
  first.store.dead = false;
  await environment.deleteDB(`fieldapp-account-${ANNA.id}`);
  await assert.rejects(core.unlockWithPassphrase(ANNA.id, WORDS), { error: "lost_store" });
  await setUp(core);
  assert.deepEqual([core.lockState, core.status.fault?.kind], ["open", "not_saved"]);
  const { held } = JSON.parse(await copyText(core));
  assert.equal(held.length, 1);
  assert.equal(held[0].device, device);
  const owner = { account: ANNA.id, device };
  const slot = held[0].slots.find(({ kind }) => kind === "passphrase");
  const key = await openPassphraseSlot(slot, owner, WORDS, derive);
  const place = { ...owner, store: "settings", record: `aside ${first.id}` };
  const box = { iv: fromBase64(held[0].iv), box: fromBase64(held[0].box).buffer };
  assert.match(JSON.stringify(await unseal(key, place, box)), /The dog was in there/);
});

async function copyText(core) {
  return (await core.exportCopy()).text();
}

for (const [what, pointer, value, said] of [
  ["a single word", REASON, "Locked.", "Locked."],
  ["a rating", RATING, 6, "picture rating: 6"],
]) {
  test(`${what} that was held over an answer that was written anew is not forgotten`, async () => {
    const first = await lockedUnsaved((draft) => draft.set(pointer, value));
    first.server.state = "down";
    await first.core.fullLock();
    const second = await anotherWindow(first);
    await second.draft.set(pointer, pointer === RATING ? 7 : "The door was shut.");
    const draft = await unlockedAgain(first);
    const words = Object.values(draft.value("/notes") ?? {}).map((one) => one.words);
    assert.deepEqual(words, [said]);
  });
}
