import assert from "node:assert/strict";
import { test } from "node:test";
import { keepTyped } from "../../../fieldapp/static/js/components/keep_typed.js";

class Field extends EventTarget {
  value = "";
  type(words) {
    this.value = words;
    this.dispatchEvent(new Event("input"));
  }
}

/** As much of the core as a screen keeps its words in. */
function coreWith(typed = {}) {
  return {
    kept: [],
    typed: (place) => typed[place] ?? {},
    async keepTyped(place, words) {
      this.kept.push([place, words]);
    },
  };
}

test("every letter of a screen is kept, with its other fields", () => {
  const core = coreWith();
  const fields = { family: new Field(), children: new Field() };
  assert.equal(keepTyped(core, "new-visit", fields), false);
  fields.family.type("Pereira");
  fields.children.type("Ana");
  assert.deepEqual(core.kept.at(-1), ["new-visit", { family: "Pereira", children: "Ana" }]);
});

test("what was typed before a lock is put back, and a field that has left is not heard", () => {
  const core = coreWith({ "new-visit": { family: "Pereira" } });
  const fields = { family: new Field(), children: new Field() };
  const left = new AbortController();
  assert.equal(keepTyped(core, "new-visit", fields, left.signal), true);
  assert.deepEqual([fields.family.value, fields.children.value], ["Pereira", ""]);
  left.abort();
  fields.family.type("Another");
  assert.deepEqual(core.kept, []);
});
