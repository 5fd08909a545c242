/**
 * The child's own screen, while the tablet is turned to a child: pictures and few words, nobody else's
 * name, and no way out but the cover. Each choice is kept at once, as the child's own.
 */

import { personOf } from "../lib/household.js";
import { callName } from "../lib/age_words.js";
import { OWN, OWN_SCREEN } from "../lib/own_answers.js";
import { bindSection } from "./bind.js";
import { startBoards } from "./child_board.js";
import { startDrawingPads } from "./drawing_pad.js";
import { startSteps } from "./child_steps.js";
import { cloneAll, part, say } from "./templates.js";
import { FORM_LIMIT_MS } from "./visit_context.js";

/** @param {string | undefined} name @returns {string} what a child calls the worker */
const firstName = (name) => (name ?? "").split(" ")[0];

/**
 * @param {HTMLElement} root
 * @param {any} context
 * @param {AbortSignal} signal
 * @returns {(fault?: unknown) => void} says that something was not kept
 */
function watchTrouble(root, context, signal) {
  const trouble = part(root, "trouble");
  const look = () => {
    if (context.core.status.fault) trouble.hidden = false;
  };
  signal.addEventListener("abort", context.core.on("status", look));
  look();
  return () => {
    trouble.hidden = false;
    context.failed();
  };
}

/**
 * Only the child's part of the fragment comes onto the page.
 *
 * @param {HTMLElement} target
 * @returns {HTMLElement} the section
 */
function childsPart(target) {
  const section = /** @type {HTMLElement} */ (target.firstElementChild);
  section.querySelector("h1")?.remove();
  section.querySelector("[data-own-worker]")?.remove();
  /** @type {HTMLElement} */ (section.querySelector("[data-own-child]")).hidden = false;
  return section;
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function childScreen(context) {
  return async (_place, signal) => {
    const { turned } = context;
    const open = await context.visit.open(turned.visitId);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(FORM_LIMIT_MS)]);
    const text = await context.visit.formText(open, `${OWN_SCREEN}.html`, limit);
    let leave = async () => {};
    return {
      content: cloneAll("screen-child"),
      leave: () => leave(),
      async start(root, ended) {
        leave = await startChildScreen(root, { context, open, turned, text }, ended);
      },
    };
  };
}

/**
 * @param {HTMLElement} root
 * @param {{context: any, open: any, turned: any, text: string}} view
 * @param {AbortSignal} ended
 */
async function startChildScreen(root, { context, open, turned, text }, ended) {
  const facts = () => context.visit.facts(open);
  const section = facts().sections.find((/** @type {any} */ one) => one.name === OWN_SCREEN);
  const child = callName(personOf(facts().pack, turned.subjectId) ?? { id: "", kind: "child" });
  const worker = firstName(context.core.user?.name);
  context.identity(null);
  say(root, { child, worker });
  const scope = section.scope.replace("*", turned.subjectId);
  part(root, "own-screen").dataset.way = open.draft.value(`${scope}/${OWN}/way`) ?? "";
  for (const button of root.querySelectorAll("[data-give-back]"))
    button.addEventListener("click", () => context.cover(), { signal: ended });
  const target = part(root, "fragment");
  await context.swap(text, target, "innerHTML");
  const fragment = childsPart(target);
  const words = { child: { known_as: child }, worker: { name: worker } };
  /** @type {() => void} */
  let changed = () => {};
  const bound = await bindSection(
    fragment,
    {
      draft: open.draft,
      facts,
      scope,
      subjectId: turned.subjectId,
      words,
      readOnly: false,
      childs: true,
      me: null,
      formText: (path) => context.visit.formText(open, path),
      append: (row, list) => context.swap(row, list, "beforeend"),
      changed: () => changed(),
      missing: () => [],
      failed: watchTrouble(root, context, ended),
    },
    ended,
  );
  startBoards(fragment, ended);
  startDrawingPads(fragment, ended);
  changed = startSteps(root, fragment, turned, ended);
  return bound.leave;
}
