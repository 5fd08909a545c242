import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import {
  ageBand,
  appliesToAge,
  bornAbout,
  wholeYears,
} from "../../../fieldapp/static/js/lib/age_band.js";

const vectors = JSON.parse(
  readFileSync(new URL("../../vectors/age_band.json", import.meta.url), "utf-8"),
);

for (const { says, person, on, band } of vectors.bands) {
  test(`age band: ${says}`, () => assert.equal(ageBand(person, on), band));
}

for (const { says, born_on, on, years } of vectors.years) {
  test(`years: ${says}`, () => assert.equal(wholeYears(born_on, on), years));
}

for (const { ages, band, applies } of vectors.applies) {
  test(`${JSON.stringify(ages)} applies to ${band}`, () =>
    assert.equal(appliesToAge(ages, band), applies));
}

for (const { years, on, born_on, band } of vectors.born_about) {
  test(`about ${years} on ${on}`, () => {
    assert.equal(bornAbout(years, on), born_on);
    assert.equal(ageBand({ kind: "child", born_on }, on), band);
  });
}
