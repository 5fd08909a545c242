import assert from "node:assert/strict";
import { test } from "node:test";
import { urgentReminder, urgentWaits } from "../../../fieldapp/static/js/lib/urgent_reminder.js";

/** @param {Record<string, any>} danger @param {Record<string, any>} [more] @returns {any} */
const record = (danger, more = {}) => ({
  document: { visit: { immediate_danger: danger } },
  base: { document: { visit: { immediate_danger: danger } } },
  urgent: [],
  ...more,
});

test("it says that nothing has left the tablet, and once received that nobody has seen it", () => {
  const danger = record({ answer: true });
  assert.equal(urgentWaits(danger, true), "unsent");
  assert.equal(urgentWaits(danger, false), "received");
  assert.match(urgentReminder("unsent", "this tablet").words, /has not left this tablet/);
  assert.match(urgentReminder("received", "this tablet").words, /Nobody at the office has said/);
});

test("it ends when a person was reached, or has said that she saw it", () => {
  const at = "2026-11-24T10:00:00Z";
  for (const call of ["called_999_at", "front_door_at", "manager_at"])
    assert.equal(urgentWaits(record({ answer: true, [call]: at }), true), null);
  const seen = { urgent_seen: { by_name: "Ruth Bell", at } };
  assert.equal(urgentWaits(record({ answer: true }, seen), false), null);
});

test("what became urgent after the office saw the visit was not seen", () => {
  const seen = { by_name: "Ruth Bell", at: "2026-11-24T10:00:00Z" };
  const rule = { scope: "/children/*/voice", when: { eq: ["disclosure", true] } };
  const told = { voice: { disclosure: true } };
  const one = record({}, { urgent: [rule], urgent_seen: seen });
  one.base = { document: { children: { ava: told } } };
  one.document = { children: { ava: told } };
  assert.equal(urgentWaits(one, true), null);
  one.document = { children: { ava: told, leo: told } };
  assert.equal(urgentWaits(one, true), "unsent");
  one.document = { children: { ava: told, leo: { ...told, removed: { at: "x", why: "twice" } } } };
  assert.equal(urgentWaits(one, true), null);
});

test("that somebody else made the call ends it too", () => {
  const danger = record({ answer: true, front_door_at: { na: "told_by_somebody_else" } });
  assert.equal(urgentWaits(danger, true), null);
});

for (const state of ["approved", "withdrawn"]) {
  test(`a visit that is ${state} reminds only of what has not left the tablet`, () => {
    const danger = record({ answer: true }, { state });
    assert.equal(urgentWaits(danger, false), null);
    assert.equal(urgentWaits(danger, true), "unsent");
  });
}

test("a call that was not made, or to the gas service alone, ends nothing", () => {
  const not = { na: "no_answer" };
  const gas = "2026-11-24T10:00:00Z";
  const danger = record({ answer: true, manager_at: not, gas_called_at: gas });
  assert.equal(urgentWaits(danger, true), "unsent");
});

test("nothing urgent, no reminder", () => {
  assert.equal(urgentWaits(record({ answer: false }), true), null);
});
