import assert from "node:assert/strict";
import { test } from "node:test";
import { createReserve, RESERVE_BYTES } from "../../../fieldapp/static/js/vault/reserve.js";
import { StillClock, turns } from "../device/tablet.js";
import { FakeFiles } from "../fake_files.js";

const made = (room) => {
  const files = new FakeFiles(room);
  const clock = new StillClock();
  return { files, clock, reserve: createReserve({ directory: files.directory, clock }) };
};

test("room is held, and given up at once", async () => {
  const { files, reserve } = made(100_000_000);
  assert.equal(await reserve.put(), "held");
  assert.equal(files.room, 100_000_000 - RESERVE_BYTES);
  assert.equal(await reserve.bytes(), RESERVE_BYTES);
  assert.equal(await reserve.put(), "held");
  assert.equal(await reserve.giveUp(), true);
  assert.equal(files.room, 100_000_000);
  assert.equal(await reserve.giveUp(), false);
});

test("that it was given up is known to the next page, until nobody is set up here", async () => {
  const { files, clock, reserve } = made(100_000_000);
  await reserve.put();
  await reserve.giveUp();
  const next = createReserve({ directory: files.directory, clock });
  assert.equal(next.isMissed, false);
  await next.recall();
  assert.equal(next.isMissed, true);
  assert.equal(await next.put(), "held");
  await next.remove();
  assert.deepEqual([files.kept.size, files.room, next.isMissed], [0, 100_000_000, false]);
});

test("it is not put where it would eat what is left for words", async () => {
  const { files, reserve } = made(RESERVE_BYTES + 1_000_000);
  assert.equal(await reserve.put(), "no_room");
  assert.deepEqual(
    [reserve.isMissed, files.room, files.kept.size, files.aborted],
    [true, RESERVE_BYTES + 1_000_000, 0, 1],
  );
  files.room = 100_000_000;
  assert.equal(await reserve.put(), "held");
  assert.equal(reserve.isMissed, false);
});

test("given up, it is missed until it is back", async () => {
  const { reserve } = made(100_000_000);
  await reserve.put();
  assert.equal(reserve.isMissed, false);
  await reserve.giveUp();
  assert.equal(reserve.isMissed, true);
  await reserve.put();
  assert.equal(reserve.isMissed, false);
});

test("given up while it is being put, nothing of it stays", async () => {
  const { files, reserve } = made(100_000_000);
  let goOn = () => {};
  files.hold = new Promise((resolve) => {
    goOn = () => resolve(undefined);
  });
  const putting = reserve.put();
  await turns(2);
  const giving = reserve.giveUp();
  goOn();
  assert.equal(await giving, true);
  assert.equal(await putting, "unknown");
  assert.deepEqual([...files.kept.values()], [0]);
});

test("a browser without such files, or that writes none from a page, has no reserve", async () => {
  const clock = new StillClock();
  const none = createReserve({ directory: null, clock });
  assert.deepEqual(
    [await none.put(), await none.giveUp(), await none.bytes()],
    ["unknown", false, 0],
  );
  const files = new FakeFiles(100_000_000);
  const { getFileHandle } = files;
  files.getFileHandle = async (...given) => ({
    ...(await getFileHandle.apply(files, given)),
    createWritable: undefined,
  });
  const poor = createReserve({ directory: files.directory, clock });
  assert.equal(await poor.put(), "unknown");
  assert.deepEqual([poor.isMissed, files.kept.size], [false, 0]);
});

test("files that hang are not waited for", async () => {
  const clock = new StillClock();
  const reserve = createReserve({ directory: () => new Promise(() => {}), clock });
  const giving = reserve.giveUp();
  await turns(2);
  clock.move(3_000);
  assert.equal(await giving, false);
});

test("whether the disk takes anything is tried with a file that does not stay", async () => {
  const { files, reserve } = made(1_000_000);
  assert.equal(await reserve.hasRoom(), true);
  files.room = 1_000;
  assert.equal(await reserve.hasRoom(), false);
  assert.deepEqual([files.kept.size, files.room], [0, 1_000]);
});
