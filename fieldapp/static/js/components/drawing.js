/** A drawing on the page: strokes as SVG lines, made of numbers alone. */

import { drawingWords, pathsOf, SHEET, strokesOf } from "../lib/drawing.js";

const SVG = "http://www.w3.org/2000/svg";

/** @param {import("../lib/drawing.js").Stroke[]} strokes @returns {SVGElement[]} */
export const lineElements = (strokes) =>
  pathsOf(strokes).map(({ pen, path }) => {
    const line = document.createElementNS(SVG, "path");
    line.setAttribute("class", `app-drawing__stroke app-drawing__stroke--${pen}`);
    line.setAttribute("d", path);
    return line;
  });

/** @param {unknown} drawing @returns {Element | null} null for what is no drawing */
export function drawingElement(drawing) {
  const strokes = strokesOf(drawing);
  if (!strokes) return null;
  const sheet = document.createElementNS(SVG, "svg");
  sheet.setAttribute("class", "app-drawing");
  sheet.setAttribute("viewBox", `0 0 ${SHEET} ${SHEET}`);
  sheet.setAttribute("role", "img");
  sheet.setAttribute("aria-label", drawingWords(strokes));
  sheet.append(...lineElements(strokes));
  return sheet;
}
