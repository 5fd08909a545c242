import assert from "node:assert/strict";
import { test } from "node:test";
import { urgentReminder } from "../../../fieldapp/static/js/lib/urgent_reminder.js";

const HERE = { unsent: true, device: "this tablet" };

/** @param {Record<string, any>} danger @param {Record<string, any>} [more] */
const record = (danger, more = {}) => ({
  document: { visit: { immediate_danger: danger } },
  urgent: [],
  ...more,
});

test("it says that nothing has left the tablet, and once received that nobody has seen it", () => {
  const danger = record({ answer: true });
  assert.match(urgentReminder(danger, HERE)?.words ?? "", /has not left this tablet/);
  const sent = urgentReminder(danger, { ...HERE, unsent: false });
  assert.match(sent?.words ?? "", /Nobody at the office has said that they saw it/);
});

test("it ends when a person was reached, or has said that she saw it", () => {
  const at = "2026-11-24T10:00:00Z";
  for (const call of ["called_999_at", "front_door_at", "manager_at"])
    assert.equal(urgentReminder(record({ answer: true, [call]: at }), HERE), null);
  const seen = { urgent_seen: { by_name: "Ruth Bell", at } };
  assert.equal(urgentReminder(record({ answer: true }, seen), HERE), null);
});

test("a call that was not made, or to the gas service alone, ends nothing", () => {
  const not = { na: "no_answer" };
  const gas = "2026-11-24T10:00:00Z";
  assert.ok(urgentReminder(record({ answer: true, manager_at: not, gas_called_at: gas }), HERE));
});

test("nothing urgent, no reminder", () => {
  assert.equal(urgentReminder(record({ answer: false }), HERE), null);
});
