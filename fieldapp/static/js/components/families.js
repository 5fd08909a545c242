/** My families: those the worker may visit, and whether their papers are on this device. */

import { clockTime } from "../lib/dates.js";
import { choosableFamilies } from "./new_visit.js";
import { cloneAll, cloneOne, part, say } from "./templates.js";

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function familiesScreen(context) {
  const { core } = context;
  return async () => {
    const [{ families, known }, packs] = await Promise.all([choosableFamilies(core), core.packs()]);
    const copied = new Map(
      packs.map((/** @type {any} */ pack) => [pack.family.id, pack.copied_at]),
    );
    return {
      content: cloneAll("screen-families"),
      start(root) {
        say(root, {
          known: known
            ? ""
            : "No answer came from the office. These are the families on this device.",
        });
        const rows = families.map((family) => {
          const row = cloneOne("row-family");
          const at = copied.get(family.id);
          const here = at ? `on this device since ${clockTime(at)}` : "not on this device";
          say(row, {
            family: family.name,
            line: [family.address, family.children, here].filter(Boolean).join(" · "),
          });
          part(row, "plan").setAttribute("aria-label", `Plan a visit to ${family.name}`);
          part(row, "plan").addEventListener("click", () => context.planFor(family.id));
          return row;
        });
        part(root, "rows").append(...rows);
      },
    };
  };
}
