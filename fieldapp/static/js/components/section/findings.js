/**
 * A finding is one answer made of parts: level, how it is known, a note, and what else its form asks.
 * Findings are put in when their group is opened, and their parts when a level is chosen: most never are.
 */

import { isChoice, isChosen, showIn, valueOfText } from "./controls.js";

/** @typedef {import("./controls.js").Control} Control */

/** From this level on what was seen or heard is needed, so the parts stand open. */
const OPEN_AT = 2;

/** @param {Control[]} controls @returns {Map<string, Control[]>} by the part that they say */
function byPart(controls) {
  const parts = new Map();
  for (const control of controls) {
    const { part } = control.dataset;
    if (part) parts.set(part, [...(parts.get(part) ?? []), control]);
  }
  return parts;
}

/** Boxes that are one answer and not a list: the level, and what is ticked as true. @param {Control} control */
const isSingle = (control) => control.type === "radio" || control.dataset.valueType === "yes_no";

/** @param {Control[]} controls of one part @returns {unknown} */
function readPart(controls) {
  const choices = controls.filter(isChoice);
  if (choices.length === 0) {
    const [written] = controls;
    return written ? valueOfText(written, written.value) : undefined;
  }
  const chosen = choices.filter(isChosen);
  if (choices.some(isSingle)) return chosen[0] && valueOfText(chosen[0], chosen[0].value);
  return chosen.length ? chosen.map((control) => control.value) : undefined;
}

/**
 * @param {Control[]} controls
 * @returns {Record<string, unknown> | undefined}
 */
export function readFinding(controls) {
  /** @type {Record<string, unknown>} */
  const finding = {};
  for (const [part, some] of byPart(controls)) {
    const value = readPart(some);
    if (value !== undefined) finding[part] = value;
  }
  return Object.keys(finding).length ? finding : undefined;
}

/**
 * @param {Control[]} controls
 * @param {any} finding
 */
export function showFinding(controls, finding) {
  for (const [part, some] of byPart(controls))
    for (const control of some) showIn(control, finding?.[part]);
}

/** @param {any} finding @returns {boolean} whether it says more than its level */
const saysMore = (finding) =>
  Object.keys(finding ?? {}).some((key) => !["level", "na"].includes(key));

/** @param {Element} element @param {string} name the finding's control stands for `__item__` */
function nameAfter(element, name) {
  for (const { name: attribute, value } of [...element.attributes])
    if (value.includes("__item__"))
      element.setAttribute(attribute, value.replaceAll("__item__", name));
}

/**
 * Puts the items of a group in, which stand in a template until the group is opened.
 *
 * @param {Element | null} group
 * @returns {HTMLElement | null} their place, where they were put in now
 */
export function placeItems(group) {
  const items = group?.querySelector("template[data-group-items]");
  if (!(items instanceof HTMLTemplateElement)) return null;
  const place = items.parentElement;
  items.replaceWith(items.content);
  return place;
}

/**
 * Puts the parts of a finding in, where it says more than nothing and they are not there yet.
 *
 * @param {HTMLElement} question
 * @param {any} finding
 */
export function placeFinding(question, finding) {
  const place = question.querySelector("[data-finding-place]:empty");
  const from = question.closest("[data-section]")?.querySelector("[data-finding-more]");
  const says = finding?.level !== undefined || saysMore(finding);
  if (!place || !says || !(from instanceof HTMLTemplateElement)) return;
  const name = question.querySelector("input")?.name.replace(/--level$/, "") ?? "";
  const more = /** @type {DocumentFragment} */ (from.content.cloneNode(true));
  for (const element of more.querySelectorAll("*")) nameAfter(element, name);
  const label = question.querySelector("legend")?.textContent ?? "";
  more.querySelector("[data-finding-label]")?.replaceChildren(label);
  place.append(more);
}

/**
 * The parts open from a level on, and where something stands in them.
 *
 * @param {HTMLElement} question
 * @param {any} finding
 */
export function openFinding(question, finding) {
  const needed = Number(finding?.level ?? -1) >= OPEN_AT || saysMore(finding);
  const more = question.querySelector(".app-finding__more");
  if (more instanceof HTMLDetailsElement) {
    if (needed) more.open = true;
    return;
  }
  // Forms of the first versions have the parts in place, hidden until they are needed.
  if (more instanceof HTMLElement) more.hidden = !needed;
}
