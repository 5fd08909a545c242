/** The status bar: one sentence, at the same place in the same words everywhere. */

import { statusSentence } from "../lib/status_sentence.js";
import { PHONE } from "./device_noun.js";
import { icon, tag } from "./templates.js";

/** The bar counts seconds to the next try, and says minutes as they pass. */
const REFRESH_MS = 5000;

/**
 * @typedef {object} BarContext
 * @property {any} core
 * @property {() => import("../lib/address.js").Place} place
 * @property {() => boolean} updateWaiting
 * @property {(action: string) => void} act
 */

const IN_A_VISIT = new Set([
  "task-list",
  "section",
  "act-now",
  "jotter",
  "conflicts",
  "came-in",
  "take-over",
  "comments",
]);

/**
 * @param {HTMLElement} bar
 * @param {BarContext} context
 * @returns {() => void} says it again now
 */
export function startStatusBar(bar, { core, place, updateWaiting, act }) {
  const places = Object.fromEntries(
    ["icon", "bold", "quiet", "end"].map((name) => [
      name,
      bar.querySelector(`[data-status="${name}"]`),
    ]),
  );
  const said = announcer(bar);
  let shown = "";

  const refresh = () => {
    const { screen, visitId } = place();
    const sentence = statusSentence(core.status, {
      now: new Date().toISOString(),
      inVisit:
        core.lockState === "open" &&
        Boolean(visitId) &&
        IN_A_VISIT.has(screen) &&
        core.status.visit?.visit_id === visitId,
      actNow: screen === "act-now",
      updateWaiting: updateWaiting(),
      phone: matchMedia(PHONE).matches,
    });
    const key = JSON.stringify(sentence);
    if (key === shown) return;
    shown = key;
    draw(bar, places, sentence, act);
    said(sentence);
  };

  keepRoomFor(bar);
  core.on("status", refresh);
  matchMedia(PHONE).addEventListener("change", refresh);
  setInterval(refresh, REFRESH_MS);
  refresh();
  return refresh;
}

/** The page ends above the bar, however many lines a sentence takes. @param {HTMLElement} bar */
function keepRoomFor(bar) {
  const { style } = document.documentElement;
  const say = () => style.setProperty("--app-bar-height", `${bar.offsetHeight}px`);
  new ResizeObserver(say).observe(bar);
}

/**
 * @param {HTMLElement} bar
 * @param {Record<string, Element | null>} places
 * @param {import("../lib/status_sentence.js").Sentence} sentence
 * @param {(action: string) => void} act
 */
function draw(bar, places, sentence, act) {
  bar.className = `app-status-bar app-status-bar--${sentence.tone}`;
  bar.dataset.kind = sentence.kind;
  places.icon?.replaceChildren(icon(sentence.icon));
  if (places.bold) places.bold.textContent = sentence.bold;
  if (places.quiet) places.quiet.textContent = sentence.quiet;
  places.end?.replaceChildren(...endOf(sentence, act));
}

/**
 * @param {import("../lib/status_sentence.js").Sentence} sentence
 * @param {(action: string) => void} act
 * @returns {Node[]}
 */
function endOf(sentence, act) {
  if (sentence.button) {
    const button = document.createElement("button");
    const { label, action } = sentence.button;
    button.type = "button";
    button.className = "nhsuk-button nhsuk-button--secondary";
    button.textContent = label;
    button.addEventListener("click", () => act(action));
    return [button];
  }
  return sentence.tag ? [tag(sentence.tag, "on-tablet", "tablet")] : [];
}

/**
 * Changes of kind are announced, not every save: a region beside the bar is written only then.
 *
 * @param {HTMLElement} bar
 * @returns {(sentence: import("../lib/status_sentence.js").Sentence) => void}
 */
function announcer(bar) {
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", "Where your work is");
  const spoken = document.createElement("div");
  spoken.className = "nhsuk-u-visually-hidden";
  spoken.dataset.status = "spoken";
  bar.append(spoken);
  let kind = "";
  return (sentence) => {
    if (sentence.kind === kind) return;
    kind = sentence.kind;
    spoken.setAttribute("role", sentence.alert ? "alert" : "status");
    spoken.textContent = `${sentence.bold.replace(/\.$/, "")}. ${sentence.quiet}`;
  };
}
