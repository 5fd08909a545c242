/** Taking a visit over, with a note: nothing of what the other wrote is lost. */

import { visitAddress } from "../lib/address.js";
import { upperFirst } from "../lib/sentence_case.js";
import { familyWords, putBackRow } from "./back_row.js";
import { keepTyped } from "./keep_typed.js";
import { cloneAll, field, part, say, showFault } from "./templates.js";

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function takeOverScreen(context) {
  return async ({ visitId = "" }) => {
    const open = await context.visit.open(visitId);
    const { record } = open.draft;
    const name = record.holder?.name ?? "Nobody";
    return {
      content: cloneAll("screen-take-over"),
      start(root, signal) {
        context.identity(null);
        putBackRow(root, { address: visitAddress(open.id), words: familyWords(record) });
        part(root, "no").setAttribute("href", visitAddress(open.id));
        say(root, {
          title: `${name} has this visit`,
          report: upperFirst(record.holder_report?.text ?? ""),
          kept: `Taking it over keeps what ${name.split(" ")[0]} has written. What is still on that tablet can be sent later, and is put together with yours.`,
        });
        const typed = `take-over ${open.id}`;
        keepTyped(context.core, typed, { note: field(root, "#take-over-note") }, signal);
        const onSubmit = async (/** @type {Event} */ event) => {
          event.preventDefault();
          const note = field(root, "#take-over-note").value.trim();
          if (!note) return showFault(root, "Say why you are taking it over.");
          const taken = await open.draft.takeOver(note).catch(() => false);
          if (taken === false)
            return showFault(
              root,
              "No answer came. Taking over needs signal; you can go on reading.",
            );
          await context.core.doneTyping(typed);
          return context.go(visitAddress(open.id));
        };
        part(root, "form").addEventListener("submit", onSubmit, { signal });
      },
    };
  };
}
