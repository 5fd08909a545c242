import assert from "node:assert/strict";
import { test } from "node:test";
import { Show } from "../../../fieldapp/static/js/components/show.js";
import { StillClock, turns } from "../device/tablet.js";

/** As much of an element as a screen is put into. */
class Outlet {
  hidden = false;
  children = [];
  replaceChildren(...children) {
    this.children = children;
  }
  setAttribute() {}
  removeAttribute() {}
  querySelector() {
    return null;
  }
}

/** A shown screen that is left as `leave` says. */
async function shown(leave) {
  globalThis.location = { hash: "#/visits/new" };
  const outlet = new Outlet();
  const clock = new StillClock();
  const seen = { ended: false };
  const show = new Show({
    outlet,
    clock,
    screenFor: () => async () => ({
      content: "a family's name",
      leave: () => leave(seen),
      start: (_, signal) =>
        signal.addEventListener("abort", () => Object.assign(seen, { ended: true })),
    }),
    shown: () => {},
    failed: () => {},
    notShown: assert.fail,
  });
  globalThis.window = { scrollTo: () => {} };
  await show.again();
  assert.deepEqual(outlet.children, ["a family's name"]);
  return { show, outlet, clock, seen };
}

test("what is left by a cover is off the page before anything is waited for", async () => {
  const { show, outlet, clock, seen } = await shown(() => new Promise(() => {}));
  const emptied = show.empty();
  assert.deepEqual([outlet.children, outlet.hidden, seen.ended], [[], true, true]);
  await turns();
  clock.move(10_000);
  await emptied;
});

test("what was written is read while it is still there", async () => {
  const { show, outlet } = await shown(async (seen) => {
    seen.found = outlet.children.length;
  });
  await show.empty();
  assert.deepEqual(outlet.children, []);
});

test("a screen whose saving hangs is left after a while, and the next one is shown", async () => {
  const { show, outlet, clock } = await shown(() => new Promise(() => {}));
  const again = show.again();
  for (let times = 0; times < 3; times += 1) {
    await turns();
    clock.move(10_000);
  }
  await again;
  assert.deepEqual(outlet.children, ["a family's name"]);
});
