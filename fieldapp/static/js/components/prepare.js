/** Prepare: seven checks, each with its fact, and then "Ready for no signal" only if it is so. */

import { visitAddress } from "../lib/address.js";
import { dayAndMonth, dayAndTime } from "../lib/dates.js";
import { factWords } from "../lib/prepare_facts.js";
import { shortAddress } from "../lib/household.js";
import { upperFirst } from "../lib/sentence_case.js";
import { followClearing } from "./clearing.js";
import { deviceNoun } from "./device_noun.js";
import { cloneAll, cloneOne, icon, part, say } from "./templates.js";

const READY_BUT = "Ready, but this browser may clear what it holds: send before you close it";

/** @type {Record<string, {icon: string, tone: string}>} */
const DISCS = {
  busy: { icon: "up", tone: "app-row__disc--doing" },
  done: { icon: "tick", tone: "app-row__disc--done" },
  failed: { icon: "warning", tone: "app-row__disc--warning" },
};

/**
 * @param {HTMLElement} root
 * @param {{check: string, state: "busy"|"done"|"failed", fact: any}} step
 */
function showStep(root, step) {
  const { check, state } = step;
  const item = root.querySelector(`[data-check="${check}"]`);
  if (!item) return;
  const disc = part(item, "disc");
  disc.className = `app-row__disc ${DISCS[state].tone}`;
  disc.replaceChildren(icon(DISCS[state].icon));
  /** @type {HTMLElement} */ (item).dataset.state = state;
  say(item, { fact: factWords(step) });
  const done = root.querySelectorAll('[data-check][data-state="done"]').length;
  part(root, "bar").setAttribute("value", String(done));
  say(root, { done: `${done} of 7 done` });
}

/** @param {string} bold @param {string} words @param {string} from @param {string} name @returns {HTMLElement} */
function warning(bold, words, from, name) {
  const row = cloneOne("row-warning");
  say(row, { bold, words, from });
  const disc = part(row, "disc");
  disc.append(icon(name));
  disc.classList.add(name === "warning" ? "app-row__disc--warning" : "app-row__disc--doing");
  return row;
}

/** @param {HTMLElement} root @param {any} pack "Before you knock" */
function showWarnings(root, pack) {
  const { warnings = pack?.warnings ?? [], interpreter } = pack?.family ?? {};
  const rows = warnings.map((/** @type {any} */ one) =>
    warning(one.words, "", one.from_on ? `From ${dayAndMonth(one.from_on)}` : "", "warning"),
  );
  if (interpreter) {
    const words = [interpreter.language, interpreter.note].filter(Boolean).join(". ");
    rows.push(warning("Interpreter:", words, "", "bubble"));
  }
  part(root, "warnings").replaceChildren(...rows);
  part(root, "knock").hidden = rows.length === 0;
}

/** @param {HTMLElement} root @param {any} pack "To find out at this visit" */
function showToFindOut(root, pack) {
  const rows = (pack?.to_find_out ?? []).map((/** @type {any} */ one) => {
    const row = cloneOne("row-to-find-out");
    say(row, { what: one.what, tells: one.tells ? `What would tell: ${one.tells}` : "" });
    return row;
  });
  part(root, "to-find-out").replaceChildren(...rows);
  part(root, "finding-out").hidden = rows.length === 0;
}

/**
 * @param {HTMLElement} root
 * @param {{ready: "yes"|"may_be_cleared"|"no", checked_at: string}} result
 * @param {string} now
 * @param {string} noun what this device is called
 */
function showResult(root, result, now, noun) {
  const at = dayAndTime(result.checked_at, now);
  part(root, "ready").hidden = result.ready !== "yes";
  part(root, "busy").hidden = result.ready !== "no";
  say(root, {
    headline: "Not ready yet",
    "ready-words": `Everything this visit needs is on this ${noun}. Checked ${at}.`,
    open: result.ready === "no" ? "Open without waiting" : "Open the visit",
  });
  part(root, "not-yet").hidden = result.ready !== "no";
  part(root, "again").hidden = false;
}

/**
 * "Ready, but …" is accepted once a day before the visit is opened from here.
 *
 * @param {HTMLElement} root
 * @param {any} context
 * @param {AbortSignal} signal
 * @returns {(ready: "yes"|"may_be_cleared"|"no") => void} says how the checks went
 */
function followReady(root, { core, failed }, signal) {
  let ready = "no";
  const about = { title: READY_BUT, isSaid: () => ready === "may_be_cleared", failed };
  const draw = followClearing(core, part(root, "may-be-cleared"), about, signal);
  const showOpen = () => {
    part(root, "open").hidden = ready === "may_be_cleared" && core.status.clearing === "ask";
  };
  signal.addEventListener("abort", core.on("status", showOpen));
  return (now) => {
    ready = now;
    draw();
    showOpen();
  };
}

/**
 * @param {any} context
 * @returns {import("./show.js").Screen}
 */
export function prepareScreen(context) {
  const { core } = context;
  return async ({ visitId = "" }) => {
    const rows = await core.visits();
    const row = rows.find((/** @type {any} */ one) => one.visit_id === visitId);
    const packOf = async () => (row?.family_id ? await core.pack(row.family_id) : null);
    return {
      content: cloneAll("screen-prepare"),
      async start(root, signal) {
        const now = new Date().toISOString();
        const showPack = async () => {
          const pack = await packOf();
          const address = pack ? shortAddress(pack) : "";
          const when = row?.planned_at ? upperFirst(dayAndTime(row.planned_at, now)) : "";
          say(root, {
            title: `Prepare: ${pack?.family.name ?? row?.family_name ?? "this visit"}`,
            lead: [when, address].filter(Boolean).join(" · "),
          });
          showWarnings(root, pack);
          showToFindOut(root, pack);
        };
        say(root, { done: "0 of 7 done" });
        part(root, "open").setAttribute("href", visitAddress(visitId));
        await showPack();
        const sayReady = followReady(root, context, signal);
        const run = async () => {
          sayReady("no");
          say(root, { headline: "Getting ready. Keep your signal for now." });
          for (const name of ["ready", "again"]) part(root, name).hidden = true;
          part(root, "busy").hidden = false;
          const onStep = (/** @type {any} */ step) => {
            if (!signal.aborted) showStep(root, step);
          };
          const result = await core.prepare(visitId, onStep);
          if (signal.aborted) return;
          showResult(root, result, new Date().toISOString(), deviceNoun(core));
          sayReady(result.ready);
          await showPack();
        };
        part(root, "again").addEventListener("click", run, { signal });
        run().catch(() => {
          if (!signal.aborted)
            showResult(root, { ready: "no", checked_at: now }, now, deviceNoun(core));
        });
      },
    };
  };
}
