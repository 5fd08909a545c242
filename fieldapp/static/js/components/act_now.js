/**
 * Act now: the telephone first. It opens while locked, with numbers only and no family; inside an
 * open visit it keeps the times of the calls. It says plainly that the app has told nobody.
 */

import { visitAddress } from "../lib/address.js";
import { childrenWords } from "../lib/age_words.js";
import { actNowSteps, loudStep } from "../lib/act_now_steps.js";
import { clockTime, isoDay, londonInstant } from "../lib/london_time.js";
import { children, wholeAddress } from "../lib/household.js";
import { cloneAll, cloneOne, icon, part, say } from "./templates.js";

const DANGER = "/visit/immediate_danger";

/** @param {any} draft @returns {Record<string, any>} */
function timesOf(draft) {
  const kept = Object.entries(draft?.value(DANGER) ?? {});
  return Object.fromEntries(kept.filter(([, at]) => typeof at === "string"));
}

/**
 * @param {HTMLElement} row
 * @param {import("../lib/act_now_steps.js").Step} step
 * @param {number} place
 * @param {{at: string | undefined, loud: boolean, keeps: boolean}} state
 */
function drawStep(row, step, place, { at, loud, keeps }) {
  row.classList.toggle("app-act-now__step--called", Boolean(at));
  row.classList.toggle("app-act-now__step--now", loud);
  part(row, "number").replaceChildren(at ? icon("tick") : String(place + 1));
  say(row, {
    title: step.title,
    words: step.words,
    telephone: step.number,
    called: at ? `Called at ${clockTime(at)}` : "",
  });
  part(row, "not-confirmed").hidden = step.confirmed;
  part(row, "called").hidden = !at;
  part(row, "note-call").hidden = !keeps || Boolean(at);
  part(row, "call").setAttribute("href", `tel:${step.number.replaceAll(/\s/g, "")}`);
}

/** @param {HTMLElement} row @param {string} key @param {any} draft @param {() => void} redraw @param {AbortSignal} signal */
function hearStep(row, key, draft, redraw, signal) {
  const time = /** @type {HTMLInputElement} */ (part(row, "time"));
  const group = part(row, "time-group");
  time.id = `act-now-${key}`;
  part(row, "time-label").setAttribute("for", time.id);
  const keep = async (/** @type {string} */ at) => {
    await draft.set(`${DANGER}/${key}`, at);
    redraw();
  };
  part(row, "note-call").addEventListener("click", () => keep(new Date().toISOString()), {
    signal,
  });
  part(row, "change").addEventListener(
    "click",
    () => {
      group.hidden = false;
      time.value = clockTime(String(timesOf(draft)[key]));
      time.focus();
    },
    { signal },
  );
  time.addEventListener(
    "change",
    () => {
      group.hidden = true;
      const at = londonInstant(`${isoDay(new Date().toISOString())}T${time.value}`);
      if (at) keep(at);
    },
    { signal },
  );
}

/** @param {HTMLElement} root @param {any} core @param {any} draft @param {AbortSignal} signal */
function drawSteps(root, core, draft, signal) {
  const steps = actNowSteps(core.device.actNow ?? []);
  const rows = steps.map(() => cloneOne("row-act-now"));
  const redraw = () => {
    const times = timesOf(draft);
    const loud = draft ? loudStep(steps, times) : 0;
    rows.forEach((row, place) => {
      const step = steps[place];
      drawStep(row, step, place, {
        at: step.key ? times[step.key] : undefined,
        loud: place === loud,
        keeps: Boolean(draft && step.key && !draft.record.read_only),
      });
    });
  };
  redraw();
  rows.forEach((row, place) => {
    if (draft && steps[place].key) hearStep(row, steps[place].key, draft, redraw, signal);
  });
  part(root, "steps").replaceChildren(...rows);
}

/** @param {HTMLElement} root @param {any} draft @param {AbortSignal} signal */
function bindNotes(root, draft, signal) {
  const notes = part(root, "notes");
  notes.hidden = false;
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (
    notes.querySelectorAll("[data-answer]")
  )) {
    const pointer = `${DANGER}/${box.dataset.answer}`;
    box.value = String(draft.value(pointer) ?? "");
    box.readOnly = Boolean(draft.record.read_only);
    box.addEventListener("input", () => draft.journal(pointer, box.value), { signal });
    box.addEventListener(
      "change",
      () => (box.value ? draft.set(pointer, box.value) : draft.clear(pointer)),
      { signal },
    );
  }
}

/** @param {HTMLElement} root @param {any} core */
function sayTelephone(root, core) {
  const noSignal = core.status.signal !== "ok";
  say(root, {
    telephone: noSignal
      ? "Use the telephone. There is no signal for this app."
      : "Use the telephone.",
    nobody: noSignal
      ? "This app has told nobody yet. A call may still work."
      : "This app has told nobody yet.",
  });
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function actNowScreen(context) {
  const { core } = context;
  return async ({ visitId }) => {
    const open = visitId && core.lockState === "open" ? await context.visit.open(visitId) : null;
    return {
      content: cloneAll("screen-act-now"),
      start(root, signal) {
        context.identity(null);
        sayTelephone(root, core);
        drawSteps(root, core, open?.draft ?? null, signal);
        const about = part(root, "about");
        about.hidden = !open;
        if (open) {
          const facts = context.visit.facts(open);
          say(root, {
            family: [
              `${open.draft.record.family_name} family`,
              wholeAddress(facts.pack, facts.document),
            ]
              .filter(Boolean)
              .join(", "),
            children: childrenWords(children(facts.pack), facts.on),
          });
          bindNotes(root, open.draft, signal);
        }
        part(root, "back").setAttribute("href", open ? visitAddress(open.id) : "#/");
        say(root, { back: open ? "Back to the visit" : "Back" });
      },
      async leave() {
        const active = document.activeElement;
        if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement)
          active.blur();
      },
    };
  };
}
