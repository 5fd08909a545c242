/**
 * The service worker seen from the page: registered for the workspace only, and a new release put in
 * only while nothing is open, because taking over means loading again.
 */

const WORKER = "/service-worker.js";

/**
 * @param {object} options
 * @param {string} options.release
 * @param {() => boolean} options.isIdle nothing is unlocked, so nothing is lost by loading again
 * @param {() => void} options.changed an update began to wait
 * @returns {{waiting: () => boolean, putIn: () => void, look: (newest?: string) => void}} look: the
 *   service has said which release it serves
 */
export function startUpdates({ release, isIdle, changed }) {
  /** @type {ServiceWorkerRegistration | null} */
  let registration = null;
  let asked = false;
  let taken = false;
  const waiting = () => Boolean(registration?.waiting && navigator.serviceWorker.controller);

  // Asked for again whenever something may have changed: the worker does not take over while a
  // second window is open, and somebody may begin to type before it has.
  const putIn = () => {
    if (!isIdle()) return;
    if (taken) location.reload();
    if (!waiting()) return;
    asked = true;
    registration?.waiting?.postMessage({ ask: "take-over", release });
  };

  // A browser looks by itself only when a page is opened, and this one stays open for days.
  let lookedFor = release;
  const look = (/** @type {string | undefined} */ newest) => {
    if (!newest || newest === lookedFor || !registration) return;
    lookedFor = newest;
    registration.update().catch(() => {
      lookedFor = release; // the signal went: looked for again with the next answer
    });
  };

  const settle = () => {
    changed();
    putIn();
  };

  /** @param {ServiceWorkerRegistration} found */
  const follow = (found) => {
    registration = found;
    found.addEventListener("updatefound", () => {
      found.installing?.addEventListener("statechange", settle);
    });
    found.active?.postMessage({ ask: "tidy", release });
    settle();
  };

  if (!("serviceWorker" in navigator)) {
    return { waiting: () => false, putIn: () => {}, look: () => {} };
  }
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    taken = asked;
    putIn();
  });
  navigator.serviceWorker
    .register(WORKER, { scope: "/workspace/", updateViaCache: "none" })
    .then(follow)
    .catch(() => {}); // with no signal there is nothing to register: the worker of before goes on
  return { waiting, putIn, look };
}
