import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import {
  bodyPointOf,
  bodyPointText,
  numberedMarks,
} from "../../../fieldapp/static/js/lib/body_point.js";

const vectors = JSON.parse(
  readFileSync(new URL("../../vectors/body_points.json", import.meta.url), "utf-8"),
);

test("a point is read and written the same", () => {
  for (const { text, figure, x, y } of vectors.points) {
    assert.deepEqual(bodyPointOf(text), { figure, x, y });
    assert.equal(bodyPointText(figure, { x: x / 1000, y: y / 1000 }), text);
  }
});

test("what is no point is none, and a touch beside the outline lies on its edge", () => {
  for (const text of [...vectors.none, null, 5]) assert.equal(bodyPointOf(text), null, text);
  assert.equal(bodyPointText("child_back", { x: -0.2, y: 1.4 }), "child_back 0,1000");
});

test("marks that stand are numbered in their order", () => {
  const rows = {
    b: { order: 2, region: "belly" },
    a: { order: 1, region: "chest" },
    gone: { order: 0, removed: { at: "2026-11-24T10:00:00Z", why: "mistake" } },
  };
  assert.deepEqual(
    numberedMarks(rows).map(({ id, number }) => [id, number]),
    [
      ["a", 1],
      ["b", 2],
    ],
  );
  assert.deepEqual(numberedMarks(undefined), []);
});
