import assert from "node:assert/strict";
import { test } from "node:test";
import { statusSentence } from "../../../fieldapp/static/js/lib/status_sentence.js";

const NOW = "2026-11-24T10:45:00Z";
const QUIET = {
  lock: "open",
  kind: "tablet",
  signal: "ok",
  signal_since: null,
  session: "ok",
  unsent: [],
  sending: null,
  retry_at: null,
  last_received_at: null,
  copied_at: null,
  too_old: false,
  clock_skew_minutes: 0,
  fault: null,
  visit: null,
};
const VISIT = {
  visit_id: "v1",
  writing: false,
  saved_at: "2026-11-24T10:42:00Z",
  received_at: null,
  unsent: true,
  conflicts: 0,
  came_in: [],
  read_only: null,
  holder_name: null,
};

const say = (status, where = {}) =>
  statusSentence({ ...QUIET, ...status }, { now: NOW, inVisit: Boolean(status.visit), ...where });

const words = (status, where) => {
  const { bold, quiet } = say(status, where);
  return [bold, quiet];
};

test("each state says what the visual language says", () => {
  const noSignal = { signal: "none", signal_since: "2026-11-24T09:50:00Z", unsent: ["v1", "v2"] };
  const cases = [
    [
      { ...noSignal, visit: { ...VISIT, writing: true } },
      {},
      "Writing",
      "Kept every half second while you type",
    ],
    [
      { ...noSignal, visit: VISIT },
      {},
      "Saved on this tablet 10:42",
      "No signal. Nothing is lost.",
    ],
    [noSignal, {}, "On this tablet only: 2 visits", "No signal since 09:50. Will send by itself."],
    [
      { unsent: ["v1", "v2"], sending: { number: 1, of: 2 } },
      {},
      "Sending 1 of 2",
      "You can go on writing.",
    ],
    [
      { sending: { number: 1, of: 3, again: true } },
      {},
      "Sending again",
      "The service was put back from a copy. Nothing is lost; you can go on writing.",
    ],
    [
      { unsent: ["v1"], retry_at: "2026-11-24T10:45:40Z" },
      {},
      "Will try again",
      "No answer came. Next try in 40 seconds.",
    ],
    [
      { visit: { ...VISIT, unsent: false, received_at: "2026-11-24T14:03:00Z" } },
      {},
      "Received 14:03",
      "This visit is with the service.",
    ],
    [
      { last_received_at: "2026-11-24T14:03:00Z" },
      {},
      "Nothing is waiting on this tablet",
      "All work received, last at 14:03",
    ],
    [
      { visit: { ...VISIT, conflicts: 2 } },
      {},
      "Choose an answer",
      "2 answers were also changed in the office. Both are stored.",
    ],
    [
      { visit: { ...VISIT, came_in: ["/a", "/b", "/c"] } },
      {},
      "3 answers came from the office",
      "They fitted with yours.",
    ],
    [
      { session: "over", unsent: ["v1"] },
      {},
      "Sign in to send",
      "Everything stays here until you do.",
    ],
    [
      { signal: "captive" },
      {},
      "No real connection",
      "The wifi here is not letting the app through.",
    ],
    [
      { visit: { ...VISIT, read_only: "other_holder", holder_name: "Sam Whitlock" } },
      {},
      "Sam Whitlock has this visit",
      "You can read it. Taking it over keeps what Sam has written.",
    ],
    [
      { visit: { ...VISIT, unsent: false, shared_with: "Sam Whitlock" } },
      {},
      "Sam Whitlock has this visit",
      "What you write is added to it.",
    ],
    [
      { unsent: ["v1"], visit: { ...VISIT, shared_with: "Sam Whitlock" } },
      {},
      "Saved on this tablet 10:42",
      "Sam Whitlock has this visit. What you write is added to it.",
    ],
    [
      { ...noSignal, visit: { ...VISIT, shared_with: "Sam Whitlock" } },
      {},
      "Saved on this tablet 10:42",
      "No signal. Nothing is lost.",
    ],
    [{}, { updateWaiting: true }, "Update waiting", "It will be put in when no visit is open."],
    [
      { fault: { kind: "not_saved" }, visit: VISIT },
      {},
      "Not saved. Do not close this page.",
      "The tablet’s store stopped. What you wrote is still on the screen.",
    ],
    [
      { fault: { kind: "not_saved", full: true }, visit: VISIT },
      {},
      "Not saved. Do not close this page.",
      "The tablet is full. What you wrote is still on the screen.",
    ],
    [
      { little_space: true, unsent: ["v1"], visit: VISIT },
      {},
      "This tablet is almost full",
      "Saved 10:42. Delete photos or films to make room.",
    ],
    [
      { little_space: true },
      {},
      "This tablet is almost full",
      "What is saved stays. Delete photos or films to make room.",
    ],
    [
      { ...noSignal, visit: VISIT },
      { actNow: true },
      "Saved on this tablet 10:42",
      "This app has told nobody yet.",
    ],
  ];
  for (const [status, where, bold, quiet] of cases)
    assert.deepEqual(words(status, where), [bold, quiet]);
});

test("of several true states the first of the order is said", () => {
  const everything = {
    fault: { kind: "not_saved" },
    session: "over",
    retry_at: "2026-11-24T10:45:40Z",
    sending: { number: 1, of: 1 },
    unsent: ["v1"],
    visit: { ...VISIT, conflicts: 1, read_only: "other_holder", holder_name: "Sam Whitlock" },
  };
  const order = [];
  const take = [
    (status) => ({ ...status, fault: null }),
    (status) => ({ ...status, visit: { ...status.visit, conflicts: 0 } }),
    (status) => ({ ...status, session: "ok" }),
    (status) => ({ ...status, visit: { ...status.visit, read_only: null } }),
    (status) => ({ ...status, retry_at: null }),
    (status) => ({ ...status, sending: null }),
    (status) => status,
  ];
  let status = everything;
  for (const less of take) {
    order.push(say(status).kind);
    status = less(status);
  }
  assert.deepEqual(order, [
    "not-saved",
    "conflict",
    "sign-in",
    "other-holder",
    "retry",
    "sending",
    "saved",
  ]);
});

test("nothing is called lost while a write has failed, and a copy is offered", () => {
  const sentence = say({ fault: { kind: "not_saved" }, visit: VISIT });
  assert.equal(sentence.alert, true);
  assert.equal(sentence.tone, "not-saved");
  assert.deepEqual(sentence.button, { label: "Keep a copy", action: "keep-a-copy" });
});

test("a computer and a phone are called what they are", () => {
  assert.equal(say({ kind: "desk", unsent: ["v1"] }).bold, "On this computer only: 1 visit");
  const phone = say(
    { unsent: ["v1", "v2"], signal: "none", signal_since: "2026-11-24T09:50:00Z" },
    { phone: true },
  );
  assert.deepEqual(
    [phone.bold, phone.quiet],
    ["On this phone only: 2 visits", "No signal since 09:50"],
  );
});

test("received is never said while words of the visit are only here", () => {
  const visit = { ...VISIT, received_at: "2026-11-24T10:40:00Z", unsent: true };
  assert.equal(say({ visit, unsent: ["v1"] }).kind, "saved");
});

test("no state uses a word that this product does not use", () => {
  const statuses = [
    {},
    { unsent: ["a"] },
    { unsent: ["a"], retry_at: NOW },
    { session: "other_user" },
    { too_old: true },
    { signal: "captive" },
    { fault: { kind: "lost_store", unsent: 2, reported_at: NOW } },
    { fault: { kind: "reopening" } },
    { clock_skew_minutes: 12 },
    { visit: { ...VISIT, read_only: "other_tab" } },
    { visit: { ...VISIT, read_only: "approved" } },
    { visit: { ...VISIT, read_only: "withdrawn" } },
  ];
  for (const status of statuses) {
    const { bold, quiet } = say(status);
    assert.doesNotMatch(`${bold} ${quiet}`, /\b(sync\w*|upload\w*|offline|error|oops)\b/i);
  }
});

test("a visit that was withdrawn is not called approved", () => {
  assert.deepEqual(words({ visit: { ...VISIT, read_only: "withdrawn" } }), [
    "This visit was withdrawn",
    "You can read it. It cannot be changed.",
  ]);
});

test("while locked, what only this device has is counted, and nothing is claimed beyond", () => {
  const locked = { lock: "locked", unsent: [] };
  assert.deepEqual(words({ ...locked, locked_unsent: 2 }), [
    "On this tablet only: 2 visits",
    "Locked and kept. Unlock to send.",
  ]);
  assert.deepEqual(words({ ...locked, locked_unsent: 0 }), [
    "Nothing is waiting on this tablet",
    "Unlock to go on.",
  ]);
  assert.deepEqual(words({ ...locked, locked_unsent: null }), [
    "Nothing is waiting on this tablet",
    "Nothing has been written here yet",
  ]);
});
