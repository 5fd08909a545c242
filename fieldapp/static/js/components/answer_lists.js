/** Lists of answers of one visit: comments on them, and those that came from the office. */

import { sectionAddress, visitAddress } from "../lib/address.js";
import { callName } from "../lib/age_words.js";
import { answerWords } from "../lib/answer_words.js";
import { counted } from "../lib/counted.js";
import { dayAndTime } from "../lib/dates.js";
import { children } from "../lib/household.js";
import { questionAt, questionWords } from "../lib/question_at.js";
import { partWords, partsOf } from "../lib/visit_parts.js";
import { familyWords, putBackRow } from "./back_row.js";
import { cloneAll, cloneOne, part, say } from "./templates.js";

/**
 * @param {any} open
 * @param {any} facts
 * @param {string} pointer
 * @param {{words: (question: any) => string, by: string}} said
 * @returns {HTMLElement}
 */
function answerRow(open, facts, pointer, { words, by }) {
  const row = cloneOne("row-answer");
  const found = questionAt(partsOf(facts), pointer);
  const names = children(facts.pack).map((child) => ({ id: child.id, name: callName(child) }));
  const question = found
    ? `${partWords(found.part)}: ${questionWords(found, names)}`
    : "This visit";
  say(row, { question, words: words(found?.question), by });
  const address = found
    ? sectionAddress(open.id, found.part.section.name, found.part.scope, found.path)
    : visitAddress(open.id);
  part(row, "link").setAttribute("href", address);
  return row;
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function commentsScreen(context) {
  return async ({ visitId = "" }) => {
    const open = await context.visit.open(visitId);
    const facts = context.visit.facts(open);
    const { comments } = open.draft.record;
    return {
      content: cloneAll("screen-comments"),
      start(root) {
        context.identity(null);
        putBackRow(root, { address: visitAddress(open.id), words: familyWords(open.draft.record) });
        say(root, {
          count: comments.length
            ? counted(comments.length, "comment")
            : "No comments on this visit.",
        });
        const now = new Date().toISOString();
        const rows = comments.map((/** @type {any} */ one) => {
          const answered = one.answered_at ? ", answered" : "";
          const by = `${one.by_name}, ${dayAndTime(one.at, now)}${answered}`;
          return answerRow(open, facts, one.path, { words: () => one.words, by });
        });
        part(root, "rows").replaceChildren(...rows);
      },
    };
  };
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function cameInScreen(context) {
  return async ({ visitId = "" }) => {
    const open = await context.visit.open(visitId);
    const facts = context.visit.facts(open);
    const { record } = open.draft;
    const paths = /** @type {string[]} */ (record.came_in ?? []);
    return {
      content: cloneAll("screen-came-in"),
      start(root) {
        context.identity(null);
        putBackRow(root, { address: visitAddress(open.id), words: familyWords(record) });
        say(root, {
          fitted: paths.length
            ? "They fitted with yours, and nothing of yours was changed."
            : "None since you last looked.",
        });
        const now = new Date().toISOString();
        const rows = paths.map((path) => {
          const author = record.authors?.[path];
          const by = author ? `${author.by_name}, ${dayAndTime(author.at, now)}` : "";
          return answerRow(open, facts, path, {
            words: (question) => answerWords(open.draft.value(path), question),
            by,
          });
        });
        part(root, "rows").replaceChildren(...rows);
      },
      leave: () => open.draft.sawCameIn(),
    };
  };
}
