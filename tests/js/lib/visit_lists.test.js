import assert from "node:assert/strict";
import { test } from "node:test";
import { rowWords, sortVisits } from "../../../fieldapp/static/js/lib/visit_lists.js";

const NOW = "2026-11-24T08:00:00Z";
const ROW = {
  visit_id: "v1",
  family_name: "Larkin",
  planned_at: "2026-11-24T09:30:00Z",
  state: "planned",
  unsent: false,
  last_saved_at: null,
  last_received_at: null,
  prepared_at: null,
  conflicts: 0,
  comments: 0,
  needs_you: 0,
  holder: null,
};
const AROUND = { device: "this tablet", now: NOW, userId: "me", about: "14 Larch Row" };
const tag = (row) => rowWords({ ...ROW, ...row }, AROUND).tag;

test("today, returned, to finish, sent, each visit in one of them", () => {
  const row = (visitId, more) => ({ ...ROW, visit_id: visitId, ...more });
  const written = { last_saved_at: "2026-11-23T16:20:00Z" };
  const rows = [
    row("late", { planned_at: "2026-11-24T14:00:00Z" }),
    row("early", {}),
    row("returned", { state: "returned", planned_at: "2026-11-20T09:00:00Z" }),
    row("unfinished", { state: "open", planned_at: "2026-11-23T09:00:00Z", ...written }),
    row("with-manager", { state: "in_review", planned_at: "2026-11-18T09:00:00Z" }),
    row("needs-answers", {
      state: "submitted",
      needs_you: 2,
      planned_at: "2026-11-18T09:00:00Z",
      ...written,
    }),
    row("long-ago", { state: "approved", planned_at: "2026-10-01T09:00:00Z" }),
  ];
  const lists = sortVisits(rows, NOW);
  const ids = Object.fromEntries(
    Object.entries(lists).map(([key, some]) => [key, some.map((one) => one.visit_id)]),
  );
  assert.deepEqual(ids, {
    today: ["early", "late"],
    returned: ["returned"],
    to_finish: ["needs-answers", "unfinished"],
    sent: ["with-manager"],
  });
});

test("unsent words keep an old visit on the list", () => {
  const row = { ...ROW, state: "approved", planned_at: "2026-10-01T09:00:00Z", unsent: true };
  assert.equal(sortVisits([row], NOW).sent.length, 1);
});

test("one tag a row, the most pressing first", () => {
  const saved = { unsent: true, last_saved_at: NOW };
  assert.equal(tag({}), "Not prepared");
  assert.equal(tag({ prepared_at: NOW }), "Ready for no signal");
  const cleared = { ...AROUND, mayBeCleared: true };
  assert.equal(rowWords({ ...ROW, prepared_at: NOW }, cleared).tag, "May be cleared");
  assert.equal(tag({ ...saved, prepared_at: NOW }), "On this tablet only");
  assert.equal(tag({ ...saved, conflicts: 1 }), "Choose an answer");
  assert.equal(tag({ state: "returned", comments: 2 }), "2 comments");
  const sams = { holder: { id: "sam", name: "Sam Whitlock" } };
  assert.equal(tag(sams), "Handed over");
  assert.equal(tag({ ...sams, prepared_at: NOW }), "Ready for no signal");
  assert.equal(tag({ ...sams, prepared_at: NOW, state: "submitted" }), "Handed over");
  const shared = rowWords({ ...ROW, ...sams, prepared_at: NOW, begun: true }, AROUND);
  assert.deepEqual(
    [shared.tag, shared.line],
    ["Shared", "Held by Sam Whitlock. You can write in it too."],
  );
  assert.equal(tag({ state: "approved", last_received_at: NOW }), "Approved");
  assert.equal(tag({ state: "withdrawn", last_received_at: NOW }), "Withdrawn");
  const received = { state: "open", last_received_at: "2026-11-24T07:03:00Z" };
  assert.equal(tag({ ...received, begun: true }), "Received 07:03");
  assert.equal(tag({ ...received, prepared_at: NOW }), "Ready for no signal");
});
