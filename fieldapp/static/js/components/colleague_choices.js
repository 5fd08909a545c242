/** Who else works with a family that is typed in: the colleagues whom the device knows of. */

import { cloneOne, field, part, say } from "./templates.js";

/** @typedef {import("../sync/reach.js").Colleague} Colleague */

const SEEN = "They see the family and this visit once it is sent, as your manager does.";
const NOBODY = "Nobody else of your team makes visits.";
const NOT_KNOWN =
  "This device does not know yet who is in your team. Your manager can name them at a desk.";

/**
 * @param {string} text ids with blanks between them
 * @param {string} id
 * @param {boolean} ticked
 * @returns {string} the ids with this one among them, or not
 */
export function withTick(text, id, ticked) {
  const others = text.split(" ").filter((one) => one && one !== id);
  return (ticked ? [...others, id] : others).join(" ");
}

/** @param {ParentNode} root @returns {string[]} ids of those who are ticked and shown */
export function chosenColleagues(root) {
  const ticked = root.querySelectorAll('[data-part="colleagues"] input:checked');
  return [.../** @type {NodeListOf<HTMLInputElement>} */ (ticked)].map((box) => box.value);
}

/** @param {Colleague} colleague @param {boolean} ticked @returns {HTMLElement} */
function choice({ id, name, role }, ticked) {
  const item = cloneOne("row-colleague");
  const box = field(item, "input");
  const hint = part(item, "role");
  box.value = id;
  box.id = `new-worker-${id}`;
  box.checked = ticked;
  hint.id = `${box.id}-role`;
  box.setAttribute("aria-describedby", hint.id);
  item.querySelector("label")?.setAttribute("for", box.id);
  say(item, { name, role });
  return item;
}

/** @param {Colleague[]|null} known @returns {string} */
function aboutThem(known) {
  if (!known) return NOT_KNOWN;
  return known.length ? SEEN : NOBODY;
}

/**
 * Shows whom she may name, and again when the service has told of others. What is ticked stands in
 * the hidden field, which is kept as words are: somebody whom this device does not know at the
 * moment stays ticked there, and is not sent.
 *
 * @param {HTMLElement} root
 * @param {any} core
 * @param {AbortSignal} signal
 */
export function showColleagues(root, core, signal) {
  const kept = field(root, "#new-workers");
  const boxes = part(root, "colleagues");
  let drawn = "";
  const draw = () => {
    const known = core.colleagues();
    if (drawn === JSON.stringify(known)) return;
    drawn = JSON.stringify(known);
    const ticked = kept.value.split(" ");
    boxes.replaceChildren(
      ...(known ?? []).map((/** @type {Colleague} */ one) => choice(one, ticked.includes(one.id))),
    );
    say(root, { colleagues: aboutThem(known) });
  };
  const onChange = (/** @type {Event} */ { target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    kept.value = withTick(kept.value, target.value, target.checked);
    kept.dispatchEvent(new Event("input"));
  };
  boxes.addEventListener("change", onChange, { signal });
  const onStatus = () => core.lockState === "open" && draw();
  signal.addEventListener("abort", core.on("status", onStatus));
  draw();
}
