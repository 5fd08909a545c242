/** A new visit, with or without signal: to a family of mine, or to one whose name is typed. */

import { visitAddress } from "../lib/address.js";
import { clockTime, isoDay } from "../lib/dates.js";
import { cloneAll, cloneOne, field, part, say, showFault } from "./templates.js";

const TYPED = "typed";

/**
 * The families that can be chosen: those the office named, else those whose pack is here.
 *
 * @param {any} core
 * @returns {Promise<{families: {id: string, name: string, address?: string, children?: string}[], known: boolean}>}
 */
export async function choosableFamilies(core) {
  const answer = await core.families();
  if (answer.known || answer.families.length) return answer;
  const packs = await core.packs();
  return {
    known: false,
    families: packs.map((/** @type {any} */ pack) => ({
      id: pack.family.id,
      name: pack.family.name,
    })),
  };
}

/**
 * @param {{id: string, name: string, address?: string, children?: string}} family
 * @param {string} [line]
 * @returns {HTMLElement}
 */
function choice(family, line) {
  const item = cloneOne("row-family-choice");
  const input = field(item, "input");
  input.value = family.id;
  input.id = `new-family-${family.id}`;
  item.querySelector("label")?.setAttribute("for", input.id);
  say(item, {
    family: family.name,
    line: line ?? [family.address, family.children].filter(Boolean).join(" · "),
  });
  return item;
}

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
  const family = /** @type {HTMLInputElement|null} */ (
    root.querySelector('[name="new-family-choice"]:checked')
  );
  const purposes = [
    .../** @type {NodeListOf<HTMLInputElement>} */ (
      root.querySelectorAll('[data-part="purposes"] input:checked')
    ),
  ];
  return {
    family: family?.value ?? "",
    typed: field(root, "#new-family").value.trim(),
    children: readChildren(field(root, "#new-children").value),
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
  const plannedAt = new Date(`${said.day}T${said.time}`).toISOString();
  const about = said.family === TYPED ? { family_typed: said.typed } : { family_id: said.family };
  const people = said.children.map((/** @type {any} */ child) => ({
    kind: "child",
    name: child.name,
    known_as: null,
    born_on: child.born_on,
    lives_here: true,
  }));
  const typed = said.family === TYPED && people.length ? { people } : {};
  return core.planVisit({ ...about, ...typed, planned_at: plannedAt, purposes: said.purposes });
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function newVisitScreen(context) {
  const { core } = context;
  return async () => {
    const { families, known } = await choosableFamilies(core);
    return {
      content: cloneAll("screen-new-visit"),
      start(root, signal) {
        const now = new Date().toISOString();
        say(root, {
          known: known
            ? ""
            : "No answer came from the office: these are the families on this tablet.",
        });
        const typed = { id: TYPED, name: "A family not on this tablet" };
        part(root, "families").append(
          ...families.map((family) => choice(family)),
          choice(typed, "You type the name"),
        );
        field(root, "#new-day").value = isoDay(now);
        field(root, "#new-time").value = clockTime(now);
        const chosen = context.takePlanned?.();
        if (chosen) field(root, `#new-family-${CSS.escape(chosen)}`)?.click();
        root.addEventListener(
          "change",
          () => {
            part(root, "typed").hidden = read(root).family !== TYPED;
          },
          { signal },
        );
        const onSubmit = async (/** @type {Event} */ event) => {
          event.preventDefault();
          const said = read(root);
          const lack = lacking(said);
          if (lack) return showFault(root, lack);
          const id = await plan(core, said).catch(() => null);
          if (!id)
            return showFault(
              root,
              "The forms are not on this device yet. Connect once, then plan the visit.",
            );
          const ready = said.family === TYPED || core.device.kind === "desk";
          return context.go(visitAddress(id, ready ? undefined : "prepare"));
        };
        part(root, "form").addEventListener("submit", onSubmit, { signal });
      },
    };
  };
}
