/**
 * Typing, half-typed words, a desk, a taking over, an approval, faults of the network, cold starts:
 * in any order, nothing that was written is lost.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { applyChanges, diff } from "../../../fieldapp/static/js/sync/document.js";
import { valueAt } from "../../../fieldapp/static/js/sync/pointers.js";
import { FakeServer, html, json } from "./fake_server.js";
import {
  ANNA,
  BEN,
  GROUPS,
  makeOpenTablet,
  makeTablet,
  StillClock,
  turns,
  WORDS,
} from "./tablet.js";

const PATHS = [
  "/visit/outcome",
  "/visit/visit_kind",
  "/rooms/r1/picture_rating",
  "/children/c1/voice/quote",
  "/children/c1/presentation/appearance/items/clothing",
];
/** Questions of words: what is half typed in them is journalled. */
const WORDED = [0, 3];
const FAULTS = ["none", "lose", "down", "hang", "500", "portal", "twice", "forgets"];

/** Not Argon2id: cold starts are many here, and the slots have tests of their own. */
const quick = async (words, salt) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", Buffer.concat([Buffer.from(words), salt])));

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("type"), at: fc.nat(PATHS.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("clear"), at: fc.nat(PATHS.length - 1) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("half"), at: fc.constantFrom(...WORDED) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("begin"), at: fc.constantFrom(...WORDED) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "leave" }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("taken", "approved", "own") }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("desk"), at: fc.nat(PATHS.length - 1) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("sync"),
      fault: fc.constantFrom(...FAULTS),
      typing: fc.option(fc.nat(PATHS.length - 1), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("restart"), killed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ do: "resolve" }) },
  { weight: 1, arbitrary: fc.constant({ do: "decide" }) },
);

class Story {
  constructor() {
    this.server = new FakeServer();
    this.server.addUser(ANNA);
    this.value = 0;
    /** Last committed local answer by path; undefined: cleared. */
    this.typed = new Map();
    /** What a desk wrote last, by path. */
    this.deskWrote = new Map();
    /** What stood on the screen when somebody began to write there. */
    this.shown = new Set();
    /** Fields that are being typed in. */
    this.open = new Set();
    this.resolved = new Set();
  }

  async start() {
    Object.assign(this, await makeOpenTablet(this.server, { deriveArgon2: quick }));
    await this.core.syncNow();
    this.id = await this.core.planVisit({ family_typed: "Okafor" });
    this.draft = await this.core.openVisit(this.id);
  }

  /** Whether a field can be written in; what it shows then has been seen. */
  begins(path) {
    const open = this.open.has(path);
    if (!open) this.shown.add(JSON.stringify([path, this.draft.value(path)]));
    return open || this.draft.record.read_only === null;
  }

  next(who) {
    this.value += 1;
    return `${who} ${String(this.value).padStart(4, "0")}.`;
  }

  async type(at) {
    const path = PATHS[at];
    if (!this.begins(path)) return;
    const words = this.next("mine");
    const given = path.endsWith("clothing") ? { level: this.value, note: words } : words;
    this.open.delete(path);
    await this.draft.set(path, given);
    this.typed.set(path, given);
  }

  async clear(at) {
    const path = PATHS[at];
    if (!this.begins(path)) return;
    this.open.delete(path);
    await this.draft.clear(path);
    if (this.typed.has(path)) this.typed.set(path, undefined);
  }

  /** Typed, and not journalled before something else happens. */
  begin(at) {
    const path = PATHS[at];
    if (!this.begins(path)) return;
    this.open.add(path);
    this.draft.begin(path);
  }

  async half(at) {
    const path = PATHS[at];
    if (!this.begins(path)) return;
    this.begin(at);
    const words = this.next("half");
    await this.draft.journal(path, words);
    this.typed.set(path, words);
  }

  async leave() {
    for (const path of [...this.open]) await this.type(PATHS.indexOf(path));
  }

  desk(at) {
    const visit = this.server.visits.get(this.id);
    if (!visit || visit.state === "approved") return;
    const path = PATHS[at];
    if (visit.conflicts.some((row) => row.path === path)) return;
    const words = this.next("desk");
    this.server.writeAtDesk(this.id, [[path, words]]);
    this.deskWrote.set(path, words);
  }

  /** Somebody at a desk chooses between two answers. */
  decide() {
    const visit = this.server.visits.get(this.id);
    const [row] = visit?.conflicts ?? [];
    if (!row || visit.state === "approved") return;
    const words = this.next("desk");
    this.server.decideAtDesk(this.id, row, words);
    this.deskWrote.set(row.path, words);
    this.resolved.delete(row.path);
  }

  becomes(what) {
    const visit = this.server.visits.get(this.id);
    if (!visit) return;
    const { id, name } = what === "taken" ? BEN : ANNA;
    if (what === "approved") visit.state = "approved";
    else visit.holder = { id, name, since: this.server.now() };
    this.server.touch(visit);
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

  async restart({ killed }) {
    const again = await makeTablet(this.server, {
      factory: this.factory,
      clock: new StillClock(this.clock.now()),
      deriveArgon2: quick,
    });
    if (!killed) await this.core.fullLock();
    this.open.clear();
    Object.assign(this, again);
    await this.core.unlockWithPassphrase(ANNA.id, WORDS);
    await this.core.signIn({ email: ANNA.email, password: "a long password" });
    this.draft = await this.core.openVisit(this.id);
  }

  async resolve() {
    const [row] = this.draft.record.conflicts;
    if (!row || this.draft.record.read_only === "approved") return;
    const value = this.draft.value(row.path);
    await this.draft.resolve(row.id, value);
    this.resolved.add(row.path);
  }

  async check() {
    // Killed with fields open: what was journalled is all that is left of them.
    if (this.open.size) await this.restart({ killed: true });
    const { core, server, draft } = this;
    for (let rounds = 0; rounds < 6; rounds += 1) await core.syncNow();
    assert.deepEqual(core.status.unsent, []);
    const visit = server.visits.get(this.id);
    const open = visit.conflicts.map((row) => row.path);
    for (const [path, value] of this.typed) {
      // Without the base, a whole document cannot say what was cleared: the words come back.
      if (value === undefined && this.forgotten) continue;
      const head = valueAt(visit.head.document, path);
      const ours = !this.deskWrote.has(path) && !open.includes(path) && visit.state === "open";
      if (ours) assert.deepEqual(head, value, path);
      else assert.ok(this.isKnown(visit, path, value), `${path} is nowhere at the service`);
    }
    this.checkDesk(visit, open);
    assert.equal(visit.head.document.notes, undefined, "words found their own question");
    const apart = diff(visit.head.document, draft.record.document, GROUPS)
      .map(([path]) => path)
      .filter((path) => !open.includes(path) && !this.late.has(path));
    assert.deepEqual(apart, [], "the tablet shows what the service has");
  }

  /** What a desk wrote stands, or was seen before it was written over, or is put to a choice. */
  checkDesk(visit, open) {
    if (this.forgotten) return;
    for (const [path, words] of this.deskWrote) {
      const stands = valueAt(visit.head.document, path) === words;
      const seen = this.shown.has(JSON.stringify([path, words]));
      const asked = open.includes(path) || this.resolved.has(path);
      assert.ok(stands || seen || asked, `${words} was written over unseen`);
    }
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
  story.late = new Set();
  const { store, setAside } = story.server;
  story.server.setAside = function aside(visit, revision, ...more) {
    // Of a whole document: what it says otherwise than the head, also by saying nothing.
    const changes = revision.changes ?? diff(visit.head.document, revision.document, GROUPS);
    story.everStored.push(revision.document ?? applyChanges({}, changes));
    for (const [path] of changes) story.late.add(path);
    return setAside.call(this, visit, revision, ...more);
  };
  story.server.store = function keep(visit, revision, more, answer) {
    story.everStored.push(more.document);
    return store.call(this, visit, revision, more, answer);
  };
}

async function play(steps) {
  const story = new Story();
  remember(story);
  await story.start();
  for (const one of steps) {
    if (["taken", "approved", "own"].includes(one.do)) story.becomes(one.do);
    else if (one.do === "sync" || one.do === "restart") await story[one.do](one);
    else await story[one.do](one.at);
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
