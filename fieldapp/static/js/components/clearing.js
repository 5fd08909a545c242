/** "This browser may clear what it holds": said where a person sees it, and accepted once a day. */

import { cloneOne, part, say } from "./templates.js";

const ASK = "What has not been sent could be lost if the browser is closed.";
const ACCEPTED = "You said today that you will send before you close it. You are asked every day.";

/**
 * The notice as it stands now.
 *
 * @param {any} core
 * @param {string} title
 * @param {(fault: unknown) => void} failed
 * @returns {HTMLElement}
 */
export function clearingNotice(core, title, failed) {
  const made = cloneOne("part-clearing");
  const asked = core.status.clearing !== "accepted";
  say(made, { clearing: title, "clearing-words": asked ? ASK : ACCEPTED });
  part(made, "accept-place").hidden = !asked;
  part(made, "accept").addEventListener("click", () => core.acceptClearing().catch(failed));
  return made;
}

/** The button that was pressed is gone: reading goes on from the top of the screen. */
function toHeading() {
  const heading = document.querySelector("main h1");
  if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
}

/**
 * Keeps the notice of a screen true for as long as the screen is shown.
 *
 * @param {any} core
 * @param {HTMLElement} place
 * @param {{ title: string, isSaid: (clearing: "ask"|"accepted") => boolean,
 *   failed: (fault: unknown) => void }} about
 * @param {AbortSignal} signal
 * @returns {() => void} draws it anew where the screen itself has changed
 */
export function followClearing(core, place, { title, isSaid, failed }, signal) {
  /** @type {string|null} */
  let shown = null;
  const draw = () => {
    const now = core.lockState === "open" ? core.status.clearing : null;
    const clearing = now && isSaid(now) ? now : null;
    if (clearing === shown) return;
    shown = clearing;
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren(...(clearing ? [clearingNotice(core, title, failed)] : []));
    if (hadFocus) toHeading();
  };
  draw();
  signal.addEventListener("abort", core.on("status", draw));
  return draw;
}
