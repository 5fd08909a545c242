import assert from "node:assert/strict";
import { test } from "node:test";
import { setUpOrOpen } from "../../../fieldapp/static/js/components/set_up_steps.js";
import { FakeServer } from "../device/fake_server.js";
import { ANNA, makeOpenTablet, makeTablet, WORDS } from "../device/tablet.js";

const SAID = { email: ANNA.email, password: "a long password", kind: "tablet", initials: "AF" };

/** What a person does on the screens, and which of them she was shown. */
function person({ newWords = false } = {}) {
  const shown = [];
  return {
    shown,
    async teach(words) {
      shown.push("teach");
      this.words = words;
    },
    async wantsNewWords() {
      shown.push("wants new words?");
      return newWords;
    },
  };
}

function service() {
  const server = new FakeServer();
  server.addUser(ANNA);
  return server;
}

/** A tablet of Anna's that was set up, wrote something, and is locked. */
async function locked(server, more = {}) {
  const tablet = await makeOpenTablet(server, more);
  await tablet.core.syncNow();
  const id = await tablet.core.planVisit({ family_typed: "Okafor" });
  await tablet.core.syncNow();
  const draft = await tablet.core.openVisit(id);
  server.state = "down";
  await draft.set("/visit/outcome", "completed");
  await tablet.core.fullLock();
  server.state = "up";
  return { ...tablet, id };
}

const loseStore = ({ environment }) => environment.deleteDB(`fieldapp-account-${ANNA.id}`);

test("a tablet that is set up for the first time gets its four words", async () => {
  const { core } = await makeTablet(service());
  const anna = person();
  await setUpOrOpen(core, SAID, anna);
  assert.deepEqual([core.lockState, anna.shown], ["open", ["teach"]]);
});

test("words that were forgotten: signing in opens what is here, with the old words or new ones", async () => {
  const { core } = await locked(service());
  const anna = person();
  await setUpOrOpen(core, SAID, anna);
  assert.deepEqual([core.lockState, anna.shown], ["open", ["wants new words?"]]);
  await core.fullLock();
  const again = person({ newWords: true });
  await setUpOrOpen(core, SAID, again);
  await core.fullLock();
  await assert.rejects(core.unlockWithPassphrase(ANNA.id, WORDS), { name: "WrongKeyError" });
  await core.unlockWithPassphrase(ANNA.id, again.words);
  assert.equal(core.visits().length, 1);
});

test("a lost store: signing in begins anew, with new words and what the service has", async () => {
  const server = service();
  const tablet = await locked(server);
  await loseStore(tablet);
  const { core, id } = tablet;
  await assert.rejects(core.unlockWithPassphrase(ANNA.id, WORDS), { error: "lost_store" });
  const anna = person();
  await setUpOrOpen(core, { ...SAID, initials: "" }, anna);
  assert.deepEqual([core.lockState, anna.shown], ["open", ["teach"]]);
  assert.equal(core.device.accounts[0].initials, ANNA.initials);
  assert.equal(core.status.fault, null);
  assert.equal(await core.syncNow(), "done");
  const draft = await core.openVisit(id);
  await draft.set("/visit/outcome", "no_access");
  assert.equal(await core.syncNow(), "done");
  assert.equal(server.visits.get(id).head.document.visit.outcome, "no_access");
  await core.fullLock();
  await core.unlockWithPassphrase(ANNA.id, anna.words);
  assert.equal(core.visits().length, 1);
});

test("a computer in the office that lost its store is begun anew without words", async () => {
  const server = service();
  const tablet = await locked(server, { kind: "desk" });
  await loseStore(tablet);
  const anna = person();
  await setUpOrOpen(tablet.core, { ...SAID, kind: "desk" }, anna);
  assert.deepEqual([tablet.core.lockState, anna.shown], ["open", []]);
});

test("what a lost store last told of stays told: it begins anew as another device", async () => {
  const server = service();
  const tablet = await locked(server);
  const told = server.requests.findLast(({ path }) => path.endsWith("/heartbeat"));
  await loseStore(tablet);
  await setUpOrOpen(tablet.core, SAID, person());
  await tablet.core.syncNow();
  const heard = server.requests.findLast(({ path }) => path.endsWith("/heartbeat"));
  assert.notEqual(heard.headers["X-Fieldapp-Device"], told.headers["X-Fieldapp-Device"]);
});

test("she stops before the new words are typed back: the store is still said to be lost", async () => {
  const server = service();
  const tablet = await locked(server);
  await loseStore(tablet);
  const leaves = { ...person(), teach: () => Promise.reject(new Error("closed")) };
  await assert.rejects(setUpOrOpen(tablet.core, SAID, leaves));
  const again = await makeTablet(server, { factory: tablet.factory });
  await assert.rejects(again.core.unlockWithPassphrase(ANNA.id, WORDS), { error: "lost_store" });
  assert.equal(again.core.status.fault.unsent, 1);
  await setUpOrOpen(again.core, SAID, person());
  assert.equal(again.core.lockState, "open");
});
