import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer, json } from "./fake_server.js";
import { ANNA, BEN, makeOpenTablet, WORDS } from "./tablet.js";

const DAY = 24 * 60 * 60_000;
const KIND = "/visit/visit_kind";
const VIEW = "/carers/c1/parent_view";
const isSending = ({ path }) => path === "/sync/v1/revisions";

/** A tablet with two visits of two revisions each, all received. */
async function received() {
  const server = new FakeServer();
  server.addUser(ANNA);
  const tablet = await makeOpenTablet(server);
  const { core } = tablet;
  await core.syncNow();
  const ids = [];
  for (const name of ["Okafor", "Pereira"]) {
    const id = await core.planVisit({ family_typed: name });
    await core.syncNow();
    const draft = await core.openVisit(id);
    await draft.set(KIND, "joint");
    await core.syncNow();
    await draft.close();
    ids.push(id);
  }
  return { ...tablet, server, ids };
}

/** The same, and the service was then put back from an empty copy. */
async function putBack({ approved = false } = {}) {
  const tablet = await received();
  const { core, server } = tablet;
  if (approved) await approveAll(server, core);
  server.visits.clear();
  server.count = 0;
  server.epoch = "epoch-2";
  return tablet;
}

async function approveAll(server, core) {
  for (const visit of server.visits.values()) {
    visit.state = "approved";
    server.touch(visit);
  }
  await core.syncNow();
}

const kindOf = (server, id) => server.visits.get(id)?.head.document.visit?.visit_kind;

/** The service fails, and goes on failing, with one visit. */
function failsWith(server, id) {
  server.intercept = (request) =>
    isSending(request) && request.body.revisions.some((one) => one.visit_id === id)
      ? json(500, { error: "fault" })
      : null;
}

test("a service that fails with one visit gets the others again, and what is new", async () => {
  const { core, server, ids } = await putBack();
  const [bad, good] = ids;
  failsWith(server, bad);
  assert.equal(await core.syncNow(), "retry");
  assert.equal(kindOf(server, good), "joint");
  assert.equal(server.visits.has(bad), false);
  const draft = await core.openVisit(good);
  await draft.set(KIND, "planned");
  await core.syncNow();
  assert.equal(kindOf(server, good), "planned");

  server.intercept = null;
  assert.equal(await core.syncNow(), "done");
  assert.equal(kindOf(server, bad), "joint");
  const before = server.requests.filter(isSending).length;
  assert.equal(await core.syncNow(), "done");
  assert.equal(server.requests.filter(isSending).length, before);
});

test("of a visit with which it failed the later words wait for the earlier ones", async () => {
  const { core, server, ids } = await putBack();
  const tried = [];
  server.intercept = (request) => {
    if (!isSending(request)) return null;
    const { revisions } = request.body;
    if (revisions.length === 1) tried.push(revisions[0].visit_id);
    return revisions.some((one) => one.visit_id === ids[0]) ? json(503, { error: "fault" }) : null;
  };
  await core.syncNow();
  assert.equal(tried.filter((id) => id === ids[0]).length, 1);
});

test("what is still owed to the service is remembered, and does not leave the device", async () => {
  const { core, server, ids, clock } = await putBack({ approved: true });
  failsWith(server, ids[0]);
  await core.syncNow();
  await core.fullLock();
  clock.move(20 * DAY);
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  server.intercept = null;
  assert.equal(await core.syncNow(), "done");
  assert.equal(kindOf(server, ids[0]), "joint");
});

test("too large when whole: it goes as changes, and where it cannot it is said", async () => {
  const { core, server, ids } = await received();
  const draft = await core.openVisit(ids[0]);
  await draft.set(VIEW, "x".repeat(600));
  await core.syncNow();
  await draft.set(`${VIEW}_more`, "y".repeat(600));
  await core.syncNow();
  server.visits.clear();
  server.count = 0;
  server.epoch = "epoch-2";
  server.limits = { ...server.limits, revision_bytes: 1_500 };
  assert.equal(await core.syncNow(), "done");
  const { c1 } = server.visits.get(ids[0]).head.document.carers;
  assert.deepEqual([c1.parent_view.length, c1.parent_view_more.length], [600, 600]);

  server.visits.clear();
  server.count = 0;
  server.epoch = "epoch-3";
  server.limits = { ...server.limits, revision_bytes: 900 };
  assert.equal(await core.syncNow(), "done");
  assert.equal(kindOf(server, ids[1]), "joint");
  assert.ok(draft.record.notices.some((one) => one.kind === "too_large"));
});

/** What a desk answered has come to the tablet, and the service was then put back without it. */
async function heardBefore() {
  const tablet = await received();
  const { core, server, ids } = tablet;
  const before = structuredClone(server.visits.get(ids[0]));
  server.writeAtDesk(ids[0], [
    [VIEW, "She is glad of the visits."],
    ["/rooms/r1/picture_rating", 7],
  ]);
  await core.syncNow();
  server.visits.set(ids[0], before);
  server.count = 0;
  server.epoch = "epoch-2";
  return { ...tablet, draft: await core.openVisit(ids[0]), visit: before };
}

const notesIn = (document) => Object.values(document.notes ?? {}).map((one) => one.words);

test("what others wrote and the service lost becomes a note of the tablet that heard it", async () => {
  const { core, draft, visit } = await heardBefore();
  assert.equal(draft.value(VIEW), "She is glad of the visits.");
  for (let rounds = 0; rounds < 3; rounds += 1) await core.syncNow();
  const notes = ["She is glad of the visits.", "picture rating: 7"];
  assert.deepEqual(notesIn(visit.head.document), notes);
  assert.deepEqual(notesIn(draft.record.document), notes);
  assert.equal(visit.head.document.carers, undefined, "nobody else's answer is given as hers");
  assert.deepEqual(core.status.unsent, []);
});

test("who wrote what the service lost is said in its note", async () => {
  const { core, server, ids, draft } = await received().then(async (tablet) => ({
    ...tablet,
    draft: await tablet.core.openVisit(tablet.ids[0]),
  }));
  const visit = server.visits.get(ids[0]);
  const before = structuredClone(visit);
  server.writeAtDesk(ids[0], [[VIEW, "She is glad of the visits."]]);
  const { headOf } = server;
  server.headOf = (one) => ({
    ...headOf.call(server, one),
    authors: { [VIEW]: { by: "b", by_name: "Ben Marsh", at: "2026-11-19T15:10:00Z" } },
  });
  await core.syncNow();
  server.visits.set(ids[0], before);
  server.epoch = "epoch-2";
  await core.syncNow();
  const [note] = Object.values(draft.value("/notes"));
  assert.deepEqual(
    [note.words, note.at],
    ["Ben Marsh: She is glad of the visits.", "2026-11-19T15:10:00Z"],
  );
});

test("what the service still has is not noted", async () => {
  const { core, server, draft, visit } = await heardBefore();
  server.writeAtDesk(draft.id, [
    [VIEW, "She is glad of the visits."],
    ["/rooms/r1/picture_rating", 7],
  ]);
  await core.syncNow();
  assert.deepEqual(notesIn(visit.head.document), []);
  assert.equal(draft.value("/notes"), undefined);
});

test("two tablets that heard the same answer make one note of it", async () => {
  const { core, server, ids } = await received();
  const visit = server.visits.get(ids[0]);
  const before = structuredClone(visit);
  server.writeAtDesk(ids[0], [[VIEW, "She is glad of the visits."]]);
  server.addUser(BEN);
  const other = await makeOpenTablet(server, { user: BEN });
  for (const one of [core, other.core]) await one.syncNow();
  server.visits.set(ids[0], before);
  server.epoch = "epoch-2";
  for (const one of [core, other.core, core, other.core]) await one.syncNow();
  assert.deepEqual(notesIn(before.head.document), ["She is glad of the visits."]);
  assert.deepEqual(before.conflicts, []);
});
