import assert from "node:assert/strict";
import { test } from "node:test";
import { COVER_LIMIT_MS, createLock } from "../../../fieldapp/static/js/vault/lock.js";
import { StillClock } from "../device/tablet.js";

function made() {
  const clock = new StillClock();
  const seen = [];
  let dropped = 0;
  const lock = createLock({
    clock,
    dropKey: async () => {
      dropped += 1;
    },
    onState: (state) => seen.push(state),
  });
  return { clock, lock, seen, dropped: () => dropped };
}

test("a PIN of today opens the cover and keeps the key", async () => {
  const { lock, seen, dropped } = made();
  lock.opened();
  await lock.choosePin("274916");
  await lock.cover();
  assert.equal(lock.state, "covered");
  assert.equal(await lock.uncover("000000"), false);
  assert.equal(await lock.uncover("274916"), true);
  assert.deepEqual(seen, ["open", "covered", "open"]);
  assert.equal(dropped(), 0);
});

test("the fifth wrong PIN locks fully, and the right one then opens nothing", async () => {
  const { lock, dropped } = made();
  lock.opened();
  await lock.choosePin("274916");
  await lock.cover();
  for (let tries = 1; tries <= 4; tries += 1) {
    await lock.uncover("111111");
    assert.equal(lock.state, "covered");
  }
  await lock.uncover("111111");
  assert.equal(lock.state, "locked");
  assert.equal(dropped(), 1);
  assert.equal(await lock.uncover("274916"), false);
});

test("tries made at once are counted each", async () => {
  const { lock } = made();
  lock.opened();
  await lock.choosePin("274916");
  await lock.cover();
  await Promise.all(["1", "2", "3", "4", "5"].map((digit) => lock.uncover(digit.repeat(6))));
  assert.equal(lock.state, "locked");
});

test("a cover lasts 30 minutes, also where the timer was late", async () => {
  const first = made();
  first.lock.opened();
  await first.lock.choosePin("274916");
  await first.lock.cover();
  first.clock.move(COVER_LIMIT_MS - 1);
  assert.equal(first.lock.state, "covered");
  first.clock.move(1);
  assert.equal(first.lock.state, "locked");

  const slept = made();
  slept.lock.opened();
  await slept.lock.choosePin("274916");
  await slept.lock.cover();
  slept.clock.time += COVER_LIMIT_MS;
  assert.equal(await slept.lock.uncover("274916"), false);
  assert.equal(slept.lock.state, "locked");
});

test("without a PIN of today a cover is a full lock; a PIN has six digits", async () => {
  const { lock, dropped } = made();
  lock.opened();
  await assert.rejects(lock.choosePin("12345"), { name: "MalformedPinError" });
  await lock.cover();
  assert.equal(lock.state, "locked");
  assert.equal(dropped(), 1);
});
