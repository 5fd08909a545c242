import assert from "node:assert/strict";
import { test } from "node:test";
import { inputWords, promptsAt } from "../../../fieldapp/static/js/lib/prompts.js";
import { questionAt, questionWords } from "../../../fieldapp/static/js/lib/question_at.js";
import {
  askingAt,
  countDone,
  isInHome,
  lackWords,
  partsOf,
  stateInHome,
  stateLater,
  partWords,
} from "../../../fieldapp/static/js/lib/visit_parts.js";
import { evaluate } from "../../../fieldapp/static/js/sync/rules.js";

const SECTIONS = [
  {
    name: "room",
    scope: "/rooms/*",
    for: "room",
    order: 2,
    task_label: "{room}",
    title: "{room}",
    stage: "in_home",
    ages: null,
    questions: [
      {
        path: "seen",
        type: "choice",
        label: "Seen?",
        ask: "say whether you saw it",
        required: true,
        na: true,
      },
      {
        path: "picture_rating",
        type: "room_picture",
        label: "Picture",
        choices: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => ({ value })),
        ask: "choose",
        required: true,
        when: { eq: ["seen", "seen"] },
      },
      {
        path: "impact",
        type: "impact_per_child",
        label: "Effect on {child}",
        ask: "say what it means for {child}",
        required: true,
        required_when: { gte: ["picture_rating", 4] },
      },
    ],
  },
  {
    name: "voice",
    scope: "/children/*/voice",
    for: "child",
    order: 1,
    task_label: "Their voice",
    title: "{child}’s voice",
    stage: "in_home",
    ages: ["0-1", "1-4", "5-10", "11-17"],
    questions: [
      {
        path: "voice_obtained",
        type: "choice",
        label: "Voice?",
        ask: "say whether you got {child}’s voice",
        required: true,
      },
    ],
  },
  {
    name: "danger",
    scope: "/visit",
    for: "visit",
    order: 0,
    task_label: "Anyone in danger?",
    title: "Danger",
    stage: "in_home",
    ages: null,
    questions: [
      {
        path: "immediate_danger",
        type: "object",
        questions: [
          {
            path: "immediate_danger/answer",
            type: "yes_no",
            label: "Danger?",
            ask: "say it",
            required: true,
          },
          {
            path: "immediate_danger/called_999_at",
            type: "time",
            label: "Called",
            ask: "give the time",
            required: true,
            stage: "before_approval",
            when: { eq: ["immediate_danger/answer", true] },
          },
        ],
      },
    ],
  },
];
const PACK = {
  family: { name: "Larkin", addresses: [] },
  people: [
    { id: "leo", kind: "child", name: "Leo", born_on: "2019-03-03" },
    { id: "bump", kind: "unborn", name: "Baby", expected_on: "2027-01-09" },
    { id: "kerry", kind: "adult", name: "Kerry" },
  ],
  rooms: [{ id: "kitchen", room_type: "kitchen", label: null }],
};

const visit = (document) => ({
  sections: SECTIONS,
  pack: PACK,
  document,
  on: "2026-11-24",
  holds: (condition, node) => evaluate(condition, node, document, {}),
});
const part = (document, name) =>
  partsOf(visit(document)).find(({ section }) => section.name === name);

test("each section once for whom it is asked about, in the order of the form", () => {
  const parts = partsOf(visit({}));
  assert.deepEqual(parts.map(partWords), ["Anyone in danger?", "Leo’s voice", "Kitchen"]);
  assert.deepEqual(
    parts.map(({ scope }) => scope),
    ["/visit", "/children/leo/voice", "/rooms/kitchen"],
  );
  assert.equal(parts.every(isInHome), true);
});

test("a room added on the visit is a part; one taken away is not", () => {
  const rooms = {
    attic: { order: 1, room_type: "other", label: "Attic", seen: "seen" },
    gone: { order: 2, room_type: "other", label: "Gone", removed: { at: "x", why: "mistake" } },
  };
  const names = partsOf(visit({ rooms })).map(partWords);
  assert.deepEqual(names.slice(-2), ["Kitchen", "Attic"]);
});

test("to do, started with what it lacks, done", () => {
  const room = (answers) => part({ rooms: { kitchen: answers } }, "room");
  assert.equal(room(undefined).progress.state, "to_do");
  const started = room({
    seen: "seen",
    picture_rating: 6,
    impact: { leo: { effect: "No place to eat" } },
  });
  assert.equal(started.progress.state, "started");
  assert.equal(lackWords(started, stateLater), "say what it means for Baby");
  const done = room({
    seen: "seen",
    picture_rating: 6,
    impact: { leo: { effect: "x" }, bump: { none_seen: true } },
  });
  assert.equal(done.progress.state, "done");
  assert.equal(room({ seen: "not_seen" }).progress.state, "done");
});

test("what is written later is not lacking in the list of what comes before leaving", () => {
  const danger = part({ visit: { immediate_danger: { answer: true } } }, "danger");
  assert.equal(stateInHome(danger), "done");
  assert.equal(lackWords(danger, stateInHome), "");
  assert.equal(lackWords(danger, stateLater), "give the time");
  const missing = [
    { path: "a", words: "say what could happen", stage: "before_submit", blocking: true },
    { path: "b", words: "say what you saw", stage: "in_home", blocking: true },
  ];
  const started = { ...danger, progress: { state: "started", leaving: "started", missing } };
  assert.equal(lackWords(started, stateInHome), "say what you saw");
});

test("blanks are no answer", () => {
  const room = part({ rooms: { kitchen: { seen: "  \n " } } }, "room");
  assert.equal(room.progress.state, "to_do");
});

test("what is asked only when something else is so is not missing before", () => {
  const { progress } = part({ rooms: { kitchen: { seen: "seen", picture_rating: 3 } } }, "room");
  assert.deepEqual(progress.missing, []);
});

test("not assessed is an answer only with its reason", () => {
  const state = (na) => part({ rooms: { kitchen: { seen: { na } } } }, "room").progress.state;
  assert.equal(state("refused"), "done");
  assert.notEqual(state(""), "done");
});

test("a choice that is not offered any more is an answer no longer", () => {
  const choices = [
    { value: "yes", when: { not: { eq: ["/visit/visit_kind", "telephone_or_video"] } } },
    { value: "no" },
  ];
  const [room] = SECTIONS;
  const question = { ...room.questions[0], choices };
  const state = (kind, seen) => {
    const document = { visit: { visit_kind: kind }, rooms: { kitchen: { seen } } };
    const sections = [{ ...room, questions: [question] }];
    const [present] = partsOf({ ...visit(document), sections });
    if (present.progress.state === "started")
      assert.equal(lackWords(present, stateLater), "say whether you saw it");
    return present.progress.state;
  };
  assert.equal(state("planned", "yes"), "done");
  assert.equal(state("telephone_or_video", "yes"), "started");
  assert.equal(state("telephone_or_video", "no"), "done");
});

test("times of urgent calls are missing but do not hold handing in up", () => {
  const { progress } = part({ visit: { immediate_danger: { answer: true } } }, "danger");
  assert.equal(progress.state, "started");
  assert.deepEqual(
    progress.missing.map(({ blocking }) => blocking),
    [false],
  );
});

test("counts of what is done", () => {
  const parts = partsOf(visit({ visit: { immediate_danger: { answer: false } } }));
  assert.deepEqual(countDone(parts, stateLater), { done: 1, of: 3 });
});

test("a pointer leads to its question and its child", () => {
  const found = questionAt(partsOf(visit({})), "/rooms/kitchen/impact/leo/effect");
  assert.equal(found.part.section.name, "room");
  assert.equal(questionWords(found, [{ id: "leo", name: "Leo" }]), "Effect on Leo");
  const whole = questionAt(partsOf(visit({})), "/rooms/kitchen/impact/leo");
  assert.match(questionWords(whole, [{ id: "leo", name: "Leo" }]), /Leo$/);
  assert.equal(questionAt(partsOf(visit({})), "/analysis/pattern"), null);
});

test("a prompt holds where its condition does, until its answer is given", () => {
  const prompt = {
    code: "R5",
    scope: "/rooms/*",
    when: { gte: ["picture_rating", 4] },
    title: "Say what {room} means",
    why: "Because",
    inputs: ["picture_rating"],
    urgent: false,
    answered_in: "impact",
  };
  const at = (answers) => {
    const facts = visit({ rooms: { kitchen: answers } });
    const room = partsOf(facts).find(({ section }) => section.name === "room");
    return promptsAt([prompt], facts, room).length;
  };
  assert.equal(at({ picture_rating: 3 }), 0);
  assert.equal(at({ picture_rating: 4 }), 1);
  assert.equal(at({ picture_rating: 4, impact: { leo: { effect: "x" } } }), 0);
});

test("a prompt says the answers on which it rests, and nothing of what was not answered", () => {
  const prompt = { inputs: ["seen", "picture_rating"] };
  const facts = visit({ rooms: { kitchen: { seen: "seen" } } });
  assert.deepEqual(inputWords(/** @type {any} */ (prompt), facts, "/rooms/kitchen"), [
    "Seen? seen",
  ]);
});

test("one of a group is called by the group and by itself, as in the office", () => {
  const items = [{ path: "supervision/items/who", label: "Who looks after the child" }];
  const supervision = {
    path: "supervision",
    type: "finding_group",
    label: "Being looked after",
    parts: [{ key: "cause", label: "Main cause" }],
    items,
  };
  const found = questionAt(
    /** @type {any} */ ([
      { section: { questions: [supervision] }, scope: "/children/leo/presentation", name: "Leo" },
    ]),
    "/children/leo/presentation/supervision/items/who",
  );
  assert.equal(questionWords(found, []), "Being looked after: who looks after the child");
  assert.equal(found?.question.parts[0].label, "Main cause");
});

test("a child's age is told in birthdays, on the day of the visit", () => {
  const people = [
    { id: "tomorrow", kind: "child", born_on: "2024-11-25" },
    { id: "today", kind: "child", born_on: "2024-11-24" },
    { id: "unknown", kind: "child", born_on: null },
  ];
  const pack = { family: { name: "Larkin", addresses: [] }, people, rooms: [] };
  const visit = {
    pack,
    document: {},
    on: "2026-11-24",
    holds: (condition, node, context) => evaluate(condition, node, {}, context),
  };
  const isUnderTwo = (id) =>
    askingAt(visit, "/children/*/presentation", id).holds({ context_lt: ["age_years", 2] }, {});
  assert.deepEqual(["tomorrow", "today", "unknown"].map(isUnderTwo), [true, false, false]);
});
