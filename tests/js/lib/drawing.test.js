import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { answerWords } from "../../../fieldapp/static/js/lib/answer_words.js";
import {
  drawingText,
  fits,
  isNearlyFull,
  LONGEST,
  pathsOf,
  simplified,
  strokesOf,
} from "../../../fieldapp/static/js/lib/drawing.js";

/** @typedef {import("../../../fieldapp/static/js/lib/drawing.js").Point} Point */

const vectors = JSON.parse(
  readFileSync(new URL("../../vectors/drawings.json", import.meta.url), "utf-8"),
);

for (const { says, text, strokes } of vectors.drawings) {
  test(`a drawing is read and written the same: ${says}`, () => {
    assert.deepEqual(strokesOf(text), strokes);
    assert.equal(drawingText(strokes), text);
  });
}

for (const { says, text } of vectors.none) {
  test(`no drawing: ${says}`, () => assert.equal(strokesOf(text), null));
}

test("a straight line keeps its ends, a corner stays", () => {
  /** @type {Point[]} */
  const straight = Array.from({ length: 50 }, (_one, at) => [at * 10, at * 10]);
  assert.deepEqual(simplified(straight), [
    [0, 0],
    [490, 490],
  ]);
  assert.deepEqual(
    simplified([
      [0, 0],
      [50, 1],
      [100, 0],
      [100, 50],
      [101, 100],
    ]),
    [
      [0, 0],
      [100, 0],
      [101, 100],
    ],
  );
  assert.deepEqual(simplified([[5, 5]]), [[5, 5]]);
});

test("a circle that ends where it began is not straightened away", () => {
  /** @type {Point[]} */
  const round = Array.from({ length: 61 }, (_one, at) => [
    Math.round(500 + 300 * Math.cos((at * Math.PI) / 30)),
    Math.round(500 + 300 * Math.sin((at * Math.PI) / 30)),
  ]);
  const kept = simplified(round);
  assert.ok(kept.length > 12 && kept.length < 61);
});

test("a sheet is nearly full before it is", () => {
  /** @type {import("../../../fieldapp/static/js/lib/drawing.js").Stroke} */
  const stroke = {
    pen: 1,
    points: [
      [100, 200],
      [300, 400],
    ],
  };
  const sheetOf = (/** @type {number} */ characters) =>
    Array.from({ length: Math.floor(characters / 18) }, () => stroke);
  assert.equal(isNearlyFull(sheetOf(1000)), false);
  assert.equal(isNearlyFull(sheetOf(LONGEST - 1000)), true);
  assert.equal(fits(sheetOf(LONGEST - 1000)), true);
  assert.equal(fits(sheetOf(LONGEST + 100)), false);
});

test("lines of one pen after another are one path, and a dot is seen", () => {
  const strokes = strokesOf("1 1,1;1 2,2 3,3;2 4,4") ?? [];
  assert.deepEqual(pathsOf(strokes), [
    { pen: 1, path: "M1,1L1,1M2,2L3,3" },
    { pen: 2, path: "M4,4L4,4" },
  ]);
});

test("a drawing is told in words where answers are compared", () => {
  assert.equal(answerWords("1 1,1;2 2,2", { type: "drawing" }), "A drawing of 2 lines");
  assert.equal(answerWords("no drawing", { type: "drawing" }), "no drawing");
});
