import assert from "node:assert/strict";
import { test } from "node:test";
import {
  chosenAnswer,
  mineFirst,
  sideWords,
} from "../../../fieldapp/static/js/lib/conflict_sides.js";

const HERE = { user: "ben", device: "bens tablet", noun: "tablet" };
const OFFICE = { value: 4, by: "sam", by_name: "Sam Whitlock", device_id: "desk" };
const MINE = { value: 6, by: "ben", by_name: "Ben Marsh", device_id: "bens tablet" };

test("what was written here stands first, and says where it is from", () => {
  const sides = mineFirst([OFFICE, MINE], HERE);
  assert.deepEqual(sides, [MINE, OFFICE]);
  const words = sides.map((one, place) => sideWords(one, HERE, place));
  assert.deepEqual(words, ["From this tablet", "From the office"]);
  assert.equal(sideWords(MINE, { ...HERE, noun: "computer" }, 0), "From this computer");
  assert.equal(sideWords(MINE, { ...HERE, noun: "phone" }, 0), "From this phone");
});

test("one's own answer from another device is not taken for this one's", () => {
  const elsewhere = { ...MINE, device_id: "bens phone" };
  assert.equal(sideWords(elsewhere, HERE, 0), "From another device");
});

test("a choice gives its value; an emptied one clears the answer", () => {
  assert.equal(chosenAnswer("0", [MINE, OFFICE], ""), 6);
  assert.equal(chosenAnswer("1", [MINE, { ...OFFICE, value: null }], ""), undefined);
  assert.equal(chosenAnswer("third", [MINE, OFFICE], " both \n"), "both");
  assert.equal(chosenAnswer("third", [MINE, OFFICE], " \n"), undefined);
});
