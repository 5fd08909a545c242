import assert from "node:assert/strict";
import { test } from "node:test";
import { addedLater } from "../../../fieldapp/static/js/lib/added_later.js";

const ANNA = { by: "anna", by_name: "Anna Reed", at: "2026-11-24T10:00:00Z" };
const CHLOE = { by: "chloe", by_name: "Chloe Dunn", at: "2026-11-25T09:00:00Z" };
const READING = "/children/leo/voice/reading";
const ME_ANNA = { id: "anna", name: "Anna Reed" };
const ME_CHLOE = { id: "chloe", name: "Chloe Dunn" };

const document = {
  visit: { arrived_at: "2026-11-24T10:00:00Z" },
  children: {
    leo: { voice: { reading: "Tired.", quote: { q: { words: "No.", order: 1 } } } },
  },
};
const written = {
  authors: {
    "/visit/arrived_at": ANNA,
    [READING]: CHLOE,
    "/children/leo/voice/quote/q/words": ANNA,
  },
  document,
  base_document: structuredClone(document),
};

test("what somebody else typed is said to be added, by whom and when", () => {
  const said = addedLater(written, READING, ME_ANNA);
  assert.equal(said.words, "Added by Chloe Dunn on 25 November 2026, not at the visit");
  const own = addedLater(written, READING, ME_CHLOE);
  assert.equal(own.words, "Added by you on 25 November 2026, not at the visit");
});

test("what was written at the visit, and what was not answered, says nothing", () => {
  const path = "/children/leo/voice/quote/q/words";
  assert.deepEqual(addedLater(written, path, ME_CHLOE), { isAnswered: true, words: "" });
  const blank = addedLater(written, "/children/leo/voice/method", ME_CHLOE);
  assert.deepEqual(blank, { isAnswered: false, words: "" });
});

test("an answer of several parts is whoever's wrote the last of them", () => {
  assert.equal(addedLater(written, "/children/leo/voice/quote/q", ME_CHLOE).words, "");
  assert.match(addedLater(written, "/children/leo/voice", ME_ANNA).words, /Chloe Dunn/);
});

test("what is typed here and not sent yet is the typist's own", () => {
  const changed = structuredClone(document);
  changed.children.leo.voice.reading = "Tired, or hungry.";
  const here = { ...written, document: changed };
  assert.equal(addedLater(here, READING, ME_CHLOE).words, "Added by you, not at the visit");
  assert.equal(addedLater(here, READING, ME_ANNA).words, "");
});

test("where nobody has written the arrival yet, nobody is said to have been absent", () => {
  const none = { ...written, authors: { [READING]: CHLOE } };
  assert.equal(addedLater(none, READING, ME_ANNA).words, "");
});
