import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import {
  evaluate,
  MalformedConditionError,
  OPERATORS,
  UnknownOperatorError,
} from "../../../fieldapp/static/js/sync/rules.js";

const vectors = JSON.parse(
  readFileSync(new URL("../../vectors/rules.json", import.meta.url), "utf8"),
);

for (const example of vectors.cases) {
  test(`rules: ${example.name}`, () => {
    const before = structuredClone(example);
    const { condition, scope = {}, document = {}, context = {}, holds } = example;
    assert.equal(evaluate(condition, scope, document, context), holds);
    assert.deepEqual(example, before);
  });
}

for (const { name, condition, unknown_operator, evaluated } of vectors.refused) {
  if (!evaluated) continue;
  test(`rules, refused: ${name}`, () => {
    assert.throws(
      () => evaluate(condition, {}, {}, {}),
      (error) =>
        error instanceof MalformedConditionError &&
        error instanceof UnknownOperatorError === Boolean(unknown_operator),
    );
  });
}

test("no operator was added or taken away in one place alone", () => {
  assert.deepEqual([...OPERATORS], vectors.operators);
});
