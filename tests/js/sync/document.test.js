import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import {
  applyChanges,
  ChangesDoNotApplyError,
  diff,
} from "../../../fieldapp/static/js/sync/document.js";
import {
  ancestors,
  isWithin,
  MalformedPointerError,
  overlap,
  splitPointer,
  valueAt,
} from "../../../fieldapp/static/js/sync/pointers.js";
import { units } from "../../../fieldapp/static/js/sync/units.js";
import { NotCanonicalError, pruned, sameValue } from "../../../fieldapp/static/js/sync/values.js";

const vectors = new URL("../../vectors/document.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(vectors, "utf8"));

const checks = {
  units({ document, groups, units: expected, refused }) {
    if (refused) assert.throws(() => units(document, groups), NotCanonicalError);
    else assert.deepEqual(Object.fromEntries(units(document, groups)), expected);
  },
  diff({ base, document, groups, changes }) {
    assert.deepEqual(diff(base, document, groups), changes);
    assert.deepEqual(applyChanges(base, changes), pruned(document));
  },
  apply({ base, changes, document, refused }) {
    if (refused) {
      assert.throws(() => applyChanges(base, changes), ChangesDoNotApplyError);
      return;
    }
    assert.deepEqual(applyChanges(base, changes), document);
    assert.deepEqual(applyChanges(base, [...changes].reverse()), document);
  },
};

for (const example of cases) {
  test(`document, ${example.kind}: ${example.name}`, () => {
    const before = structuredClone(example);
    checks[example.kind](example);
    assert.deepEqual(example, before);
  });
}

test("no refused change has reached the prototype of objects", () => {
  assert.equal({}.seen, undefined);
});

test("the new document shares nothing that could change with it", () => {
  const base = { rooms: { r1: { hazards: ["sharps"] } } };
  const value = { level: 1, basis: ["seen"] };
  const document = applyChanges(base, [["/finding", value]]);
  document.rooms.r1.hazards.push("pests");
  document.finding.basis.push("judgement");
  assert.deepEqual(base, { rooms: { r1: { hazards: ["sharps"] } } });
  assert.deepEqual(value, { level: 1, basis: ["seen"] });
});

test("what is too deep is refused before it is walked", () => {
  let deep = {};
  for (let level = 0; level < 100_000; level += 1) deep = { a: deep };
  assert.throws(() => units(deep, []), NotCanonicalError);
  assert.throws(() => applyChanges({}, [["/a", deep]]), ChangesDoNotApplyError);
});

test("a group pattern that is no pointer is refused", () => {
  assert.throws(() => units({ a: 1 }, ["children/*"]), MalformedPointerError);
});

test("the value at a pointer", () => {
  const document = { a: { "b/c": { "~": [1] } }, "": { "": "empty keys" } };
  assert.equal(valueAt(document, ""), document);
  assert.deepEqual(valueAt(document, "/a/b~1c/~0"), [1]);
  assert.equal(valueAt(document, "//"), "empty keys");
  for (const nowhere of ["/x", "/a/x", "/toString", "/a/b~1c/~0/0", "/a/b~1c/~0/length"]) {
    assert.equal(valueAt(document, nowhere), undefined);
  }
});

test("splitting and ancestors", () => {
  assert.deepEqual(splitPointer("/a~01/~1"), ["a~1", "/"]);
  assert.deepEqual(ancestors("/a/b~1c/d"), ["/a/b~1c", "/a", ""]);
  assert.deepEqual(ancestors(""), []);
});

test("what stands below a path", () => {
  assert.ok(isWithin("/rooms/r1", "/rooms/r1"));
  assert.ok(isWithin("/rooms/r1/clean", "/rooms/r1"));
  assert.ok(!isWithin("/rooms/r10", "/rooms/r1"));
  assert.ok(!isWithin("/rooms", "/rooms/r1"));
  assert.ok(overlap("/rooms", "/rooms/r1"));
  assert.ok(overlap("/rooms/r1", "/rooms"));
  assert.ok(!overlap("/rooms/r1", "/rooms/r10"));
});

test("equal values are of one type all the way down", () => {
  assert.ok(sameValue({ a: [1, { b: "x" }] }, { a: [1, { b: "x" }] }));
  const pairs = [
    [1, true],
    [[1], [true]],
    [[1], [1, 1]],
    [{ a: 0 }, { a: false }],
    [{ a: 0 }, { b: 0 }],
    [{}, []],
    [{}, null],
    ["", 0],
    [{ toString: 1 }, { a: 1 }],
  ];
  for (const [one, other] of pairs) assert.ok(!sameValue(one, other));
});
