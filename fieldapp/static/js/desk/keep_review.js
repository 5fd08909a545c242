import { makeKeeper } from "../lib/keeper.js";

/** Browsers refuse more than 64 KB in a message that may outlive its page. */
const MAY_OUTLIVE = 60_000;
const SOON = 1500;
const PREFIX = "review-";
const NOT_KEPT = {
  refused: "Not saved: this review was changed or ended elsewhere. Press Save to see how.",
  "no answer": "Not saved: no answer from the service. Your words stand here. Try again.",
};

/**
 * The form of a review (`data-module="keep-review"`) keeps what is written in it: soon after
 * typing, and before the page leaves by a link or another form. Without a script its buttons do.
 *
 * @param {ParentNode} root
 * @param {Window & typeof globalThis} page
 */
export function startKeepReview(root, page) {
  const form = root.querySelector('form[data-module="keep-review"]');
  if (form instanceof HTMLFormElement) start(form, page);
}

/** @param {HTMLFormElement} form @param {Window & typeof globalThis} page */
function start(form, page) {
  const keeper = makeKeeper({
    read: () => written(form),
    send: () => send(form, page),
    kept: "unsaved" in form.dataset ? "" : undefined,
  });
  let later = 0;
  form.addEventListener("change", (event) => {
    openNote(event.target);
    keeper.keep();
  });
  form.addEventListener("input", () => {
    page.clearTimeout(later);
    later = Number(page.setTimeout(keeper.keep, SOON));
  });
  page.addEventListener("pagehide", () => {
    if (keeper.isBehind()) keeper.keep();
  });
  keepBeforeLeaving(form, keeper, page);
}

/**
 * A link or a form is followed when everything is kept, or where it was refused and is pressed
 * again: its own form goes on where there is an answer, and shows what stands in the way. It never
 * goes while something is being kept: the two would be taken for two pages that write at once.
 *
 * @param {HTMLFormElement} form
 * @param {import("../lib/keeper.js").Keeper} keeper
 * @param {Window & typeof globalThis} page
 */
function keepBeforeLeaving(form, keeper, page) {
  let warned = false;
  let passing = false;
  /** @param {Event} event @param {boolean} own @param {() => void} goOn */
  const first = async (event, own, goOn) => {
    if (event.defaultPrevented || passing || (warned && !own) || !keeper.isBehind()) return;
    event.preventDefault();
    const outcome = await keeper.keep();
    if (outcome === "kept" || (own && outcome === "refused")) goOn();
    warned = outcome !== "kept";
  };
  page.document.addEventListener("submit", (event) => {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement)) return;
    first(event, target === form, () => {
      passing = true;
      target.requestSubmit(submitter);
    });
  });
  page.document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (!(link instanceof HTMLAnchorElement) || elsewhere || staysHere(link, page)) return;
    first(event, false, () => page.location.assign(link.href));
  });
}

/** @param {HTMLAnchorElement} link @param {Window} page whether it only moves on this page */
function staysHere(link, page) {
  const here = page.location.href.replace(/#.*/, "");
  return Boolean(link.target) || (link.hash !== "" && link.href.replace(/#.*/, "") === here);
}

/** @param {HTMLFormElement} form what belongs to the review, as one text */
function written(form) {
  const own = [...new FormData(form)].filter(([name]) => name.startsWith(PREFIX));
  return JSON.stringify(own);
}

/**
 * @param {HTMLFormElement} form
 * @param {Window & typeof globalThis} page
 * @returns {Promise<import("../lib/keeper.js").Outcome>}
 */
async function send(form, page) {
  const body = new URLSearchParams(
    /** @type {[string, string][]} */ ([...new FormData(form)]),
  ).toString();
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const keepalive = body.length < MAY_OUTLIVE;
  try {
    const answer = await page.fetch(form.dataset.keepAt ?? "", {
      method: "POST",
      headers,
      body,
      keepalive,
      redirect: "error",
    });
    if (!answer.ok) return say(form, answer.status < 500 ? "refused" : "no answer");
    return told(form, await answer.json());
  } catch {
    return say(form, "no answer");
  }
}

/** @param {HTMLFormElement} form @param {{ edition: number, answered: number, said: string }} kept */
function told(form, { edition, answered, said }) {
  const behind = form.elements.namedItem("edition");
  if (behind instanceof HTMLInputElement) behind.value = String(edition);
  const count = form.querySelector("[data-answered]");
  if (count?.textContent) count.textContent = count.textContent.replace(/^\d+/, String(answered));
  for (const line of form.querySelectorAll("[data-kept]")) line.textContent = said;
  return /** @type {const} */ ("kept");
}

/** @param {HTMLFormElement} form @param {"refused" | "no answer"} outcome */
function say(form, outcome) {
  for (const line of form.querySelectorAll("[data-kept]")) line.textContent = NOT_KEPT[outcome];
  return outcome;
}

/** "No" needs a note: its place opens. @param {EventTarget | null} control */
function openNote(control) {
  if (!(control instanceof HTMLInputElement) || control.value !== "no") return;
  const note = control.closest("fieldset")?.querySelector("details[data-note]");
  if (note instanceof HTMLDetailsElement) note.open = true;
}
