import assert from "node:assert/strict";
import { test } from "node:test";
import { ruleFor } from "../../../fieldapp/static/js/sw/rules.js";

const ORIGIN = "http://localhost:5000";
const FILES = new Set(["/workspace/", "/workspace/s/abc/js/workspace.js"]);
const strategy = (path, { method = "GET", mode = "cors", origin = ORIGIN } = {}) =>
  ruleFor({ method, mode, url: origin + path }, ORIGIN, FILES)?.strategy ?? "pass";

test("exactly three things are answered", () => {
  assert.equal(strategy("/workspace/", { mode: "navigate" }), "shell");
  assert.equal(strategy("/workspace/anything", { mode: "navigate" }), "shell");
  assert.equal(strategy("/workspace/s/abc/js/workspace.js"), "release");
  assert.equal(strategy("/workspace/forms/v1/room.html"), "forms");
});

test("everything else passes untouched", () => {
  const passing = [
    ["/sync/v1/hello?nonce=1"],
    ["/workspace/session"],
    ["/workspace/s/older/js/workspace.js"],
    ["/workspace/s/abc/js/workspace.js?x=1"],
    ["/families", { mode: "navigate" }],
    ["/workspace/", { mode: "cors" }],
    ["/workspace/session", { method: "POST" }],
    ["/workspace/", { method: "POST", mode: "navigate" }],
    ["/workspace/forms/v1/room.html", { origin: "http://elsewhere.test" }],
  ];
  for (const [path, asked] of passing) assert.equal(strategy(path, asked), "pass", path);
});
