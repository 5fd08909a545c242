/**
 * Typing, a desk, faults of the network, cold starts: in any order, no committed answer is lost.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { diff } from "../../../fieldapp/static/js/sync/document.js";
import { valueAt } from "../../../fieldapp/static/js/sync/pointers.js";
import { FakeServer, html, json } from "./fake_server.js";
import { ANNA, GROUPS, makeOpenTablet, makeTablet, StillClock, turns, WORDS } from "./tablet.js";

const PATHS = [
  "/visit/outcome",
  "/visit/visit_kind",
  "/rooms/r1/picture_rating",
  "/children/c1/voice/quote",
  "/children/c1/presentation/appearance/items/clothing",
];
const FAULTS = ["none", "lose", "down", "hang", "500", "portal", "twice", "forgets"];

/** Not Argon2id: cold starts are many here, and the slots have tests of their own. */
const quick = async (words, salt) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", Buffer.concat([Buffer.from(words), salt])));

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("type"), at: fc.nat(PATHS.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("clear"), at: fc.nat(PATHS.length - 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("desk"), at: fc.nat(PATHS.length - 1) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("sync"),
      fault: fc.constantFrom(...FAULTS),
      typing: fc.option(fc.nat(PATHS.length - 1), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "restart" }) },
  { weight: 1, arbitrary: fc.constant({ do: "resolve" }) },
);

class Story {
  constructor() {
    this.server = new FakeServer();
    this.server.addUser(ANNA);
    this.value = 0;
    /** Last committed local answer by path; undefined: cleared. */
    this.typed = new Map();
    this.deskWrote = new Set();
    this.resolved = new Set();
  }

  async begin() {
    Object.assign(this, await makeOpenTablet(this.server, { deriveArgon2: quick }));
    await this.core.syncNow();
    this.id = await this.core.planVisit({ family_typed: "Okafor" });
    this.draft = await this.core.openVisit(this.id);
  }

  async type(at) {
    const path = PATHS[at];
    this.value += 1;
    const value = `mine ${this.value}`;
    const given = path.endsWith("clothing") ? { level: this.value, note: value } : value;
    await this.draft.set(path, given);
    this.typed.set(path, given);
  }

  async clear(at) {
    const path = PATHS[at];
    await this.draft.clear(path);
    if (this.typed.has(path)) this.typed.set(path, undefined);
  }

  desk(at) {
    if (!this.server.visits.has(this.id)) return;
    const path = PATHS[at];
    if (this.server.visits.get(this.id).conflicts.some((row) => row.path === path)) return;
    this.value += 1;
    this.server.writeAtDesk(this.id, [[path, `desk ${this.value}`]]);
    this.deskWrote.add(path);
  }

  async sync({ fault, typing }) {
    const { server, core, clock } = this;
    if (fault === "down" || fault === "portal") server.state = fault;
    if (fault === "forgets") {
      this.forgotten = true;
      server.visits.get(this.id)?.revisions.clear();
    }
    server.intercept = ({ path, body }) => this.intercept(fault, path, body);
    let over = false;
    const round = core.syncNow().finally(() => {
      over = true;
    });
    if (typing !== undefined) await this.type(typing);
    while (fault === "hang" && !over) {
      await turns();
      clock.move(30_000);
    }
    await round;
    server.state = "up";
    server.intercept = null;
  }

  intercept(fault, path, body) {
    if (path !== "/sync/v1/revisions") return null;
    if (fault === "lose") return "lose";
    if (fault === "hang") return "hang";
    if (fault === "500") return json(500, { error: "a fault" });
    if (fault === "portal") return html();
    if (fault === "twice") return this.twice(body);
    return null;
  }

  /** The request arrives twice; the second answer is the one that is heard. */
  twice(body) {
    const { server } = this;
    return (async () => {
      for (const revision of body.revisions) await server.receive(revision, ANNA);
      const answers = [];
      for (const revision of body.revisions) answers.push(await server.receive(revision, ANNA));
      return json(200, { epoch: server.epoch, answers });
    })();
  }

  async restart() {
    const again = await makeTablet(this.server, {
      factory: this.factory,
      clock: new StillClock(this.clock.now()),
      deriveArgon2: quick,
    });
    await this.core.fullLock();
    Object.assign(this, again);
    await this.core.unlockWithPassphrase(ANNA.id, WORDS);
    await this.core.signIn({ email: ANNA.email, password: "a long password" });
    this.draft = await this.core.openVisit(this.id);
  }

  async resolve() {
    const [row] = this.draft.record.conflicts;
    if (!row) return;
    const value = this.draft.value(row.path);
    await this.draft.resolve(row.id, value);
    this.resolved.add(row.path);
  }

  async check() {
    const { core, server, draft } = this;
    for (let rounds = 0; rounds < 4; rounds += 1) await core.syncNow();
    assert.deepEqual(core.status.unsent, []);
    const visit = server.visits.get(this.id);
    const open = visit.conflicts.map((row) => row.path);
    for (const [path, value] of this.typed) {
      // Without the base, a whole document cannot say what was cleared: the words come back.
      if (value === undefined && this.forgotten) continue;
      const head = valueAt(visit.head.document, path);
      const ours = !this.deskWrote.has(path) && !open.includes(path);
      if (ours) assert.deepEqual(head, value, path);
      else assert.ok(this.isKnown(visit, path, value), `${path} is nowhere at the service`);
    }
    const apart = diff(visit.head.document, draft.record.document, GROUPS)
      .map(([path]) => path)
      .filter((path) => !open.includes(path));
    assert.deepEqual(apart, [], "the tablet shows what the service has");
  }

  isKnown(visit, path, value) {
    const same = (other) => JSON.stringify(other ?? null) === JSON.stringify(value ?? null);
    const stored = [...this.everStored, visit.head.document];
    return (
      stored.some((document) => same(valueAt(document, path))) ||
      visit.conflicts.some((row) => row.candidates.some((one) => same(one.value)))
    );
  }
}

/** Everything that the service has ever kept, also where a test makes it forget. */
function remember(story) {
  story.everStored = [];
  const { store } = story.server;
  story.server.store = function keep(visit, revision, more, answer) {
    story.everStored.push(more.document);
    return store.call(this, visit, revision, more, answer);
  };
}

async function play(steps) {
  const story = new Story();
  remember(story);
  await story.begin();
  for (const one of steps) {
    if (one.do === "type") await story.type(one.at);
    else if (one.do === "clear") await story.clear(one.at);
    else if (one.do === "desk") story.desk(one.at);
    else if (one.do === "sync") await story.sync(one);
    else if (one.do === "restart") await story.restart();
    else await story.resolve();
  }
  await story.check();
}

test("no committed answer is lost, whatever happens in between", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), play), {
    includeErrorInReport: true,
    numRuns: Number(process.env.FIELDAPP_RUNS ?? 60),
    seed: Number(process.env.FIELDAPP_SEED ?? 2026),
  });
});
