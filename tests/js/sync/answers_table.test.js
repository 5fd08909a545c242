import assert from "node:assert/strict";
import { test } from "node:test";
import {
  differences,
  freezeRevision,
  message,
  withPending,
} from "../../../fieldapp/static/js/sync/plan.js";
import { outcomeOf } from "../../../fieldapp/static/js/sync/outcome.js";
import { settle } from "../../../fieldapp/static/js/sync/settle.js";
import { takeHead } from "../../../fieldapp/static/js/sync/take_head.js";
import { isUnsent, newVisit } from "../../../fieldapp/static/js/sync/visit_record.js";

const AT = "2026-11-20T10:00:00.000Z";
const SETTLING = { now: AT, newId: () => "r-new" };
const BASE = { visit: { outcome: "completed" } };

/** A visit whose base is at the service, with one answer changed and frozen as r1. */
async function waiting(more = {}) {
  const record = newVisit({
    visit_id: "v1",
    form_version: "f1",
    document: { visit: { outcome: "part_completed" } },
    base: { revision_id: "r0", sequence: 1, document: BASE },
    handed_in: true,
    ...more,
  });
  const revision = await freezeRevision(record, { revision_id: "r1", at: AT });
  assert.ok(revision);
  return { record: withPending(record, revision), revision };
}

function answerTo(revision, status, outcome, more = {}) {
  const receipt = {
    receipt_id: "x",
    revision_id: revision.revision_id,
    sha256: revision.sha256,
    sequence: 2,
    head: revision.revision_id,
    received_at: AT,
  };
  return { revision_id: revision.revision_id, status, outcome, receipt, head: null, ...more };
}

function headWith(document, more = {}) {
  return {
    visit_id: "v1",
    family_id: "fam",
    state: "open",
    form_version: "f1",
    revision_id: "h3",
    sequence: 3,
    document,
    holder: null,
    conflicts: [],
    comments: [],
    needs_you: [],
    authors: {},
    ...more,
  };
}

for (const status of [201, 200]) {
  test(`${status} received: the revision becomes the base and nothing is unsent`, async () => {
    const { record, revision } = await waiting();
    const { record: next, outcome } = settle(
      record,
      revision,
      answerTo(revision, status, "received"),
      SETTLING,
    );
    assert.equal(outcome, "received");
    assert.deepEqual(next.base, { revision_id: "r1", sequence: 2, document: record.document });
    assert.equal(next.pending, null);
    assert.equal(next.received_at, AT);
    assert.equal(isUnsent(next), false);
  });
}

test("what was typed while sending is the next revision, against the one received", async () => {
  const { record, revision } = await waiting();
  const typed = { ...record, document: { visit: { outcome: "refused_entry" } } };
  const { record: next } = settle(typed, revision, answerTo(revision, 201, "received"), SETTLING);
  assert.deepEqual(differences(next), [["/visit/outcome", "refused_entry"]]);
  const second = await freezeRevision(next, { revision_id: "r2", at: AT });
  assert.deepEqual([second?.base, second?.sequence], ["r1", 2]);
});

test("merged: the head is taken and what came in is named", async () => {
  const { record, revision } = await waiting();
  const head = headWith({ visit: { outcome: "part_completed", visit_kind: "joint" } });
  const receipt = { ...answerTo(revision, 200, "merged").receipt, head: "h3", sequence: 3 };
  const answer = answerTo(revision, 200, "merged", {
    head,
    receipt,
    came_in: ["/visit/visit_kind"],
  });
  const { record: next } = settle(record, revision, answer, SETTLING);
  assert.deepEqual(next.document, head.document);
  assert.equal(next.base?.revision_id, "h3");
  assert.deepEqual(next.came_in, ["/visit/visit_kind"]);
  assert.equal(isUnsent(next), false);
});

const ROW = {
  id: "c1",
  path: "/visit/outcome",
  base: "completed",
  head: "no_access",
  candidates: [{ value: "part_completed", by: "anna", at: AT }],
};

async function inConflict() {
  const { record, revision } = await waiting();
  const head = headWith({ visit: { outcome: "no_access" } }, { conflicts: [ROW] });
  const answer = answerTo(revision, 202, "conflict", { head });
  return settle(record, revision, answer, SETTLING).record;
}

test("conflict: the head is the base, our side stays ours, and it is not sent again", async () => {
  const next = await inConflict();
  assert.equal(next.base?.document.visit.outcome, "no_access");
  assert.equal(next.document.visit.outcome, "part_completed");
  assert.equal(next.conflicts.length, 1);
  assert.equal(isUnsent(next), false);
  const typed = { ...next, document: { visit: { outcome: "refused_entry", visit_kind: "joint" } } };
  assert.deepEqual(differences(typed), [
    ["/visit/outcome", "refused_entry"],
    ["/visit/visit_kind", "joint"],
  ]);
});

test("a conflict closed elsewhere: an untouched side follows the head", async () => {
  const next = await inConflict();
  const closed = headWith({ visit: { outcome: "no_access" } }, { revision_id: "h4", sequence: 4 });
  const after = takeHead(next, closed);
  assert.equal(after.document.visit.outcome, "no_access");
  assert.deepEqual(after.apart, {});
  assert.equal(isUnsent(after), false);
});

test("a conflict closed elsewhere after our side changed: both are sent to be judged", async () => {
  const next = await inConflict();
  const typed = { ...next, document: { visit: { outcome: "refused_entry" } } };
  const closed = headWith(
    { visit: { outcome: "left_for_safety" } },
    { revision_id: "h4", sequence: 4 },
  );
  const after = takeHead(typed, closed);
  assert.equal(after.document.visit.outcome, "refused_entry");
  assert.equal(after.base?.revision_id, "h3");
  assert.deepEqual(differences(after), [["/visit/outcome", "refused_entry"]]);
});

test("resolving sends the chosen answer alone, and its receipt closes the row here", async () => {
  const next = await inConflict();
  const chosen = {
    ...next,
    document: { visit: { outcome: "part_completed", visit_kind: "joint" } },
    resolving: [{ id: "c1", path: "/visit/outcome", value: "part_completed" }],
  };
  const revision = await freezeRevision(chosen, { revision_id: "r2", at: AT });
  assert.ok(revision);
  assert.deepEqual([revision.kind, revision.resolves], ["resolve", ["c1"]]);
  assert.deepEqual(revision.changes, [["/visit/outcome", "part_completed"]]);
  const pending = withPending(chosen, revision);
  const { record } = settle(pending, revision, answerTo(revision, 201, "received"), SETTLING);
  assert.deepEqual([record.conflicts, record.apart, record.resolving], [[], {}, []]);
  assert.deepEqual(differences(record), [["/visit/visit_kind", "joint"]]);
});

test("need_document: the same revision goes whole under the same id, once", async () => {
  const { record, revision } = await waiting();
  assert.equal("document" in message(revision), false);
  const answer = answerTo(revision, 200, "need_document", { receipt: null });
  const { record: next } = settle(record, revision, answer, SETTLING);
  assert.equal(next.pending?.revision_id, "r1");
  assert.deepEqual(message(next.pending).document, record.document);
  assert.equal("changes" in message(next.pending), false);
  assert.equal(outcomeOf(next.pending, answer), "unknown");
});

test("revision_reused: both are kept, ours under a new id, and it is told", async () => {
  const { record, revision } = await waiting();
  const answer = answerTo(revision, 409, "revision_reused", { receipt: null });
  const { record: next } = settle(record, revision, answer, SETTLING);
  assert.equal(next.pending?.revision_id, "r-new");
  assert.equal(next.pending?.sha256, revision.sha256);
  assert.deepEqual(next.notices[0].kind, "revision_reused");
});

for (const [status, outcome] of [
  [410, "late"],
  [403, "quarantined"],
  [413, "quarantined"],
  [422, "quarantined"],
]) {
  test(`${status} ${outcome}: kept, told, not sent again until it changes`, async () => {
    const { record, revision } = await waiting();
    const { record: next } = settle(
      record,
      revision,
      answerTo(revision, status, outcome),
      SETTLING,
    );
    assert.equal(next.document.visit.outcome, "part_completed");
    assert.deepEqual([next.notices[0].kind, next.notices[0].status], [outcome, status]);
    assert.equal(isUnsent(next), false);
    const later = takeHead(
      next,
      headWith({ visit: { outcome: "completed", visit_kind: "joint" } }),
    );
    assert.deepEqual(later.document, { visit: { outcome: "part_completed", visit_kind: "joint" } });
    assert.equal(isUnsent(later), false);
    const typed = { ...later, document: { visit: { outcome: "no_access", visit_kind: "joint" } } };
    assert.deepEqual(differences(typed), [["/visit/outcome", "no_access"]]);
  });
}

test("a first revision in quarantine is not sent for ever", async () => {
  const record = newVisit({ visit_id: "v1", form_version: "f1", document: BASE });
  const revision = await freezeRevision(record, { revision_id: "r1", at: AT });
  assert.ok(revision);
  const pending = withPending(record, revision);
  const { record: next } = settle(
    pending,
    revision,
    answerTo(revision, 422, "quarantined"),
    SETTLING,
  );
  assert.equal(isUnsent(next), false);
});

test("nothing but a receipt with this id and this hash counts", async () => {
  const { record, revision } = await waiting();
  const good = answerTo(revision, 201, "received");
  const bad = [
    null,
    undefined,
    {},
    { ...good, revision_id: "other" },
    { ...good, receipt: null },
    { ...good, receipt: { ...good.receipt, revision_id: "other" } },
    { ...good, receipt: { ...good.receipt, sha256: "0".repeat(64) } },
    { ...good, outcome: "stored" },
    { ...good, outcome: "toString" },
    { ...good, status: 500 },
    { ...good, status: 202 },
  ];
  for (const answer of bad) {
    assert.deepEqual(settle(record, revision, answer, SETTLING), { record, outcome: "unknown" });
  }
});

test("an answer that comes twice or late changes nothing more", async () => {
  const { record, revision } = await waiting();
  const answer = answerTo(revision, 201, "received");
  const once = settle(record, revision, answer, SETTLING).record;
  assert.equal(settle(once, revision, answer, SETTLING).record, once);
});

test("a head that overlaps newer typing is left, so that the service sees both sides", async () => {
  const record = newVisit({
    visit_id: "v1",
    form_version: "f1",
    document: { visit: { outcome: "refused_entry" } },
    base: { revision_id: "r0", sequence: 1, document: BASE },
    handed_in: true,
  });
  const next = takeHead(record, headWith({ visit: { outcome: "no_access" } }));
  assert.deepEqual([next.base?.revision_id, next.needs_head], ["r0", true]);
  assert.deepEqual(next.document, record.document);
});

test("an older head never replaces a newer base", async () => {
  const { record, revision } = await waiting();
  const { record: next } = settle(record, revision, answerTo(revision, 201, "received"), SETTLING);
  const after = takeHead(next, headWith(BASE, { sequence: 1, revision_id: "r0" }));
  assert.equal(after.base?.revision_id, "r1");
  assert.equal(after.document.visit.outcome, "part_completed");
});
