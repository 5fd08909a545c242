import assert from "node:assert/strict";
import { test } from "node:test";
import { backoff } from "../../../fieldapp/static/js/sync/backoff.js";
import { newId } from "../../../fieldapp/static/js/sync/new_id.js";
import {
  freezeRevision,
  message,
  needsRevision,
  withPending,
} from "../../../fieldapp/static/js/sync/plan.js";
import { requests, sendingOrder } from "../../../fieldapp/static/js/sync/requests.js";
import { isUrgent } from "../../../fieldapp/static/js/sync/urgent.js";
import { newVisit } from "../../../fieldapp/static/js/sync/visit_record.js";

const AT = "2026-11-20T10:00:00.000Z";
const visit = (more = {}) => newVisit({ visit_id: "v1", form_version: "f1", ...more });
const received = (document) => ({
  document,
  base: { revision_id: "r0", sequence: 1, document },
  handed_in: true,
});

test("a new visit is sent whole, with what makes it", async () => {
  const record = visit({
    family_typed: "Okafor",
    planned_at: AT,
    document: { visit: { purposes: ["home_check"] } },
    people: [{ id: "p1", kind: "child", name: "Ada" }],
    workers: ["w1"],
  });
  const sent = message(await freezeRevision(record, { revision_id: "r1", at: AT }));
  assert.deepEqual(sent, {
    revision_id: "r1",
    visit_id: "v1",
    base: null,
    sequence: 1,
    kind: "edit",
    form_version: "f1",
    recorded_at: AT,
    sha256: sent.sha256,
    document: record.document,
    family_typed: "Okafor",
    planned_at: AT,
    people: record.people,
    workers: ["w1"],
  });
  assert.match(sent.sha256, /^[0-9a-f]{64}$/);
});

test("a later revision still says whose visit it is, for a service restored without the first", async () => {
  const record = { ...visit({ family_id: "f7", planned_at: AT }), ...received({ visit: {} }) };
  const later = { ...record, document: { visit: { visit_kind: "planned" } } };
  const sent = message(await freezeRevision(later, { revision_id: "r2", at: AT }));
  assert.equal(sent.base, "r0");
  assert.equal(sent.family_id, "f7");
});

test("a frozen revision never changes, and only one waits", async () => {
  const record = visit(received({ visit: { outcome: "completed" } }));
  const typed = { ...record, document: { visit: { outcome: "no_access" } } };
  const revision = await freezeRevision(typed, { revision_id: "r1", at: AT });
  const before = JSON.stringify(message(revision));
  const pending = withPending(typed, revision);
  pending.document.visit.outcome = "refused_entry";
  assert.equal(JSON.stringify(message(revision)), before);
  assert.equal(needsRevision(pending), false);
  assert.equal(await freezeRevision(pending, { revision_id: "r2", at: AT }), null);
  assert.equal(withPending(pending, { ...revision, revision_id: "r2" }), pending);
});

test("nothing changed, nothing sent; a submission or a new person is", async () => {
  const record = visit(received({ visit: { outcome: "completed" } }));
  assert.equal(needsRevision(record), false);
  const submit = await freezeRevision({ ...record, submit: true }, { revision_id: "r1", at: AT });
  assert.deepEqual([submit?.kind, submit?.changes], ["submit", []]);
  const person = { id: "p1", kind: "child", name: "Ada" };
  assert.equal(needsRevision({ ...record, people: [person] }), true);
});

test("a group of answers is one change, a cleared answer has no value", async () => {
  const path = "/children/c/presentation/appearance/items/clothing";
  const finding = (level) => ({
    children: {
      c: { presentation: { appearance: { items: { clothing: { level, note: "thin" } } } } },
    },
  });
  const record = visit({
    ...received({ ...finding(1), visit: { outcome: "completed" } }),
    groups: ["/children/*/presentation/appearance/items/*"],
  });
  const typed = { ...record, document: finding(2) };
  const revision = await freezeRevision(typed, { revision_id: "r1", at: AT });
  assert.deepEqual(revision?.changes, [[path, { level: 2, note: "thin" }], ["/visit/outcome"]]);
});

test("urgent rules of the visit's own form decide, danger always does", () => {
  const danger = (answer) => ({ visit: { immediate_danger: { answer } } });
  assert.equal(isUrgent(visit({ document: danger(true) })), true);
  assert.equal(isUrgent(visit({ document: danger(false) })), false);
  assert.equal(isUrgent(visit({ document: { visit: { immediate_danger: { na: "x" } } } })), false);
  const urgent = [
    { scope: "/rooms/*", when: { contains: ["hazards", "gas_smell"] } },
    { scope: "/visit", when: { newer_operator: [] } },
  ];
  const room = { hazards: ["stairs", "gas_smell"] };
  const smells = (more) =>
    visit({ urgent, document: { ...danger(false), rooms: { r: { ...room, ...more } } } });
  assert.equal(isUrgent(smells({})), true);
  assert.equal(isUrgent(smells({ removed: { at: AT, why: "x" } })), false);
});

test("urgent visits are sent first, then who has waited longest", () => {
  const old = visit({ visit_id: "old", saved_at: "2026-11-19T10:00:00.000Z" });
  const young = visit({ visit_id: "young", saved_at: AT });
  const document = { visit: { immediate_danger: { answer: true } } };
  const urgent = visit({ document, visit_id: "urgent", saved_at: AT });
  const order = sendingOrder([young, urgent, old]).map((one) => one.visit_id);
  assert.deepEqual(order, ["urgent", "old", "young"]);
});

test("requests keep the service's limits, and what fits none is named", async () => {
  const made = await Promise.all(
    [10, 10, 2000, 10, 10].map((length, place) =>
      freezeRevision(
        visit({ visit_id: `v${place}`, document: { visit: { note: "x".repeat(length) } } }),
        {
          revision_id: `r${place}`,
          at: AT,
        },
      ),
    ),
  );
  const size = new TextEncoder().encode(JSON.stringify(message(made[0]))).length + 1;
  const ids = (limits) => {
    const packed = requests(made, limits);
    const names = (list) => list.map((one) => one.revision_id);
    return [packed.requests.map(names), names(packed.too_large)];
  };
  const roomy = { revision_bytes: 1000, request_bytes: 100_000, batch: 3 };
  assert.deepEqual(ids(roomy), [[["r0", "r1", "r3"], ["r4"]], ["r2"]]);
  const tight = { ...roomy, request_bytes: 64 + 2 * size + 1 };
  assert.deepEqual(ids(tight)[0], [
    ["r0", "r1"],
    ["r3", "r4"],
  ]);
});

test("waiting grows from about a second to five minutes, with jitter", () => {
  assert.equal(
    backoff(1, () => 0),
    1000,
  );
  assert.equal(
    backoff(1, () => 1),
    2000,
  );
  assert.equal(
    backoff(4, () => 0),
    8000,
  );
  assert.equal(
    backoff(50, () => 1),
    300_000,
  );
  assert.equal(
    backoff(50, () => 0),
    150_000,
  );
});

test("ids are UUIDv7 in the order of their making", () => {
  const now = Date.UTC(2026, 10, 20);
  const id = newId(now);
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(Number.parseInt(id.replace("-", "").slice(0, 12), 16), now);
  assert.ok(newId(now) < newId(now + 1));
  assert.equal(new Set(Array.from({ length: 1000 }, () => newId(now))).size, 1000);
});
