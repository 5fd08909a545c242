// Reads {groups, documents} on standard input, each document as its changes from nothing. Saves each
// through the tablet's own store, kills the tablet, reads what is there, sends it, and writes what was
// read and what was sent.
import { readFileSync } from "node:fs";

import { FakeServer } from "../device/fake_server.js";
import { ANNA, makeOpenTablet, makeTablet, StillClock, WORDS } from "../device/tablet.js";

/** How many visits a tablet holds before it is killed. */
const BEFORE_A_KILL = 10;

const { groups, visits } = JSON.parse(readFileSync(0, "utf8"));

/** Not Argon2id: cold starts are many here, and the slots have tests of their own. */
const deriveArgon2 = async (words, salt) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", Buffer.concat([Buffer.from(words), salt])));
const more = { deriveArgon2, readRules: async () => ({ groups }) };

/** As the components do it: answer by answer. */
async function write(core, id, changes) {
  const draft = await core.openVisit(id);
  for (const [path, ...value] of changes) {
    if (value.length) await draft.set(path, value[0]);
    else await draft.clear(path);
  }
  return draft;
}

const server = new FakeServer();
server.addUser(ANNA);
const sent = [];
server.intercept = ({ path, body }) => {
  if (path === "/sync/v1/revisions") sent.push(...body.revisions);
  return null;
};
let tablet = await makeOpenTablet(server, more);

/** No lock, no closing: what was not in the store is gone. */
async function kill() {
  const { factory, clock } = tablet;
  tablet = await makeTablet(server, { ...more, factory, clock: new StillClock(clock.now()) });
  await tablet.core.unlockWithPassphrase(ANNA.id, WORDS);
}

/** Everything is written with no signal, so that one revision carries it. */
async function round(ids, step) {
  server.state = "down";
  for (const [place, changes] of step.entries()) await write(tablet.core, ids[place], changes);
  await kill();
  const read = [];
  for (const id of ids) read.push((await tablet.core.openVisit(id)).record.document);
  server.state = "up";
  await tablet.core.signIn({ email: ANNA.email, password: "a long password" });
  sent.length = 0;
  while (tablet.core.status.unsent.length) await tablet.core.syncNow();
  const messages = ids.map((id) => sent.filter((one) => one.visit_id === id));
  return ids.map((_, place) => ({ read: read[place], messages: messages[place] }));
}

const answers = [];
for (let from = 0; from < visits.length; from += BEFORE_A_KILL) {
  const some = visits.slice(from, from + BEFORE_A_KILL);
  server.state = "down";
  const ids = [];
  for (const _ of some) ids.push(await tablet.core.planVisit({ family_typed: "Larkin" }));
  const first = await round(ids, some.map(({ first }) => first));
  const then = await round(ids, some.map(({ then }) => then));
  for (const place of ids.keys()) answers.push({ first: first[place], then: then[place] });
}
process.stdout.write(JSON.stringify(answers));
process.exit(0);
