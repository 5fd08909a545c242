import assert from "node:assert/strict";
import { test } from "node:test";
import {
  childrenNotHere,
  listedNeeds,
  standingNeeds,
} from "../../../fieldapp/static/js/sync/needs.js";

const need = (path, kind = "blocking") => ({ id: path, path, kind, message: path });
const paths = (needs) => needs.map((one) => one.path);
const record = (needs, document, base = {}) => ({
  needs_you: needs,
  document,
  base: { revision_id: "r", sequence: 1, document: base },
});

test("a need stands until its answer is another than the service has", () => {
  const needs = [need("/visit/outcome"), need("/visit/left_at"), need("/home/a")];
  const base = { visit: { left_at: "tomorrow" } };
  const answered = { visit: { outcome: "completed", left_at: "tomorrow" } };
  assert.deepEqual(paths(standingNeeds(record(needs, base, base))), paths(needs));
  assert.deepEqual(paths(standingNeeds(record(needs, answered, base))), [
    "/visit/left_at",
    "/home/a",
  ]);
  const changed = { visit: { left_at: "11:00" } };
  assert.deepEqual(paths(standingNeeds(record(needs, changed, base))), [
    "/visit/outcome",
    "/home/a",
  ]);
});

test("a child who is missing whole is one line", () => {
  const needs = [
    need("/children/c1", "unknown_child"),
    need("/children/c1/seen/seen"),
    need("/children/c11/seen/seen"),
  ];
  assert.deepEqual(paths(listedNeeds(needs)), ["/children/c1", "/children/c11/seen/seen"]);
});

test("children not here are those of the record only, never those written about here", () => {
  const needs = [
    need("/children/known", "unknown_child"),
    need("/children/new", "unknown_child"),
    need("/children/ours", "unknown_child"),
    need("/children/other/seen/seen"),
  ];
  const pack = { people: [{ id: "known" }] };
  const here = record(needs, { children: { ours: { seen: { seen: "yes" } } } });
  assert.deepEqual(childrenNotHere(here, pack), ["new"]);
  assert.deepEqual(childrenNotHere(here, null), ["known", "new"]);
});
