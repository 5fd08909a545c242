/** The jotter: timed notes in any order; each is later placed in a question, or set aside with a reason. */

import { visitAddress } from "../lib/address.js";
import { dayAndTime } from "../lib/dates.js";
import { named } from "../lib/progress.js";
import { partWords, partsOf } from "../lib/visit_parts.js";
import { familyWords, putBackRow } from "./back_row.js";
import { cloneAll, cloneOne, field, part, say } from "./templates.js";

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
 * @param {any} draft
 * @param {[string, any]} entry
 * @param {any[]} places
 * @param {() => void} redraw
 * @returns {HTMLElement}
 */
function noteRow(draft, [id, note], places, redraw) {
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
  part(row, "aside-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const why = /** @type {HTMLInputElement} */ (part(row, "aside-why")).value.trim();
    if (!why) return part(row, "aside-why").focus();
    await draft.set(`/notes/${id}/set_aside`, { why });
    return redraw();
  });
  return row;
}

/** A note that is being written: it has its id and its time from the first letter on. */
class WrittenNote {
  /** @type {Promise<string> | null} */
  #id = null;

  /** @param {any} draft */
  constructor(draft) {
    this.draft = draft;
  }

  /** @returns {Promise<string>} */
  #begun() {
    this.#id ??= this.draft.addRow("/notes").then(async (/** @type {string} */ id) => {
      await this.draft.set(`/notes/${id}/at`, new Date().toISOString());
      return id;
    });
    return /** @type {Promise<string>} */ (this.#id);
  }

  /** @param {string} words half-typed */
  async journal(words) {
    if (words.trim()) await this.draft.journal(`/notes/${await this.#begun()}/words`, words);
  }

  /** Keeps the note; the next words begin another. @param {string} words */
  async keep(words) {
    if (!words.trim()) return;
    const id = await this.#begun();
    this.#id = null;
    await this.draft.set(`/notes/${id}/words`, words.trim());
  }
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function jotterScreen(context) {
  return async ({ visitId = "" }) => {
    const open = await context.visit.open(visitId);
    const { draft } = open;
    let left = async () => {};
    return {
      content: cloneAll("screen-jotter"),
      leave: () => left(),
      start(root, signal) {
        context.identity(null);
        putBackRow(root, { address: visitAddress(open.id), words: familyWords(draft.record) });
        say(root, { which: `Kept with the visit to the ${familyWords(draft.record)}.` });
        const box = field(root, "#jotter-words");
        const redraw = () => {
          const places = placesForWords(context.visit.facts(open));
          const notes = Object.entries(draft.record.document.notes ?? {}).filter(
            ([, note]) => note.words,
          );
          notes.sort(([, a], [, b]) => String(b.at).localeCompare(String(a.at)));
          part(root, "notes").replaceChildren(
            ...notes.map((entry) => noteRow(draft, /** @type {any} */ (entry), places, redraw)),
          );
          say(root, { count: String(notes.length) });
        };
        const note = new WrittenNote(draft);
        const keep = async () => {
          const words = box.value;
          box.value = "";
          await note.keep(words);
        };
        left = keep;
        box.addEventListener("input", () => note.journal(box.value).catch(context.failed), {
          signal,
        });
        part(root, "form").hidden = Boolean(draft.record.read_only);
        part(root, "form").addEventListener(
          "submit",
          async (event) => {
            event.preventDefault();
            await keep().catch(context.failed);
            redraw();
            box.focus();
          },
          { signal },
        );
        redraw();
      },
    };
  };
}

/**
 * `#/jotter` leads to the notes of the visit that is open, else to the nearest visit of today.
 *
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function jotterOfToday(context) {
  return async (place, signal) => {
    const now = Date.now();
    const rows = await context.core.visits();
    const near = (/** @type {any} */ row) => Math.abs(Date.parse(row.planned_at) - now);
    const nearest = rows.sort((/** @type {any} */ a, /** @type {any} */ b) => near(a) - near(b))[0];
    const id = context.visit.current?.id ?? nearest?.visit_id;
    if (!id) return context.screens.newVisit(place, signal);
    return jotterScreen(context)({ ...place, visitId: id }, signal);
  };
}
