/** One section of a visit on the screen, whatever section it is: everything comes from the fragment. */

import { sectionAddress, visitAddress } from "../lib/address.js";
import { personOf } from "../lib/household.js";
import { upperFirst } from "../lib/sentence_case.js";
import { partOf, partWords, partsOf } from "../lib/visit_parts.js";
import { familyWords, putBackRow } from "./back_row.js";
import { bindSection } from "./bind.js";
import { showPrompts } from "./prompts.js";
import { showErrors } from "./section/errors.js";
import { sectionWords } from "./section/words.js";
import { cloneAll, part, say } from "./templates.js";

/**
 * @typedef {import("./show.js").Place} Place
 * @typedef {import("../lib/visit_parts.js").Part} Part
 */

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

/** A room that has its type goes on to the room's own questions. @param {import("../lib/visit_parts.js").Visit} facts @param {Part} present @returns {Part | null} */
function roomItself(facts, { scope }) {
  return partsOf(facts).find((one) => one.section.name === "room" && one.scope === scope) ?? null;
}

/** @param {Part[]} parts @param {Part} present @returns {Part | null} the next part in order that is not done */
function nextPart(parts, present) {
  const place = parts.findIndex(
    ({ scope, section }) => scope === present.scope && section.name === present.section.name,
  );
  const after = [...parts.slice(place + 1), ...parts.slice(0, Math.max(place, 0))];
  return after.find(({ progress }) => progress.state !== "done") ?? null;
}

/**
 * @param {HTMLElement} root
 * @param {any} open
 * @param {import("../lib/visit_parts.js").Visit} facts
 * @param {Part} present
 */
function showButtons(root, open, facts, present) {
  const next =
    present.section.name === "new_room"
      ? roomItself(facts, present)
      : nextPart(partsOf(facts), present);
  const button = part(root, "next");
  const tasks = visitAddress(open.id);
  part(root, "tasks").setAttribute("href", tasks);
  part(root, "tasks").hidden = next === null;
  button.setAttribute(
    "href",
    next ? sectionAddress(open.id, next.section.name, next.scope) : tasks,
  );
  say(root, { next: next ? `Next: ${partWords(next)}` : "Task list" });
}

/**
 * Messages for this section, once handing in was asked for or the service has said what it needs.
 *
 * @param {any} record
 * @param {Part} present
 * @param {boolean} asked
 * @returns {{path: string, message: string}[]}
 */
function messagesFor(record, present, asked) {
  const inside = (/** @type {string} */ pointer) => pointer.startsWith(`${present.scope}/`);
  const said = record.needs_you
    .filter((/** @type {any} */ need) => inside(need.path))
    .map((/** @type {any} */ need) => ({
      path: need.path.slice(present.scope.length + 1),
      message: need.message,
    }));
  if (!asked) return said;
  const local = present.progress.missing.map(({ path, words }) => ({
    path,
    message: upperFirst(words),
  }));
  return [
    ...said,
    ...local.filter(({ path }) => !said.some((/** @type {any} */ one) => one.path === path)),
  ];
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function sectionScreen(context) {
  return async (place, signal) => {
    const open = await context.visit.open(place.visitId);
    const facts = () => context.visit.facts(open);
    const section = facts().sections.find((/** @type {any} */ one) => one.name === place.section);
    const content = cloneAll("screen-section");
    if (!section) return gone(context, open, content);
    const subjectId = place.subjectId ?? "";
    const text = await context.visit
      .formText(open, fileOf(facts(), section, subjectId), signal)
      .catch(() => null);
    if (text === null) return gone(context, open, content);
    const scope = section.scope.replace("*", subjectId);
    let leave = async () => {};
    return {
      content,
      leave: () => leave(),
      async start(root, ended) {
        const { draft } = open;
        const { record } = draft;
        const present = () => partOf(facts(), section, subjectId);
        putBackRow(root, {
          address: visitAddress(open.id),
          words: familyWords(record),
          visitId: open.id,
        });
        context.identity(
          section.for === "child"
            ? {
                child: personOf(facts().pack, subjectId),
                facts: facts(),
                visitId: open.id,
                section,
              }
            : null,
        );
        const target = part(root, "fragment");
        await context.swap(text, target, "innerHTML");
        const refresh = () => {
          showButtons(root, open, facts(), present());
          showPrompts(part(root, "prompts"), open, facts(), present());
        };
        const bound = await bindSection(
          /** @type {HTMLElement} */ (target.firstElementChild),
          {
            draft,
            facts,
            scope,
            subjectId,
            words: sectionWords(
              facts(),
              { kind: section.for, id: subjectId },
              {
                familyName: record.family_name,
                workerName: context.core.user?.name ?? "",
                arrivedAt: record.document.visit?.arrived_at,
              },
            ),
            readOnly: Boolean(record.read_only),
            formText: (path) => context.visit.formText(open, path),
            append: (row, list) => context.swap(row, list, "beforeend"),
            changed: (control) => {
              refresh();
              if (control?.matches("[data-urgent]:checked"))
                context.go(visitAddress(open.id, "act-now"));
            },
            failed: context.failed,
          },
          ended,
        );
        leave = bound.leave;
        showErrors(target, messagesFor(record, present(), context.handInAsked.has(open.id)));
        refresh();
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
