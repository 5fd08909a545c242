/** The task list of a visit: what must be done before leaving the home, and what can be written later. */

import { visitAddress } from "../lib/address.js";
import { clockTime, dayAndTime } from "../lib/dates.js";
import { children, shortAddress } from "../lib/household.js";
import { arrivedAt } from "../lib/moments.js";
import {
  countDone,
  isInHome,
  isLater,
  partsOf,
  stateInHome,
  stateLater,
} from "../lib/visit_parts.js";
import { familyWords, putBackRow } from "./back_row.js";
import { deviceNoun } from "./device_noun.js";
import { handIn, needsOf, summaryOf } from "./hand_in.js";
import { A_CHILD, A_ROOM, addRow, childRow, drawTakenAway, put, taskRow } from "./task_rows.js";
import { cloneAll, part, say } from "./templates.js";
import { visitNotices } from "./visit_notices.js";

/**
 * @typedef {import("../lib/visit_parts.js").Part} Part
 * @typedef {import("../lib/visit_parts.js").StateOf} StateOf
 */

/** @param {HTMLElement} root @param {any} context @param {any} open @param {AbortSignal} signal */
function drawTasks(root, context, open, signal) {
  const facts = context.visit.facts(open);
  const parts = partsOf(facts);
  const inHome = parts.filter(isInHome);
  const later = parts.filter(isLater);
  const ofKind = (/** @type {string} */ kind) =>
    inHome.filter(({ section }) => section.for === kind);
  const rows = (/** @type {Part[]} */ some) =>
    some.map((one) => taskRow(open.id, one, stateInHome));
  const grid = (/** @type {Part[]} */ some, /** @type {StateOf} */ stateOf) =>
    children(facts.pack)
      .filter(({ id }) => some.some(({ subjectId }) => subjectId === id))
      .map((child) => childRow(open.id, child, some, { on: facts.on, stateOf }));
  const counts = countDone(inHome, stateInHome);
  const laterCounts = countDone(later, stateLater);
  say(root, {
    "in-home-count": `${counts.done} of ${counts.of} done`,
    "later-count": `${laterCounts.done} of ${laterCounts.of} done`,
  });
  part(root, "in-home-bar").setAttribute("max", String(Math.max(counts.of, 1)));
  part(root, "in-home-bar").setAttribute("value", String(counts.done));
  const readOnly = Boolean(open.draft.record.read_only);
  const adding = (/** @type {import("./task_rows.js").Added} */ what) =>
    !readOnly && facts.sections.some((/** @type {any} */ { name }) => name === what.section)
      ? [addRow(context, open, what, signal)]
      : [];
  const isWho = (/** @type {Part} */ { section }) => section.name === A_CHILD.section;
  const ofChildren = ofKind("child").filter((one) => !isWho(one));
  put(part(root, "first"), rows(ofKind("visit")));
  put(part(root, "children"), grid(ofChildren, stateInHome));
  put(part(root, "met"), [...rows(inHome.filter(isWho)), ...adding(A_CHILD)]);
  put(part(root, "rooms"), [...rows(ofKind("room")), ...rows(ofKind("carer")), ...adding(A_ROOM)]);
  part(root, "read-together").setAttribute("href", visitAddress(open.id, "read-together"));
  drawTakenAway(root, context, open);
  const isOfChild = (/** @type {Part} */ { section }) => section.for === "child";
  put(part(root, "later-children"), grid(later.filter(isOfChild), stateLater));
  put(
    part(root, "later-rows"),
    later.filter((one) => !isOfChild(one)).map((one) => taskRow(open.id, one, stateLater)),
  );
  part(root, "later").hidden = later.length === 0;
}

/** @param {HTMLElement} root @param {any} open @param {any} facts */
function drawHead(root, open, facts) {
  const { record, pack } = open.draft;
  const arrived = arrivedAt(record.document);
  const planned = record.planned_at
    ? `planned ${dayAndTime(record.planned_at, new Date().toISOString())}`
    : "";
  const when = arrived ? `arrived ${clockTime(arrived)}` : planned;
  say(root, {
    title: familyWords(record),
    lead: [shortAddress(pack, facts.document), when].filter(Boolean).join(" · "),
  });
}

/** @type {Record<string, string>} */
const HANDED_IN = {
  submitted: "Handed in. Your manager has not opened it yet; you can still add to it.",
  in_review: "Your manager is reading it. What you write now is shown as added after handing in.",
  approved: "Approved. It stands in the record.",
  withdrawn: "This visit was withdrawn.",
};

/** @param {any} record @returns {string} "" where it is to be handed in here */
function handedInHere(record) {
  if (record.submit_waiting) return "Handed in here. It goes with the next sending.";
  if (record.shared_with) return `${record.shared_with} has this visit and hands it in.`;
  return "";
}

/** @param {HTMLElement} root @param {any} context @param {any} open @param {any} facts */
function drawHandIn(root, context, open, facts) {
  const { record } = open.draft;
  const handedIn = HANDED_IN[record.state] ?? handedInHere(record);
  part(root, "hand-in-place").hidden = Boolean(handedIn || record.read_only);
  say(root, { "hand-in-words": handedIn });
  const asked = context.handInAsked.has(open.id) || record.needs_you.length > 0;
  part(root, "summary").replaceChildren(
    ...(asked ? summaryOf(open, needsOf(open, facts, context)) : []),
  );
}

/**
 * The definition that the visit's own form version works to; older versions have none.
 *
 * @param {HTMLElement} root
 * @param {any} profile of rules.json
 */
function drawDefinition(root, profile) {
  const definition = profile?.definition;
  part(root, "definition").hidden = !definition;
  if (!definition) return;
  const sentences = [definition.words, ...definition.parts].map((words) => {
    const sentence = document.createElement("li");
    sentence.textContent = words;
    return sentence;
  });
  part(root, "definition-parts").replaceChildren(...sentences);
  say(root, {
    "definition-title": `The definition in use: ${profile.title}`,
    "definition-source": definition.source,
  });
}

/** @param {HTMLElement} root a visit whose form is not here says so */
function sayNoForms(root) {
  part(root, "in-home").hidden = true;
  part(root, "later").hidden = true;
  say(root, {
    "hand-in-words":
      "The questions of this visit are not on this device yet. They come when there is signal; notes can be written now.",
  });
}

/** @param {HTMLElement} root @param {string} selector @returns {boolean} whether there is such a thing */
function focusOn(root, selector) {
  const target = root.querySelector(selector);
  if (!(target instanceof HTMLElement)) return false;
  target.scrollIntoView({ block: "start" });
  target.focus();
  return true;
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function taskListScreen(context) {
  return async ({ visitId = "" }) => {
    const open = await context.visit.open(visitId);
    return {
      content: cloneAll("screen-task-list"),
      start(root, signal) {
        context.identity(null);
        const draw = () => {
          const facts = context.visit.facts(open);
          putBackRow(root, { address: "#/", words: "My visits", visitId: open.id });
          drawHead(root, open, facts);
          part(root, "notices").replaceChildren(
            ...visitNotices(open, `this ${deviceNoun(context.core)}`),
          );
          drawTasks(root, context, open, signal);
          drawDefinition(root, open.rules?.profile);
          drawHandIn(root, context, open, facts);
          if (facts.sections.length === 0) sayNoForms(root);
        };
        draw();
        part(root, "hand-in").addEventListener(
          "click",
          async () => {
            await handIn(open, context);
            draw();
            focusOn(root, ".nhsuk-error-summary") || focusOn(root, "h1");
          },
          { signal },
        );
        const stop = context.core.on("visit", (/** @type {any} */ changed) => {
          const id = changed?.visit_id ?? changed;
          if (!signal.aborted && (id === undefined || id === open.id)) draw();
        });
        signal.addEventListener("abort", stop);
      },
    };
  };
}
