import assert from "node:assert/strict";
import { test } from "node:test";
import { ageWords } from "../../../fieldapp/static/js/lib/age_words.js";
import { children } from "../../../fieldapp/static/js/lib/household.js";
import { withMetChildren } from "../../../fieldapp/static/js/lib/met_children.js";
import { rowToTakeAway, takenAwayChildren } from "../../../fieldapp/static/js/lib/taken_away.js";
import { partsOf, partWords } from "../../../fieldapp/static/js/lib/visit_parts.js";
import { evaluate } from "../../../fieldapp/static/js/sync/rules.js";

const ON = "2026-11-24";
/** @type {any} */
const PACK = {
  family: { name: "Larkin" },
  people: [{ id: "leo", kind: "child", name: "Leo", born_on: "2019-03-14", confirmed: true }],
  rooms: [],
};
const KAI = { order: 2, kind: "child", name: "Kai", age_known: "age", age_years: 4 };
const ADULT = { order: 1, name: "Dave", relationship: "uncle" };

const met = (/** @type {any} */ people_met, pack = PACK) =>
  withMetChildren(pack, { people_met }, ON);
const names = (/** @type {any} */ pack) => children(pack).map(({ name }) => name);

test("a child who was met belongs to the visit, an adult and an untouched row do not", () => {
  const household = met({ kai: KAI, dave: ADULT, begun: { order: 3, kind: "child" } });
  assert.deepEqual(names(household), ["Leo", "Kai"]);
  const kai = household.people[1];
  assert.equal(kai.confirmed, false);
  assert.equal(ageWords(kai, ON), "about 4 years");
  assert.equal(met({ dave: ADULT }), PACK);
});

test("an age is a day of birth, about so many years, or not known", () => {
  const born = (/** @type {any} */ told) => met({ kai: { ...KAI, ...told } }).people[1];
  assert.equal(born({ age_known: "born_on", born_on: "2021-05-01" }).born_on, "2021-05-01");
  assert.equal(ageWords(born({ age_years: 0 }), ON), "under 1 year");
  assert.equal(born({ age_known: "not_known" }).born_on, null, "what was said before is not read");
  const unborn = born({ kind: "unborn", expected_on: "2027-01-09" });
  assert.equal(ageWords(unborn, ON), "due 9 January");
});

test("what this visit says of a child holds until somebody in the office has confirmed it", () => {
  const received = { id: "kai", kind: "child", name: "K", confirmed: false, lives_here: false };
  assert.deepEqual(names(met({ kai: KAI }, { ...PACK, people: [received] })), ["Kai"]);
  const confirmed = { ...received, name: "Kayden", confirmed: true, lives_here: true };
  assert.deepEqual(names(met({ kai: KAI }, { ...PACK, people: [confirmed] })), ["Kayden"]);
});

test("a child who was taken away is asked about nowhere and can be put back", () => {
  const removed = { at: "2026-11-24T10:00:00Z", why: "same" };
  const document = { people_met: { kai: { ...KAI, removed } } };
  const household = withMetChildren(PACK, document, ON);
  assert.deepEqual(names(household), ["Leo"]);
  assert.deepEqual(takenAwayChildren(household, document), [
    { pointer: "/people_met/kai", name: "Kai", why: "The same as another" },
  ]);
  const seen = { name: "seen", for: "child" };
  assert.equal(rowToTakeAway(seen, "kai", { pack: household, document })?.removed, "same");
  assert.equal(rowToTakeAway(seen, "leo", { pack: household, document }), null);
});

const SECTIONS = [
  {
    name: "people",
    scope: "",
    for: "visit",
    order: 1,
    task_label: "Who was there",
    title: "Who was there",
    stage: "in_home",
    ages: null,
    questions: [
      {
        path: "people_met",
        type: "rows",
        label: "Adults",
        required: true,
        ask: "say which adults were there",
        row: {
          questions: [],
          when: { not: { in: ["people_met/__row__/kind", ["child", "unborn"]] } },
        },
      },
    ],
  },
  {
    name: "new_child",
    scope: "/people_met/*",
    for: "child",
    order: 2,
    task_label: "Who {child} is",
    title: "Another child is here",
    stage: "in_home",
    ages: null,
    when: { in: ["kind", ["child", "unborn"]] },
    questions: [{ path: "name", type: "text", required: true, ask: "say the name" }],
  },
  {
    name: "voice",
    scope: "/children/*/voice",
    for: "child",
    order: 3,
    task_label: "Their voice",
    title: "{child}’s voice",
    stage: "in_home",
    ages: ["1-4"],
    questions: [],
  },
];

/** @param {any} people_met @returns {any[]} */
function parts(people_met) {
  const document = { people_met };
  return partsOf({
    sections: /** @type {any} */ (SECTIONS),
    pack: withMetChildren(PACK, document, ON),
    document,
    on: ON,
    holds: (condition, node) => evaluate(condition, node, document, {}),
  });
}

test("a child who was met has the sections of its age, and one that says who it is", () => {
  assert.deepEqual(parts({ kai: KAI }).map(partWords), [
    "Who was there",
    "Who Kai is",
    "Kai’s voice",
  ]);
  assert.deepEqual(parts({}).map(partWords), ["Who was there"], "Leo is too old for that voice");
});

test("a child who was met is no adult who was there", () => {
  assert.equal(parts({ kai: KAI })[0].progress.state, "to_do");
  assert.equal(parts({ kai: KAI, dave: ADULT })[0].progress.state, "done");
});
