/**
 * The worker's side of the child's own screen: turning the tablet to the child, and what was chosen,
 * which is read here and changed by nobody.
 */

import { wholeYears } from "../lib/age_band.js";
import { callName } from "../lib/age_words.js";
import { sectionAddress } from "../lib/address.js";
import { personOf } from "../lib/household.js";
import { newId } from "../sync/new_id.js";
import { OWN, OWN_SCREEN, TURNS, ownAnswers, ownQuestions, wayByAge } from "../lib/own_answers.js";
import { at } from "../lib/progress.js";
import { drawingElement } from "./drawing.js";

/**
 * @typedef {import("./section_view.js").SectionView} SectionView
 *
 * @typedef {object} Own
 * @property {SectionView} view
 * @property {string} scope pointer of the child's voice
 * @property {() => Promise<void>} keep what was chosen on this page
 */

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement | null} */
const find = (root, selector) => /** @type {HTMLElement | null} */ (root.querySelector(selector));

/** @param {SectionView} view */
const factsOf = ({ context, open }) => context.visit.facts(open);

/** @param {SectionView} view @returns {string | null} the way for the child's age on the visit's day */
function byAge(view) {
  const { pack, on } = factsOf(view);
  const born = personOf(pack, view.subjectId)?.born_on;
  return wayByAge(born ? wholeYears(born, on) : null);
}

/** @param {SectionView} view @param {string} way @returns {string} how the form calls it */
function wayWords(view, way) {
  const question = ownQuestions(factsOf(view).sections).find(({ key }) => key === "way");
  return question?.choices.find((/** @type {any} */ one) => one.value === way)?.label ?? "";
}

/** @param {HTMLElement} root @param {string} words @param {string} path of the question to go to */
function refuse(root, words, path) {
  const fault = find(root, "[data-own-fault]");
  if (!fault) return;
  fault.textContent = words;
  fault.hidden = false;
  find(root, `[data-question="${path}"] input`)?.focus();
}

/**
 * The mark by which the service knows that what follows is the child's own (ADR 0014).
 *
 * @param {any} draft
 * @param {string} own pointer of the child's own answers
 * @returns {Promise<() => Promise<void>>} says that the tablet is the worker's again
 */
async function beginTurn(draft, own) {
  const now = () => new Date().toISOString();
  const place = `${own}/${TURNS}/${newId(Date.now())}`;
  await draft.set(`${place}/began_at`, now());
  return () => draft.set(`${place}/ended_at`, now());
}

/** Everything that was chosen on the page is kept before it is turned. @param {HTMLElement} root @param {Own} own */
async function turn(root, { view, scope, keep }) {
  const { context, open, subjectId } = view;
  const { draft } = open;
  await keep();
  const told = draft.value(`${scope}/${OWN}`) ?? {};
  const way = told.way ?? byAge(view);
  if (!way) return refuse(root, "Choose which way suits.", `${OWN}/way`);
  if (!told.could_hear?.length) return refuse(root, "Say who can hear.", `${OWN}/could_hear`);
  if (!told.way) await draft.set(`${scope}/${OWN}/way`, way);
  const end = await beginTurn(draft, `${scope}/${OWN}`);
  return context.turnTo({
    screen: "child-screen",
    visitId: open.id,
    subjectId,
    back: sectionAddress(open.id, "voice", scope),
    end,
  });
}

/** @param {import("../lib/own_answers.js").OwnAnswer} answer @returns {HTMLElement} */
function answerRow({ label, words, type, value }) {
  const row = document.createElement("div");
  const term = document.createElement("dt");
  const said = document.createElement("dd");
  term.textContent = label;
  const drawing = type === "drawing" ? drawingElement(value) : null;
  if (drawing) said.append(drawing);
  else said.textContent = words;
  row.append(term, said);
  return row;
}

/** @param {HTMLElement} root @param {Own} own */
function showAnswers(root, { view, scope }) {
  const place = find(root, "[data-own-answers]");
  const list = place && find(place, "[data-own-list]");
  if (!place || !list) return;
  const facts = factsOf(view);
  const child = personOf(facts.pack, view.subjectId);
  const name = child ? callName(child) : "";
  const answers = ownAnswers(facts.sections, at(facts.document, scope.slice(1)), name);
  list.replaceChildren(...answers.map(answerRow));
  place.hidden = answers.length === 0;
}

/** @param {HTMLElement} root @param {Own} own */
function sayByAge(root, { view }) {
  const place = find(root, "[data-own-by-age]");
  const way = place && byAge(view);
  if (!place || !way) return;
  place.textContent = `By age: ${wayWords(view, way).toLowerCase()}.`;
  place.hidden = false;
}

/**
 * Starts what a section has of the child's own screen; most have nothing.
 *
 * @param {HTMLElement} root
 * @param {Own} own
 * @param {AbortSignal} signal
 * @returns {() => void} to be called when the visit has changed
 */
export function startOwnScreen(root, own, signal) {
  const { context, open } = own.view;
  const readOnly = Boolean(open.draft.record.read_only);
  const link = find(root, "[data-own-link]");
  const button = find(root, "[data-own-turn]");
  link?.setAttribute("href", sectionAddress(open.id, OWN_SCREEN, own.scope));
  for (const way of [link, button]) if (way) way.hidden = readOnly;
  button?.addEventListener("click", () => turn(root, own).catch(context.failed), { signal });
  sayByAge(root, own);
  showAnswers(root, own);
  return () => showAnswers(root, own);
}
