/**
 * A board of the child's own screen: what was chosen for each place of it, and the panel behind a
 * place, in which it is chosen. One panel at a time, in the board's place.
 */

import { all } from "./templates.js";

/** @param {HTMLElement} panel @returns {HTMLElement[]} a tile for each picture and for the child's own words */
function tilesOf(panel) {
  const chosen = all(panel, "input:checked").map((input) => {
    const label = /** @type {HTMLInputElement} */ (input).labels?.[0];
    const tile = document.createElement("li");
    const picture = label?.querySelector("svg")?.cloneNode(true);
    tile.append(...(picture ? [picture] : []), label?.textContent?.trim() ?? "");
    return tile;
  });
  const said = all(panel, "textarea").filter((one) => inputValue(one).trim());
  const words = said.map((one) => {
    const tile = document.createElement("li");
    tile.className = "app-own__said";
    tile.textContent = inputValue(one);
    return tile;
  });
  return [...chosen, ...words];
}

/** @param {HTMLElement} field @returns {string} */
const inputValue = (field) => /** @type {HTMLTextAreaElement} */ (field).value;

/** @param {HTMLElement} fragment */
function showChosen(fragment) {
  for (const list of all(fragment, "[data-own-chosen]")) {
    const panel = document.getElementById(list.dataset.ownChosen ?? "");
    const tiles = panel ? tilesOf(panel) : [];
    list.replaceChildren(...tiles);
    list.hidden = tiles.length === 0;
  }
}

/** @param {HTMLElement} step @param {HTMLElement | null} open the panel; null shows the board */
function show(step, open) {
  for (const panel of all(step, "[data-own-panel]")) panel.hidden = panel !== open;
  for (const board of all(step, "[data-own-board]")) board.hidden = open !== null;
}

/** Every board of a step lies open again. @param {HTMLElement} step */
export const closePanels = (step) => show(step, null);

/**
 * @param {HTMLElement} fragment the child's part of the form
 * @param {AbortSignal} signal
 */
export function startBoards(fragment, signal) {
  const onClick = (/** @type {Event} */ event) => {
    const target = /** @type {Element} */ (event.target);
    const step = /** @type {HTMLElement | null} */ (target.closest("[data-own-step]"));
    const opener = /** @type {HTMLElement | null} */ (target.closest("[data-own-opens]"));
    const done = target.closest("[data-own-done]");
    if (step && opener) {
      const panel = document.getElementById(opener.dataset.ownOpens ?? "");
      show(step, panel);
      all(/** @type {HTMLElement} */ (panel), "[data-own-heading]")[0]?.focus();
      window.scrollTo(0, 0);
    }
    if (step && done) {
      const closed = done.closest("[data-own-panel]")?.id ?? "";
      show(step, null);
      all(step, `[data-own-opens="${CSS.escape(closed)}"]`)[0]?.focus();
    }
  };
  fragment.addEventListener("click", onClick, { signal });
  fragment.addEventListener("input", () => showChosen(fragment), { signal });
  fragment.addEventListener("change", () => showChosen(fragment), { signal });
  showChosen(fragment);
}
