import assert from "node:assert/strict";
import { test } from "node:test";
import { Show } from "../../../fieldapp/static/js/components/show.js";
import { StillClock, turns } from "../device/tablet.js";

/** As much of an element as a screen is put into. */
class Outlet {
  hidden = false;
  children = [];
  /** Fields by their selector, whatever is shown. */
  fields = {};
  ownerDocument = { activeElement: null };
  contains() {
    return true;
  }
  replaceChildren(...children) {
    this.children = children;
  }
  setAttribute() {}
  removeAttribute() {}
  querySelector(css) {
    return this.fields[css] ?? null;
  }
}

/** A text field with the caret in the middle of what is written. */
function fieldNamed(id) {
  const field = { id, selectionStart: 3, selectionEnd: 4, focused: 0, selected: [] };
  return Object.assign(field, {
    checkVisibility: () => true,
    matches: () => true,
    setAttribute: () => {},
    focus: () => Object.assign(field, { focused: field.focused + 1 }),
    setSelectionRange: (...range) => Object.assign(field, { selected: range }),
  });
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

test("a screen that is drawn anew under her hands leaves her in the field she writes in", async () => {
  const { show, outlet } = await shown(async () => {});
  const [words, heading] = [fieldNamed("words"), fieldNamed("heading")];
  outlet.fields = { "#words": words, "h1, h2, [data-focus]": heading };
  outlet.ownerDocument.activeElement = words;
  globalThis.CSS = { escape: (id) => id };
  await show.again();
  assert.deepEqual([words.focused, words.selected, heading.focused], [1, [3, 4], 0]);
  globalThis.location = { hash: "#/families" };
  await show.again();
  assert.deepEqual([words.focused, heading.focused], [1, 1]);
});

test("after a cover the heading is read first", async () => {
  const { show, outlet } = await shown(async () => {});
  const [words, heading] = [fieldNamed("words"), fieldNamed("heading")];
  outlet.fields = { "#words": words, "h1, h2, [data-focus]": heading };
  outlet.ownerDocument.activeElement = words;
  await show.empty();
  await show.again();
  assert.deepEqual([words.focused, heading.focused], [0, 1]);
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
