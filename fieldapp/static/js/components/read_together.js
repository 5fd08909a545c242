/**
 * Read together: the worker chooses line by line what is read back with a parent, then turns the
 * tablet to her. What may be read with the family is kept as the finding's own sharing flag.
 */

import { visitAddress } from "../lib/address.js";
import { plainDate } from "../lib/dates.js";
import { linesToRead, MAY_BE_READ } from "../lib/read_together.js";
import { familyWords, putBackRow } from "./back_row.js";
import { cloneAll, cloneOne, part, say } from "./templates.js";

/** @typedef {import("../lib/read_together.js").Line} Line */

/** @type {Line["kind"][]} */
const KINDS = ["well", "worry", "next", "own"];

const FROM_CHILD = "A child told you this. Think first who hears it.";

/** @param {string} words a day in them reads as a day */
const withDays = (words) => words.replaceAll(/\d{4}-\d\d-\d\d/g, (day) => plainDate(day));

/** @param {Line} line @returns {string} */
export const wordsOf = ({ about, words }) => withDays(about ? `${about}. ${words}` : words);

/** @param {any} draft @param {Line} line @param {boolean} chosen */
async function keepFlag(draft, { flag }, chosen) {
  if (!flag) return;
  if (flag.startsWith("/rooms/")) {
    const pointer = `${flag}/sharing_flag`;
    await (chosen ? draft.set(pointer, MAY_BE_READ) : draft.clear(pointer));
    return;
  }
  const { sharing_flag: _, ...finding } = draft.value(flag) ?? {};
  if (finding.level === undefined && finding.strength === undefined) return; // taken back meanwhile
  await draft.set(flag, chosen ? { ...finding, sharing_flag: MAY_BE_READ } : finding);
}

/**
 * @param {HTMLElement} root
 * @param {any} open
 * @param {Line[]} lines
 * @param {{failed: (fault: unknown) => void, signal: AbortSignal}} around
 */
function drawChoosing(root, open, lines, { failed, signal }) {
  for (const kind of KINDS) {
    const rows = lines
      .filter((line) => line.kind === kind)
      .map((line) => {
        const row = cloneOne("row-read-together");
        const box = /** @type {HTMLInputElement} */ (row.querySelector("input"));
        box.id = `read-${lines.indexOf(line)}`;
        box.checked = line.isChosen;
        box.disabled = Boolean(open.draft.record.read_only && line.flag);
        row.querySelector("label")?.setAttribute("for", box.id);
        say(row, { words: wordsOf(line), warning: line.isFromChild ? FROM_CHILD : "" });
        const choose = () => {
          line.isChosen = box.checked;
          keepFlag(open.draft, line, box.checked).catch(failed);
        };
        box.addEventListener("change", choose, { signal });
        return row;
      });
    part(root, `choose-${kind}`).replaceChildren(...rows);
    part(root, `choose-${kind}-none`).hidden = rows.length > 0;
  }
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function readTogetherScreen(context) {
  return async ({ visitId = "" }) => {
    const open = await context.visit.open(visitId);
    return {
      content: cloneAll("screen-read-together"),
      start(root, signal) {
        context.identity(null);
        putBackRow(root, {
          address: visitAddress(open.id),
          words: familyWords(open.draft.record),
          visitId: open.id,
        });
        const lines = linesToRead(context.visit.facts(open));
        drawChoosing(root, open, lines, { failed: context.failed, signal });
        const turn = () =>
          context.turnTo({
            screen: "parent-screen",
            visitId: open.id,
            back: visitAddress(open.id, "read-together"),
            lines: lines.filter(({ isChosen }) => isChosen),
          });
        part(root, "turn").addEventListener("click", turn, { signal });
      },
    };
  };
}
