/**
 * The address decides what is shown. Each call has a generation: a newer one aborts the older, and
 * what an older one prepared is dropped, so quick taps, back and forward end on the right screen.
 */

import { isAddress, readAddress } from "../lib/address.js";
import { within } from "../lib/within.js";

/**
 * @typedef {import("../lib/address.js").Place} Place
 *
 * @typedef {object} Prepared what a screen hands over to be shown
 * @property {DocumentFragment} content
 * @property {(root: HTMLElement, signal: AbortSignal) => void | Promise<void>} [start] fills before it is seen
 * @property {() => Promise<void>} [leave] awaited before something else is shown
 * @property {string} [announce]
 *
 * @typedef {{id: string, start: number | null, end: number | null}} Stood a field, and the caret in it
 *
 * @typedef {(place: Place, signal: AbortSignal) => Promise<Prepared>} Screen
 */

/** A screen whose saving hangs is not waited for longer: what was written stands in memory. */
const LEAVE_LIMIT_MS = 3_000;

const browserClock = {
  setTimeout: (/** @type {() => void} */ run, /** @type {number} */ ms) => setTimeout(run, ms),
  clearTimeout: (/** @type {any} */ timer) => clearTimeout(timer),
};

/** What is typed in. */
const WRITTEN_IN = "textarea, input:not([type=radio], [type=checkbox])";

/** A key of the address that outlives in-page links, which change the hash. */
const FOCUS_FIRST = "h1, h2, [data-focus]";

export class Show {
  #generation = 0;
  /** Ends the preparing of a screen that is not wanted any more. */
  #preparing = new AbortController();
  /** Ends the listeners of the screen that is shown, when it is replaced and not before. */
  #showing = new AbortController();
  /** @type {() => Promise<void>} */
  #leave = async () => {};
  /** @type {Place} */
  place = { screen: "" };
  /** The address of what is shown. @type {string | null} */
  #address = null;

  /**
   * @param {object} options
   * @param {HTMLElement} options.outlet
   * @param {(place: Place) => Screen} options.screenFor
   * @param {(place: Place) => void} options.shown
   * @param {(fault: unknown) => void} options.failed leaving a screen failed
   * @param {(fault: unknown) => void} options.notShown a screen could not be made
   * @param {typeof browserClock} [options.clock]
   */
  constructor({ outlet, screenFor, shown, failed, notShown, clock = browserClock }) {
    this.clock = clock;
    this.outlet = outlet;
    this.screenFor = screenFor;
    this.shown = shown;
    this.failed = failed;
    this.notShown = notShown;
  }

  start() {
    window.addEventListener("hashchange", () => {
      if (isAddress(location.hash)) this.again();
    });
    document.addEventListener("click", (event) => this.#keepAddress(event));
    return this.again();
  }

  /** In-page links move the focus and leave the address alone. @param {MouseEvent} event */
  #keepAddress(event) {
    const link = /** @type {Element} */ (event.target).closest?.('a[href^="#"]');
    const hash = link?.getAttribute("href") ?? "";
    if (!link || isAddress(hash)) return;
    event.preventDefault();
    const target = document.getElementById(hash.slice(1));
    target?.focus();
    target?.scrollIntoView({ block: "center" });
  }

  /** Shows what the address names, now. */
  async again() {
    const generation = ++this.#generation;
    this.#preparing.abort();
    this.#preparing = new AbortController();
    const { signal } = this.#preparing;
    const place = readAddress(location.hash);
    await this.#settle();
    try {
      const prepared = await this.screenFor(place)(place, signal);
      if (generation !== this.#generation) return;
      await this.#settle();
      if (generation === this.#generation) await this.#put(prepared, generation, place);
    } catch (fault) {
      if (generation === this.#generation) this.notShown(fault);
    }
  }

  /** What was written on the present screen is kept; it may go on being written in. */
  #settle() {
    return within(this.clock, LEAVE_LIMIT_MS, this.#leave().catch(this.failed));
  }

  /**
   * @param {Prepared} prepared
   * @param {number} generation
   * @param {Place} place
   */
  async #put(prepared, generation, place) {
    this.#showing.abort();
    this.#showing = new AbortController();
    this.#leave = prepared.leave ?? (async () => {});
    const field = this.#fieldStoodIn();
    this.#address = location.hash;
    this.outlet.setAttribute("aria-busy", "true");
    this.outlet.hidden = true;
    this.outlet.replaceChildren(prepared.content);
    this.place = place;
    this.shown(place);
    await prepared.start?.(this.outlet, this.#showing.signal);
    if (generation !== this.#generation) return;
    this.outlet.hidden = false;
    this.outlet.removeAttribute("aria-busy");
    if (!this.#standAgain(field)) this.#focus(place);
  }

  /**
   * Where somebody writes in a screen that is drawn anew under her, as when more is known of the
   * family: she goes on in the same field.
   *
   * @returns {Stood | null}
   */
  #fieldStoodIn() {
    const field = /** @type {HTMLInputElement | null} */ (this.outlet.ownerDocument.activeElement);
    const same = this.#address === location.hash && this.outlet.contains(field);
    if (!same || !field?.id || !field.matches(WRITTEN_IN)) return null;
    return { id: field.id, start: field.selectionStart ?? null, end: field.selectionEnd ?? null };
  }

  /** @param {Stood | null} stood @returns {boolean} whether it is there again */
  #standAgain(stood) {
    const field = /** @type {HTMLInputElement | null} */ (
      stood && this.outlet.querySelector(`#${CSS.escape(stood.id)}`)
    );
    if (!stood || !field?.checkVisibility()) return false;
    field.focus({ preventScroll: true });
    if (stood.start !== null) field.setSelectionRange(stood.start, stood.end);
    return true;
  }

  /** @param {Place} place to the question asked for, else to the heading */
  #focus(place) {
    const asked = place.question
      ? this.outlet.querySelector(`[data-question="${CSS.escape(place.question)}"]`)
      : null;
    const inside = asked?.querySelector("input, textarea, select, button");
    const heading = this.outlet.querySelector(FOCUS_FIRST);
    const target = /** @type {HTMLElement | null} */ (inside ?? heading);
    if (!target) return;
    if (target === heading) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: Boolean(inside) });
    if (asked) asked.scrollIntoView({ block: "center" });
    else window.scrollTo(0, 0);
  }

  /**
   * Nothing of a person stays on the page: what was written is read from it, and then it goes, at
   * once. Resolves when that is kept, or hangs.
   */
  async empty() {
    this.#generation += 1;
    this.#preparing.abort();
    const left = this.#settle();
    this.#leave = async () => {};
    this.#showing.abort();
    this.#address = null;
    this.outlet.hidden = true;
    this.outlet.replaceChildren();
    await left;
  }
}
