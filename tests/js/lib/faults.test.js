import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { faultOf, SAY_WHY, UNFIT } from "../../../fieldapp/static/js/lib/faults.js";
import { arrivedAt, instantOf, isDay } from "../../../fieldapp/static/js/lib/moments.js";
import { progressOf } from "../../../fieldapp/static/js/lib/progress.js";
import { checkWords, lackWords, stateLater } from "../../../fieldapp/static/js/lib/visit_parts.js";

const WEIGHT = {
  path: "weight_kg",
  type: "text",
  label: "Weight in kilograms",
  stage: "optional",
  validators: [
    { name: "decimal_between", value: ["0.3", "180"] },
    { name: "max_length", value: 250 },
  ],
};
const LEFT = {
  path: "left_at",
  type: "time",
  stage: "before_submit",
  validators: [{ name: "later_than", value: "arrived_at" }],
};
const CHECK_IT = "Check this: it should be a number from 0.3 to 180.";
const DAYS = { on: "2026-11-24", today: "2026-11-24" };
const nothing = { offered: [], answerAt: () => undefined, band: null, ...DAYS };

test("a weight that cannot be is to be checked, one that can be is not", () => {
  for (const weight of ["8.45", "0.3", "180", " 8.4 "])
    assert.equal(faultOf(WEIGHT, weight, nothing), "");
  for (const weight of ["820", "0.29", "8,45", "eight", "1e2", "8.4567"])
    assert.equal(faultOf(WEIGHT, weight, nothing), CHECK_IT);
});

const { limits, days } = JSON.parse(
  readFileSync(new URL("../../vectors/limits.json", import.meta.url), "utf8"),
);
for (const { says, check, band, allowed, to_check: wrong, words } of limits) {
  const question = { path: "weight_kg", type: "text", validators: [check] };
  test(`a measurement ${says}`, () => {
    for (const told of allowed) assert.equal(faultOf(question, told, { ...nothing, band }), "");
    for (const told of wrong) assert.equal(faultOf(question, told, { ...nothing, band }), words);
  });
}
for (const { says, check, on, today, day, words } of days) {
  const question = { path: "measured_on", type: "date", validators: [check] };
  test(`a day ${says}`, () =>
    assert.equal(faultOf(question, day, { ...nothing, on, today }), words));
}

test("what was not answered, or is blank, has no fault", () => {
  assert.equal(faultOf(WEIGHT, undefined, nothing), "");
  assert.equal(faultOf(WEIGHT, "  ", nothing), "");
});

test("nobody leaves before arriving, but in the same minute", () => {
  const said = (left, arrived) =>
    faultOf(LEFT, left, { ...nothing, answerAt: (path) => ({ arrived_at: arrived })[path] });
  const arrived = "2026-11-24T09:34:00Z";
  assert.match(said("2026-11-24T09:33:00Z", arrived), /^Leaving comes before arriving/);
  assert.equal(said(arrived, arrived), "");
  assert.equal(said("2026-11-24T09:33:00Z", undefined), "");
  assert.equal(said("2026-11-24T09:33:00Z", "soon"), "");
});

test("not assessed needs its reason, and is no answer to every question", () => {
  assert.equal(faultOf({ ...WEIGHT, na: true }, { na: "" }, nothing), SAY_WHY);
  assert.equal(faultOf({ ...WEIGHT, na: true }, { na: "refused" }, nothing), "");
  assert.equal(faultOf(WEIGHT, { na: "refused" }, nothing), UNFIT);
});

test("characters are counted as a person counts them", () => {
  const words = { path: "words", type: "text", validators: [{ name: "max_length", value: 3 }] };
  assert.equal(faultOf(words, "🙂🙂🙂", nothing), "");
  assert.equal(faultOf(words, "four", nothing), "Shorten this to 3 characters; it has 4.");
});

test("days and instants that there are not", () => {
  assert.deepEqual(["2024-02-29", "0001-01-01"].map(isDay), [true, true]);
  assert.deepEqual(["2026-02-29", "0000-01-01", "24/11/2026"].map(isDay), [false, false, false]);
  assert.equal(instantOf("2026-11-24T24:00:00Z"), null);
  assert.equal(instantOf("2026-11-24T09:34"), null);
  assert.equal(instantOf("2026-11-24T09:34:00+01:00"), Date.parse("2026-11-24T08:34:00Z"));
  assert.equal(arrivedAt({ visit: { arrived_at: "12026-11-24T09:34" } }), undefined);
  assert.equal(arrivedAt({}), undefined);
});

const section = (question) => ({
  name: "growth",
  scope: "/children/*/growth",
  for: "child",
  order: 1,
  task_label: "Growth",
  title: "Growth",
  stage: "optional",
  ages: null,
  questions: [question],
});
const progress = (question, node) =>
  progressOf(section(question), {
    node,
    name: "Finn",
    ...DAYS,
    band: null,
    children: [{ id: "finn", name: "Finn", band: null }],
    holds: () => true,
  });
const part = (question, node) => ({
  section: section(question),
  progress: progress(question, node),
});

test("a part with something to check is not done, before the home is left and after", () => {
  const { state, leaving, missing } = progress(WEIGHT, { weight_kg: "820" });
  assert.deepEqual([state, leaving], ["started", "started"]);
  assert.equal(missing[0].toCheck, true);
  assert.equal(missing[0].blocking, true);
  assert.equal(missing[0].asked, "Weight in kilograms");
  const said = lackWords(part(WEIGHT, { weight_kg: "820" }), stateLater);
  assert.equal(said, "something to check");
  assert.equal(checkWords(part(WEIGHT, { weight_kg: "820" }), stateLater), said);
  assert.equal(checkWords(part(WEIGHT, { weight_kg: "8.2" }), stateLater), "");
  assert.equal(progress(WEIGHT, { weight_kg: "8.2" }).state, "done");
  assert.equal(progress(WEIGHT, {}).state, "if_needed");
});

test("more rows than a list may have are to be checked", () => {
  const worries = { path: "worries", type: "rows", max_rows: 1, row: { questions: [] } };
  const [many] = progress(worries, { worries: { a: { order: 1 }, b: { order: 2 } } }).missing;
  assert.equal(many.words, "keep at most 1");
  assert.deepEqual(progress(worries, { worries: { a: { order: 1 } } }).missing, []);
});

test("an effect beside “no effect seen” is to be checked", () => {
  const impact = {
    path: "impact",
    type: "impact_per_child",
    required: true,
    row: { questions: [] },
  };
  const said = (finn) => progress(impact, { impact: { finn } }).missing.map(({ words }) => words);
  assert.match(said({ effect: "Cold", none_seen: true })[0], /^either say the effect on Finn/);
  assert.deepEqual(said({ none_seen: true }), []);
});
