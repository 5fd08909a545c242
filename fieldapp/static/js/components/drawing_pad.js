/**
 * The sheet that a child draws on: three pens, the last line can be taken back, and everything rubbed
 * out in two steps. It is kept at the end of each line; a sheet that gets full says so before it is.
 */

import {
  drawingText,
  drawingWords,
  fits,
  isNearlyFull,
  pathsOf,
  SHEET,
  simplified,
  strokesOf,
} from "../lib/drawing.js";
import { lineElements } from "./drawing.js";

/** @typedef {import("../lib/drawing.js").Point} Point @typedef {import("../lib/drawing.js").Stroke} Stroke */

const NEARLY_FULL = "The sheet is nearly full.";
const FULL = "The sheet is full. Take a line back to draw another.";

/** @param {ParentNode} root @param {string} selector @returns {any} */
const find = (root, selector) => root.querySelector(selector);

/** One sheet; its text lies in the hidden control of its question. */
class DrawingPad {
  /** @type {Stroke[]} */
  #strokes = [];
  /** @type {Stroke | null} the line that is being drawn */
  #drawn = null;
  /** @type {SVGElement | null} */
  #line = null;
  #pen = 1;

  /** @param {HTMLElement} question @param {AbortSignal} signal */
  constructor(question, signal) {
    this.question = question;
    this.sheet = /** @type {SVGElement} */ (find(question, "[data-own-sheet]"));
    this.control = /** @type {HTMLInputElement} */ (find(question, "input[type=hidden]"));
    this.#strokes = strokesOf(this.control.value) ?? [];
    this.#listen(signal);
    this.#show();
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    const { sheet, question } = this;
    sheet.addEventListener("pointerdown", (event) => this.#begin(event), { signal });
    sheet.addEventListener("pointermove", (event) => this.#draw(event), { signal });
    for (const end of ["pointerup", "pointercancel"])
      sheet.addEventListener(end, () => this.#end(), { signal });
    question.addEventListener(
      "click",
      (event) => this.#pressed(/** @type {Element} */ (event.target)),
      { signal },
    );
  }

  /** @param {PointerEvent} event @returns {Point} */
  #pointAt({ clientX, clientY }) {
    const { left, top, width, height } = this.sheet.getBoundingClientRect();
    const within = (/** @type {number} */ share) =>
      Math.round(Math.min(1, Math.max(0, share)) * SHEET);
    return [within((clientX - left) / width), within((clientY - top) / height)];
  }

  /** @param {PointerEvent} event one finger draws; another that comes meanwhile does not */
  #begin(event) {
    if (this.#drawn || !event.isPrimary) return;
    event.preventDefault();
    this.sheet.setPointerCapture(event.pointerId);
    this.#drawn = { pen: this.#pen, points: [this.#pointAt(event)] };
    [this.#line] = lineElements([this.#drawn]);
    this.sheet.append(this.#line);
  }

  /** @param {PointerEvent} event */
  #draw(event) {
    if (!this.#drawn || !event.isPrimary) return;
    this.#drawn.points.push(this.#pointAt(event));
    this.#line?.setAttribute("d", pathsOf([this.#drawn])[0].path);
  }

  #end() {
    const drawn = this.#drawn;
    this.#drawn = null;
    if (!drawn) return;
    const strokes = [...this.#strokes, { ...drawn, points: simplified(drawn.points) }];
    if (fits(strokes)) this.#keep(strokes);
    else this.#show(FULL);
  }

  /** @param {Stroke[]} strokes */
  #keep(strokes) {
    this.#strokes = strokes;
    this.control.value = drawingText(strokes);
    this.#show();
    this.control.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** @param {string} [said] */
  #show(said = isNearlyFull(this.#strokes) ? NEARLY_FULL : "") {
    const empty = this.#strokes.length === 0;
    this.sheet.replaceChildren(...lineElements(this.#strokes));
    this.sheet.setAttribute(
      "aria-label",
      empty ? "A sheet to draw on" : drawingWords(this.#strokes),
    );
    find(this.question, "[data-own-sheet-said]").textContent = said;
    for (const name of ["undo", "clear"]) find(this.question, `[data-own-${name}]`).hidden = empty;
    this.#ask(false);
  }

  /** @param {boolean} asked whether everything is to be rubbed out */
  #ask(asked) {
    find(this.question, "[data-own-sure]").hidden = !asked;
    if (asked) find(this.question, "[data-own-clear]").hidden = true;
  }

  /** @param {Element} target */
  #pressed(target) {
    const pen = /** @type {HTMLElement | null} */ (target.closest("[data-own-pen]"));
    if (pen) this.#take(pen);
    if (target.closest("[data-own-undo]")) this.#keep(this.#strokes.slice(0, -1));
    if (target.closest("[data-own-clear]")) {
      this.#ask(true);
      find(this.question, "[data-own-keep]").focus();
    }
    if (target.closest("[data-own-keep]")) this.#show();
    if (target.closest("[data-own-rub-out]")) this.#keep([]);
  }

  /** @param {HTMLElement} pen */
  #take(pen) {
    this.#pen = Number(pen.dataset.ownPen);
    for (const one of this.question.querySelectorAll("[data-own-pen]"))
      one.setAttribute("aria-pressed", String(one === pen));
  }
}

/** @param {HTMLElement} fragment the child's part of the form @param {AbortSignal} signal */
export function startDrawingPads(fragment, signal) {
  for (const question of fragment.querySelectorAll('[data-question][data-type="drawing"]'))
    new DrawingPad(/** @type {HTMLElement} */ (question), signal);
}
