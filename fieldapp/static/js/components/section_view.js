/** What stands round the questions of a section: the way on, prompts, messages, and news of the visit. */

import { sectionAddress, visitAddress } from "../lib/address.js";
import { personOf } from "../lib/household.js";
import { arrivedAt } from "../lib/moments.js";
import { upperFirst } from "../lib/sentence_case.js";
import { rowToTakeAway } from "../lib/taken_away.js";
import { nextPart, partOf, partsOf, partWords } from "../lib/visit_parts.js";
import { familyWords, putBackRow } from "./back_row.js";
import { bindSection } from "./bind.js";
import { startBodyMaps } from "./body_map.js";
import { startOwnScreen } from "./own_screen.js";
import { showPrompts } from "./prompts.js";
import { showErrors } from "./section/errors.js";
import { sectionWords } from "./section/words.js";
import { showTakeAway } from "./take_away.js";
import { part, say } from "./templates.js";
import { notice } from "./visit_notices.js";

/**
 * @typedef {import("../lib/visit_parts.js").Part} Part
 */

/**
 * A room that has its type goes on to the room's own questions, a child who has a name to the child's.
 *
 * @param {import("../lib/visit_parts.js").Visit} facts
 * @param {Part} present
 * @returns {Part | null}
 */
function whatWasAdded(facts, { section, subjectId }) {
  const first = section.name === "new_room" ? "room" : "seen";
  const found = partsOf(facts).filter((one) => one.subjectId === subjectId);
  return found.find((one) => one.section.name === first) ?? null;
}

/** Sections that say what a row is, before its own questions are asked. */
const SAYS_WHAT_IT_IS = new Set(["new_room", "new_child"]);

/**
 * @param {HTMLElement} root
 * @param {any} open
 * @param {import("../lib/visit_parts.js").Visit} facts
 * @param {Part} present
 */
function showButtons(root, open, facts, present) {
  const next = SAYS_WHAT_IT_IS.has(present.section.name)
    ? whatWasAdded(facts, present)
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
 * @typedef {object} SectionView
 * @property {any} context
 * @property {import("./visit_context.js").OpenVisit} open
 * @property {any} section
 * @property {string} subjectId
 * @property {string} text the fragment
 */

/** @param {SectionView} view */
const factsOf = ({ context, open }) => context.visit.facts(open);

/** @param {SectionView} view */
const presentOf = (view) => partOf(factsOf(view), view.section, view.subjectId);

/** @param {HTMLElement} root @param {SectionView} view */
function showFrame(root, view) {
  const { context, open, section, subjectId } = view;
  const words = familyWords(open.draft.record);
  putBackRow(root, { address: visitAddress(open.id), words, visitId: open.id });
  const facts = factsOf(view);
  const child = section.for === "child" ? personOf(facts.pack, subjectId) : null;
  context.identity(child ? { child, facts, visitId: open.id, section } : null);
}

/** @param {SectionView} view @returns {Record<string, Record<string, string>>} */
function wordsOf(view) {
  const { context, open, section, subjectId } = view;
  const { record } = open.draft;
  return sectionWords(
    factsOf(view),
    { kind: section.for, id: subjectId },
    {
      familyName: record.family_name,
      workerName: context.core.user?.name ?? "",
      arrivedAt: arrivedAt(record.document),
    },
  );
}

/** Somebody took the visit over while it was being written in: what stands on the screen is kept. @param {HTMLElement} root @param {any} draft */
function sayTakenOver(root, draft) {
  const name = draft.record.holder?.name ?? "Somebody else";
  const words = "What was saved here is kept and sent. From now on you can read it.";
  part(root, "read-only").replaceChildren(
    notice("neutral", "eye", `${name} has taken this visit over`, words),
  );
}

/**
 * Follows the visit while its section is on the screen.
 *
 * @param {HTMLElement} root
 * @param {SectionView} view
 * @param {Awaited<ReturnType<typeof bindSection>>} bound
 * @param {AbortSignal} ended
 */
function follow(root, view, bound, ended) {
  const { context, open } = view;
  let readOnly = Boolean(open.draft.record.read_only);
  const stop = context.core.on("visit", (/** @type {any} */ changed) => {
    if (ended.aborted || context.core.lockState !== "open" || changed?.visit_id !== open.id) return;
    bound.refresh();
    showButtons(root, open, factsOf(view), presentOf(view));
    const now = Boolean(open.draft.record.read_only);
    if (now && !readOnly) {
      bound.leave().catch(context.failed);
      bound.makeReadOnly();
      sayTakenOver(root, open.draft);
    }
    readOnly = now;
  });
  ended.addEventListener("abort", stop);
}

/**
 * Puts a section on the screen.
 *
 * @param {HTMLElement} root
 * @param {SectionView} view
 * @param {AbortSignal} ended
 * @returns {Promise<() => Promise<void>>} to be awaited before it is left
 */
export async function showSection(root, view, ended) {
  const { context, open, section, subjectId } = view;
  const { draft } = open;
  showFrame(root, view);
  const target = part(root, "fragment");
  await context.swap(view.text, target, "innerHTML");
  let refreshOwn = () => {};
  let refreshMaps = () => {};
  const refresh = () => {
    refreshOwn();
    refreshMaps();
    showButtons(root, open, factsOf(view), presentOf(view));
    showPrompts(part(root, "prompts"), open, factsOf(view), presentOf(view), putAside);
  };
  /** The button that was pressed is gone with its prompt: what follows has the focus. */
  const putAside = () => {
    refresh();
    part(root, "next").focus();
  };
  const changed = (/** @type {Element | undefined} */ control) => {
    refresh();
    if (control?.matches("[data-urgent]:checked")) context.go(visitAddress(open.id, "act-now"));
  };
  const bound = await bindSection(
    /** @type {HTMLElement} */ (target.firstElementChild),
    {
      draft,
      facts: () => factsOf(view),
      scope: section.scope.replace("*", subjectId),
      subjectId,
      words: wordsOf(view),
      readOnly: Boolean(draft.record.read_only),
      me: context.core.user,
      formText: (path) => context.visit.formText(open, path),
      append: (row, list) => context.swap(row, list, "beforeend"),
      changed,
      missing: () => presentOf(view).progress.missing,
      failed: context.failed,
    },
    ended,
  );
  const scope = section.scope.replace("*", subjectId);
  refreshOwn = startOwnScreen(target, { view, scope, keep: bound.leave }, ended);
  refreshMaps = startBodyMaps(target, draft, scope, ended);
  showTakeAway(root, context, open, rowToTakeAway(section, subjectId, factsOf(view)));
  const asked = context.handInAsked.has(open.id);
  showErrors(target, messagesFor(draft.record, presentOf(view), asked));
  refresh();
  const refreshAll = () => {
    bound.refresh();
    refreshOwn();
    refreshMaps();
  };
  follow(root, view, { ...bound, refresh: refreshAll }, ended);
  return bound.leave;
}
