/** Choices between two answers: none is passed over, and none is made for somebody else. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer } from "./fake_server.js";
import { ANNA, BEN, makeOpenTablet, WORDS } from "./tablet.js";

const OUTCOME = "/visit/outcome";
const FAMILY = "01890000-0000-7000-8000-0000000000fa";

/** Anna and Ben answered the same question differently; both have heard of it. */
async function dispute() {
  const server = new FakeServer();
  for (const user of [ANNA, BEN]) server.addUser(user);
  server.families.set(FAMILY, {
    family: { id: FAMILY, name: "Pereira", addresses: [] },
    people: [],
    rooms: [],
    form_version: server.formVersion,
    copied_at: server.now(),
  });
  const anna = await makeOpenTablet(server);
  await anna.core.syncNow();
  const id = await anna.core.planVisit({ family_id: FAMILY });
  anna.draft = await anna.core.openVisit(id);
  await anna.draft.set(OUTCOME, "Both were in.");
  await anna.core.syncNow();
  const ben = await makeOpenTablet(server, { user: BEN });
  await ben.core.syncNow();
  await ben.core.prepare(id, () => {});
  ben.draft = await ben.core.openVisit(id);
  await anna.draft.set(OUTCOME, "Anna's words.");
  await anna.core.syncNow();
  await ben.draft.set(OUTCOME, "Ben's words.");
  await ben.core.syncNow();
  await anna.core.syncNow();
  const visit = server.visits.get(id);
  assert.equal(visit.conflicts.length, 1);
  assert.deepEqual(
    [anna, ben].map(({ draft }) => draft.record.conflicts.length),
    [1, 1],
  );
  return { server, id, anna, ben, visit };
}

const standing = ({ head }) => head.document.visit.outcome;

const choose = ({ draft }, value) => draft.resolve(draft.record.conflicts[0].id, value);

test("a choice after an edit whose answer was lost stands", async () => {
  const { server, ben, visit } = await dispute();
  await ben.draft.set(OUTCOME, "Ben's second words.");
  server.intercept = ({ path }) => (path === "/sync/v1/revisions" ? "lose" : null);
  await ben.core.syncNow();
  server.intercept = null;
  await choose(ben, "Ben's second words.");
  await ben.core.syncNow();
  assert.deepEqual([standing(visit), visit.conflicts], ["Ben's second words.", []]);
});

/** Who sent which words for the question, in order. */
function listen(server) {
  const sent = [];
  const { store } = server;
  server.store = function keep(visit, revision, more, answer) {
    sent.push([more.user.name, more.document.visit.outcome]);
    return store.call(this, visit, revision, more, answer);
  };
  return sent;
}

const OVERTAKEN = [
  ["her own words", "Ben's words.", ["Ben's words."]],
  ["the other's words, which stood", "Anna's words.", []],
  ["words of her own making", "Third words.", ["Third words."]],
];

for (const [what, value, asked] of OVERTAKEN) {
  test(`a choice that was made otherwise meanwhile is not written over unseen: ${what}`, async () => {
    const { server, anna, ben, visit } = await dispute();
    await anna.draft.set("/visit/arrived_at", "10:00");
    await anna.core.syncNow();
    await ben.draft.set("/visit/visit_kind", "joint");
    server.intercept = ({ path }) => (path === "/sync/v1/revisions" ? "lose" : null);
    await ben.core.syncNow();
    server.intercept = null;
    await choose(ben, value);
    await choose(anna, "They agreed.");
    const sent = listen(server);
    await anna.core.syncNow();
    for (let round = 0; round < 3; round += 1) await ben.core.syncNow();

    assert.equal(standing(visit), "They agreed.");
    const against = visit.conflicts.flatMap((row) => row.candidates.slice(1));
    assert.deepEqual(
      against.map((one) => one.value),
      asked,
    );
    assert.deepEqual(sent, [
      [ANNA.name, "They agreed."],
      [BEN.name, value],
    ]);
    assert.equal(ben.draft.value(OUTCOME), asked[0] ?? "They agreed.");
    assert.deepEqual(ben.core.status.unsent, []);
  });
}

test("two who chose alike have chosen", async () => {
  const { anna, ben, visit } = await dispute();
  await choose(ben, "They agreed.");
  await choose(anna, "They agreed.");
  await anna.core.syncNow();
  await ben.core.syncNow();
  assert.deepEqual([standing(visit), visit.conflicts], ["They agreed.", []]);
  assert.deepEqual(ben.core.status.unsent, []);
});

/** Ben writes both answers together; before he is done Anna has chosen, and his tablet hears of it. */
async function chosenMeanwhile() {
  const story = await dispute();
  const { anna, ben } = story;
  const row = ben.draft.record.conflicts[0].id;
  await ben.core.keepTyped(ben.draft.togetherPlace(row), { words: "Both, he said, were in." });
  await choose(anna, "They agreed.");
  await anna.core.syncNow();
  await ben.core.syncNow();
  return { ...story, row };
}

const notesOf = ({ draft }) => Object.values(draft.value("/notes") ?? {}).map((one) => one.words);

test("words written together become a note where somebody else has chosen meanwhile", async () => {
  const { ben, row, visit } = await chosenMeanwhile();
  assert.equal(await ben.draft.resolve(row, "Both, he said, were in."), false);
  assert.equal(await ben.draft.resolve(row, "Both, he said, were in."), false);
  assert.deepEqual(notesOf(ben), ["Both, he said, were in."]);
  await ben.core.syncNow();
  assert.equal(standing(visit), "They agreed.");
  const [note] = Object.values(visit.head.document.notes);
  assert.equal(note.words, "Both, he said, were in.");
});

test("words written together before a lock are a note when the visit is opened again", async () => {
  const { id, ben, row } = await chosenMeanwhile();
  await ben.core.fullLock();
  await ben.core.unlockWithPassphrase(BEN.id, WORDS);
  const draft = await ben.core.openVisit(id);
  assert.deepEqual(notesOf({ draft }), ["Both, he said, were in."]);
  assert.deepEqual(ben.core.typed(draft.togetherPlace(row)), {});
});

const NOT_ASSESSED = { na: "It was dark." };
const ANSWERED = { x: "Swept." };
const ABOVE = [
  ["answers against a desk's not assessed", ["/home/g/x", ANSWERED.x], ["/home/g", NOT_ASSESSED]],
  ["not assessed against a desk's answers", ["/home/g", NOT_ASSESSED], ["/home/g/x", ANSWERED.x]],
];

for (const [what, [path, value], desks] of ABOVE) {
  test(`${what}: each side stays whole, and is sent once`, async () => {
    const server = new FakeServer();
    server.addUser(ANNA);
    const { core } = await makeOpenTablet(server);
    await core.syncNow();
    const id = await core.planVisit({ family_typed: "Okafor" });
    const draft = await core.openVisit(id);
    await draft.set(OUTCOME, "Both were in.");
    await core.syncNow();
    await draft.set(path, value);
    server.writeAtDesk(id, [desks]);
    const sent = listen(server);
    for (let round = 0; round < 3; round += 1) await core.syncNow();

    const [mine, theirs] = path === "/home/g" ? [value, ANSWERED] : [ANSWERED, NOT_ASSESSED];
    const [row] = server.visits.get(id).conflicts;
    assert.deepEqual(
      [draft.value("/home/g"), server.headOf(server.visits.get(id)).document.home],
      [mine, { g: theirs }],
    );
    assert.deepEqual(
      row.candidates.map((one) => one.value),
      [theirs, mine],
    );
    assert.equal(sent.length, 1);
    await draft.resolve(draft.record.conflicts[0].id, mine);
    await core.syncNow();
    assert.deepEqual(server.visits.get(id).head.document.home, { g: mine });
    assert.deepEqual(core.status.unsent, []);
  });
}
