/**
 * What the worker chose to read back, while the tablet is turned to a parent: nothing else of the
 * visit, and no way out but the cover.
 */

import { wordsOf } from "./read_together.js";
import { cloneAll, cloneOne, part, say } from "./templates.js";

/** @typedef {import("../lib/read_together.js").Line} Line */

/** How a line of each kind is drawn, in the order in which they are read. @type {Record<Line["kind"], (line: Line) => HTMLElement>} */
const DRAWN = { well: sentence, worry: sentence, next: sentence, own: quote };

/** @param {Line} line */
function sentence(line) {
  const item = document.createElement("li");
  item.textContent = wordsOf(line);
  return item;
}

/** @param {Line} line */
function quote({ about, words }) {
  const drawn = cloneOne("part-parents-words");
  say(drawn, { name: about, words });
  return drawn;
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function parentScreen(context) {
  return async () => {
    /** @type {Line[]} */
    const lines = context.turned.lines;
    return {
      content: cloneAll("screen-parent"),
      start(root, signal) {
        context.identity(null);
        for (const [kind, drawn] of Object.entries(DRAWN)) {
          const rows = lines.filter((line) => line.kind === kind).map(drawn);
          part(root, `read-${kind}`).replaceChildren(...rows);
          part(root, `read-${kind}-place`).hidden = rows.length === 0;
        }
        part(root, "nothing").hidden = lines.length > 0;
        part(root, "give-back").addEventListener("click", () => context.cover(), { signal });
      },
    };
  };
}
