/** The core of the device put on what this browser has: its store, network, clock, locks and workers. */

import { createCore } from "../device/core.js";
import { formFile, keepForms } from "../lib/form_cache.js";
import { deleteDB, openDB } from "../lib/vendored.js";
import { argon2InWorker } from "../vault/argon2.js";

const ARGON2_WORKER = new URL("../vault/argon2_worker.js", import.meta.url);

/** A form that is not on the device is not waited for longer. */
const RULES_LIMIT_MS = 6000;

const plainFetch = (/** @type {any} */ url, /** @type {any} */ options) => fetch(url, options);

/** @param {string} version whole in its cache, or rejects */
export const fetchForms = (version) => keepForms(version, { caches, fetch: plainFetch });

/** @param {string} version @returns {Promise<any>} */
async function readRules(version) {
  const signal = AbortSignal.timeout(RULES_LIMIT_MS);
  const from = { caches, fetch: plainFetch, signal };
  const file = await formFile(version, "rules.json", from).catch(() => null);
  return file?.json() ?? null;
}

/** @param {() => void} listener @returns {() => void} */
function wake(listener) {
  const onVisible = () => document.hidden || listener();
  window.addEventListener("online", listener);
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    window.removeEventListener("online", listener);
    document.removeEventListener("visibilitychange", onVisible);
  };
}

const clock = {
  now: () => Date.now(),
  setTimeout: (/** @type {() => void} */ call, /** @type {number} */ after) =>
    setTimeout(call, after),
  clearTimeout: (/** @type {any} */ timer) => clearTimeout(timer),
};

/** @returns {import("../device/other_windows.js").OtherWindows} */
function otherWindows() {
  const channel = new BroadcastChannel("fieldapp-saved");
  return {
    tell: (saved) => channel.postMessage(saved),
    hear: (listener) => channel.addEventListener("message", ({ data }) => listener(data)),
  };
}

/**
 * @param {string} release
 * @returns {Promise<import("../device/core.js").Core>}
 */
export const createBrowserCore = (release) =>
  createCore({
    openDB,
    deleteDB,
    fetch: plainFetch,
    clock,
    origin: location.origin,
    deriveArgon2: argon2InWorker(ARGON2_WORKER),
    userAgentPersist: navigator.storage ?? null,
    files: navigator.storage?.getDirectory ? () => navigator.storage.getDirectory() : null,
    fetchForms,
    readRules,
    wake,
    locks: navigator.locks ?? null,
    otherWindows: "BroadcastChannel" in window ? otherWindows() : null,
    release,
  });
