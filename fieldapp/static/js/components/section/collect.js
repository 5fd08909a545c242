/**
 * Hears what is written and chosen and hands it to the draft: journalled while it is typed, kept for
 * good when it is changed. Whether an answer is valid plays no part here.
 */

import { readAnswer } from "./answers.js";
import { controlsOf, isChoice, questionOf } from "./controls.js";
import { openFinding, placeFinding } from "./findings.js";
import { pointerOf } from "./fill.js";

/** Typing is kept at least this often. */
const JOURNAL_MS = 400;

/** Kinds of question whose half-typed words are an answer. */
const JOURNALLED = new Set(["text", "long"]);

/**
 * @typedef {object} Draft
 * @property {(pointer: string) => unknown} value
 * @property {(pointer: string, value: any) => Promise<void>} set
 * @property {(pointer: string) => Promise<void>} clear
 * @property {(pointer: string) => void} begin
 * @property {(pointer: string, text: string) => Promise<void>} journal
 */

/**
 * A box with `data-alone` ("none of these") and the others put each other out.
 *
 * @param {HTMLElement} question
 * @param {Element} changed
 */
function keepAlone(question, changed) {
  if (!(changed instanceof HTMLInputElement) || !changed.checked) return;
  const alone = changed.dataset.alone !== undefined || changed.value === "na";
  for (const control of controlsOf(question)) {
    if (control === changed || control.type !== "checkbox") continue;
    const other = control.dataset.alone !== undefined || control.value === "na";
    if (alone || other) /** @type {HTMLInputElement} */ (control).checked = false;
  }
}

/** One collector for one section; it ends with its signal. */
export class Collector {
  /** @type {Map<HTMLElement, ReturnType<typeof setTimeout>>} */
  #typing = new Map();
  /** @type {Set<Promise<void>>} */
  #saving = new Set();

  /**
   * @param {object} options
   * @param {Draft} options.draft
   * @param {import("./fill.js").Scope} options.scope
   * @param {(question: HTMLElement, control?: Element) => void} options.changed called after each change on the page
   * @param {(fault: unknown) => void} options.failed called where a save failed
   */
  constructor({ draft, scope, changed, failed }) {
    this.draft = draft;
    this.scope = scope;
    this.changed = changed;
    this.failed = failed;
  }

  /**
   * @param {HTMLElement} root
   * @param {AbortSignal} signal
   */
  listen(root, signal) {
    root.addEventListener("input", (event) => this.#onInput(event), { signal });
    root.addEventListener("change", (event) => this.#onChange(event), { signal });
    root.addEventListener("focusout", (event) => this.#onLeft(event), { signal });
  }

  /** @param {Event} event */
  #onInput(event) {
    const control = /** @type {import("./controls.js").Control} */ (event.target);
    const question = questionOf(control);
    if (!question || isChoice(control)) return;
    this.draft.begin(this.#pointer(question));
    if (this.#typing.has(question)) return;
    const timer = setTimeout(() => this.#journal(question), JOURNAL_MS);
    this.#typing.set(question, timer);
  }

  /** @param {Event} event */
  #onChange(event) {
    const control = /** @type {Element} */ (event.target);
    const question = questionOf(control);
    if (!question) return;
    keepAlone(question, control);
    this.save(question, control);
  }

  /** Typed, and put back as it was: the browser tells of no change then. @param {Event} event */
  #onLeft(event) {
    const question = questionOf(/** @type {Element} */ (event.target));
    if (question && this.#isOpen(question)) this.save(question);
  }

  /** @param {HTMLElement} question */
  #isOpen(question) {
    return this.#typing.has(question) || this.#unsaved.has(question);
  }

  /** Words are journalled; a finding is one answer of several parts and is kept whole. @param {HTMLElement} question */
  #journal(question) {
    this.#typing.delete(question);
    const value = readAnswer(question);
    if (!JOURNALLED.has(question.dataset.type ?? "") || typeof value !== "string") {
      this.save(question);
      return;
    }
    this.#unsaved.add(question);
    this.#follow(this.draft.journal(this.#pointer(question), value));
  }

  /** @type {Set<HTMLElement>} typed into since the last save */
  #unsaved = new Set();

  /** @param {HTMLElement} question @returns {string} */
  #pointer(question) {
    return pointerOf(this.scope, question.dataset.question ?? "");
  }

  /**
   * Keeps a question's answer for good; an emptied one is cleared.
   *
   * @param {HTMLElement} question
   * @param {Element} [control] the one that was changed
   */
  save(question, control) {
    clearTimeout(this.#typing.get(question));
    this.#typing.delete(question);
    this.#unsaved.delete(question);
    const value = readAnswer(question);
    const pointer = this.#pointer(question);
    if (question.dataset.type === "finding") {
      placeFinding(question, value);
      openFinding(question, value);
    }
    this.#follow(value === undefined ? this.draft.clear(pointer) : this.draft.set(pointer, value));
    this.changed(question, control);
  }

  /** @param {Promise<void>} saving */
  #follow(saving) {
    const followed = saving
      .catch((fault) => this.failed(fault))
      .finally(() => this.#saving.delete(followed));
    this.#saving.add(followed);
  }

  /** Everything typed is kept and every save has ended: awaited before the section is left. */
  async settle() {
    const open = new Set([...this.#typing.keys(), ...this.#unsaved]);
    for (const question of open) this.save(question);
    await Promise.all(this.#saving);
  }
}
