/**
 * Drawings as they are kept: strokes of whole numbers on a sheet of 1000 by 1000, in a short text.
 * The server reads the same in `fieldapp/forms/drawing.py`; both run on `tests/vectors/drawings.json`.
 * Pure.
 */

/** @typedef {[number, number]} Point @typedef {{pen: number, points: Point[]}} Stroke */

export const SHEET = 1000;

/** Characters, which are bytes: a drawing has no others. */
export const LONGEST = 64 * 1024;

/** From here on it is said that the sheet is nearly full. */
const NEARLY = LONGEST - 4 * 1024;

/** Points of a line that lie nearer to it than this say nothing. */
const NEAR = 3;

const NUMBER = "(?:0|[1-9][0-9]{0,2}|1000)";
const STROKE = new RegExp(`^[1-3](?: ${NUMBER},${NUMBER})+$`);

/** @param {string} text @returns {Stroke} */
function strokeOf(text) {
  const [pen, ...points] = text.split(" ");
  return {
    pen: Number(pen),
    points: points.map((point) => /** @type {Point} */ (point.split(",").map(Number))),
  };
}

/** @param {unknown} drawing @returns {Stroke[] | null} null for what is no drawing */
export function strokesOf(drawing) {
  if (typeof drawing !== "string" || drawing.length > LONGEST) return null;
  const strokes = drawing.split(";");
  return strokes.every((stroke) => STROKE.test(stroke)) ? strokes.map(strokeOf) : null;
}

/** @param {Stroke[]} strokes @returns {string} "" for an empty sheet */
export const drawingText = (strokes) =>
  strokes
    .map(({ pen, points }) => `${pen} ${points.map((point) => point.join(",")).join(" ")}`)
    .join(";");

/** @param {Stroke[]} strokes @returns {boolean} there is room for them on the sheet */
export const fits = (strokes) => drawingText(strokes).length <= LONGEST;

/** @param {Stroke[]} strokes @returns {boolean} */
export const isNearlyFull = (strokes) => drawingText(strokes).length > NEARLY;

/** @param {Stroke[]} strokes @returns {string} what is said of a drawing where it cannot be seen */
export const drawingWords = (strokes) =>
  strokes.length === 1 ? "A drawing of 1 line" : `A drawing of ${strokes.length} lines`;

/** @param {Point} point @param {Point} from @param {Point} to @returns {number} from the line between the two */
function distance([x, y], [x1, y1], [x2, y2]) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

/**
 * The line without the points that say nothing: its ends stay, and what leaves the straight way.
 *
 * @param {Point[]} points
 * @returns {Point[]}
 */
export function simplified(points) {
  const kept = new Set([0, points.length - 1]);
  const spans = [[0, points.length - 1]];
  while (spans.length) {
    const [from, to] = /** @type {number[]} */ (spans.pop());
    let furthest = from;
    let most = NEAR;
    for (let at = from + 1; at < to; at += 1) {
      const away = distance(points[at], points[from], points[to]);
      if (away > most) [most, furthest] = [away, at];
    }
    if (furthest === from) continue;
    kept.add(furthest);
    spans.push([from, furthest], [furthest, to]);
  }
  return points.filter((_point, at) => kept.has(at));
}

/** @param {Stroke} stroke @returns {string} a dot is a line to itself, so that round ends show it */
function pathOf({ points }) {
  const [first, ...rest] = points.map((point) => point.join(","));
  return `M${first}L${(rest.length ? rest : [first]).join(" ")}`;
}

/**
 * The SVG path of each run of one pen, in order, so that a sheet is few elements.
 *
 * @param {Stroke[]} strokes
 * @returns {{pen: number, path: string}[]}
 */
export function pathsOf(strokes) {
  /** @type {{pen: number, path: string}[]} */
  const runs = [];
  for (const stroke of strokes) {
    const run = runs.at(-1);
    if (run?.pen === stroke.pen) run.path += pathOf(stroke);
    else runs.push({ pen: stroke.pen, path: pathOf(stroke) });
  }
  return runs;
}
