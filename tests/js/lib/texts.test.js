import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { actNowSteps, loudStep } from "../../../fieldapp/static/js/lib/act_now_steps.js";
import { answerWords } from "../../../fieldapp/static/js/lib/answer_words.js";
import { factWords } from "../../../fieldapp/static/js/lib/prepare_facts.js";
import { textDifference } from "../../../fieldapp/static/js/lib/text_difference.js";

test("only what differs between two texts is marked", () => {
  const { mine, theirs } = textDifference(
    "Sleeps on a mattress on the floor. Says she is cold",
    "Sleeps on a mattress. Says she is cold",
  );
  const marked = (pieces) =>
    pieces.filter(({ differs }) => differs).map(({ words }) => words.trim());
  assert.deepEqual(marked(mine), ["mattress on the floor."]);
  assert.deepEqual(marked(theirs), ["mattress."]);
});

test("the pieces of a difference are the whole texts", () => {
  const text = fc
    .array(fc.constantFrom("cold", "bed", "warm", "the", "\n"), { maxLength: 12 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { mine, theirs } = textDifference(a.trim(), b.trim());
      const whole = (pieces) => pieces.map(({ words }) => words).join("");
      assert.equal(whole(mine), a.trim());
      assert.equal(whole(theirs), b.trim());
    }),
  );
});

test("act now: 999 first, the authority's own, 101 last; each key once", () => {
  const steps = actNowSteps([
    {
      label: "Children’s services front door",
      number: "01632 960 100",
      hours: null,
      confirmed_on: "2026-11-01",
    },
    {
      label: "Duty team at night",
      number: "01632 960 114",
      hours: "At other times",
      confirmed_on: null,
    },
    { label: "Your manager", number: "01632 960 141", hours: null, confirmed_on: "2026-11-01" },
  ]);
  assert.deepEqual(
    steps.map(({ number, key, confirmed }) => [number, key, confirmed]),
    [
      ["999", "called_999_at", true],
      ["01632 960 100", "front_door_at", true],
      ["01632 960 114", "", false],
      ["01632 960 141", "manager_at", true],
      ["101", "", true],
    ],
  );
  assert.equal(loudStep(steps, {}), 0);
  assert.equal(loudStep(steps, { called_999_at: "x" }), 1);
  assert.equal(loudStep(steps, { called_999_at: "x", front_door_at: "x", manager_at: "x" }), -1);
});

test("answers in words, with labels where they are known", () => {
  const question = {
    choices: [
      { value: "not_seen", label: "Not seen" },
      { value: 2, label: "Dirty" },
    ],
  };
  assert.equal(answerWords("not_seen", question), "Not seen");
  assert.equal(answerWords(2, question), "Dirty");
  assert.equal(answerWords(undefined), "No answer");
  assert.equal(answerWords({ na: "asleep" }), "Not assessed: asleep");
  assert.equal(
    answerWords({ level: 2, note: "Cold room", basis: ["seen"] }),
    "Level 2\nCold room\nHow you know: seen",
  );
  assert.equal(
    answerWords({ note: "Hungry", basis: ["told_by_child", "from_record"] }),
    "Hungry\nHow you know: the child said, from the record",
  );
  const notTold = { na_reasons: [{ value: "unsafe_to_ask", label: "It was not safe to ask" }] };
  assert.equal(
    answerWords({ na: "unsafe_to_ask" }, notTold),
    "Not assessed: it was not safe to ask",
  );
  assert.equal(answerWords(["damp_mould", "pests"]), "damp mould, pests");
  const finding = {
    parts: [
      { key: "cause", label: "Main cause", choices: [{ value: "not_known", label: "Not known" }] },
    ],
  };
  assert.equal(
    answerWords({ level: 2, note: "Cold", cause: "not_known", trend: "worse" }, finding),
    "Level 2\nCold\nMain cause: Not known\nTrend: worse",
  );
  const impact = {
    row: {
      questions: [
        { path: "impact/__row__/effect", label: "Effect on {child}" },
        { path: "impact/__row__/none_seen", label: "No effect seen on {child} today" },
      ],
    },
  };
  assert.equal(answerWords({ effect: "Cold feet", order: 2 }, impact, "Ava"), "Cold feet");
  assert.equal(answerWords({ none_seen: true }, impact, "Ava"), "No effect seen on Ava today");
});

test("the facts beside the checks of Prepare", () => {
  const fact = (check, found, state = "done") => factWords({ check, state, fact: found });
  assert.equal(
    fact("names", { people: 3, copied_at: "2026-11-24T08:55:00Z" }),
    "3 people · copied 08:55",
  );
  assert.equal(
    fact("last_visit", { last_visit_on: "2026-11-11", open_actions: 1, comments: 0 }),
    "11 November · 1 open action",
  );
  assert.equal(fact("keep", { promised: false }, "failed"), "The browser has not promised");
  assert.equal(fact("forms", null, "failed"), "No answer came");
  assert.equal(fact("keep", null, "busy"), "Asking the browser");
});
