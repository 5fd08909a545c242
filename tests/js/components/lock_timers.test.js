import assert from "node:assert/strict";
import { test } from "node:test";
import { LOCK_TIMES, LockTimers } from "../../../fieldapp/static/js/components/cover.js";
import { readChildren } from "../../../fieldapp/static/js/components/new_visit.js";

const SECOND = 1000;

function timers() {
  const calls = [];
  const made = new LockTimers(
    LOCK_TIMES,
    { cover: () => calls.push("cover"), lock: () => calls.push("lock") },
    0,
  );
  made.moved("open", 0);
  return { made, calls };
}

test("five minutes without a touch cover, and a touch begins them again", () => {
  const { made, calls } = timers();
  made.tick(299 * SECOND);
  made.active(299 * SECOND);
  made.tick(598 * SECOND);
  assert.deepEqual(calls, []);
  made.tick(599 * SECOND);
  assert.deepEqual(calls, ["cover"]);
});

test("a minute hidden covers", () => {
  const { made, calls } = timers();
  made.hidden(true, 10 * SECOND);
  made.tick(69 * SECOND);
  assert.deepEqual(calls, []);
  made.tick(70 * SECOND);
  assert.deepEqual(calls, ["cover"]);
});

test("half an hour locks fully: covered, or asleep with the page open", () => {
  const { made, calls } = timers();
  made.moved("covered", 300 * SECOND);
  made.tick(2099 * SECOND);
  made.tick(2100 * SECOND);
  assert.deepEqual(calls, ["lock"]);
  const asleep = timers();
  asleep.made.tick(1800 * SECOND);
  assert.deepEqual(asleep.calls, ["lock"]);
});

test("children typed with a family, one on a line", () => {
  assert.deepEqual(readChildren("Ava Marsh 04/03/2022\n\n Theo \n"), [
    { name: "Ava Marsh", born_on: "2022-03-04" },
    { name: "Theo", born_on: null },
  ]);
});
