/**
 * The body map: touching the picture adds a mark with its region and point; every mark that stands is
 * shown with its number. The list below it does the same without the picture.
 */

import { bodyPointOf, bodyPointText, numberedMarks } from "../lib/body_point.js";
import { all } from "./templates.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 560;
const HEIGHT = 1000;

/** @param {Element} map @returns {HTMLElement} the list that holds the marks */
const listOf = (map) =>
  /** @type {HTMLElement} */ (map.closest("[data-question]")?.querySelector("[data-rows]"));

/** @param {string} name @param {Record<string, string | number>} attributes @returns {SVGElement} */
function drawn(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** @param {import("../lib/body_point.js").BodyPoint} point @param {number} number @returns {SVGElement[]} */
function markElements({ x, y }, number) {
  const [cx, cy] = [(x * WIDTH) / 1000, (y * HEIGHT) / 1000];
  const label = drawn("text", { class: "app-body__number", x: cx, y: cy + 11 });
  label.textContent = String(number);
  return [drawn("circle", { class: "app-body__mark", cx, cy, r: 24 }), label];
}

/** @param {HTMLElement} map @param {ReturnType<typeof numberedMarks>} marks */
function showMarks(map, marks) {
  for (const figure of all(map, "[data-body-figure]")) {
    const on = marks.flatMap(({ row, number }) => {
      const point = bodyPointOf(row.point);
      return point && point.figure === figure.dataset.bodyFigure ? markElements(point, number) : [];
    });
    figure.querySelector("[data-body-marks]")?.replaceChildren(...on);
  }
  const numbers = new Map(marks.map(({ id, number }) => [id, number]));
  for (const row of all(listOf(map), "[data-row]")) {
    const title = row.querySelector("[data-body-mark]");
    const number = numbers.get(row.dataset.row ?? "");
    if (title) title.textContent = number ? `Mark ${number}` : "Mark";
  }
}

/** @param {MouseEvent} event a region was touched: the row that comes begins with it */
function touched(event) {
  const region = /** @type {Element} */ (event.target).closest("[data-body-region]");
  const figure = /** @type {HTMLElement | null} */ (region?.closest("[data-body-figure]"));
  const sheet = region?.closest("svg");
  if (!region || !figure || !sheet) return;
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const share = { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  const point = bodyPointText(figure.dataset.bodyFigure ?? "", share);
  const list = listOf(figure);
  const add = /** @type {HTMLElement | null} */ (list.querySelector("[data-add-row]"));
  if (!add || add.hidden) return;
  const { bodyRegion } = /** @type {SVGElement} */ (region).dataset;
  list.dataset.rowContent = JSON.stringify({ region: bodyRegion, point });
  add.click();
}

/** @param {MouseEvent} event an answer was given at the mark: it is the question's own */
function answered(event) {
  const button = /** @type {Element} */ (event.target).closest("[data-body-answer]");
  const asks = /** @type {HTMLElement | null} */ (button?.closest("[data-body-asks]"));
  if (!button || !asks) return;
  const question = asks
    .closest("[data-section]")
    ?.querySelector(`[data-question="${asks.dataset.bodyAsks}"]`);
  const choice = /** @type {HTMLInputElement | null | undefined} */ (
    question?.querySelector(`input[value="${button.getAttribute("data-body-answer")}"]`)
  );
  choice?.click();
  choice?.focus();
}

/**
 * Starts the body maps of a section; most have none.
 *
 * @param {HTMLElement} root
 * @param {{value: (pointer: string) => any}} draft
 * @param {string} scope pointer of the section's node
 * @param {AbortSignal} signal
 * @returns {() => void} to be called when something was changed
 */
export function startBodyMaps(root, draft, scope, signal) {
  const maps = all(root, "[data-body-map]");
  const show = () => {
    for (const map of maps)
      showMarks(map, numberedMarks(draft.value(`${scope}/${listOf(map).dataset.rows}`)));
  };
  for (const map of maps) map.addEventListener("click", touched, { signal });
  for (const asks of all(root, "[data-body-asks]"))
    asks.addEventListener("click", answered, { signal });
  show();
  return show;
}
