import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";
import { FakeCaches } from "../fake_caches.js";

const FOLDER = new URL("../../../fieldapp/static/js/sw/", import.meta.url);
const ORIGIN = "http://localhost:5000";

/** The worker as it is served: its modules joined, with imports and exports taken off. */
function joined(release) {
  const sources = readdirSync(FOLDER)
    .sort()
    .map((name) =>
      readFileSync(new URL(name, FOLDER), "utf8").replace(/^(import .*$|export )/gm, ""),
    );
  return [`self.RELEASE = ${JSON.stringify(release)};`, ...sources].join("\n");
}

function release(name) {
  const files = ["/workspace/", `/workspace/s/${name}/js/workspace.js`];
  return {
    release: name,
    cache: `${name}-shell`,
    files: files.map((url) => ({ url, integrity: "" })),
  };
}

/** A worker in a world of its own, on caches that outlive it. */
function start(name, caches, { windows = 1, answers = () => new Response("file") } = {}) {
  const listeners = {};
  const skipped = { count: 0 };
  const world = vm.createContext({
    URL,
    Response,
    Request: class {
      constructor(url, options) {
        Object.assign(this, options, { url: new URL(url, ORIGIN).href, method: "GET" });
      }
    },
    caches,
    fetch: async (request) => answers(request),
    location: { origin: ORIGIN },
    clients: {
      claim: async () => {},
      matchAll: async () =>
        Array.from({ length: windows }, () => ({ url: `${ORIGIN}/workspace/` })),
    },
    skipWaiting: () => {
      skipped.count += 1;
    },
    addEventListener: (kind, listener) => {
      listeners[kind] = listener;
    },
  });
  world.self = world;
  world.globalThis = world;
  vm.runInContext(joined(release(name)), world);
  const tell = async (kind, more = {}) => {
    let waited;
    listeners[kind]({
      ...more,
      waitUntil: (promise) => (waited = promise),
      respondWith: (promise) => (waited = promise),
    });
    return waited;
  };
  return { tell, skipped };
}

const ask = (path, mode = "cors", method = "GET") => ({
  request: { url: ORIGIN + path, mode, method },
});

function caches(fetch = async () => new Response("file")) {
  return new FakeCaches(fetch);
}

test("it installs whole, and answers the shell with no network", async () => {
  const kept = caches(async (request) => new Response(`kept ${new URL(request.url).pathname}`));
  const worker = start("one", kept, { answers: () => assert.fail("the network was asked") });
  await worker.tell("install");
  assert.deepEqual(await kept.keys(), ["app-1-one-shell"]);
  const shell = await worker.tell("fetch", ask("/workspace/visits", "navigate"));
  assert.equal(await shell.text(), "kept /workspace/");
});

test("a file that fails leaves no half cache", async () => {
  const failing = caches(
    async (request) => new Response("", { status: request.url.endsWith("/") ? 200 : 404 }),
  );
  const worker = start("one", failing);
  await assert.rejects(worker.tell("install"));
  assert.deepEqual(await failing.keys(), []);
});

test("it never takes over by itself, and not while a second window is open", async () => {
  const worker = start("one", caches());
  await worker.tell("install");
  await worker.tell("activate");
  assert.equal(worker.skipped.count, 0);
  const crowded = start("two", caches(), { windows: 2 });
  await crowded.tell("message", { data: { ask: "take-over" } });
  assert.equal(crowded.skipped.count, 0);
  await worker.tell("message", { data: { ask: "take-over" } });
  assert.equal(worker.skipped.count, 1);
});

test("only smaller caches of the app go, only when a page of the same release asks", async () => {
  const kept = caches();
  await start("one", kept).tell("install");
  const two = start("two", kept);
  await two.tell("install");
  await kept.open("forms-v1");
  await two.tell("message", { data: { ask: "tidy", release: "one" } });
  assert.deepEqual((await kept.keys()).length, 3);
  await two.tell("message", { data: { ask: "tidy", release: "two" } });
  assert.deepEqual(await kept.keys(), ["app-2-two-shell", "forms-v1"]);
});

test("an older worker does not tidy what it does not know", async () => {
  const kept = caches();
  const one = start("one", kept);
  await one.tell("install");
  await start("two", kept).tell("install");
  await one.tell("message", { data: { ask: "tidy", release: "one" } });
  assert.equal((await kept.keys()).length, 2);
});

test("what no rule names is not answered at all", async () => {
  const worker = start("one", caches());
  assert.equal(await worker.tell("fetch", ask("/sync/v1/hello")), undefined);
  assert.equal(await worker.tell("fetch", ask("/workspace/session", "cors", "POST")), undefined);
});
