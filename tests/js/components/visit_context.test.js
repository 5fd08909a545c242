import assert from "node:assert/strict";
import { test } from "node:test";
import { VisitContext } from "../../../fieldapp/static/js/components/visit_context.js";
import { isoDay } from "../../../fieldapp/static/js/lib/london_time.js";

const today = () => isoDay(new Date().toISOString());
const pack = { family: {}, people: [], rooms: [] };
const factsOf = (record) =>
  new VisitContext({}, () => {}).facts({ id: "1", rules: null, draft: { record, pack } });

test("the day of a visit is that of arrival, else the planned one, in London", () => {
  const arrived = { visit: { arrived_at: "2026-06-30T23:30:00Z" } };
  const plannedAt = "2026-06-29T09:00:00Z";
  assert.equal(factsOf({ document: arrived, planned_at: plannedAt }).on, "2026-07-01");
  assert.equal(factsOf({ document: {}, planned_at: plannedAt }).on, "2026-06-29");
});

test("a visit that nobody planned is of today, and today is known besides", () => {
  const before = today();
  const { on, today: said } = factsOf({ document: {}, planned_at: null });
  assert.ok([before, today()].includes(on) && on === said);
});
