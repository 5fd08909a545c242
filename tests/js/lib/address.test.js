import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isAddress,
  readAddress,
  sectionAddress,
  visitAddress,
} from "../../../fieldapp/static/js/lib/address.js";

test("a child who was met has an address of its own", () => {
  const address = sectionAddress("v", "new_child", "/people_met/p");
  assert.equal(address, "#/visits/v/people_met/p");
  const { section, scope } = readAddress(address);
  assert.deepEqual([section, scope], ["new_child", "/people_met/p"]);
});

test("an address names a place, and the place names the address again", () => {
  for (const [section, scope] of [
    ["room", "/rooms/r1"],
    ["new_room", "/rooms/r1"],
    ["voice", "/children/c1/voice"],
    ["carer", "/carers/p1"],
  ]) {
    const place = readAddress(sectionAddress("v1", section, scope));
    assert.deepEqual(
      [place.screen, place.visitId, place.section, place.subjectId],
      ["section", "v1", section, scope.split("/")[2]],
    );
  }
  assert.deepEqual(readAddress(sectionAddress("v1", "analysis", "/analysis")), {
    screen: "section",
    visitId: "v1",
    section: "analysis",
  });
});

test("a question can be asked for", () => {
  const address = sectionAddress("v1", "room", "/rooms/r1", "impact/c1");
  assert.equal(readAddress(address).question, "impact/c1");
});

test("screens of the workspace and of a visit", () => {
  const screens = {
    "": "my-visits",
    "#/": "my-visits",
    "#/visits/new": "new-visit",
    "#/visits/v1": "task-list",
    "#/visits/v1/prepare": "prepare",
    "#/visits/v1/conflicts": "conflicts",
    "#/act-now": "act-now",
    "#/nowhere": "not-found",
    "#/visits/v1/rooms": "not-found",
    "#/visits/v1/a/b": "not-found",
  };
  for (const [hash, screen] of Object.entries(screens))
    assert.equal(readAddress(hash).screen, screen);
  assert.equal(visitAddress("v1", "take-over"), "#/visits/v1/take-over");
});

test("links inside the page are not addresses", () => {
  assert.equal(isAddress("#main-content"), false);
  assert.equal(isAddress("#/visits/new"), true);
});

test("an address with strange parts leads nowhere, and is no fault", () => {
  for (const hash of [
    "#/%",
    "#/visits/%E0%A4%A",
    "#/visits/v1/%",
    "#/visits/v1/constructor/x",
    "#/visits/v1/constructor",
    "#/visits/v1/__proto__/x/y",
    "#/visits/__proto__",
    "#/visits/v1/rooms/__proto__",
    "#/visits/v1/rooms/..%2Fanalysis",
    "#/visits/v1/children/c1%2Fvoice/seen",
    "#/visits/v1/..%2F..%2Fvisits",
    "#/visits/v1/<img src=x>",
    "#/visits//rooms/r1",
    "#/constructor",
  ]) {
    assert.equal(readAddress(hash).screen, "not-found", hash);
  }
});
