/** The families to choose from on "New visit": those here at once, the office's when they come. */

import { familiesHere, familiesOfOffice } from "./office_families.js";
import { cloneOne, field, part, say } from "./templates.js";

/** @typedef {import("./office_families.js").FamilyLine} FamilyLine */

/** The choice of a family whose name is typed. */
export const TYPED = "typed";

const NO_ANSWER = "No answer came from the office: these are the families on this device.";

/** @param {ParentNode} root @returns {string} "" where none is chosen */
export function chosenFamily(root) {
  const chosen = root.querySelector('[name="new-family-choice"]:checked');
  return chosen instanceof HTMLInputElement ? chosen.value : "";
}

/** @param {ParentNode} root @returns {string} the name beside the choice */
export function chosenFamilyName(root) {
  const chosen = root.querySelector('[name="new-family-choice"]:checked');
  return chosen?.parentElement?.querySelector("label")?.textContent ?? "";
}

/** @param {FamilyLine} family @param {string} [line] @returns {HTMLElement} */
function choice(family, line) {
  const item = cloneOne("row-family-choice");
  const input = field(item, "input");
  input.value = family.id;
  input.id = `new-family-${family.id}`;
  item.querySelector("label")?.setAttribute("for", input.id);
  const about = [family.address, family.children].filter(Boolean).join(" · ");
  say(item, { family: family.name, line: line ?? about });
  return item;
}

/** @param {ParentNode} root @param {string} family */
function choose(root, family) {
  const input = family ? root.querySelector(`#new-family-${CSS.escape(family)}`) : null;
  if (input instanceof HTMLInputElement) input.checked = true;
}

/** A choice that was made stays. @param {HTMLElement} root @param {FamilyLine[]} families */
function draw(root, families) {
  const chosen = chosenFamily(root);
  const typed = { id: TYPED, name: "A family not on this tablet" };
  part(root, "families").replaceChildren(
    ...families.map((family) => choice(family)),
    choice(typed, "You type the name"),
  );
  choose(root, chosen);
}

/**
 * @param {HTMLElement} root
 * @param {any} core
 * @param {{planned: string, signal: AbortSignal}} options the family that a visit is planned for
 */
export async function showFamilies(root, core, { planned, signal }) {
  draw(root, await familiesHere(core));
  choose(root, planned);
  familiesOfOffice(core).then((found) => {
    if (signal.aborted) return;
    say(root, { known: found ? "" : NO_ANSWER });
    if (!found) return;
    draw(root, found);
    if (!chosenFamily(root)) choose(root, planned);
  });
}
