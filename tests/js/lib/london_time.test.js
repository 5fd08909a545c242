import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, test } from "node:test";
import { showIn, valueOfText } from "../../../fieldapp/static/js/components/section/controls.js";
import {
  clockTime,
  isoDay,
  londonInstant,
  londonText,
} from "../../../fieldapp/static/js/lib/london_time.js";

const SOURCES = new URL("../../../fieldapp/static/js/", import.meta.url);
const OWN_ZONE = process.env.TZ;
after(() => {
  if (OWN_ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = OWN_ZONE;
});

/** Zone of the device, and its offset from UTC in January, in minutes west. */
const ZONES = /** @type {const} */ ([
  ["Europe/London", 0],
  ["UTC", 0],
  ["America/New_York", 300],
  ["Asia/Kolkata", -330],
  ["Pacific/Kiritimati", -840],
]);

/** What is written, and its instant. */
const PAIRS = [
  ["2026-01-15T09:30", "2026-01-15T09:30:00.000Z"],
  ["2026-07-15T09:30", "2026-07-15T08:30:00.000Z"],
  ["2026-07-01T00:15", "2026-06-30T23:15:00.000Z"],
  ["2026-12-31T23:59", "2026-12-31T23:59:00.000Z"],
  ["2026-03-29T00:59", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29T02:00", "2026-03-29T01:00:00.000Z"],
  ["2026-10-25T00:59", "2026-10-24T23:59:00.000Z"],
  ["2026-10-25T02:00", "2026-10-25T02:00:00.000Z"],
];

const FIELD = /** @type {any} */ ({ dataset: { valueType: "instant" }, value: "" });

/** What the field shows for a stored value. */
function shown(value) {
  showIn(FIELD, value);
  return FIELD.value;
}

for (const [zone, west] of ZONES) {
  test(`a device in ${zone} reads and writes London's time`, () => {
    process.env.TZ = zone;
    assert.equal(new Date("2026-01-15T12:00:00Z").getTimezoneOffset(), west);
    for (const [written, instant] of PAIRS) {
      assert.equal(londonInstant(written), instant);
      assert.equal(londonText(instant), written);
      assert.equal(`${isoDay(instant)}T${clockTime(instant)}`, written);
      assert.equal(valueOfText(FIELD, written), instant);
      assert.equal(shown(instant), written);
    }
  });
}

test("an hour that there is twice is the first, one that there is not is the next", () => {
  assert.equal(londonInstant("2026-10-25T01:30"), "2026-10-25T00:30:00.000Z");
  assert.equal(londonInstant("2026-03-29T01:30"), "2026-03-29T01:30:00.000Z");
  assert.equal(londonText("2026-03-29T01:30:00.000Z"), "2026-03-29T02:30");
});

test("what is no date and time is none, and stays as it was written", () => {
  for (const text of ["", "09:30", "2026-02-30T10:00", "2026-01-01T24:30", "12026-01-01T10:00"]) {
    assert.equal(londonInstant(text), null);
  }
  assert.equal(londonText("soon"), null);
  assert.equal(valueOfText(FIELD, "12026-01-01T10:00"), "12026-01-01T10:00");
  assert.equal(shown("soon"), "soon");
  assert.equal(valueOfText(FIELD, ""), undefined);
});

test("seconds, as some browsers write them, are left out", () => {
  assert.equal(londonInstant("2026-07-15T09:30:41"), "2026-07-15T08:30:00.000Z");
});

test("no other file asks the device for its zone", () => {
  const local =
    /\.(?:get|set)(?:Hours|Minutes|Date|Day|Month|FullYear|TimezoneOffset)\(|toLocale(?:Date|Time)|new Date\(`/;
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" });
  const asking = files
    .filter((path) => path.endsWith(".js"))
    .filter((path) => local.test(readFileSync(new URL(path, SOURCES), "utf8")));
  assert.deepEqual(asking, []);
});
