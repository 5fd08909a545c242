import assert from "node:assert/strict";
import { test } from "node:test";

import { ownAnswers, wayByAge } from "../../../fieldapp/static/js/lib/own_answers.js";

const HOME = {
  key: "home",
  path: "own/home",
  type: "choice",
  own: true,
  label: "How are things at home?",
  choices: [{ value: "not_so_good", label: "Not so good" }],
};
const HEARD = {
  key: "could_hear",
  path: "own/could_hear",
  type: "choices",
  label: "Who can hear {child} now?",
  read_as: "Who could hear",
  choices: [{ value: "parent_near", label: "Parent nearby" }],
};
const WAY = { key: "way", path: "own/way", type: "choice", label: "Which way?", choices: [] };
const SECTIONS = [
  { name: "voice", questions: [] },
  {
    name: "own_screen",
    questions: [{ path: "own", type: "object", questions: [WAY, HEARD, HOME] }],
  },
];

test("a way goes by age, and a child of unknown age has none", () => {
  const ages = [0, 3, 6, 7, 11, 12, 17];
  assert.deepEqual(ages.map(wayByAge), [
    "age_3_6",
    "age_3_6",
    "age_3_6",
    "age_7_11",
    "age_7_11",
    "age_12_up",
    "age_12_up",
  ]);
  assert.equal(wayByAge(null), null);
});

test("what the child chose is read in words, and who could hear comes last", () => {
  const voice = { own: { way: "age_7_11", could_hear: ["parent_near"], home: "not_so_good" } };
  const read = ownAnswers(SECTIONS, voice, "Leo").map(({ label, words }) => [label, words]);
  assert.deepEqual(read, [
    ["How are things at home?", "Not so good"],
    ["Who could hear", "Parent nearby"],
  ]);
});

test("a tablet that was only turned tells nothing of the child", () => {
  const voice = { own: { way: "age_7_11", could_hear: ["parent_near"] } };
  assert.deepEqual(ownAnswers(SECTIONS, voice, "Leo"), []);
  assert.deepEqual(ownAnswers(SECTIONS, undefined, "Leo"), []);
  assert.deepEqual(ownAnswers([], voice, "Leo"), []);
});
