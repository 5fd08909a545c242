/** Two answers to the same question, side by side: mine, theirs, or written together. Both are kept. */

import { visitAddress } from "../lib/address.js";
import { answerWords } from "../lib/answer_words.js";
import { callName } from "../lib/age_words.js";
import { chosenAnswer, mineFirst, sideWords } from "../lib/conflict_sides.js";
import { dayAndTime } from "../lib/dates.js";
import { allRooms, children, personOf, roomName } from "../lib/household.js";
import { nameAt, questionAt, questionWords } from "../lib/question_at.js";
import { removedWords } from "../lib/taken_away.js";
import { textDifference } from "../lib/text_difference.js";
import { partWords, partsOf } from "../lib/visit_parts.js";
import { familyWords, putBackRow } from "./back_row.js";
import { deviceNoun } from "./device_noun.js";
import { keepTyped } from "./keep_typed.js";
import { cloneAll, cloneOne, field, part, say, showFault } from "./templates.js";

const CHOSEN_MEANWHILE =
  "Somebody else has chosen meanwhile, and that answer stands. What you wrote together is kept as a note of this visit.";

/** @param {HTMLElement} place @param {import("../lib/text_difference.js").Piece[]} pieces */
function putWords(place, pieces) {
  place.replaceChildren(
    ...pieces.map(({ words, differs }) => {
      if (!differs) return document.createTextNode(words);
      const marked = document.createElement("mark");
      marked.className = "app-differs";
      marked.textContent = words;
      return marked;
    }),
  );
}

/** @param {HTMLElement} root @param {any} conflict @param {any} core @param {(value: any) => string} words */
function drawCandidates(root, conflict, core, words) {
  const now = new Date().toISOString();
  const here = { user: core.user?.id, device: core.accountDevice, noun: deviceNoun(core) };
  const candidates = mineFirst(conflict.candidates, here);
  const texts = candidates.map((/** @type {any} */ one) => words(one.value));
  const difference = textDifference(texts[0] ?? "", texts[1] ?? "");
  const cards = candidates.map((/** @type {any} */ candidate, /** @type {number} */ place) => {
    const card = cloneOne("part-candidate");
    const input = field(card, "input");
    input.id = `conflict-${place}`;
    input.value = String(place);
    card.querySelector("label")?.setAttribute("for", input.id);
    const who = candidate.by === core.user?.id ? "You" : candidate.by_name;
    say(card, {
      side: sideWords(candidate, here, place),
      who: `${who}, ${dayAndTime(candidate.at, now)}`,
    });
    const pieces = [difference.mine, difference.theirs][place] ?? [
      { words: texts[place], differs: true },
    ];
    putWords(part(card, "words"), pieces);
    return card;
  });
  part(root, "candidates").replaceChildren(...cards);
  field(root, "#conflict-words").value = texts.join("\n\n");
  return candidates;
}

/** One side took a row away, the other wrote in it. @param {HTMLElement} root @param {any} conflict @param {any} facts */
function sayRemoval(root, conflict, facts) {
  const id = conflict.path.split("/").at(-2);
  const room = allRooms(facts.pack, facts.document).find((one) => one.id === id);
  const person = personOf(facts.pack, id);
  say(root, {
    section: room ? roomName(room) : person ? callName(person) : "",
    question: "Does it belong to this visit?",
    before: removedWords(conflict.base),
  });
  return removedWords;
}

/**
 * Says which question it is, and about whom.
 *
 * @param {HTMLElement} root
 * @param {any} conflict
 * @param {any} facts
 * @returns {(value: any) => string} an answer to it in words
 */
function sayQuestion(root, conflict, facts) {
  if (conflict.path.endsWith("/removed")) return sayRemoval(root, conflict, facts);
  const found = questionAt(partsOf(facts), conflict.path);
  const names = children(facts.pack).map((child) => ({ id: child.id, name: callName(child) }));
  const name = found ? nameAt(found, names) : "";
  const words = (/** @type {any} */ value) => answerWords(value, found?.question, name);
  say(root, {
    section: found ? partWords(found.part) : "",
    question: found ? questionWords(found, names) : "An answer of this visit",
    before: words(conflict.base),
  });
  return words;
}

/** @param {any} root @param {any[]} candidates @returns {{value: any} | null} what was chosen */
function chosenValue(root, candidates) {
  const chosen = root.querySelector('[name="conflict-choice"]:checked');
  if (!chosen) return null;
  return { value: chosenAnswer(chosen.value, candidates, field(root, "#conflict-words").value) };
}

/** @param {any} open @returns {import("./show.js").Prepared} */
function nothingToChoose(open) {
  return {
    content: cloneAll("screen-no-conflicts"),
    start: (root) =>
      putBackRow(root, { address: visitAddress(open.id), words: familyWords(open.draft.record) }),
  };
}

/** Words can be written together; a choice or a number cannot. @param {any[]} candidates @returns {boolean} */
const areWords = (candidates) =>
  candidates.every(({ value }) => value === null || typeof value === "string");

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function conflictScreen(context) {
  /** @type {Set<string>} put off for now */
  const later = new Set();
  return async ({ visitId = "" }) => {
    const open = await context.visit.open(visitId);
    const { conflicts } = open.draft.record;
    const conflict = conflicts.find((/** @type {any} */ one) => !later.has(one.id)) ?? conflicts[0];
    if (!conflict) return nothingToChoose(open);
    return {
      content: cloneAll("screen-conflicts"),
      start(root, signal) {
        context.identity(null);
        const facts = context.visit.facts(open);
        putBackRow(root, { address: visitAddress(open.id), words: familyWords(open.draft.record) });
        const place = conflicts.indexOf(conflict) + 1;
        say(root, {
          lead:
            conflicts.length === 1
              ? "1 answer to choose"
              : `${place} of ${conflicts.length} answers to choose`,
        });
        const words = sayQuestion(root, conflict, facts);
        const candidates = drawCandidates(root, conflict, context.core, words);
        const third = /** @type {HTMLElement} */ (
          field(root, "#conflict-third").closest(".nhsuk-radios")
        );
        third.hidden = !areWords(candidates);
        root.addEventListener(
          "change",
          () => {
            part(root, "together").hidden = !field(root, "#conflict-third").checked;
            showFault(root, "");
          },
          { signal },
        );
        const typed = open.draft.togetherPlace(conflict.id);
        if (keepTyped(context.core, typed, { words: field(root, "#conflict-words") }, signal)) {
          field(root, "#conflict-third").checked = true;
          part(root, "together").hidden = false;
        }
        part(root, "form").addEventListener(
          "submit",
          async (event) => {
            event.preventDefault();
            const chosen = chosenValue(root, candidates);
            if (!chosen) return showFault(root, "Choose one of the answers, or decide later.");
            if (!(await open.draft.resolve(conflict.id, chosen.value))) {
              return showFault(root, CHOSEN_MEANWHILE);
            }
            await context.core.doneTyping(typed);
            context.core.syncNow();
            const more = open.draft.record.conflicts.length > 0;
            return more ? context.again() : context.go(visitAddress(open.id));
          },
          { signal },
        );
        part(root, "later").addEventListener(
          "click",
          () => {
            later.add(conflict.id);
            const others = conflicts.some((/** @type {any} */ one) => !later.has(one.id));
            if (others) context.again();
            else context.go(visitAddress(open.id));
          },
          { signal },
        );
      },
    };
  };
}
