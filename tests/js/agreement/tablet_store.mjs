// Reads {groups, visits} on standard input, each visit as the changes of one saving after the other.
// Saves each through the tablet's own store, kills the tablet, reads what is there and sends it; writes
// for each saving what was read and the revisions that were sent.
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
/** @type {Awaited<ReturnType<typeof makeTablet>>} */
let tablet;

/** No lock, no closing: what was not in the store is gone. */
async function kill() {
  const { factory, clock } = tablet;
  tablet = await makeTablet(server, { ...more, factory, clock: new StillClock(clock.now()) });
  await tablet.core.unlockWithPassphrase(ANNA.id, WORDS);
}

/** Everything is written with no signal, so that one revision carries it. */
async function savings(ids, changes) {
  server.state = "down";
  for (const [place, id] of ids.entries()) await write(tablet.core, id, changes[place]);
  await kill();
  const read = [];
  for (const id of ids) read.push((await tablet.core.openVisit(id)).record.document);
  server.state = "up";
  await tablet.core.signIn({ email: ANNA.email, password: "a long password" });
  sent.length = 0;
  while (tablet.core.status.unsent.length) await tablet.core.syncNow();
  return ids.map((id, place) => ({
    read: read[place],
    messages: sent.filter((one) => one.visit_id === id),
  }));
}

/** @param {any[][]} some visits that one tablet holds */
async function stories(some) {
  server.state = "up";
  tablet = await makeOpenTablet(server, more);
  server.state = "down";
  const told = [];
  for (const _ of some) told.push([]);
  const ids = [];
  for (const _ of some) ids.push(await tablet.core.planVisit({ family_typed: "Larkin" }));
  const most = Math.max(...some.map((visit) => visit.length));
  for (let step = 0; step < most; step += 1) {
    const going = [...some.keys()].filter((place) => step < some[place].length);
    const answers = await savings(
      going.map((place) => ids[place]),
      going.map((place) => some[place][step]),
    );
    for (const [at, place] of going.entries()) told[place].push(answers[at]);
  }
  return told;
}

const answers = [];
for (let from = 0; from < visits.length; from += BEFORE_A_KILL)
  answers.push(...(await stories(visits.slice(from, from + BEFORE_A_KILL))));
process.stdout.write(JSON.stringify(answers), () => process.exit(0));
