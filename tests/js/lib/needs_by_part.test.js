import assert from "node:assert/strict";
import { test } from "node:test";
import { needsByPart } from "../../../fieldapp/static/js/lib/needs_by_part.js";

const need = (part, number) => ({
  part,
  words: `${part}: say ${number}`,
  address: `#/${part}/${number}`,
  pointer: `/${part}/${number}`,
});
const many = (part, count) => Array.from({ length: count }, (_, number) => need(part, number));

test("a few answers are said one by one", () => {
  const few = many("Kitchen", 12);
  assert.deepEqual(needsByPart(few), few);
});

test("many are said by their parts, each leading to its first", () => {
  const lines = needsByPart([...many("Kitchen", 9), need("Arrival", 1), ...many("Leo: seen", 4)]);
  assert.deepEqual(
    lines.map(({ words, address }) => [words, address]),
    [
      ["Kitchen: 9 answers", "#/Kitchen/0"],
      ["Arrival: say 1", "#/Arrival/1"],
      ["Leo: seen: 4 answers", "#/Leo: seen/0"],
    ],
  );
});

test("what stands in no part keeps its own line", () => {
  const lines = needsByPart([...many("Kitchen", 12), need("", 1), need("", 2)]);
  assert.deepEqual(
    lines.map(({ words }) => words),
    ["Kitchen: 12 answers", ": say 1", ": say 2"],
  );
});
