/** The jotter: timed notes in any order; each is later placed in a question, or set aside with a reason. */

import { visitAddress } from "../lib/address.js";
import { familyWords, putBackRow } from "./back_row.js";
import { noteRow, placesForWords, WrittenNote } from "./jotter_notes.js";
import { cloneAll, field, part, say } from "./templates.js";

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function jotterScreen(context) {
  return async ({ visitId = "" }) => {
    const open = await context.visit.open(visitId);
    const { draft } = open;
    let left = async () => {};
    return {
      content: cloneAll("screen-jotter"),
      leave: () => left(),
      start(root, signal) {
        context.identity(null);
        putBackRow(root, { address: visitAddress(open.id), words: familyWords(draft.record) });
        say(root, { which: `Kept with the visit to the ${familyWords(draft.record)}.` });
        const box = field(root, "#jotter-words");
        const redraw = () => {
          const places = placesForWords(context.visit.facts(open));
          const notes = Object.entries(draft.record.document.notes ?? {}).filter(
            ([, note]) => note.words,
          );
          notes.sort(([, a], [, b]) => String(b.at).localeCompare(String(a.at)));
          part(root, "notes").replaceChildren(
            ...notes.map((entry) =>
              noteRow(context.core, draft, /** @type {any} */ (entry), places, redraw),
            ),
          );
          say(root, { count: String(notes.length) });
        };
        const note = new WrittenNote(draft);
        let keeping = false;
        const journal = () => {
          if (!keeping) note.journal(box.value).catch(context.failed);
        };
        /** The box is emptied of what is kept, once it is. */
        const keep = async () => {
          const words = box.value;
          keeping = true;
          await note.keep(words).finally(() => {
            keeping = false;
          });
          box.value = box.value.slice(words.length);
          journal();
        };
        left = keep;
        box.addEventListener("input", journal, { signal });
        part(root, "form").hidden = Boolean(draft.record.read_only);
        part(root, "form").addEventListener(
          "submit",
          async (event) => {
            event.preventDefault();
            await keep().catch(context.failed);
            redraw();
            box.focus();
          },
          { signal },
        );
        redraw();
      },
    };
  };
}

/**
 * `#/jotter` leads to the notes of the visit that is open, else to the nearest visit of today.
 *
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function jotterOfToday(context) {
  return async (place, signal) => {
    const now = Date.now();
    const rows = await context.core.visits();
    const near = (/** @type {any} */ row) => Math.abs(Date.parse(row.planned_at) - now);
    const nearest = rows.sort((/** @type {any} */ a, /** @type {any} */ b) => near(a) - near(b))[0];
    const id = context.visit.current?.id ?? nearest?.visit_id;
    if (!id) return context.screens.newVisit(place, signal);
    return jotterScreen(context)({ ...place, visitId: id }, signal);
  };
}
