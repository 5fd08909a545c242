import assert from "node:assert/strict";
import { test } from "node:test";

import { RECORDED_KEYS, recordedWords } from "../../../fieldapp/static/js/lib/recorded.js";

test("what the record says is shown with the visit it comes from", () => {
  const says = [{ key: "languages", words: "Urdu, English", on: "2026-11-18" }];
  const words = recordedWords({ recorded: { says, confirmed_on: "2026-11-24" } });
  assert.equal(words.languages, "Urdu, English (visit of 18 November 2026)");
  assert.equal(words.ethnicity, "Not recorded");
  assert.equal(words.confirmed, "Last said to be still right on 24 November 2026.");
});

test("where nothing is recorded, nothing was confirmed", () => {
  const words = recordedWords({ recorded: { says: [], confirmed_on: "2026-11-24" } });
  assert.equal(words.confirmed, "");
  assert.ok(RECORDED_KEYS.every((key) => words[key] === "Not recorded"));
});

test("a pack that was copied before says that it does not know", () => {
  const words = recordedWords({});
  assert.ok(RECORDED_KEYS.every((key) => words[key] === "Not on this device"));
  assert.equal(words.confirmed, "");
});
