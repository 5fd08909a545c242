import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import test from "node:test";

import {
  canonicalText,
  documentSha256,
  normaliseDocument,
} from "../../../fieldapp/static/js/sync/canonical.js";
import { NotCanonicalError } from "../../../fieldapp/static/js/sync/values.js";

const vectors = new URL("../../vectors/canonical.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(vectors, "utf8"));

for (const { name, input, text, sha256, normalised, refused } of cases) {
  test(`canonical: ${name}`, async () => {
    if (refused) {
      assert.throws(() => canonicalText(input), NotCanonicalError);
      await assert.rejects(documentSha256(input), NotCanonicalError);
      return;
    }
    assert.equal(canonicalText(input), text);
    const expected = sha256 ?? createHash("sha256").update(text, "utf8").digest("hex");
    assert.equal(await documentSha256(input), expected);
    assert.deepEqual(normaliseDocument(input), normalised ?? input);
  });
}

test("values that JSON would drop or bend are refused", () => {
  const sparse = [1];
  sparse[2] = 3;
  const strange = [
    { a: undefined },
    [undefined],
    sparse,
    { a: Number.NaN },
    { a: Number.POSITIVE_INFINITY },
    { a: 10n },
    { a: () => 1 },
    { a: new Date(0) },
    { a: new Map() },
    { a: Symbol("a") },
  ];
  for (const value of strange) assert.throws(() => canonicalText(value), NotCanonicalError);
});

test("a refusal names the place and not the answer", () => {
  const document = { "a/b": { notes: ["kept", { words: "secret \ud83d" }] } };
  assert.throws(
    () => canonicalText(document),
    (error) =>
      error instanceof NotCanonicalError &&
      error.path === "/a~1b/notes/1/words" &&
      !error.message.includes("secret"),
  );
});

test("nesting without end is refused without exhausting the stack", () => {
  let deep = [];
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  assert.throws(() => canonicalText(deep), NotCanonicalError);
  assert.throws(() => normaliseDocument(deep), NotCanonicalError);
});

test("normalising leaves its input alone and keeps a key that names a prototype", () => {
  const document = JSON.parse('{"note": "a\\r\\nb", "__proto__": {"seen": "yes"}}');
  const copy = normaliseDocument(document);
  assert.equal(document.note, "a\r\nb");
  assert.ok(Object.hasOwn(copy, "__proto__"));
  assert.throws(() => canonicalText(copy), NotCanonicalError);
});
