/** Handing in for review: what is missing is said then, with links; it is stored and sent either way. */

import { sectionAddress } from "../lib/address.js";
import { counted } from "../lib/counted.js";
import { needsByPart } from "../lib/needs_by_part.js";
import { listedNeeds } from "../sync/needs.js";
import { partWords, partsOf } from "../lib/visit_parts.js";
import { cloneOne, part, say } from "./templates.js";

/** @typedef {import("../lib/needs_by_part.js").Need} Need */

/**
 * The part of the visit that a pointer stands in, by the longest scope; of a child who is missing
 * whole, the first part that is asked.
 *
 * @param {import("../lib/visit_parts.js").Part[]} parts
 * @param {string} pointer
 * @returns {import("../lib/visit_parts.js").Part | null}
 */
function partAt(parts, pointer) {
  const holding = parts.filter(({ scope, section }) => {
    if (!pointer.startsWith(`${scope}/`) && pointer !== scope) return false;
    const path = pointer.slice(scope.length + 1);
    return (
      section.questions.some(
        (question) => path === question.path || path.startsWith(`${question.path}/`),
      ) || path === ""
    );
  });
  holding.sort((a, b) => b.scope.length - a.scope.length);
  return holding[0] ?? parts.find(({ scope }) => scope.startsWith(`${pointer}/`)) ?? null;
}

/**
 * What is needed before review: what the service said, and what this device sees missing itself.
 *
 * @param {any} open
 * @param {import("../lib/visit_parts.js").Visit} facts
 * @param {any} context
 * @returns {Need[]}
 */
export function needsOf(open, facts, context) {
  const parts = partsOf(facts);
  /** @type {Need[]} */
  const needs = listedNeeds(open.draft.record.needs_you).map((/** @type {any} */ need) => {
    const at = partAt(parts, need.path);
    return {
      pointer: need.path,
      words: need.message,
      part: at ? partWords(at) : "",
      address: at
        ? sectionAddress(open.id, at.section.name, at.scope, need.path.slice(at.scope.length + 1))
        : "",
    };
  });
  if (!context.handInAsked.has(open.id)) return needs;
  const told = needs.map(({ pointer }) => pointer);
  const isTold = (/** @type {string} */ pointer) =>
    told.some((one) => pointer === one || pointer.startsWith(`${one}/`));
  for (const one of parts) {
    for (const { path, words: ask, asked, blocking } of one.progress.missing) {
      if (!blocking) continue;
      const pointer = `${one.scope}/${path}`;
      if (isTold(pointer)) continue;
      const where = asked ? `${partWords(one)}, “${asked}”` : partWords(one);
      needs.push({
        pointer,
        words: `${where}: ${ask}`,
        part: partWords(one),
        address: sectionAddress(open.id, one.section.name, one.scope, path),
      });
    }
  }
  return needs;
}

/**
 * @param {any} _open
 * @param {Need[]} needs
 * @returns {HTMLElement[]} the error summary, or nothing
 */
export function summaryOf(_open, needs) {
  if (needs.length === 0) return [];
  const summary = cloneOne("part-summary");
  const verb = needs.length === 1 ? "is" : "are";
  say(summary, { title: `${counted(needs.length, "answer")} ${verb} needed before review` });
  const items = needsByPart(needs).map(({ words, address }) => {
    const item = cloneOne("part-summary-item");
    say(item, { words });
    if (address) part(item, "link").setAttribute("href", address);
    return item;
  });
  part(summary, "list").append(...items);
  return [summary];
}

/**
 * Hands in where nothing is missing; else what is missing is shown. Everything is sent as usual.
 *
 * @param {any} open
 * @param {any} context
 */
export async function handIn(open, context) {
  context.handInAsked.add(open.id);
  const missing = partsOf(context.visit.facts(open)).flatMap(({ progress }) =>
    progress.missing.filter((one) => one.blocking),
  );
  if (missing.length > 0) return;
  await open.draft.submit();
  context.handInAsked.delete(open.id);
  context.core.syncNow();
}
