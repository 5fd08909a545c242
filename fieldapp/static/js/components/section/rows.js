/**
 * Rows of lists: quotes, adults, things that must change, and one row for each child. The HTML of a
 * row is a file of the form, swapped in by htmx; only the id is written into it.
 */

import { fillWords } from "./fill.js";

/**
 * @typedef {object} RowsContext
 * @property {any} draft
 * @property {import("./fill.js").Scope} scope
 * @property {(path: string) => Promise<string>} formText text of a form's file
 * @property {(text: string, target: Element) => Promise<void>} append swaps HTML in at the end of an element
 * @property {{id: string, words: Record<string, Record<string, string>>}[]} childRows
 * @property {Record<string, {id: string, label: string}[]>} packChoices what `data-choices-from` may name
 * @property {(root: HTMLElement) => void} fill fills and reveals new rows
 * @property {(fault: unknown) => void} failed
 */

/** @param {ParentNode} root @returns {HTMLElement[]} */
const listsIn = (root) => [
  .../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-rows]")),
];

/** @param {HTMLElement} list @returns {HTMLElement} where rows stand: before the button */
function placeOf(list) {
  const named = list.querySelector("[data-row-list]");
  if (named instanceof HTMLElement) return named;
  const made = document.createElement("div");
  made.dataset.rowList = "";
  list.prepend(made);
  return made;
}

/** @param {Record<string, any> | undefined} rows @returns {[string, any][]} */
const inOrder = (rows) =>
  Object.entries(rows ?? {}).sort(([, a], [, b]) => (a?.order ?? 0) - (b?.order ?? 0));

/**
 * @param {HTMLElement} list
 * @param {string} id
 * @param {RowsContext} context
 * @returns {Promise<HTMLElement | null>} the row
 */
async function putRow(list, id, context) {
  const text = await context.formText(list.dataset.rowFile ?? "");
  const place = placeOf(list);
  await context.append(text.replaceAll("__row__", id), place);
  const row = /** @type {HTMLElement | null} */ (
    place.querySelector(`[data-row="${CSS.escape(id)}"]`)
  );
  if (row) await fillChoices(row, context, context.packChoices);
  return row;
}

/** @type {[string, boolean][]} what of a row is hidden when it is taken away */
const PARTS_OF_ROW = [
  ["[data-row-body]", true],
  ["[data-row-take-away]", true],
  ["[data-row-removed]", false],
];

/** @param {HTMLElement} row @param {boolean} removed a removed row is kept, collapsed */
function collapse(row, removed) {
  for (const [selector, hiddenWhenRemoved] of PARTS_OF_ROW) {
    const place = row.querySelector(selector);
    if (place instanceof HTMLElement) place.hidden = removed === hiddenWhenRemoved;
  }
}

/** @param {HTMLElement} list @param {RowsContext} context */
function limit(list, context) {
  const most = Number(list.dataset.maxRows ?? 0);
  const button = list.querySelector("[data-add-row]");
  if (!most || !(button instanceof HTMLElement)) return;
  const rows = context.draft.value(listPointer(list, context)) ?? {};
  button.hidden = Object.values(rows).filter((row) => !row?.removed).length >= most;
}

/** @param {HTMLElement} list @param {RowsContext} context */
const listPointer = (list, context) => `${context.scope.pointer}/${list.dataset.rows}`;

/** @param {HTMLElement} list @param {RowsContext} context */
async function fillList(list, context) {
  if (list.dataset.rowsFor === "children") {
    for (const { id, words } of context.childRows) {
      const row = await putRow(list, id, context);
      if (row) fillWords(row, words);
    }
    return;
  }
  for (const [id, answers] of inOrder(context.draft.value(listPointer(list, context)))) {
    const row = await putRow(list, id, context);
    if (row) collapse(row, Boolean(answers?.removed));
  }
  limit(list, context);
  offerKnown(list, context);
}

/**
 * Rows that were added or taken away elsewhere, where somebody only reads.
 *
 * @param {HTMLElement} root
 * @param {RowsContext} context
 */
export async function showNewRows(root, context) {
  for (const list of listsIn(root).filter((one) => one.dataset.rowsFor !== "children")) {
    for (const [id, answers] of inOrder(context.draft.value(listPointer(list, context)))) {
      const known = list.querySelector(`[data-row="${CSS.escape(id)}"]`);
      const row = known ?? (await putRow(list, id, context));
      if (row instanceof HTMLElement) collapse(row, Boolean(answers?.removed));
    }
  }
}

/**
 * `data-row-content` is what the next row begins with, where nothing is told here.
 *
 * @param {HTMLElement} list
 * @param {RowsContext} context
 * @param {Record<string, any>} [told] what is known of the row when it is added
 */
async function addRow(list, context, told) {
  const { rowContent } = list.dataset;
  delete list.dataset.rowContent;
  const content = told ?? (rowContent ? JSON.parse(rowContent) : undefined);
  const id = await context.draft.addRow(listPointer(list, context), content);
  const row = await putRow(list, id, context);
  if (!row) return;
  collapse(row, false);
  context.fill(row);
  limit(list, context);
  offerKnown(list, context);
  const first = row.querySelector("input, textarea, select");
  if (first instanceof HTMLElement) first.focus();
}

/**
 * One button for each that the pack knows and the list has not: one tap adds it.
 *
 * @param {HTMLElement} list
 * @param {RowsContext} context
 */
function offerKnown(list, context) {
  const place = list.querySelector("[data-quick-add]");
  if (!(place instanceof HTMLElement)) return;
  const { quickAdd = "", quickKey = "" } = place.dataset;
  const rows = Object.values(context.draft.value(listPointer(list, context)) ?? {});
  const listed = new Set(rows.filter((row) => !row?.removed).map((row) => row?.[quickKey]));
  const offered = (context.packChoices[quickAdd] ?? []).filter(({ id }) => !listed.has(id));
  const buttons = offered.map(({ id, label }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "nhsuk-button nhsuk-button--secondary app-add-row";
    button.dataset.addKnown = id;
    button.textContent = label;
    return button;
  });
  place.replaceChildren(...buttons);
}

/** Forms of the first versions have a list of reasons beside one button. @param {HTMLElement} row */
const chosenWhy = (row) =>
  /** @type {HTMLSelectElement | null} */ (row.querySelector("[data-remove-why]"))?.value;

/** @param {HTMLElement} row @param {RowsContext} context @param {string | null} why null puts it back */
async function removeOrRestore(row, context, why) {
  const list = /** @type {HTMLElement} */ (row.closest("[data-rows]"));
  const pointer = `${listPointer(list, context)}/${row.dataset.row}`;
  const removed = why !== null;
  if (removed) await context.draft.removeRow(pointer, why);
  else await context.draft.restoreRow(pointer);
  collapse(row, removed);
  limit(list, context);
  offerKnown(list, context);
  const next = row.querySelector(removed ? "[data-restore-row]" : "input, textarea, select");
  if (next instanceof HTMLElement) next.focus();
}

/** @param {Event} event @param {RowsContext} context @returns {Promise<void> | undefined} */
function pressed(event, context) {
  const target = /** @type {Element} */ (event.target);
  const list = target.closest("[data-rows]");
  if (!(list instanceof HTMLElement)) return undefined;
  if (target.closest("[data-add-row]")) return addRow(list, context);
  const known = target.closest("[data-add-known]");
  if (known instanceof HTMLElement) {
    const key = list.querySelector("[data-quick-add]")?.getAttribute("data-quick-key") ?? "";
    return addRow(list, context, { [key]: known.dataset.addKnown ?? "" });
  }
  const row = target.closest("[data-row]");
  if (!(row instanceof HTMLElement)) return undefined;
  const button = target.closest("[data-remove-row]");
  if (button instanceof HTMLElement)
    return removeOrRestore(row, context, button.dataset.why ?? chosenWhy(row) ?? "mistake");
  if (target.closest("[data-restore-row]")) return removeOrRestore(row, context, null);
  return undefined;
}

/**
 * Options that come from the pack, such as the family's addresses. Inside a row `__row__` is the
 * row's id, and `__choice__` the option's; elsewhere the option's is `__row__`.
 *
 * @param {ParentNode} root
 * @param {RowsContext} context
 * @param {Record<string, {id: string, label: string}[]>} choices
 */
export async function fillChoices(root, context, choices) {
  const places = /** @type {NodeListOf<HTMLElement>} */ (
    root.querySelectorAll("[data-choices-from]")
  );
  for (const place of places) {
    const text = await context.formText(place.dataset.choiceFile ?? "");
    const row = /** @type {HTMLElement | null} */ (place.closest("[data-row]"))?.dataset.row;
    for (const { id, label } of choices[place.dataset.choicesFrom ?? ""] ?? []) {
      await context.append(
        text.replaceAll("__row__", row ?? id).replaceAll("__choice__", id),
        place,
      );
      const option = place.lastElementChild;
      if (option) fillWords(option, { choice: { label } });
    }
  }
}

/**
 * Puts the rows of every list in, and hears the buttons until the signal ends.
 *
 * @param {HTMLElement} root
 * @param {RowsContext} context
 * @param {AbortSignal} signal
 */
export async function startRows(root, context, signal) {
  for (const list of listsIn(root)) await fillList(list, context);
  const onClick = (/** @type {Event} */ event) => pressed(event, context)?.catch(context.failed);
  root.addEventListener("click", onClick, { signal });
}
