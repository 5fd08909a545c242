/** A new visit, with or without signal: to a family of mine, or to one whose name is typed. */

import { visitAddress } from "../lib/address.js";
import { clockTime, isoDay, londonInstant } from "../lib/london_time.js";
import { chosenColleagues, showColleagues } from "./colleague_choices.js";
import { chosenFamily, chosenFamilyName, showFamilies, TYPED } from "./family_choices.js";
import { keepTyped } from "./keep_typed.js";
import { cloneAll, field, part, showFault } from "./templates.js";

/** Where what is typed here is kept until it is used. */
const WORDS = "new-visit";

/**
 * "Ava Marsh 04/03/2022" on a line: a name, and a date of birth where one was written.
 *
 * @param {string} lines
 * @returns {{name: string, born_on: string|null}[]}
 */
export function readChildren(lines) {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const found = /^(.*?)[\s,]+(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(line);
      if (!found) return { name: line, born_on: null };
      const [, name, day, month, year] = found;
      return { name, born_on: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` };
    });
}

/** @param {HTMLElement} root @returns {any} */
function read(root) {
  const purposes = [
    .../** @type {NodeListOf<HTMLInputElement>} */ (
      root.querySelectorAll('[data-part="purposes"] input:checked')
    ),
  ];
  return {
    family: chosenFamily(root),
    familyName: chosenFamilyName(root),
    typed: field(root, "#new-family").value.trim(),
    children: readChildren(field(root, "#new-children").value),
    workers: chosenColleagues(root),
    day: field(root, "#new-day").value,
    time: field(root, "#new-time").value,
    purposes: purposes.map((box) => box.value),
  };
}

/** @param {any} said @returns {string} */
function lacking(said) {
  if (!said.family) return "Choose a family, or a family not on this tablet.";
  if (said.family === TYPED && !said.typed) return "Type the name of the family.";
  return said.day && said.time ? "" : "Enter the day and the time.";
}

/**
 * @param {any} core
 * @param {any} said
 * @returns {Promise<string>} id of the visit
 */
async function plan(core, said) {
  const plannedAt = londonInstant(`${said.day}T${said.time}`);
  const about =
    said.family === TYPED
      ? { family_typed: said.typed }
      : { family_id: said.family, family_name: said.familyName };
  const people = said.children.map((/** @type {any} */ child) => ({
    kind: "child",
    name: child.name,
    known_as: null,
    born_on: child.born_on,
    lives_here: true,
  }));
  const typed = said.family === TYPED ? { people, workers: said.workers } : {};
  return core.planVisit({ ...about, ...typed, planned_at: plannedAt, purposes: said.purposes });
}

/** @param {HTMLElement} root @param {any} context */
async function planAndGo(root, context) {
  const { core } = context;
  const said = read(root);
  const lack = lacking(said);
  if (lack) return showFault(root, lack);
  const id = await plan(core, said).catch((/** @type {Error} */ fault) => {
    if (fault.name === "NoFormVersionError") return null;
    throw fault;
  });
  if (!id) {
    return showFault(
      root,
      "The forms are not on this device yet. Connect once, then plan the visit.",
    );
  }
  await core.doneTyping(WORDS);
  const ready = said.family === TYPED || core.device.kind === "desk";
  return context.go(visitAddress(id, ready ? undefined : "prepare"));
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function newVisitScreen(context) {
  return async () => ({
    content: cloneAll("screen-new-visit"),
    async start(root, signal) {
      const now = new Date().toISOString();
      field(root, "#new-day").value = isoDay(now);
      field(root, "#new-time").value = clockTime(now);
      const showTyped = () => {
        part(root, "typed").hidden = chosenFamily(root) !== TYPED;
      };
      root.addEventListener("change", showTyped, { signal });
      const onSubmit = (/** @type {Event} */ event) => {
        event.preventDefault();
        planAndGo(root, context).catch(context.failed);
      };
      part(root, "form").addEventListener("submit", onSubmit, { signal });
      const fields = {
        family: field(root, "#new-family"),
        children: field(root, "#new-children"),
        workers: field(root, "#new-workers"),
      };
      const typed = keepTyped(context.core, WORDS, fields, signal) ? TYPED : "";
      showColleagues(root, context.core, signal);
      const planned = context.takePlanned() ?? typed;
      await showFamilies(root, context.core, { planned, signal });
      showTyped();
    },
  });
}
