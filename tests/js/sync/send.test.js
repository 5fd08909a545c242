import assert from "node:assert/strict";
import { test } from "node:test";
import { reach } from "../../../fieldapp/static/js/sync/reach.js";
import { createSchedule } from "../../../fieldapp/static/js/sync/schedule.js";
import { createAsk } from "../../../fieldapp/static/js/sync/send.js";
import { html, json } from "../device/fake_server.js";
import { ORIGIN, StillClock } from "../device/tablet.js";

function asking(fetch, clock = new StillClock()) {
  return createAsk({
    fetch,
    clock,
    origin: ORIGIN,
    device: () => "tablet-1",
    user: () => "anna",
    csrf: () => "token",
  });
}

test("every request names account, device and protocol, and carries a whole body", async () => {
  let seen;
  const ask = asking(async (address, options) => {
    seen = { address, ...options };
    return json(200, { ok: true });
  });
  const body = { revisions: [{ quote: "naïve ".repeat(100) }] };
  await ask("/sync/v1/revisions", { method: "POST", json: body, gzip: true });
  assert.equal(seen.address, `${ORIGIN}/sync/v1/revisions`);
  assert.deepEqual(
    [
      seen.headers["X-Fieldapp-User"],
      seen.headers["X-Fieldapp-Device"],
      seen.headers["X-CSRFToken"],
    ],
    ["anna", "tablet-1", "token"],
  );
  assert.equal(seen.headers["X-Fieldapp-Protocol"], "1");
  assert.deepEqual(
    [seen.credentials, seen.redirect, seen.cache],
    ["same-origin", "error", "no-store"],
  );
  assert.ok(seen.body instanceof ArrayBuffer);
  assert.ok(seen.body.byteLength < 200);
  const stream = new Blob([seen.body]).stream().pipeThrough(new DecompressionStream("gzip"));
  assert.deepEqual(JSON.parse(await new Response(stream).text()), body);
});

test("a network that never answers is given up, whether or not it can be aborted", async () => {
  const clock = new StillClock();
  let aborted = false;
  const ask = asking((_, { signal }) => {
    signal.addEventListener("abort", () => {
      aborted = true;
    });
    return new Promise(() => {});
  }, clock);
  const reply = ask("/sync/v1/changes", { limit: 5000 });
  await new Promise((resolve) => setImmediate(resolve));
  clock.move(5000);
  assert.equal((await reply).kind, "no_answer");
  assert.equal(aborted, true);
});

test("a body that hangs after its headers is given up too", async () => {
  const clock = new StillClock();
  const never = new ReadableStream({ pull: () => new Promise(() => {}) });
  const headers = { "Content-Type": "application/json" };
  const ask = asking(async () => new Response(never, { headers }), clock);
  const reply = ask("/sync/v1/changes", { limit: 5000 });
  await new Promise((resolve) => setImmediate(resolve));
  clock.move(5000);
  assert.equal((await reply).kind, "no_answer");
});

test("what is not our service's JSON is told apart", async () => {
  const kindOf = async (answer) => (await asking(answer)("/sync/v1/changes")).kind;
  assert.equal(await kindOf(async () => html()), "captive");
  assert.equal(await kindOf(async () => html(502)), "refused");
  assert.equal(await kindOf(async () => json(401, { error: "signed_out" })), "refused");
  assert.equal(
    await kindOf(async () => ({ type: "opaqueredirect", status: 0, headers: new Headers() })),
    "captive",
  );
  assert.equal(await kindOf(async () => Promise.reject(new TypeError("no network"))), "none");
  const cut = new Response("{", { headers: { "Content-Type": "application/json" } });
  assert.equal(await kindOf(async () => cut), "none");
});

test("hello counts only with our own nonce", async () => {
  const answering = (nonceOf) =>
    reach(asking(async (address) => json(200, { nonce: nonceOf(new URL(address)) })));
  assert.equal((await answering((url) => url.searchParams.get("nonce"))).signal, "ok");
  const kept = await answering(() => "an older one");
  assert.deepEqual([kept.signal, kept.hello], ["captive", null]);
  const old = await reach(asking(async () => json(426, { error: "too_old" })));
  assert.deepEqual([old.hello, old.too_old], [null, true]);
});

function scheduled(ends) {
  const clock = new StillClock();
  const state = { rounds: 0, retryAt: null, wake: () => {}, errors: [] };
  const schedule = createSchedule({
    clock,
    random: () => 1,
    round: async () => {
      state.rounds += 1;
      const end = ends.shift() ?? "done";
      if (end === "throws") throw new Error("a fault in a round");
      return end;
    },
    wake: (listener) => {
      state.wake = listener;
      return () => {};
    },
    onRetry: (at) => {
      state.retryAt = at;
    },
    onError: (error) => state.errors.push(error),
  });
  return { clock, schedule, state };
}

test("rounds back off after a failure, and a wake or a success ends that", async () => {
  const { clock, schedule, state } = scheduled(["retry", "throws", "done"]);
  schedule.start();
  await schedule.idle();
  assert.equal(state.retryAt, clock.now() + 2000);
  schedule.soon();
  clock.move(1999);
  assert.equal(state.rounds, 1);
  clock.move(1);
  await schedule.idle();
  assert.deepEqual([state.rounds, state.errors.length], [2, 1]);
  assert.equal(state.retryAt, clock.now() + 4000);
  state.wake();
  await schedule.idle();
  assert.deepEqual([state.rounds, state.retryAt], [3, null]);
});

test("a save is sent soon, and a wish during a round is granted after it", async () => {
  const { clock, schedule, state } = scheduled([]);
  schedule.start();
  await schedule.idle();
  schedule.soon();
  clock.move(4000);
  await schedule.idle();
  assert.equal(state.rounds, 2);
  const both = [schedule.now(), schedule.now()];
  await Promise.all(both);
  await schedule.idle();
  assert.equal(state.rounds, 4);
  schedule.stop();
  clock.move(600_000);
  assert.equal(state.rounds, 4);
});

test("where a person must act, the service is looked at every five minutes only", async () => {
  const { clock, schedule, state } = scheduled(["stopped"]);
  schedule.start();
  await schedule.idle();
  assert.equal(state.retryAt, null);
  clock.move(299_999);
  assert.equal(state.rounds, 1);
  clock.move(1);
  await schedule.idle();
  assert.equal(state.rounds, 2);
});
