/** My families: those the worker may visit, and whether their papers are on this device. */

import { clockTime } from "../lib/london_time.js";
import { familiesHere, familiesOfOffice } from "./office_families.js";
import { cloneAll, cloneOne, part, say } from "./templates.js";

/**
 * @param {import("./office_families.js").FamilyLine} family
 * @param {Map<string, string>} copied when each pack was copied, by family
 * @param {any} context
 * @returns {HTMLElement}
 */
function familyRow(family, copied, context) {
  const row = cloneOne("row-family");
  const at = copied.get(family.id);
  const here = at ? `on this device since ${clockTime(at)}` : "not on this device";
  const line = [family.address, family.children, here].filter(Boolean).join(" · ");
  say(row, { family: family.name, line });
  const plan = part(row, "plan");
  plan.setAttribute("aria-label", `Plan a visit to ${family.name}`);
  plan.addEventListener("click", () => context.planFor(family.id));
  return row;
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function familiesScreen(context) {
  const { core } = context;
  return async () => {
    const [here, packs] = await Promise.all([familiesHere(core), core.packs()]);
    const copied = new Map(
      packs.map((/** @type {any} */ pack) => [pack.family.id, pack.copied_at]),
    );
    return {
      content: cloneAll("screen-families"),
      start(root, signal) {
        const draw = (/** @type {import("./office_families.js").FamilyLine[]} */ families) =>
          part(root, "rows").replaceChildren(
            ...families.map((family) => familyRow(family, copied, context)),
          );
        draw(here);
        say(root, { known: "Asking the office." });
        familiesOfOffice(core).then((found) => {
          if (signal.aborted) return;
          if (found) draw(found);
          const none = "No answer came from the office. These are the families on this device.";
          say(root, { known: found ? "" : none });
        });
      },
    };
  };
}
