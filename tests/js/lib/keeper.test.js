import assert from "node:assert/strict";
import { test } from "node:test";

import { makeKeeper } from "../../../fieldapp/static/js/lib/keeper.js";

/** A page on which words are written, and a service that answers when it is told to. */
function page() {
  const sent = [];
  const waiting = [];
  const here = { words: "as loaded" };
  const keeper = makeKeeper({
    read: () => here.words,
    send: () => {
      sent.push(here.words);
      return new Promise((answer) => waiting.push(answer));
    },
  });
  return { here, keeper, sent, answer: (outcome) => waiting.shift()(outcome) };
}

const turn = () => new Promise((done) => setImmediate(done));

test("what stands there when the page is loaded is kept already", async () => {
  const { keeper, sent } = page();
  assert.equal(keeper.isBehind(), false);
  assert.equal(await keeper.keep(), "kept");
  assert.deepEqual(sent, []);
});

test("words that are written while others are under way are sent after them", async () => {
  const { here, keeper, sent, answer } = page();
  here.words = "first";
  const first = keeper.keep();
  here.words = "second";
  const second = keeper.keep();
  await turn();
  assert.deepEqual(sent, ["first"]);
  answer("kept");
  assert.equal(await first, "kept");
  await turn();
  assert.deepEqual(sent, ["first", "second"]);
  assert.equal(keeper.isBehind(), true);
  answer("kept");
  assert.equal(await second, "kept");
  assert.equal(keeper.isBehind(), false);
});

for (const outcome of ["refused", "no answer"]) {
  test(`what was not kept (${outcome}) is sent again`, async () => {
    const { here, keeper, sent, answer } = page();
    here.words = "mine";
    const tried = keeper.keep();
    answer(outcome);
    assert.equal(await tried, outcome);
    assert.equal(keeper.isBehind(), true);
    const again = keeper.keep();
    await turn();
    answer("kept");
    assert.equal(await again, "kept");
    assert.deepEqual(sent, ["mine", "mine"]);
  });
}

test("words that came back with the page are not kept", async () => {
  const here = "as sent";
  const keeper = makeKeeper({ read: () => here, send: async () => "kept", kept: "" });
  assert.equal(keeper.isBehind(), true);
  assert.equal(await keeper.keep(), "kept");
  assert.equal(keeper.isBehind(), false);
});
