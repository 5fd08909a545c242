import assert from "node:assert/strict";
import { test } from "node:test";
import { lastRatingWords } from "../../../fieldapp/static/js/lib/last_rating.js";

const pack = {
  last_visit: {
    on: "2026-10-26",
    by: "Anna Reed",
    ratings: [
      { room_id: "kitchen", picture_rating: 3, clean_rating: 0 },
      { room_id: "hall", picture_rating: null },
    ],
  },
};
/** @param {any} rooms @param {any} [known] */
const words = (rooms, known = pack) =>
  lastRatingWords(/** @type {any} */ ({ pack: known, document: { rooms } }), "kitchen");

test("it is said after this visit's own choice, and not before", () => {
  assert.equal(words({}), "");
  assert.equal(words({ kitchen: { seen: "seen" } }), "");
  assert.match(
    words({ kitchen: { picture_rating: 5 } }),
    /26 October 2026, Anna Reed chose picture 3/,
  );
});

test("a room that was not rated before says nothing", () => {
  assert.equal(words({ kitchen: { picture_rating: 5 } }, { last_visit: null }), "");
  const hall = { pack, document: { rooms: { hall: { picture_rating: 2 } } } };
  assert.equal(lastRatingWords(/** @type {any} */ (hall), "hall"), "");
});
