/** Taking a row of the visit away, and putting it back: one tap says why; nothing written is lost. */

import { visitAddress } from "../lib/address.js";
import { whyWords } from "../lib/taken_away.js";
import { keepTyped } from "./keep_typed.js";
import { cloneOne, field, part, say } from "./templates.js";

/** @typedef {import("../lib/taken_away.js").Row} Row */

/** @param {any} context @param {any} open @param {Row} row @param {string} why */
async function takeAway(context, open, { pointer }, why) {
  await open.draft.removeRow(pointer, why);
  context.go(visitAddress(open.id));
}

/** @param {HTMLElement} panel @param {Row} row @param {(why: string) => void} chosen */
function drawReasons(panel, { offer }, chosen) {
  const reasons = offer.reasons.map(([why, words]) => {
    const button = cloneOne("part-take-away-why");
    button.textContent = words;
    button.addEventListener("click", () => chosen(why));
    return button;
  });
  part(panel, "reasons").prepend(...reasons);
  part(panel, "other").addEventListener("submit", (event) => {
    event.preventDefault();
    chosen(field(panel, "#take-away-words").value.trim() || "other");
  });
}

/** @param {any} context @param {any} open @param {Row} row @returns {HTMLElement} */
function offered(context, open, row) {
  const panel = cloneOne("part-take-away");
  say(panel, { title: row.offer.title, words: row.offer.words });
  const typed = `take-away ${open.id}${row.pointer}`;
  drawReasons(panel, row, (why) =>
    takeAway(context, open, row, why)
      .then(() => context.core.doneTyping(typed))
      .catch(context.failed),
  );
  keepTyped(context.core, typed, { words: field(panel, "#take-away-words") });
  return panel;
}

/** @param {any} context @param {any} open @param {Row} row @returns {HTMLElement} */
function takenAway(context, open, row) {
  const panel = cloneOne("part-taken-away");
  say(panel, { title: `Taken away: ${whyWords(row.removed)}`, words: row.kept });
  const button = part(panel, "put-back");
  button.hidden = Boolean(open.draft.record.read_only);
  button.addEventListener("click", () => {
    open.draft.restoreRow(row.pointer).then(context.again).catch(context.failed);
  });
  return panel;
}

/**
 * What stands under the questions about a row: the offer to take it away, or the way to put it back.
 *
 * @param {HTMLElement} root of the section's screen
 * @param {any} context
 * @param {any} open
 * @param {Row | null} row null: this section is about nothing that can be taken away
 */
export function showTakeAway(root, context, open, row) {
  const place = part(root, "take-away");
  const away = row?.removed !== undefined;
  part(root, "fragment").classList.toggle("app-fragment--away", away);
  part(root, "prompts").hidden = away;
  if (!row || (!away && open.draft.record.read_only)) place.replaceChildren();
  else place.replaceChildren((away ? takenAway : offered)(context, open, row));
}
