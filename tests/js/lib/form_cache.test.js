import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import {
  deleteUnusedForms,
  formFile,
  hasForms,
  keepForms,
} from "../../../fieldapp/static/js/lib/form_cache.js";
import { FakeCaches } from "../fake_caches.js";

const FILES = { "room.html": "<section></section>", "rules.json": "{}" };
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

function service(files = FILES, served = files) {
  const listed = Object.entries(files).map(([path, text]) => ({ path, sha256: sha256(text) }));
  const asked = [];
  const fetch = async (url) => {
    asked.push(url);
    const path = url.split("/").slice(4).join("/");
    if (path === "manifest.json")
      return new Response(JSON.stringify({ version: "v1", files: listed }));
    return path in served ? new Response(served[path]) : new Response("", { status: 404 });
  };
  return { caches: new FakeCaches(fetch), fetch, asked };
}

test("a version is kept whole and then needs no network", async () => {
  const from = service();
  await keepForms("v1", from);
  const gone = { ...from, fetch: async () => assert.fail("the network was asked") };
  assert.equal(await (await formFile("v1", "room.html", gone)).text(), FILES["room.html"]);
  await keepForms("v1", gone);
});

test("one altered file refuses the version and leaves nothing", async () => {
  const from = service(FILES, { ...FILES, "room.html": "<section>other</section>" });
  await assert.rejects(keepForms("v1", from), /room.html/);
  assert.deepEqual(await from.caches.keys(), []);
});

test("one missing file refuses the version and leaves nothing", async () => {
  const { "rules.json": _gone, ...served } = FILES;
  const from = service(FILES, served);
  await assert.rejects(keepForms("v1", from));
  assert.equal(await hasForms("v1", from.caches), false);
});

test("a list that is not this version's refuses it, whatever answered with it", async () => {
  const rules = { path: "rules.json", sha256: sha256("{}") };
  for (const told of [
    null,
    [],
    "signed in",
    { status: "ok" },
    { version: "v1", files: [] },
    { version: "v1", files: {} },
    { version: "v1", files: [null] },
    { version: "v2", files: [rules] },
    { version: "v1", files: [{ path: "room.html", sha256: sha256("") }] },
  ]) {
    const fetch = async (url) =>
      new Response(url.endsWith("manifest.json") ? JSON.stringify(told) : "{}");
    const caches = new FakeCaches(fetch);
    await assert.rejects(keepForms("v1", { caches, fetch }), JSON.stringify(told));
    assert.deepEqual(await caches.keys(), []);
  }
});

test("versions that no visit names are deleted, other caches are not touched", async () => {
  const { caches } = service();
  for (const name of ["forms-old", "forms-used", "app-3-abc"]) await caches.open(name);
  await deleteUnusedForms(["used"], caches);
  assert.deepEqual(await caches.keys(), ["forms-used", "app-3-abc"]);
});
