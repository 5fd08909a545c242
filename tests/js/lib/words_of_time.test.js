import assert from "node:assert/strict";
import { test } from "node:test";
import { ageWords, childrenWords } from "../../../fieldapp/static/js/lib/age_words.js";
import { clockTime, dayAndTime, longDate, rowTime } from "../../../fieldapp/static/js/lib/dates.js";

const NOW = "2026-11-24T10:45:00Z";

test("times are the service's own, summer and winter", () => {
  assert.equal(clockTime("2026-11-24T14:03:00Z"), "14:03");
  assert.equal(clockTime("2026-07-24T14:03:00Z"), "15:03");
  assert.equal(longDate(NOW), "Tuesday 24 November 2026");
});

test("days near to now have names, others dates", () => {
  assert.equal(dayAndTime("2026-11-24T08:52:00Z", NOW), "today 08:52");
  assert.equal(dayAndTime("2026-11-23T16:20:00Z", NOW), "yesterday 16:20");
  assert.equal(dayAndTime("2026-10-28T16:20:00Z", NOW), "28 October 16:20");
  assert.equal(rowTime("2026-11-24T09:30:00Z", NOW), "09:30");
  assert.equal(rowTime("2026-11-20T09:30:00Z", NOW), "Fri 20");
});

test("a child's age in words, from the first days on", () => {
  const born = (on) => ageWords({ kind: "child", id: "c", born_on: on }, "2026-11-24");
  assert.equal(born("2026-11-23"), "1 day");
  assert.equal(born("2026-11-03"), "3 weeks");
  assert.equal(born("2026-06-20"), "5 months");
  assert.equal(born("2025-06-20"), "17 months");
  assert.equal(born("2023-07-09"), "3 years");
  assert.equal(
    ageWords({ kind: "unborn", id: "u", expected_on: "2027-01-09" }, "2026-11-24"),
    "due 9 January",
  );
});

test("the children of a family in one line", () => {
  const people = [
    { id: "1", kind: "child", name: "Leo Larkin", born_on: "2019-03-03" },
    { id: "2", kind: "child", name: "Josephine Larkin", known_as: "Jo", born_on: "2026-06-20" },
    { id: "3", kind: "adult", name: "Kerry Larkin" },
  ];
  assert.equal(childrenWords(people, "2026-11-24"), "Leo 7, Jo 5 months");
  const unnamed = [{ id: "4", kind: "unborn", expected_on: "2027-01-09" }];
  assert.equal(childrenWords(unnamed, "2026-11-24"), "Unborn baby due 9 January");
});
