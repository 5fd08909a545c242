import assert from "node:assert/strict";
import { test } from "node:test";
import { LOCK_MINUTES, LockTimers } from "../../../fieldapp/static/js/components/cover.js";
import { readChildren } from "../../../fieldapp/static/js/components/new_visit.js";

const SECOND = 1000;

function timers(minutes = LOCK_MINUTES) {
  const calls = [];
  const made = new LockTimers(
    () => minutes,
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

test("an authority's own times are kept to", () => {
  const { made, calls } = timers({ cover_idle: 2, cover_hidden: 1, full: 10 });
  made.tick(119 * SECOND);
  assert.deepEqual(calls, []);
  made.tick(120 * SECOND);
  assert.deepEqual(calls, ["cover"]);
  made.moved("covered", 120 * SECOND);
  made.tick(719 * SECOND);
  made.tick(720 * SECOND);
  assert.deepEqual(calls, ["cover", "lock"]);
});

test("a locked app locks no more", () => {
  const { made, calls } = timers();
  made.moved("covered", 0);
  made.moved("locked", 60 * SECOND);
  made.tick(7200 * SECOND);
  assert.deepEqual(calls, []);
});

test("children typed with a family, one on a line", () => {
  assert.deepEqual(readChildren("Ava Marsh 04/03/2022\n\n Theo \n"), [
    { name: "Ava Marsh", born_on: "2022-03-04" },
    { name: "Theo", born_on: null },
  ]);
});
