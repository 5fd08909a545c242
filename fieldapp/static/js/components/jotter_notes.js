/** Notes of the jotter: writing one, and placing it in a question or setting it aside. */

import { dayAndTime } from "../lib/dates.js";
import { named } from "../lib/progress.js";
import { partsOf, partWords } from "../lib/visit_parts.js";
import { keepTyped } from "./keep_typed.js";
import { cloneOne, field, part, say } from "./templates.js";

/**
 * Where words can be placed: the questions of the visit that take words, by part.
 *
 * @param {import("../lib/visit_parts.js").Visit} facts
 * @returns {{pointer: string, words: string, part: string}[]}
 */
export function placesForWords(facts) {
  return partsOf(facts).flatMap((one) =>
    one.section.questions
      .filter(({ type }) => type === "long" || type === "text" || type === "rows")
      .flatMap((question) => placesOf(one, question)),
  );
}

/** @param {import("../lib/visit_parts.js").Part} one @param {any} question */
function placesOf(one, question) {
  const words = named(question.label ?? "", one.name);
  const place = {
    pointer: `${one.scope}/${question.path}`,
    words,
    part: partWords(one),
    row: null,
  };
  if (question.type !== "rows") return [place];
  const first = question.row?.questions.find(
    (/** @type {any} */ inner) => inner.type === "long" || inner.type === "text",
  );
  return first ? [{ ...place, row: first.path.split("/").at(-1) }] : [];
}

/**
 * Adds the words of a note to an answer: into a new row of a list, or after what stands there.
 *
 * @param {any} draft
 * @param {any} place
 * @param {string} words
 * @returns {Promise<string>} the pointer at which they now stand
 */
async function placeWords(draft, place, words) {
  let { pointer } = place;
  if (place.row) pointer = `${pointer}/${await draft.addRow(pointer)}/${place.row}`;
  const before = draft.value(pointer);
  await draft.set(pointer, typeof before === "string" && before ? `${before}\n${words}` : words);
  return pointer;
}

/** @param {any} note @param {any[]} places @returns {string} */
function whereWords(note, places) {
  if (note.set_aside) return `Set aside: ${note.set_aside.why}`;
  if (!note.placed) return "";
  const place = places.find(({ pointer }) => note.placed.path.startsWith(pointer));
  return place ? `Placed in ${place.part}: ${place.words}` : "Placed";
}

/** @param {HTMLElement} row @param {string} form which of the two forms is open */
function openForm(row, form) {
  for (const name of ["place-form", "aside-form"]) part(row, name).hidden = name !== form;
  const first = part(row, form).querySelector("select, input");
  if (first instanceof HTMLElement) first.focus();
}

/** @param {HTMLElement} row @param {string} id @param {any[]} places */
function fillPlaces(row, id, places) {
  const select = /** @type {HTMLSelectElement} */ (part(row, "place-select"));
  select.id = `place-${id}`;
  part(row, "place-label").setAttribute("for", select.id);
  const groups = new Map();
  places.forEach((place, number) => {
    const group = groups.get(place.part) ?? document.createElement("optgroup");
    group.label = place.part;
    group.append(new Option(place.words, String(number)));
    groups.set(place.part, group);
  });
  select.replaceChildren(...groups.values());
  const why = part(row, "aside-why");
  why.id = `aside-${id}`;
  part(row, "aside-label").setAttribute("for", why.id);
}

/**
 * @param {any} core
 * @param {any} draft
 * @param {[string, any]} entry
 * @param {any[]} places
 * @param {() => void} redraw
 * @returns {HTMLElement}
 */
export function noteRow(core, draft, [id, note], places, redraw) {
  const row = cloneOne("row-note");
  const settled = Boolean(note.placed || note.set_aside);
  say(row, {
    at: dayAndTime(note.at, new Date().toISOString()),
    words: note.words ?? "",
    where: whereWords(note, places),
  });
  row.classList.toggle("app-jotter__note--placed", Boolean(note.placed));
  row.classList.toggle("app-jotter__note--set-aside", Boolean(note.set_aside));
  part(row, "choices").hidden = settled || Boolean(draft.record.read_only);
  fillPlaces(row, id, places);
  part(row, "place").hidden = places.length === 0;
  part(row, "place").addEventListener("click", () => openForm(row, "place-form"));
  part(row, "aside").addEventListener("click", () => openForm(row, "aside-form"));
  part(row, "place-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const place =
      places[Number(/** @type {HTMLSelectElement} */ (part(row, "place-select")).value)];
    const path = await placeWords(draft, place, note.words);
    await draft.set(`/notes/${id}/placed`, { path });
    redraw();
  });
  const typed = `aside ${draft.id}${id}`;
  if (!settled && keepTyped(core, typed, { why: field(row, "[data-part='aside-why']") }))
    openForm(row, "aside-form");
  part(row, "aside-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const why = /** @type {HTMLInputElement} */ (part(row, "aside-why")).value.trim();
    if (!why) return part(row, "aside-why").focus();
    await draft.set(`/notes/${id}/set_aside`, { why });
    await core.doneTyping(typed);
    return redraw();
  });
  return row;
}

/** A note that is being written: it has its id and its time from the first letter on. */
export class WrittenNote {
  /** @type {Promise<string> | null} */
  #id = null;

  /** @param {any} draft */
  constructor(draft) {
    this.draft = draft;
  }

  /** @returns {Promise<string>} */
  #begun() {
    this.#id ??= this.#begin().catch((fault) => {
      this.#id = null;
      throw fault;
    });
    return this.#id;
  }

  /** @returns {Promise<string>} */
  #begin() {
    return this.draft.addRow("/notes", { at: new Date().toISOString() });
  }

  /** @param {string} words half-typed */
  async journal(words) {
    if (words.trim()) await this.draft.journal(`/notes/${await this.#begun()}/words`, words);
  }

  /**
   * Keeps the note; the next words begin another. Where that fails it is still this note.
   *
   * @param {string} words
   */
  async keep(words) {
    if (!words.trim()) return;
    const id = await this.#begun();
    await this.draft.set(`/notes/${id}/words`, words.trim());
    this.#id = null;
  }
}
