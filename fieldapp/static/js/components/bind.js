/**
 * A section of the form on the screen: filled from the draft before anything starts, collected while
 * it is written, revealed by its rules, and left only when everything is kept.
 */

import { lastRatingWords } from "../lib/last_rating.js";
import { londonText } from "../lib/london_time.js";
import { askingAt } from "../lib/visit_parts.js";
import { sayAddedLater } from "./section/added_later.js";
import { readAnswer, showAnswer } from "./section/answers.js";
import { Collector } from "./section/collect.js";
import { clearError, showComments, showFaults } from "./section/errors.js";
import { fillAnswers, fillWords, openGroups, pointerOf, questionsIn } from "./section/fill.js";
import { placeItems } from "./section/findings.js";
import { hearGroupChange, sayGroupAnswers } from "./section/group_answers.js";
import { reveal } from "./section/reveal.js";
import { fillChoices, showNewRows, startRows } from "./section/rows.js";
import { childRows, packChoices } from "./section/words.js";

/**
 * @typedef {object} Binding
 * @property {any} draft
 * @property {() => import("../lib/visit_parts.js").Visit} facts
 * @property {string} scope pointer of the section's node
 * @property {string} subjectId
 * @property {Record<string, Record<string, string>>} words
 * @property {boolean} readOnly
 * @property {boolean} [childs] on the child's own screen: nothing that somebody else wrote is shown
 * @property {{id: string, name: string} | null} me whose account is open
 * @property {(path: string) => Promise<string>} formText
 * @property {(text: string, target: Element) => Promise<void>} append
 * @property {(control?: Element) => void} changed the control that was changed
 * @property {() => import("../lib/progress.js").Missing[]} missing what the section lacks, or should be looked at
 * @property {(fault: unknown) => void} failed
 */

/** The fragment contracts that this script understands. */
const CONTRACTS = new Set(["1"]);

/**
 * Answers that came from the office show themselves, but never in a field that is being typed in.
 *
 * @param {HTMLElement} root
 * @param {any} draft
 * @param {import("./section/fill.js").Scope} at
 */
function showNewAnswers(root, draft, at) {
  openGroups(root, draft, at);
  for (const question of questionsIn(root)) {
    const pointer = pointerOf(at, question.dataset.question ?? "");
    if (draft.isBegun(pointer)) continue;
    const value = draft.value(pointer);
    if (JSON.stringify(value) !== JSON.stringify(readAnswer(question))) showAnswer(question, value);
  }
}

/** Nothing can be written, but everything can be read and reached. @param {HTMLElement} root */
function makeReadOnly(root) {
  holdControls(root);
  const refuse = (/** @type {Event} */ event) => {
    const control = /** @type {Element} */ (event.target);
    if (control.matches("input[type=radio], input[type=checkbox], select")) event.preventDefault();
  };
  root.addEventListener("click", refuse);
  root.addEventListener("mousedown", refuse);
}

/** @param {HTMLElement} root */
function holdControls(root) {
  for (const control of root.querySelectorAll("input, textarea, select")) {
    control.setAttribute("aria-readonly", "true");
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
      control.readOnly = true;
  }
  for (const button of root.querySelectorAll(
    "button[data-add-row], [data-quick-add], [data-row-take-away], [data-restore-row], [data-set-now], [data-group-change]",
  )) {
    /** @type {HTMLElement} */ (button).hidden = true;
  }
}

/**
 * What was given is looked at when it is given: never at each key, though half a number is kept.
 *
 * @param {HTMLElement} root
 * @param {() => void} look
 * @param {AbortSignal} signal
 */
function hearGiven(root, look, signal) {
  root.addEventListener("change", look, { signal });
  root.addEventListener("focusout", look, { signal });
}

/** `[data-set-now]` writes the present moment. @param {HTMLElement} root @param {AbortSignal} signal */
function hearNow(root, signal) {
  root.addEventListener(
    "click",
    (event) => {
      const button = /** @type {Element} */ (event.target).closest("[data-set-now]");
      const input =
        button && document.getElementById(/** @type {HTMLElement} */ (button).dataset.setNow ?? "");
      if (!(input instanceof HTMLInputElement)) return;
      input.value = londonText(new Date().toISOString()) ?? "";
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    { signal },
  );
}

/** The last visit's choice never stands beside a choice that is still to be made. @param {HTMLElement} root @param {string} words */
function sayLastRating(root, words) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (
    root.querySelectorAll("[data-last-rating]")
  )) {
    place.hidden = words === "";
    place.textContent = words;
  }
}

/** Tapping a picture enlarges it. @param {HTMLElement} root @param {AbortSignal} signal */
function hearEnlarge(root, signal) {
  root.addEventListener(
    "click",
    (event) => {
      const button = /** @type {Element} */ (event.target).closest('[data-module="enlarge"]');
      const image =
        button &&
        document.getElementById(/** @type {HTMLElement} */ (button).dataset.enlarge ?? "");
      if (!(image instanceof HTMLImageElement)) return;
      const dialog = /** @type {HTMLDialogElement} */ (
        document.querySelector('[data-shell="picture"]')
      );
      const large = /** @type {HTMLImageElement} */ (dialog.querySelector("img"));
      large.src = image.src;
      large.alt = button?.textContent?.trim() ?? "";
      dialog.showModal();
    },
    { signal },
  );
}

/**
 * Starts a section that has just been swapped in.
 *
 * @param {HTMLElement} root the swapped element
 * @param {Binding} binding
 * @param {AbortSignal} signal
 * @returns {Promise<{leave: () => Promise<void>, refresh: () => void, makeReadOnly: () => void}>}
 */
export async function bindSection(root, binding, signal) {
  const { draft, facts, scope, subjectId, words } = binding;
  if (!CONTRACTS.has(root.dataset.contract ?? ""))
    throw new Error("this form needs another release of the app");
  const at = { pointer: scope, words };

  const revealNow = () => {
    const asking = askingAt(facts(), scope, subjectId);
    reveal(root, { band: asking.band, holds: (condition) => asking.holds(condition, asking.node) });
    sayGroupAnswers(root);
    sayLastRating(root, lastRatingWords(facts(), subjectId));
    if (!binding.childs) sayAddedLater(root, draft.record, { scope, me: binding.me });
  };
  const rowsContext = {
    draft,
    scope: at,
    formText: binding.formText,
    append: binding.append,
    childRows: childRows(facts()),
    packChoices: packChoices(facts()),
    failed: binding.failed,
    fill: (/** @type {HTMLElement} */ row) => {
      fillWords(row, words);
      fillAnswers(row, draft, at);
      revealNow();
    },
  };

  await fillChoices(root, rowsContext, rowsContext.packChoices);
  await startRows(root, rowsContext, signal);
  fillWords(root, words);
  fillAnswers(root, draft, at);
  revealNow();
  if (!binding.childs) showComments(root, draft.record.comments, scope);
  /** What another window or the office has written shows itself whole, focus or not. */
  let reading = Promise.resolve();
  const readAgain = async () => {
    await showNewRows(root, rowsContext);
    fillAnswers(root, draft, at);
    revealNow();
    holdControls(root);
  };
  const refreshReading = () => {
    reading = reading.then(() => (signal.aborted ? undefined : readAgain())).catch(binding.failed);
  };
  if (binding.readOnly) {
    makeReadOnly(root);
    return { leave: async () => {}, refresh: refreshReading, makeReadOnly: () => {} };
  }
  /** A group that is opened shows what was answered in it before. */
  const fillOpened = (/** @type {HTMLElement} */ question) => {
    if (question.dataset.type !== "opener" || readAnswer(question) !== "to_record") return;
    const opened = placeItems(question.closest("[data-type=finding_group]"));
    if (!opened) return;
    fillWords(opened, words);
    fillAnswers(opened, draft, at);
  };
  let readOnly = false;
  const collector = new Collector({
    draft,
    scope: at,
    failed: binding.failed,
    changed: (question, control) => {
      clearError(question);
      fillOpened(question);
      revealNow();
      binding.changed(control);
    },
  });
  collector.listen(root, signal);
  const look = () => showFaults(root, binding.missing());
  hearGiven(root, look, signal);
  look();
  hearNow(root, signal);
  hearEnlarge(root, signal);
  hearGroupChange(root, signal);
  return {
    leave: () => collector.settle(),
    refresh: () => {
      if (readOnly) return refreshReading();
      showNewAnswers(root, draft, at);
      return revealNow();
    },
    makeReadOnly: () => {
      readOnly = true;
      makeReadOnly(root);
    },
  };
}
