/** The service of these tests brings revisions into a head as the real one does. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { documentSha256 } from "../../../fieldapp/static/js/sync/canonical.js";
import { newId } from "../../../fieldapp/static/js/sync/new_id.js";
import { FakeServer } from "./fake_server.js";
import { ANNA, BEN } from "./tablet.js";

const { stories } = JSON.parse(
  readFileSync(new URL("../../vectors/head.json", import.meta.url), "utf8"),
);
const USERS = { anna: ANNA, ben: BEN };
const VISIT = "01890000-0000-7000-8000-0000000000aa";

for (const { name, steps } of stories) {
  test(name, async () => {
    const server = new FakeServer();
    const told = [];
    for (const step of steps) {
      const { user, revision } = "again" in step ? told[step.again] : await message(step, told);
      const answer = await server.receive(revision, user);
      const head = server.headOf(server.visits.get(VISIT));
      told.push({ user, revision, head });
      assert.deepEqual([answer.status, answer.outcome], step.answer);
      assert.deepEqual(head.document, step.head);
      assert.deepEqual(rowsOf(head), step.rows);
    }
  });
}

async function message({ by, base, document, resolves }, told) {
  const rows = told.at(-1)?.head.conflicts ?? [];
  const revision = {
    revision_id: newId(),
    visit_id: VISIT,
    base: idOf(base, told),
    kind: resolves ? "resolve" : "edit",
    form_version: "f0f0f0f0f0f0f0f0",
    recorded_at: "2026-11-20T09:00:00Z",
    sha256: await documentSha256(document),
    document,
    resolves: resolves?.map((path) => rows.find((row) => row.path === path).id),
  };
  return { user: USERS[by], revision };
}

function idOf(base, told) {
  if (base === null) return null;
  if (base === "lost") return newId();
  return "sent" in base ? told[base.sent].revision.revision_id : told[base.head].head.revision_id;
}

function rowsOf({ conflicts }) {
  const who = ({ side, by }) => (side === "head" ? "head" : by === ANNA.id ? "anna" : "ben");
  return Object.fromEntries(
    conflicts.map(({ path, candidates }) => [
      path,
      Object.fromEntries(candidates.map((one) => [who(one), one.value])),
    ]),
  );
}
