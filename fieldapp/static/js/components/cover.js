/**
 * Two stages of lock. Cover: everything kept, the page emptied, the key held for a while; a PIN opens
 * it. Full: the key is gone. Moved on by hand, by idleness, by the page being hidden or restored.
 */

import { cloneAll, field, part, say, showFault } from "./templates.js";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Until the service has told the authority's own. */
export const LOCK_MINUTES = { cover_idle: 5, cover_hidden: 1, full: 30 };

const ACTIVITY = ["pointerdown", "keydown", "input", "scroll"];

/** Timers of the lock, told what time it is. Pure but for the calls it is given. */
export class LockTimers {
  /**
   * @param {() => import("../device/plain_device.js").LockMinutes} minutes as they are now
   * @param {{cover: () => void, lock: () => void}} calls
   * @param {number} now
   */
  constructor(minutes, calls, now) {
    this.minutes = minutes;
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
    const { cover_idle, cover_hidden, full } = this.minutes();
    const over = (/** @type {number | null} */ at, /** @type {number} */ minutes) =>
      at !== null && now - at >= minutes * MINUTE;
    const open = this.state === "open";
    if (open ? over(this.activeAt, full) : over(this.coveredAt, full)) this.calls.lock();
    else if (open && (over(this.activeAt, cover_idle) || over(this.hiddenAt, cover_hidden)))
      this.calls.cover();
  }
}

/**
 * @param {any} context with cover(), lock()
 * @param {any} core
 */
export function startLockTimers(context, core) {
  const now = () => Date.now();
  const timers = new LockTimers(
    () => core.device.lockMinutes ?? LOCK_MINUTES,
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
