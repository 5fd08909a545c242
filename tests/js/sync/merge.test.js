import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import fc from "fast-check";

import { applyChanges, diff } from "../../../fieldapp/static/js/sync/document.js";
import { merge } from "../../../fieldapp/static/js/sync/merge.js";
import { overlap, valueAt } from "../../../fieldapp/static/js/sync/pointers.js";
import { units } from "../../../fieldapp/static/js/sync/units.js";
import { NotCanonicalError, pruned } from "../../../fieldapp/static/js/sync/values.js";

const vectors = JSON.parse(
  readFileSync(new URL("../../vectors/merge.json", import.meta.url), "utf8"),
);

for (const example of vectors.cases) {
  test(`merge: ${example.name}`, () => {
    const before = structuredClone(example);
    const { base, mine, theirs, groups = [], refused } = example;
    if (refused) {
      assert.throws(() => merge(base, mine, theirs, groups), NotCanonicalError);
      return;
    }
    assert.deepEqual(merge(base, mine, theirs, groups), {
      document: example.document,
      fromMine: example.from_mine ?? [],
      fromTheirs: example.from_theirs ?? [],
      conflicts: example.conflicts ?? [],
    });
    assert.deepEqual(example, before);
  });
}

const keys = fc.constantFrom("a", "b", "r1", "order", "removed", "na", "x/~y", "10");
const scalars = fc.constantFrom(0, 1, true, false, "", "1", "words");
const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars,
    fc.array(scalars, { maxLength: 2 }),
    fc.dictionary(keys, tie("value"), { maxKeys: 3 }),
  ),
}));
const documents = fc.dictionary(keys, values, { maxKeys: 4 });
const groupLists = fc.subarray(["/a", "/*/b", "/a/*/r1", "/*/*/a", "/r1/x~1~0y"], { maxLength: 3 });

/** Three documents that share many of their parts, as versions of one visit do. */
const related = fc.array(values, { minLength: 1, maxLength: 3 }).chain((pool) => {
  const rows = fc.dictionary(keys, fc.oneof(fc.constantFrom(...pool), scalars), { maxKeys: 4 });
  const version = fc.dictionary(keys, fc.oneof(rows, fc.constantFrom(...pool)), { maxKeys: 3 });
  return fc.tuple(version, version, version);
});
const triples = fc.oneof(related, fc.tuple(documents, documents, documents));

/** @param {(triple: any, groups: string[]) => void} check */
function always(check) {
  fc.assert(fc.property(triples, groupLists, check), { seed: 20261121, numRuns: 500 });
}

/** fast-check's dictionaries may have no prototype, which deepEqual would tell apart. */
const plain = (value) => JSON.parse(JSON.stringify(value));

test("changes lead from base to document", () => {
  always(([base, document], groups) => {
    assert.deepEqual(applyChanges(base, diff(base, document, groups)), pruned(plain(document)));
  });
});

test("a side that did nothing changes nothing", () => {
  always(([base, other], groups) => {
    const mineAlone = merge(base, other, base, groups);
    assert.deepEqual(mineAlone.document, pruned(plain(other)));
    assert.deepEqual([mineAlone.conflicts, mineAlone.fromTheirs], [[], []]);
    const theirsAlone = merge(base, base, other, groups);
    assert.deepEqual(theirsAlone.document, pruned(plain(other)));
    assert.deepEqual([theirsAlone.conflicts, theirsAlone.fromMine], [[], []]);
  });
});

test("sides that agree have no conflict", () => {
  always(([base, both], groups) => {
    assert.deepEqual(merge(base, both, both, groups), {
      document: pruned(plain(both)),
      fromMine: [],
      fromTheirs: [],
      conflicts: [],
    });
  });
});

test("swapping the sides swaps the conflicts", () => {
  always(([base, mine, theirs], groups) => {
    const paths = (merged) => merged.conflicts.map((conflict) => conflict.path);
    assert.deepEqual(
      paths(merge(base, mine, theirs, groups)),
      paths(merge(base, theirs, mine, groups)),
    );
  });
});

test("no change of mine is lost", () => {
  always(([base, mine, theirs], groups) => {
    const merged = merge(base, mine, theirs, groups);
    const before = units(base, groups);
    const after = units(merged.document, groups);
    for (const [path, value] of diff(base, mine, groups)) {
      const told = merged.conflicts.some((conflict) => overlap(conflict.path, path));
      if (told || (path.endsWith("/order") && merged.fromTheirs.includes(path))) continue;
      if (value === undefined) assert.notDeepEqual(after.get(path), before.get(path));
      else assert.deepEqual(valueAt(merged.document, path), value);
    }
  });
});

test("a conflict keeps the head's value", () => {
  always(([base, mine, theirs], groups) => {
    const merged = merge(base, mine, theirs, groups);
    for (const { path, theirs: head } of merged.conflicts) {
      assert.deepEqual(head, valueAt(pruned(theirs), path));
      if (head !== undefined) assert.deepEqual(valueAt(merged.document, path), head);
    }
  });
});
