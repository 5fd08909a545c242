/**
 * The environment of `createCore` in a real browser.
 *
 * @import { Environment } from "./page.js"
 * @typedef {Pick<Environment, "openDB"|"deleteDB"|"fetchForms"|"readRules"|"release">} Brought
 */

import { argon2InWorker } from "../vault/argon2.js";

/**
 * @param {Brought} brought the idb library's two functions, how forms are kept and read, the release
 * @returns {Environment}
 */
export function browserEnvironment(brought) {
  return {
    ...brought,
    fetch: (...request) => fetch(...request),
    clock: {
      now: () => Date.now(),
      setTimeout: (run, ms) => setTimeout(run, ms),
      clearTimeout: (timer) => clearTimeout(timer),
    },
    origin: location.origin,
    deriveArgon2: argon2InWorker(new URL("../vault/argon2_worker.js", import.meta.url)),
    userAgentPersist: navigator.storage ?? null,
    locks: navigator.locks ?? null,
    wake: whenBrowserWakes,
  };
}

/**
 * Only a hint to try: whether the service is there, `hello` says.
 * @param {() => void} listener
 * @returns {() => void} unsubscribe
 */
function whenBrowserWakes(listener) {
  const whenVisible = () => {
    if (document.visibilityState === "visible") listener();
  };
  addEventListener("online", listener);
  document.addEventListener("visibilitychange", whenVisible);
  return () => {
    removeEventListener("online", listener);
    document.removeEventListener("visibilitychange", whenVisible);
  };
}
