/**
 * A point on one of the body's outlines: `child_front 512,300`, in thousandths of the outline. The
 * server reads the same in `fieldapp/forms/body_point.py`. Pure.
 */

const NUMBER = "(0|[1-9][0-9]{0,2}|1000)";
const POINT = new RegExp(`^((?:child|baby)_(?:front|back)) ${NUMBER},${NUMBER}$`);

/** @typedef {{figure: string, x: number, y: number}} BodyPoint */

/** @param {unknown} text @returns {BodyPoint | null} null for what is none */
export function bodyPointOf(text) {
  const found = typeof text === "string" ? POINT.exec(text) : null;
  return found && { figure: found[1], x: Number(found[2]), y: Number(found[3]) };
}

/**
 * @param {string} figure
 * @param {{x: number, y: number}} share of the outline's width and height, 0 to 1
 * @returns {string}
 */
export function bodyPointText(figure, { x, y }) {
  const thousandths = (/** @type {number} */ share) =>
    Math.round(Math.min(1, Math.max(0, share)) * 1000);
  return `${figure} ${thousandths(x)},${thousandths(y)}`;
}

/**
 * Rows that stand, with the number that each has on the picture and over its words.
 *
 * @param {Record<string, any> | undefined} rows
 * @returns {{id: string, number: number, row: any}[]}
 */
export const numberedMarks = (rows) =>
  Object.entries(rows ?? {})
    .filter(([, row]) => row && !row.removed)
    .sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0))
    .map(([id, row], at) => ({ id, number: at + 1, row }));
