/** One section of a visit on the screen, whatever section it is: everything comes from the fragment. */

import { visitAddress } from "../lib/address.js";
import { familyWords, putBackRow } from "./back_row.js";
import { showSection } from "./section_view.js";
import { cloneAll, part, say } from "./templates.js";
import { FORM_LIMIT_MS } from "./visit_context.js";

/**
 * The file of a section; a room's is one file for each type of room.
 *
 * @param {import("../lib/visit_parts.js").Visit} facts
 * @param {any} section
 * @param {string} subjectId
 * @returns {string}
 */
function fileOf(facts, section, subjectId) {
  if (section.name !== "room") return `${section.name}.html`;
  const known = facts.pack.rooms.find((room) => room.id === subjectId);
  const type = known?.room_type ?? facts.document.rooms?.[subjectId]?.room_type ?? "other";
  return `room.${type}.html`;
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function sectionScreen(context) {
  return async ({ visitId = "", section: name, subjectId = "" }, signal) => {
    const open = await context.visit.open(visitId);
    const facts = context.visit.facts(open);
    const section = facts.sections.find((/** @type {any} */ one) => one.name === name);
    const content = cloneAll("screen-section");
    if (!section) return gone(context, open, content);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(FORM_LIMIT_MS)]);
    const file = fileOf(facts, section, subjectId);
    const text = await context.visit.formText(open, file, limit).catch(() => null);
    if (text === null) return gone(context, open, content);
    let leave = async () => {};
    return {
      content,
      leave: () => leave(),
      async start(root, ended) {
        leave = await showSection(root, { context, open, section, subjectId, text }, ended);
      },
    };
  };
}

/**
 * @param {any} context
 * @param {any} open
 * @param {DocumentFragment} content
 * @returns {import("./show.js").Prepared}
 */
function gone(context, open, content) {
  return {
    content,
    start(root) {
      putBackRow(root, {
        address: visitAddress(open.id),
        words: familyWords(open.draft.record),
        visitId: open.id,
      });
      context.identity(null);
      part(root, "fragment").replaceChildren(cloneAll("part-section-gone"));
      part(root, "next").setAttribute("href", visitAddress(open.id, "prepare"));
      part(root, "tasks").setAttribute("href", visitAddress(open.id));
      say(root, { next: "Prepare" });
    },
  };
}
