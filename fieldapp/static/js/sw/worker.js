import { deleteSmaller, putInWhole } from "./app_caches.js";
import { ruleFor } from "./rules.js";
import { STRATEGIES } from "./strategies.js";

/**
 * The worker itself. It holds no person and no draft: it makes the workspace open with no signal,
 * and that is all. Drafts, keys and sending belong to the page, because a worker is stopped after
 * half a minute and forgets everything.
 */

/** @type {any} */
const scope = globalThis;
const release = /** @type {import("./rules.js").Release} */ (scope.RELEASE);
const files = new Set(release.files.map((file) => file.url));

/** @returns {Promise<number>} how many windows of the workspace are open */
async function workspaceWindows() {
  const open = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  const inside = (/** @type {{url: string}} */ client) =>
    new URL(client.url).pathname.startsWith("/workspace/");
  return open.filter(inside).length;
}

/** @type {Record<string, () => unknown>} what a page may ask for while no second window is open */
const ASKED = {
  "take-over": () => scope.skipWaiting(),
  tidy: () => deleteSmaller(scope.caches, release.cache),
};

/** @param {{ask?: string, release?: string} | null} message @returns {Promise<unknown>} */
async function answerPage(message) {
  if (!message?.ask || !Object.hasOwn(ASKED, message.ask)) return undefined;
  if (message.release !== release.release && message.ask === "tidy") return undefined;
  if ((await workspaceWindows()) > 1) return undefined;
  return ASKED[message.ask]();
}

scope.addEventListener("install", (/** @type {any} */ event) =>
  event.waitUntil(putInWhole(scope.caches, release)),
);

scope.addEventListener("activate", (/** @type {any} */ event) =>
  event.waitUntil(scope.clients.claim()),
);

scope.addEventListener("message", (/** @type {any} */ event) =>
  event.waitUntil(answerPage(event.data)),
);

scope.addEventListener("fetch", (/** @type {any} */ event) => {
  const rule = ruleFor(event.request, scope.location.origin, files);
  if (!rule) return;
  const sources = {
    caches: scope.caches,
    cache: release.cache,
    fetch: (/** @type {Request} */ request) => fetch(request),
  };
  event.respondWith(STRATEGIES[rule.strategy](sources, event.request));
});
