/**
 * Words that are half typed, in a field that still has the focus, are a person's words: whatever
 * happens to the visit meanwhile, they are kept, counted, sent and shown.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer } from "./fake_server.js";
import { ANNA, BEN, FakeLocks, makeOpenTablet, makeTablet, WORDS } from "./tablet.js";

const QUOTE = "/children/c1/voice/quote";
const OUTCOME = "/visit/outcome";

/** A visit with one answer that the service has received, open on the screen. */
async function withAnswer(more = {}) {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.addUser(BEN);
  const tablet = await makeOpenTablet(server, more);
  await tablet.core.syncNow();
  const id = await tablet.core.planVisit({ family_typed: "Okafor" });
  const draft = await tablet.core.openVisit(id);
  await draft.set(QUOTE, "A");
  await tablet.core.syncNow();
  return { ...tablet, server, id, draft, visit: server.visits.get(id) };
}

const atService = (visit, path = QUOTE) =>
  path
    .slice(1)
    .split("/")
    .reduce((node, key) => node?.[key], visit.head.document);

/** What was sent against the answer in the head. */
const sides = (visit) =>
  visit.conflicts
    .flatMap((row) => row.candidates)
    .filter((one) => one.side === "sent")
    .map((one) => one.value);

const lastUnsent = (server) => server.heartbeats.at(-1).visits[0].unsent;

async function coldStart({ server, factory }) {
  const again = await makeTablet(server, { factory });
  await again.core.unlockWithPassphrase(ANNA.id, WORDS);
  await again.core.signIn({ email: ANNA.email, password: "a long password" });
  return again;
}

test("a receipt for another answer does not say that what is being typed has arrived", async () => {
  const { core, server, draft, id } = await withAnswer();
  await draft.set(OUTCOME, "seen");
  server.intercept = ({ path }) => {
    if (path === "/sync/v1/revisions") draft.journal(QUOTE, "A paragraph that is still being");
    return null;
  };

  await core.syncNow();

  const { writing, unsent } = core.status.visit;
  assert.deepEqual([writing, unsent, core.status.unsent], [true, true, [id]]);
  assert.equal(core.visits()[0].unsent, true);
  assert.equal(lastUnsent(server), 1);
  server.intercept = null;
  await draft.set(QUOTE, "A paragraph that is done");
  await core.syncNow();
  assert.deepEqual([core.status.visit.writing, core.status.unsent], [false, []]);
  assert.equal(lastUnsent(server), 0);
});

test("what is half typed goes with whatever is sent", async () => {
  const { core, draft, visit } = await withAnswer();
  await draft.set(OUTCOME, "seen");
  await draft.journal(QUOTE, "A paragraph that is");
  await core.syncNow();
  assert.equal(atService(visit), "A paragraph that is");
  assert.deepEqual(core.status.unsent, []);
});

test("only half-typed words make no revision of their own every few seconds", async () => {
  const { core, server, draft, id, visit } = await withAnswer();
  await draft.journal(QUOTE, "A paragraph that is");
  await core.syncNow();
  await core.syncNow();
  assert.equal(visit.receipts.size, 1);
  assert.deepEqual([core.status.unsent, lastUnsent(server)], [[id], 1]);
});

test("words typed over an answer that a desk changes meanwhile are both kept", async () => {
  const { core, server, draft, visit } = await withAnswer();
  await draft.journal(QUOTE, "A, and mine");
  server.writeAtDesk(visit.id, [[QUOTE, "the office's"]]);
  await core.syncNow();
  await draft.set(QUOTE, "A, and mine to the end");
  await core.syncNow();
  await core.syncNow();
  assert.equal(atService(visit), "the office's");
  assert.deepEqual(sides(visit), ["A, and mine to the end"]);
  assert.equal(core.status.visit.conflicts, 1);
  assert.equal(draft.value(QUOTE), "A, and mine to the end");
});

test("a field that is just being begun keeps the answer it was begun over", async () => {
  const { core, server, draft, visit } = await withAnswer();
  draft.begin(QUOTE);
  server.writeAtDesk(visit.id, [[QUOTE, "the office's"]]);
  await core.syncNow();
  assert.equal(draft.value(QUOTE), "A");
  await draft.set(QUOTE, "A, and mine");
  await core.syncNow();
  await core.syncNow();
  assert.deepEqual([atService(visit), ...sides(visit)], ["the office's", "A, and mine"]);
});

test("a field that was begun and left as it was takes what the desk wrote", async () => {
  const { core, server, draft, visit } = await withAnswer();
  draft.begin(QUOTE);
  server.writeAtDesk(visit.id, [[QUOTE, "the office's"]]);
  await core.syncNow();
  await draft.set(QUOTE, "A");
  await core.syncNow();
  assert.equal(draft.value(QUOTE), "the office's");
  assert.deepEqual([core.status.unsent, core.status.visit.writing], [[], false]);
});

test("killed before the field was left: the words meet the desk's as a conflict", async () => {
  const story = await withAnswer();
  await story.draft.journal(QUOTE, "A, and mine");
  story.server.writeAtDesk(story.id, [[QUOTE, "the office's"]]);
  const { core } = await coldStart(story);
  assert.deepEqual(core.status.unsent, [story.id]);

  await core.syncNow();
  await core.syncNow();

  const draft = await core.openVisit(story.id);
  assert.deepEqual(
    [atService(story.visit), ...sides(story.visit)],
    ["the office's", "A, and mine"],
  );
  assert.equal(draft.value(QUOTE), "A, and mine");
});

test("words over an answer that another window has taken from the desk become a note", async () => {
  const story = await withAnswer({ locks: new FakeLocks() });
  const database = await import("../../../fieldapp/static/js/device/typed_words.js");
  const entry = { text: "mine", at: "2026-11-20T09:00:00.000Z", over: "A", note: "n9" };
  const stale = database.keepingTyped({ [QUOTE]: entry });
  const { document } = stale({
    ...story.draft.record,
    document: { children: { c1: { voice: { quote: "the office's" } } } },
  });
  assert.deepEqual(document.notes.n9, { order: 1, at: entry.at, words: "mine" });
  assert.equal(document.children.c1.voice.quote, "the office's");
  const longer = database.keepingTyped({ [QUOTE]: { ...entry, text: "mine and more" } });
  const after = longer({
    ...story.draft.record,
    document: { children: { c1: { voice: { quote: "mine" } } } },
  });
  assert.deepEqual(after.document, { children: { c1: { voice: { quote: "mine and more" } } } });
});

test("taken over while a field has the focus: the words are kept and sent", async () => {
  const { core, server, draft, visit } = await withAnswer();
  await draft.journal(QUOTE, "A, and mi");
  visit.holder = { id: BEN.id, name: BEN.name, since: server.now() };
  server.touch(visit);
  await core.syncNow();
  assert.equal(core.status.visit.read_only, "other_holder");
  await draft.set(QUOTE, "A, and mine");
  await assert.rejects(draft.set(QUOTE, "begun only now"), { reason: "other_holder" });
  await assert.rejects(draft.journal(OUTCOME, "another"), { reason: "other_holder" });
  await core.syncNow();
  assert.equal(atService(visit), "A, and mine");
  assert.deepEqual(core.status.unsent, []);
});

test("taken over, and the app is closed with the field still open: the words go", async () => {
  const story = await withAnswer();
  await story.draft.journal(QUOTE, "A, and mine");
  story.visit.holder = { id: BEN.id, name: BEN.name, since: story.server.now() };
  story.server.touch(story.visit);
  await story.core.syncNow();
  const { core } = await coldStart(story);
  await core.syncNow();
  assert.equal(atService(story.visit), "A, and mine");
});

for (const state of ["approved", "withdrawn"]) {
  test(`${state} while a field has the focus: the words arrive as late`, async () => {
    const { core, server, draft, visit } = await withAnswer();
    await draft.journal(QUOTE, "A, and mi");
    visit.state = state;
    server.touch(visit);
    await core.syncNow();
    await core.syncNow();
    assert.equal(core.status.visit.read_only, state);
    await draft.set(QUOTE, "A, and mine");
    await core.syncNow();
    const late = server.quarantine.map(({ revision }) => new Map(revision.changes).get(QUOTE));
    assert.deepEqual(late, ["A, and mi", "A, and mine"]);
    assert.deepEqual(core.status.unsent, []);
  });
}

test("half-typed words count where the account is locked, and stay when its visit would leave", async () => {
  const { core, clock, server, draft, visit } = await withAnswer();
  await draft.journal(QUOTE, "A, and mine");
  await core.fullLock();
  assert.equal(core.status.locked_unsent, 1);
  server.state = "down";
  visit.state = "approved";
  clock.move(400 * 24 * 60 * 60_000);
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  assert.equal((await core.openVisit(visit.id)).value(QUOTE), "A, and mine");
});

test("another window's half-typed words are seen before the desk's answer is taken", async () => {
  const locks = new FakeLocks();
  const story = await withAnswer({ locks });
  const second = await makeTablet(story.server, { factory: story.factory, locks });
  await second.core.unlockWithPassphrase(ANNA.id, WORDS);
  await second.core.signIn({ email: ANNA.email, password: "a long password" });
  await story.draft.journal(QUOTE, "A, and mi");
  story.server.writeAtDesk(story.id, [[QUOTE, "the office's"]]);

  await second.core.syncNow();
  await story.draft.set(QUOTE, "A, and mine");
  await story.core.syncNow();
  await story.core.syncNow();

  assert.deepEqual(
    [atService(story.visit), ...sides(story.visit)],
    ["the office's", "A, and mine"],
  );
});
