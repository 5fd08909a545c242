import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer, json } from "./fake_server.js";
import { revocationOf, signingKey } from "./revoking.js";
import {
  ANNA,
  BEN,
  FakeLocks,
  makeOpenTablet,
  makeTablet,
  setUp,
  StillClock,
  turns,
  WORDS,
} from "./tablet.js";

const ROOM = "/rooms/01890000-0000-7000-8000-0000000000f1";
const RATING = `${ROOM}/picture_rating`;

function service() {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.addUser(BEN);
  return server;
}

/** A tablet with one visit that the service has received, open on the screen. */
async function withVisit(server, more = {}) {
  const tablet = await makeOpenTablet(server, more);
  await tablet.core.syncNow();
  const id = await tablet.core.planVisit({ family_typed: "Okafor", purposes: ["home_check"] });
  await tablet.core.syncNow();
  const draft = await tablet.core.openVisit(id);
  return { ...tablet, id, draft };
}

const rating = (server, id) =>
  server.visits.get(id).head.document.rooms?.[ROOM.slice(7)]?.picture_rating;

test("no signal: everything is saved here, said so, and sent when there is signal", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  server.state = "down";
  await draft.set(RATING, 6);
  assert.equal(await core.syncNow(), "retry");
  assert.deepEqual([core.status.signal, core.status.unsent], ["none", [id]]);
  assert.equal(core.status.signal_since, server.now());
  server.state = "up";
  assert.equal(await core.syncNow(), "done");
  assert.deepEqual([core.status.signal, core.status.unsent, rating(server, id)], ["ok", [], 6]);
});

test("a network that hangs: nothing waits for it", async () => {
  const server = service();
  const { core, clock, draft } = await withVisit(server);
  server.state = "hangs";
  const round = core.syncNow();
  await draft.set(RATING, 7);
  assert.equal(draft.record.saved_at, server.now());
  await turns();
  clock.move(60_000);
  assert.equal(await round, "retry");
  assert.equal(core.status.signal, "no_answer");
});

test("an answer that is lost: the same revision again, the same receipt", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  await draft.set(RATING, 6);
  let lost = 0;
  server.intercept = ({ path }) => (path === "/sync/v1/revisions" && lost++ === 0 ? "lose" : null);
  assert.equal(await core.syncNow(), "retry");
  assert.deepEqual(core.status.unsent, [id]);
  await core.syncNow();
  assert.deepEqual(core.status.unsent, []);
  const sent = server.requests.filter(({ path }) => path === "/sync/v1/revisions").slice(-2);
  assert.equal(sent[0].body.revisions[0].revision_id, sent[1].body.revisions[0].revision_id);
  assert.equal(server.visits.get(id).revisions.size, 2);
});

test("a captive portal: no real connection, and nothing is taken for a receipt", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  await draft.set(RATING, 6);
  server.state = "portal";
  assert.equal(await core.syncNow(), "retry");
  assert.deepEqual([core.status.signal, core.status.unsent], ["captive", [id]]);
});

test("a session that is over: everything stays until the person signs in", async () => {
  const server = service();
  const { core, id, draft, browser } = await withVisit(server);
  await draft.set(RATING, 6);
  browser.session = null;
  assert.equal(await core.syncNow(), "stopped");
  assert.deepEqual([core.status.session, core.status.unsent], ["over", [id]]);
  await assert.rejects(core.signIn({ email: ANNA.email, password: "wrong" }), {
    error: "wrong_password",
  });
  await core.signIn({ email: ANNA.email, password: "a long password" });
  assert.equal(await core.syncNow(), "done");
  assert.deepEqual([core.status.session, core.status.unsent], ["ok", []]);
});

test("a client that is too old keeps everything and says so", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  await draft.set(RATING, 6);
  server.intercept = ({ path }) =>
    path === "/sync/v1/revisions" ? json(426, { error: "too_old" }) : null;
  assert.equal(await core.syncNow(), "stopped");
  assert.deepEqual([core.status.too_old, core.status.unsent], [true, [id]]);
});

test("one bad visit never holds up another's", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  const second = await core.planVisit({ family_typed: "Pereira" });
  await draft.set(RATING, 6);
  server.intercept = ({ path, body }) =>
    path === "/sync/v1/revisions" && body.revisions.some((one) => one.visit_id === second)
      ? json(500, { error: "a fault" })
      : null;
  assert.equal(await core.syncNow(), "retry");
  assert.deepEqual(core.status.unsent, [second]);
  assert.equal(rating(server, id), 6);
});

test("too large: said once, the others go", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  const second = await core.planVisit({ family_typed: "Pereira" });
  await (await core.openVisit(second)).set("/visit/note", "x".repeat(5000));
  server.limits = { ...server.limits, revision_bytes: 4000 };
  await draft.set(RATING, 6);
  assert.equal(await core.syncNow(), "done");
  await core.syncNow();
  assert.equal(rating(server, id), 6);
  const line = core.visits().find((one) => one.visit_id === second);
  assert.deepEqual([line.unsent, line.notices.map((one) => one.kind)], [true, ["too_large"]]);
});

test("need_document: the whole document follows under the same id", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  server.visits.get(id).revisions.clear();
  await draft.set(RATING, 6);
  assert.equal(await core.syncNow(), "done");
  assert.equal(rating(server, id), 6);
});

test("the same answer changed at a desk: both are stored, a person decides", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  await draft.set(RATING, 6);
  await core.syncNow();
  server.writeAtDesk(id, [
    [RATING, 4],
    ["/visit/outcome", "completed"],
  ]);
  await draft.set(RATING, 7);
  await core.syncNow();
  assert.deepEqual([core.status.visit.conflicts, core.status.unsent], [1, []]);
  assert.equal(draft.value(RATING), 7);
  assert.equal(draft.value("/visit/outcome"), "completed");
  assert.equal(rating(server, id), 4);
  assert.deepEqual(core.status.visit.came_in, ["/visit/outcome"]);
  const [row] = draft.record.conflicts;
  await draft.resolve(row.id, 7);
  assert.equal(core.status.visit.conflicts, 0);
  await core.syncNow();
  assert.equal(rating(server, id), 7);
  assert.deepEqual(server.visits.get(id).conflicts, []);
  assert.deepEqual([draft.record.conflicts, core.status.unsent], [[], []]);
});

test("other answers changed at a desk come in by themselves", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  server.writeAtDesk(id, [["/visit/outcome", "completed"]]);
  await draft.set(RATING, 6);
  await core.syncNow();
  assert.equal(draft.value("/visit/outcome"), "completed");
  assert.deepEqual(core.status.visit.came_in, ["/visit/outcome"]);
  await draft.sawCameIn();
  assert.deepEqual(core.status.visit.came_in, []);
});

test("an approved visit: late words are kept and shown", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  await draft.set(RATING, 6);
  server.visits.get(id).state = "approved";
  await core.syncNow();
  const [line] = core.visits();
  assert.deepEqual([line.state, line.unsent, line.notices[0].kind], ["approved", false, "late"]);
  assert.equal(draft.value(RATING), 6);
  assert.equal(core.status.visit.read_only, "approved");
  await assert.rejects(draft.set(RATING, 5), { name: "ReadOnlyError" });
  await draft.sawNotices();
  assert.deepEqual(core.visits(), []);
});

test("while something is being sent there is no next try to speak of", async () => {
  const server = service();
  const { core, draft } = await withVisit(server);
  core.startSync();
  server.state = "down";
  await draft.set(RATING, 6);
  assert.equal(await core.syncNow(), "retry");
  assert.notEqual(core.status.retry_at, null);
  server.state = "up";
  const seen = [];
  core.on("status", () => core.status.sending && seen.push(core.status.retry_at));
  assert.equal(await core.syncNow(), "done");
  core.stopSync();
  assert.deepEqual([seen.length > 0, seen.every((at) => at === null)], [true, true]);
});

test("a service restored from a backup is offered everything again", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  await draft.set(RATING, 6);
  await core.syncNow();
  await draft.set(`${ROOM}/seen`, "seen");
  await core.syncNow();
  server.visits.clear();
  server.count = 0;
  server.epoch = "epoch-2";
  const said = new Set();
  core.on("status", () => said.add(core.status.sending?.again));
  assert.equal(await core.syncNow(), "done");
  assert.deepEqual([said.has(true), core.status.sending], [true, null]);
  const { document } = server.visits.get(id).head;
  assert.deepEqual(document.rooms[ROOM.slice(7)], { picture_rating: 6, seen: "seen" });
  await draft.set(RATING, 7);
  await core.syncNow();
  assert.deepEqual([rating(server, id), core.status.unsent], [7, []]);
});

test("the store dies: not saved is said, nothing typed is lost, and it is written when it lives", async () => {
  const server = service();
  const { core, draft, store } = await withVisit(server, { breakable: true });
  store.dead = true;
  await assert.rejects(draft.set(RATING, 6), { name: "NotSavedError" });
  assert.equal(core.status.fault.kind, "not_saved");
  assert.equal(draft.value(RATING), 6);
  const copy = JSON.parse(await (await core.exportCopy()).text());
  assert.equal(copy.fieldapp_copy, 1);
  assert.equal(JSON.stringify(copy).includes("picture_rating"), false);
  store.dead = false;
  await draft.set(`${ROOM}/seen`, "seen");
  assert.equal(core.status.fault, null);
  assert.equal(draft.value(RATING), 6);
});

test("a full lock with the store dead holds ciphertext and puts it back", async () => {
  const server = service();
  const { core, draft, id, store } = await withVisit(server, { breakable: true });
  store.dead = true;
  await assert.rejects(draft.set(RATING, 6));
  await core.fullLock();
  assert.deepEqual([core.lockState, core.status.fault.kind], ["locked", "not_saved"]);
  assert.throws(() => core.visits(), { name: "LockedError" });
  store.dead = false;
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  assert.equal((await core.openVisit(id)).value(RATING), 6);
  assert.equal(core.status.fault, null);
});

test("a full lock drops the key: the page can read and write nothing", async () => {
  const server = service();
  const { core, draft } = await withVisit(server);
  await draft.set(RATING, 6);
  await core.fullLock();
  assert.throws(() => draft.value(RATING), { name: "LockedError" });
  await assert.rejects(draft.set(RATING, 7), { name: "LockedError" });
  assert.deepEqual([core.user, core.accountId, core.status.visit], [null, null, null]);
});

test("a lost store says how much it held, and may be begun anew", async () => {
  const server = service();
  const { core, environment, draft, browser } = await withVisit(server);
  server.state = "down";
  await draft.set(RATING, 6);
  await core.fullLock();
  await environment.deleteDB(`fieldapp-account-${ANNA.id}`);
  await assert.rejects(core.unlockWithPassphrase(ANNA.id, WORDS), { error: "lost_store" });
  assert.deepEqual([core.status.fault.kind, core.status.fault.unsent], ["lost_store", 1]);
  assert.equal(core.lockState, "locked");
  server.state = "up";
  await setUp(core);
  assert.equal(core.lockState, "open");
  await core.syncNow();
  assert.equal(core.visits().length, 1);
  assert.ok(browser.session);
});

test("two people on one tablet: each sees and sends only their own", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  await draft.set(RATING, 6);
  await core.fullLock();
  await setUp(core, BEN);
  assert.deepEqual(core.visits(), []);
  assert.equal(core.device.accounts.find((one) => one.id === ANNA.id).unsent, 1);
  const bens = await core.planVisit({ family_typed: "Marsh" });
  await core.syncNow();
  const sent = server.requests.findLast(({ path }) => path === "/sync/v1/revisions");
  assert.equal(core.accountDevice, sent.headers["X-Fieldapp-Device"]);
  assert.notEqual(core.accountDevice, core.device.id);
  assert.equal(server.visits.get(bens).holder.id, BEN.id);
  assert.equal(rating(server, id), undefined);

  // Anna unlocks with her words while Ben's session lives.
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  assert.equal(await core.syncNow(), "stopped");
  assert.equal(core.status.session, "other_user");
  assert.equal(rating(server, id), undefined);
  await core.signIn({ email: ANNA.email, password: "a long password" });
  await core.syncNow();
  assert.equal(rating(server, id), 6);
  const last = server.requests.findLast(({ path }) => path === "/sync/v1/revisions");
  assert.equal(last.headers["X-Fieldapp-User"], ANNA.id);
});

test("two windows on one visit: the second reads until it takes over", async () => {
  const server = service();
  const locks = new FakeLocks();
  const first = await withVisit(server, { locks });
  const second = await makeTablet(server, { factory: first.factory, locks });
  await second.core.unlockWithPassphrase(ANNA.id, WORDS);
  const reading = await second.core.openVisit(first.id);
  assert.equal(reading.record.read_only, "other_tab");
  await assert.rejects(reading.set(RATING, 1), { reason: "other_tab" });
  await first.draft.set(RATING, 6);
  await reading.writeHere();
  assert.equal(reading.value(RATING), 6);
  await reading.set(RATING, 7);
  await assert.rejects(first.draft.set(RATING, 5), { reason: "other_tab" });
});

/** Windows of one browser; what is told reaches the others a moment later. */
function windows() {
  const hearers = [];
  return () => {
    const own = { listener: () => {} };
    hearers.push(own);
    return {
      tell: (saved) => {
        const others = hearers.filter((one) => one !== own);
        for (const one of others) setImmediate(() => one.listener(structuredClone(saved)));
      },
      hear: (listener) => {
        own.listener = listener;
      },
    };
  };
}

/** The id of the visit that this window next says has changed. */
const told = (core) =>
  new Promise((resolve) => {
    const stop = core.on("visit", (changed) => [stop(), resolve(changed.visit_id)]);
  });

test("a window that only reads follows what the other one saves, and sends nothing for it", async () => {
  const server = service();
  const open = { locks: new FakeLocks() };
  const otherWindows = windows();
  const first = await withVisit(server, { ...open, otherWindows: otherWindows() });
  const given = { factory: first.factory, ...open, otherWindows: otherWindows() };
  const second = await makeTablet(server, given);
  await second.core.unlockWithPassphrase(ANNA.id, WORDS);
  const reading = await second.core.openVisit(first.id);
  await Promise.all([told(second.core), first.draft.set(RATING, 6)]);
  assert.equal(reading.value(RATING), 6);
  assert.equal(second.core.status.visit.unsent, true);
  const asked = server.requests.length;
  second.clock.move(60_000);
  await turns();
  assert.equal(server.requests.length, asked);
  await Promise.all([told(second.core), first.draft.clear(RATING)]);
  assert.equal(reading.value(RATING), undefined);
  const [planned] = await Promise.all([
    told(second.core),
    first.core.planVisit({ family_typed: "Pereira" }),
  ]);
  assert.ok(second.core.visits().some((one) => one.visit_id === planned));
});

test("a window that heard nothing reads again when it is seen again", async () => {
  const server = service();
  const locks = new FakeLocks();
  const first = await withVisit(server, { locks });
  let seen = () => {};
  const wake = (listener) => {
    seen = listener;
    return () => {};
  };
  const second = await makeTablet(server, { factory: first.factory, locks, wake });
  await second.core.unlockWithPassphrase(ANNA.id, WORDS);
  const reading = await second.core.openVisit(first.id);
  await first.draft.set(RATING, 6);
  await turns();
  assert.equal(reading.value(RATING), undefined);
  const heard = told(second.core);
  seen();
  await heard;
  assert.equal(reading.value(RATING), 6);
});

test("nothing is taken from another account, nor while locked", async () => {
  const server = service();
  const bus = windows();
  const { core, id, draft } = await withVisit(server, { otherWindows: bus() });
  const other = bus();
  await draft.set(RATING, 6);
  await core.syncNow();
  const changes = [];
  core.on("visit", (changed) => changes.push(changed));
  other.tell({ account: BEN.id, visit_id: id });
  await turns();
  await core.fullLock();
  other.tell({ account: ANNA.id, visit_id: id });
  await turns();
  assert.deepEqual(changes, []);
});

test("the window that took over goes on typing when the other's receipt comes after it", async () => {
  const server = service();
  const locks = new FakeLocks();
  const first = await withVisit(server, { locks });
  const second = await makeTablet(server, { factory: first.factory, locks });
  await first.draft.set(RATING, 6);
  await second.core.unlockWithPassphrase(ANNA.id, WORDS);
  const taken = await second.core.openVisit(first.id);
  await taken.writeHere();
  await first.core.syncNow();
  await taken.set(RATING, 7);
  assert.equal(second.core.status.visit.read_only, null);
  assert.equal(first.core.status.visit.read_only, "other_tab");
});

test("one window may close and open a visit as quickly as it likes, and twice", async () => {
  const { core, id, draft } = await withVisit(service(), { locks: new FakeLocks() });
  await draft.close();
  const again = await core.openVisit(id);
  assert.equal(again.record.read_only, null);
  const twice = await core.openVisit(id);
  await again.close();
  await twice.set(RATING, 6);
  await twice.close();
  assert.equal((await core.openVisit(id)).record.read_only, null);
  const other = await core.planVisit({ family_typed: "Pereira" });
  await core.openVisit(other);
  await core.fullLock();
  await core.unlockWithPassphrase(ANNA.id, WORDS);
  assert.equal((await core.openVisit(id)).record.read_only, null);
  assert.equal((await core.openVisit(other)).record.read_only, null);
});

test("while something is typed the bar says writing, and saved only when it is", async () => {
  const { core, clock, draft } = await withVisit(service());
  const before = core.status.visit.saved_at;
  clock.move(60_000);
  const saving = draft.set(RATING, 6);
  assert.equal(core.status.visit.writing, true);
  assert.equal(core.status.visit.saved_at, before);
  await saving;
  assert.equal(core.status.visit.writing, false);
  assert.equal(core.status.visit.saved_at, new Date(clock.now()).toISOString());
});

test("who no longer holds a visit may still choose between both sides", async () => {
  const server = service();
  const { core, id, draft } = await withVisit(server);
  await draft.set(RATING, 6);
  await core.syncNow();
  server.writeAtDesk(id, [[RATING, 4]]);
  server.visits.get(id).holder = { id: BEN.id, name: BEN.name, since: server.now() };
  await draft.set(RATING, 7);
  await core.syncNow();
  assert.equal(core.status.visit.read_only, "other_holder");
  await assert.rejects(draft.set(RATING, 8), { reason: "other_holder" });
  await draft.resolve(draft.record.conflicts[0].id, null);
  await core.syncNow();
  assert.deepEqual([rating(server, id), server.visits.get(id).conflicts], [undefined, []]);
});

test("two windows where the browser has no locks: the later writer is told, nothing is overwritten", async () => {
  const server = service();
  const first = await withVisit(server);
  const second = await makeTablet(server, { factory: first.factory });
  await second.core.unlockWithPassphrase(ANNA.id, WORDS);
  const other = await second.core.openVisit(first.id);
  await first.draft.set(RATING, 6);
  await assert.rejects(other.set(`${ROOM}/seen`, "seen"), { name: "OpenElsewhereError" });
  assert.equal(second.core.status.visit.read_only, "other_tab");
  await other.writeHere();
  await assert.rejects(first.draft.set(RATING, 7), { name: "OpenElsewhereError" });
  await first.draft.writeHere();
  assert.deepEqual(first.draft.record.document.rooms[ROOM.slice(7)], {
    picture_rating: 7,
    seen: "seen",
  });
});

test("a cover with everything committed, a PIN, and 30 minutes", async () => {
  const server = service();
  const { core, draft, clock } = await withVisit(server, { clock: new StillClock() });
  await core.choosePin("274916");
  await draft.set(RATING, 6);
  await core.cover();
  assert.equal(core.lockState, "covered");
  assert.equal(await core.uncover("274916"), true);
  assert.equal(draft.value(RATING), 6);
  await core.cover();
  clock.move(30 * 60_000);
  assert.equal(core.lockState, "locked");
});

test("a desk has the sign-in slot only, and its store goes at sign-out when nothing is unsent", async () => {
  const server = service();
  const { core } = await makeOpenTablet(server, { kind: "desk", locks: new FakeLocks() });
  assert.deepEqual(core.device.accounts[0].slots, ["sign-in"]);
  assert.equal(core.status.kind, "desk");
  await core.syncNow();
  await core.planVisit({ family_typed: "Okafor" });
  await assert.rejects(
    core.prepare("any", () => {}),
    { name: "NotATabletError" },
  );
  assert.deepEqual(await core.signOut(), { unsent: 1 });
  assert.equal(core.device.accounts.length, 1);
  await core.signIn({ email: ANNA.email, password: "a long password" });
  await core.unlockWithShare(
    ANNA.id,
    await core.requestShare({ kind: "desk", password: "a long password" }),
  );
  await core.syncNow();
  assert.deepEqual(await core.signOut(), { unsent: 0 });
  assert.deepEqual(core.device.accounts, []);
});

test("a signed revocation: what is unsent goes first, then the store; it is reported", async () => {
  const server = service();
  const key = await signingKey(server);
  const { core, id, draft } = await withVisit(server, { locks: new FakeLocks() });
  await draft.set(RATING, 6);
  server.revocation = await revocationOf(key, core.device.id);
  await core.syncNow();
  assert.equal(rating(server, id), 6);
  assert.deepEqual([core.lockState, core.device.accounts], ["locked", []]);
  assert.equal(server.heartbeats.at(-1).revoked_done, true);
});

test("a revocation that is not signed by the service, or names another device, wipes nothing", async () => {
  const server = service();
  const key = await signingKey(server);
  const { core, draft } = await withVisit(server);
  const other = new FakeServer();
  server.revocation = await revocationOf(await signingKey(other), core.device.id);
  await core.syncNow();
  server.revocation = await revocationOf(key, "another-device");
  await core.syncNow();
  assert.equal(core.lockState, "open");
  await draft.set(RATING, 6);
});

test("revoked while something cannot be sent: no words open it any more, the ciphertext stays", async () => {
  const server = service();
  const key = await signingKey(server);
  const { core, draft } = await withVisit(server);
  await draft.set(RATING, 6);
  server.revocation = await revocationOf(key, core.device.id);
  server.intercept = ({ path }) => (path === "/sync/v1/revisions" ? json(500, {}) : null);
  await core.syncNow();
  assert.equal(core.lockState, "locked");
  assert.deepEqual(core.device.accounts[0].slots, ["sign-in"]);
  assert.equal(core.device.accounts[0].unsent, 1);
  await assert.rejects(core.unlockWithPassphrase(ANNA.id, WORDS), { name: "WrongKeyError" });
});

test("a revoked tablet that is met locked is wiped too", async () => {
  const server = service();
  const key = await signingKey(server);
  const { core } = await withVisit(server, { locks: new FakeLocks() });
  await core.fullLock();
  server.revocation = await revocationOf(key, core.device.id);
  const faults = [];
  core.on("fault", ({ error }) => faults.push([error.error, core.device.accounts.length]));
  await core.syncNow();
  assert.deepEqual(core.device.accounts, []);
  assert.deepEqual(faults, [["revoked", 0]]);
});

test("what a desk wrote while an answer was lost is shown once the receipt has come", async () => {
  const server = new FakeServer();
  server.addUser(ANNA);
  const { core } = await makeOpenTablet(server);
  await core.syncNow();
  const id = await core.planVisit({ family_typed: "Okafor" });
  const draft = await core.openVisit(id);
  server.intercept = ({ path }) => (path === "/sync/v1/revisions" ? "lose" : null);
  await core.syncNow();
  server.writeAtDesk(id, [["/visit/outcome", "completed"]]);
  await core.syncNow();
  server.intercept = null;
  await core.syncNow();
  assert.equal(draft.value("/visit/outcome"), "completed");
});
