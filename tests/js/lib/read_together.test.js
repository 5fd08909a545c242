import assert from "node:assert/strict";
import { test } from "node:test";
import { linesToRead } from "../../../fieldapp/static/js/lib/read_together.js";

const PACK = {
  family: { name: "Marsh" },
  people: [
    { id: "leo", kind: "child", known_as: "Leo", born_on: "2019-03-03" },
    { id: "ann", kind: "adult", known_as: "Ann", is_main_carer: true },
  ],
  rooms: [{ id: "kitchen", room_type: "kitchen", label: "Kitchen" }],
};
const GROUP = {
  type: "finding_group",
  path: "feeding",
  items: [
    { path: "feeding/items/enough", label: "Enough to eat" },
    { path: "feeding/items/hunger", label: "Signs of hunger" },
  ],
};
const SECTIONS = [{ name: "presentation", questions: [GROUP] }];

/** @param {Record<string, any>} document */
const visit = (document) =>
  /** @type {any} */ ({ sections: SECTIONS, pack: PACK, document, on: "2026-11-24" });

/** @param {Record<string, any>} items */
const found = (items) =>
  visit({ children: { leo: { presentation: { feeding: { opener: "to_record", items } } } } });

const wordsOf = (/** @type {any} */ facts) =>
  linesToRead(facts).map(({ kind, words, isChosen }) => [kind, words, isChosen]);

test("a finding is chosen to be read only where somebody said that it may be", () => {
  const items = {
    enough: { level: 2, note: "No lunch.", sharing_flag: "ok_to_share_with_family" },
    hunger: { level: 1, note: "Looked for food." },
  };
  assert.deepEqual(wordsOf(found(items)), [
    ["worry", "Enough to eat: No lunch.", true],
    ["worry", "Signs of hunger: Looked for food.", false],
  ]);
});

for (const flag of [
  "do_not_share_parent_A",
  "do_not_share_parent_B",
  "third_party",
  "restricted",
  "a flag of a later release",
]) {
  test(`what is flagged ${flag} is not there to be chosen`, () => {
    assert.deepEqual(wordsOf(found({ enough: { level: 3, note: "x", sharing_flag: flag } })), []);
    const room = { impact: { leo: { effect: "No table." } }, sharing_flag: flag };
    assert.deepEqual(wordsOf(visit({ rooms: { kitchen: room } })), []);
  });
}

test("needs that are met are no line, a strength is one of what goes well", () => {
  const items = { enough: { level: 0 }, hunger: { level: 0, strength: true, note: "Eats well." } };
  assert.deepEqual(wordsOf(found(items)), [["well", "Signs of hunger: Eats well.", false]]);
});

test("the child's own words are never among it", () => {
  const voice = { quote: { one: { words: "I am hungry." } }, worries: "Shouting" };
  assert.deepEqual(linesToRead(visit({ children: { leo: { voice } } })), []);
});

test("nothing of the analysis is chosen until the worker chooses it", () => {
  const analysis = {
    worry_future: { one: { order: 1, could_happen: "a pan falls", so_that: "Leo is burned" } },
    what_must_change: {
      one: { order: 1, what: "The table is free", who: "Ann", by_when: "2026-12-08" },
      two: { order: 2, what: "Gone", removed: { at: "x", why: "twice" } },
    },
  };
  assert.deepEqual(wordsOf(visit({ analysis })), [
    ["worry", "a pan falls, Leo is burned", false],
    ["next", "The table is free, Ann, by 2026-12-08", false],
  ]);
});

test("a parent's own words are chosen like all else: another parent may read them", () => {
  const document = { carers: { ann: { parent_view: "It is a lot." } } };
  assert.deepEqual(wordsOf(visit(document)), [["own", "It is a lot.", false]]);
  assert.deepEqual(linesToRead(visit({ carers: { ann: { parent_view: { na: "no_time" } } } })), []);
});

test("what a room means is one line, as its one flag is for all of it", () => {
  const pack = { ...PACK, people: [...PACK.people, { id: "ava", kind: "child", known_as: "Ava" }] };
  const impact = { leo: { effect: "No table." }, ava: { effect: "No cot." } };
  const facts = { ...visit({ rooms: { kitchen: { impact } } }), pack };
  assert.deepEqual(wordsOf(facts), [["worry", "Leo: No table. Ava: No cot.", false]]);
  assert.deepEqual(wordsOf(visit({ rooms: { kitchen: { impact: { leo: { effect: "" } } } } })), []);
});

test("a child's strengths are not read until they are chosen", () => {
  const facts = visit({ children: { leo: { presentation: { strengths: "Helps his sister." } } } });
  assert.deepEqual(wordsOf(facts), [["well", "Helps his sister.", false]]);
});
