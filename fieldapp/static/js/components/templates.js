/** The shell's templates, filled by textContent only: there is no second templating. */

/**
 * @param {string} id
 * @returns {HTMLElement} the one element of the template
 */
export function cloneOne(id) {
  return /** @type {HTMLElement} */ (cloneAll(id).firstElementChild);
}

/**
 * @param {string} id
 * @returns {DocumentFragment}
 */
export function cloneAll(id) {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`no template ${id}`);
  return /** @type {DocumentFragment} */ (template.content.cloneNode(true));
}

/**
 * Puts words into the places named by `data-text`.
 *
 * @param {ParentNode} root
 * @param {Record<string, string>} words
 */
export function say(root, words) {
  for (const [name, text] of Object.entries(words)) {
    for (const place of root.querySelectorAll(`[data-text="${name}"]`)) place.textContent = text;
  }
}

/**
 * @param {ParentNode} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`no part ${name}`);
  return found;
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLInputElement}
 */
export function field(root, selector) {
  return /** @type {HTMLInputElement} */ (root.querySelector(selector));
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]} in the order of the page
 */
export const all = (root, selector) => [
  .../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector)),
];

/** @param {string} name @returns {SVGElement} an icon of our own set */
export function icon(name) {
  const svg = /** @type {SVGElement} */ (/** @type {unknown} */ (cloneOne("part-icon")));
  svg.querySelector("use")?.setAttribute("href", `#icon-${name}`);
  return svg;
}

/**
 * @param {string} words
 * @param {string} tone
 * @param {string | null} iconName
 * @returns {HTMLElement} a pill that says where the work is
 */
export function tag(words, tone, iconName) {
  const pill = cloneOne("part-tag");
  pill.classList.add(`app-tag--${tone}`);
  say(pill, { words });
  if (iconName) pill.prepend(icon(iconName));
  return pill;
}

/** @type {Record<string, {words: string, icon: string, kind: string}>} */
const MARKS = {
  done: { words: "Done", icon: "tick", kind: "done" },
  started: { words: "Started", icon: "half", kind: "started" },
  if_needed: { words: "If needed", icon: "ring", kind: "to-do" },
  to_do: { words: "To do", icon: "ring", kind: "to-do" },
};

/** @param {string} state to_do, started or done @returns {HTMLElement} plain words with an icon */
export function mark(state) {
  const { words, icon: name, kind } = MARKS[state];
  const made = cloneOne("part-mark");
  made.classList.add(`app-mark--${kind}`);
  say(made, { words });
  made.prepend(icon(name));
  return made;
}

/**
 * Shows a fault at a form, or takes it away. It is said when something was asked for, never while
 * typing, and where the button of a long form stands far below it, it is brought into view.
 *
 * @param {ParentNode} root
 * @param {string} words "" takes it away
 */
export function showFault(root, words) {
  const place = part(root, "fault");
  place.textContent = words;
  place.hidden = words === "";
  place.closest(".nhsuk-form-group")?.classList.toggle("nhsuk-form-group--error", words !== "");
  if (words && !isInView(place)) place.scrollIntoView({ block: "center" });
}

/** @param {HTMLElement} place @returns {boolean} */
function isInView(place) {
  const { top, bottom } = place.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
