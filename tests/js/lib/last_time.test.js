import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inputWords, mayBePutAside, promptsAt } from "../../../fieldapp/static/js/lib/prompts.js";
import { partsOf } from "../../../fieldapp/static/js/lib/visit_parts.js";
import { evaluate } from "../../../fieldapp/static/js/sync/rules.js";

const { rules, cases } = JSON.parse(
  readFileSync(new URL("../../vectors/twice_running.json", import.meta.url), "utf8"),
);
/** @param {string} name @param {any[]} questions */
const section = (name, questions) => ({
  name,
  scope: "/children/*/__part__".replace("__part__", name),
  for: "child",
  order: 1,
  task_label: name,
  title: "{child}",
  stage: "in_home",
  ages: null,
  questions,
});
const choices = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
const SECTIONS = [
  section("seen", [
    { path: "seen", type: "choice", label: "Did you see {child}?", choices },
    { path: "awake", type: "choice", label: "Awake or asleep?", choices: [] },
  ]),
  section("voice", [{ path: "voice_obtained", type: "choice", label: "Heard?", choices: [] }]),
];
const person = (/** @type {string} */ id) => ({
  id,
  kind: "child",
  name: id[0].toUpperCase() + id.slice(1),
  born_on: "2026-03-01",
  lives_here: true,
});

/**
 * @param {any} said of the visit before
 * @param {any} document
 * @param {any} [more]
 * @returns {any}
 */
const visit = (said, document, more = {}) => ({
  id: "now",
  sections: SECTIONS,
  pack: {
    family: { name: "Larkin" },
    people: [person("leo"), person("maya")],
    rooms: [],
    children_last_time: { visit_id: "before", on: "2026-10-27", said },
    ...more,
  },
  document,
  on: "2026-11-28",
  holds: (/** @type {any} */ condition, /** @type {any} */ node, /** @type {any} */ context) =>
    evaluate(condition, node, document, context),
});

/** @param {any} facts */
const holding = (facts) => partsOf(facts).flatMap((part) => promptsAt(rules, facts, part));

for (const { name, last, now, holds } of cases)
  test(`as the review says it: ${name}`, () => {
    const found = holding(visit(last, now)).map(({ prompt, pointer }) => [prompt.code, pointer]);
    assert.deepEqual(found.sort(), holds.sort());
  });

const NOT_SEEN = { children: { leo: { seen: { seen: "no" } } } };
const SAID = { leo: { seen: "no" } };

test("it shows both answers, with the day of the visit before, and may be put aside", () => {
  const facts = visit(SAID, NOT_SEEN);
  const [{ prompt, pointer }] = holding(facts);
  assert.deepEqual(inputWords(prompt, facts, pointer), [
    "Did you see Leo? No",
    "At the visit before, 27 October 2026: No",
  ]);
  assert.equal(mayBePutAside(prompt), true);
  const aside = { a: { code: "R2", at: pointer, reason: "At his grandmother’s both times." } };
  const document = { ...NOT_SEEN, visit: { prompts_put_aside: aside } };
  assert.deepEqual(holding(visit(SAID, document)), []);
});

test("a pack without an earlier visit, or with this one or a later one as the last, says nothing", () => {
  const none = [
    { children_last_time: undefined },
    { children_last_time: null },
    { children_last_time: { visit_id: "now", on: "2026-11-28", said: SAID } },
    { children_last_time: { visit_id: "later", on: "2026-11-29", said: SAID } },
  ];
  for (const more of none) assert.deepEqual(holding(visit(SAID, NOT_SEEN, more)), []);
});
