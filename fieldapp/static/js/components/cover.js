/**
 * Two stages of lock. Cover: everything kept, the page emptied, the key held for a while; a PIN opens
 * it. Full: the key is gone. Moved on by hand, by idleness, by the page being hidden or restored.
 */

import { cloneAll, field, part, say, showFault } from "./templates.js";

const SECOND = 1000;

/** Where the profile says nothing else. */
export const LOCK_TIMES = { idle_seconds: 300, hidden_seconds: 60, full_seconds: 1800 };

const ACTIVITY = ["pointerdown", "keydown", "input", "scroll"];

/** Timers of the lock, told what time it is. Pure but for the calls it is given. */
export class LockTimers {
  /**
   * @param {{idle_seconds: number, hidden_seconds: number, full_seconds: number}} times
   * @param {{cover: () => void, lock: () => void}} calls
   * @param {number} now
   */
  constructor(times, calls, now) {
    this.times = times;
    this.calls = calls;
    this.activeAt = now;
    /** @type {number | null} */
    this.hiddenAt = null;
    /** @type {number | null} */
    this.coveredAt = null;
  }

  /** @param {number} now */
  active(now) {
    this.activeAt = now;
  }

  /** @param {boolean} hidden @param {number} now */
  hidden(hidden, now) {
    this.hiddenAt = hidden ? (this.hiddenAt ?? now) : null;
  }

  /** @param {"locked"|"covered"|"open"} state @param {number} now */
  moved(state, now) {
    this.coveredAt = state === "covered" ? (this.coveredAt ?? now) : null;
    if (state === "open") this.activeAt = now;
    this.state = state;
  }

  /** @param {number} now */
  tick(now) {
    const since = (/** @type {number | null} */ at) => (at === null ? 0 : (now - at) / SECOND);
    if (this.state === "covered" && since(this.coveredAt) >= this.times.full_seconds)
      this.calls.lock();
    else if (this.state === "open" && since(this.activeAt) >= this.times.full_seconds)
      this.calls.lock();
    else if (this.state === "open" && this.#mustCover(since)) this.calls.cover();
  }

  /** @param {(at: number | null) => number} since */
  #mustCover(since) {
    return (
      since(this.activeAt) >= this.times.idle_seconds ||
      since(this.hiddenAt) >= this.times.hidden_seconds
    );
  }
}

/**
 * @param {any} context with cover(), lock()
 * @param {any} core
 */
export function startLockTimers(context, core) {
  const now = () => Date.now();
  const timers = new LockTimers(
    context.lockTimes(),
    { cover: context.cover, lock: context.lock },
    now(),
  );
  timers.moved(core.lockState, now());
  core.on("lock", () => timers.moved(core.lockState, now()));
  for (const name of ACTIVITY) {
    document.addEventListener(name, () => timers.active(now()), { passive: true, capture: true });
  }
  document.addEventListener("visibilitychange", () => {
    timers.tick(now());
    timers.hidden(document.hidden, now());
  });
  window.addEventListener("pagehide", (event) => {
    if (event.persisted) context.lock();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) context.lock();
  });
  setInterval(() => timers.tick(now()), SECOND);
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function coverScreen(context) {
  const { core } = context;
  return async () => ({
    content: cloneAll("screen-cover"),
    start(root, signal) {
      context.identity(null);
      const account = core.device.accounts.find(
        (/** @type {any} */ one) => one.id === core.accountId,
      );
      say(root, { initials: account?.initials ?? "" });
      const input = field(root, "#cover-pin");
      const onSubmit = async (/** @type {Event} */ event) => {
        event.preventDefault();
        const opened = await core.uncover(input.value);
        input.value = "";
        if (opened || core.lockState !== "covered") return context.again();
        showFault(root, "That is not today’s PIN. After five wrong tries the app locks fully.");
        return input.focus();
      };
      part(root, "form").addEventListener("submit", onSubmit, { signal });
      part(root, "lock").addEventListener("click", () => context.lock(), { signal });
    },
  });
}
