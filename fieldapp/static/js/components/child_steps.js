/** One question of the child's own screen after another; each can be left out, and gone back to. */

import { closePanels } from "./child_board.js";
import { all, part, say } from "./templates.js";

/** @typedef {{step?: number}} Turned where the child is: it outlives drawing the screen anew */

/** @param {HTMLElement} step @returns {boolean} something was chosen or said in it */
function isAnswered(step) {
  const said = /** @type {NodeListOf<HTMLInputElement>} */ (
    step.querySelectorAll("textarea, input:checked, input[type=hidden]")
  );
  return [...said].some((one) => one.type === "radio" || one.type === "checkbox" || one.value);
}

/** @param {HTMLElement} place @param {number} present @param {number} of */
function showDots(place, present, of) {
  const dots = Array.from({ length: of }, (_one, number) => {
    const dot = document.createElement("span");
    dot.className = "app-own__dot";
    dot.classList.toggle("app-own__dot--present", number === present);
    return dot;
  });
  place.replaceChildren(...dots);
}

/**
 * @param {HTMLElement} root the screen
 * @param {HTMLElement} fragment the child's part of the form
 * @param {Turned} turned
 * @param {AbortSignal} signal
 * @returns {() => void} to be called when something was chosen
 */
export function startSteps(root, fragment, turned, signal) {
  const steps = all(fragment, "[data-own-step]").filter((step) => !step.hidden);
  const last = steps.length;
  const present = () => Math.min(turned.step ?? 0, last);

  const showWays = () => {
    const at = present();
    const finished = at === last;
    part(root, "back").hidden = at === 0;
    part(root, "next").hidden = finished;
    const answered = !finished && isAnswered(steps[at]);
    say(root, {
      next: answered ? "Next" : "Skip this one",
      step: finished ? "" : `${at + 1} of ${last}`,
    });
    part(root, "next").classList.toggle("app-own__button--main", answered);
    showDots(part(root, "dots"), at, last);
  };
  const show = () => {
    for (const [number, step] of steps.entries()) {
      const body = all(step, "[data-own-body]")[0];
      body.hidden = number !== present();
      closePanels(step);
    }
    part(root, "finished").hidden = present() !== last;
    showWays();
  };
  const move = (/** @type {number} */ by) => {
    turned.step = present() + by;
    show();
    const shown = steps[present()] ?? part(root, "finished");
    all(shown, "[data-own-heading]")[0]?.focus();
    window.scrollTo(0, 0);
  };
  part(root, "back").addEventListener("click", () => move(-1), { signal });
  part(root, "next").addEventListener("click", () => move(1), { signal });
  fragment.addEventListener("input", showWays, { signal });
  show();
  return showWays;
}
