import assert from "node:assert/strict";
import { test } from "node:test";
import {
  LostStoreError,
  NotSavedError,
  StaleRecordError,
} from "../../../fieldapp/static/js/vault/errors.js";
import { createWriting } from "../../../fieldapp/static/js/vault/writing.js";

const full = () => new NotSavedError(new DOMException("no room", "QuotaExceededError"));
const noSpace = () => new NotSavedError(new DOMException("FILE_ERROR_NO_SPACE", "UnknownError"));
const closed = () => new DOMException("Internal error opening backing store", "UnknownError");

/** Attempts that end so, one after the other; then they succeed. */
function made(outcomes, reserves = 1) {
  const did = [];
  const disk = { full: false };
  let left = reserves;
  const writing = createWriting({
    disconnect: () => did.push("disconnect"),
    onConnection: (kind) => did.push(kind),
    mending: {
      suspect: () => did.push("suspect"),
      mended: async () => {},
      mend: async () => {
        did.push("mend");
      },
    },
    room: {
      isThere: async () => !disk.full,
      make: async () => {
        did.push("make room");
        left -= 1;
        return left >= 0;
      },
      used: () => did.push("used"),
      notNeeded: () => did.push("not needed"),
    },
  });
  const write = () =>
    writing(async () => {
      did.push("write");
      const refusal = outcomes.shift();
      if (refusal) throw refusal;
    });
  return { did, disk, write };
}

test("what is written at the first try touches nothing else", async () => {
  const { did, write } = made([]);
  await write();
  assert.deepEqual(did, ["write"]);
});

test("a full disk: the reserve is given up and the same is written again", async () => {
  const { did, write } = made([full()]);
  await write();
  assert.deepEqual(did, ["write", "make room", "write", "mend", "used"]);
});

test("a disk that is really full, told in words only, is told as full", async () => {
  const { did, write } = made([noSpace(), closed(), closed(), closed()], 0);
  await assert.rejects(write(), { name: "NotSavedError", full: true });
  assert.deepEqual(did, ["write", "make room"]);
  // Opening it again says nothing of room any more.
  await assert.rejects(write(), { name: "NotSavedError", full: true });
  await write();
  assert.equal(did.at(-1), "reopened");
  const { did: later, write: again } = made([closed(), closed(), closed()], 0);
  await assert.rejects(again(), { name: "NotSavedError", full: false });
  assert.equal(later.filter((one) => one === "write").length, 2);
});

test("a store that cannot be opened again is given the reserve, and it is said that it helped", async () => {
  const { did, write } = made([closed(), closed()]);
  await write();
  assert.deepEqual(did.slice(-5), ["make room", "write", "mend", "used", "reopened"]);
});

test("a store that fails for another reason gets the reserve back", async () => {
  const { did, write } = made([closed(), closed(), closed(), closed()]);
  await assert.rejects(write(), { name: "NotSavedError", full: false });
  assert.equal(did.at(-1), "not needed");
});

test("words that were refused, or a store that is lost, are no matter of room", async () => {
  for (const kind of [StaleRecordError, LostStoreError]) {
    const { did, write } = made([new kind("told")]);
    await assert.rejects(write(), { name: new kind("").name });
    assert.deepEqual(did, ["write"]);
  }
});

test("on a disk that takes nothing no store is opened again before there is room", async () => {
  const { did, disk, write } = made([closed(), closed()]);
  disk.full = true;
  await write();
  assert.deepEqual(did.slice(0, 5), ["write", "make room", "write", "disconnect", "suspect"]);
  const { did: later, disk: still, write: again } = made([closed()], 0);
  still.full = true;
  await assert.rejects(again(), { name: "NotSavedError", full: true });
  assert.deepEqual(later, ["write", "make room"]);
});

test("writes that meet the full disk together are saved in the same room", async () => {
  const { did, write } = made([full(), full()]);
  await Promise.all([write(), write()]);
  assert.equal(did.filter((one) => one === "make room").length, 1);
});
