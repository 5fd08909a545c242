/**
 * The field workspace: puts the core of the device, the shell and the screens together.
 */

import { keepACopy } from "./components/device_screen.js";
import { createBrowserCore, fetchForms } from "./components/browser_core.js";
import { startLockTimers } from "./components/cover.js";
import { showHeader } from "./components/header.js";
import { showIdentity } from "./components/identity.js";
import { createScreens } from "./components/screens.js";
import { choosePin } from "./components/set_up.js";
import { Show } from "./components/show.js";
import { startSignInPanel } from "./components/sign_in_panel.js";
import { startStatusBar } from "./components/status_bar.js";
import { cloneAll, say } from "./components/templates.js";
import { startUpdates } from "./components/update.js";
import { VisitContext } from "./components/visit_context.js";
import { readAddress, visitAddress } from "./lib/address.js";
import { deleteUnusedForms } from "./lib/form_cache.js";
import { htmx } from "./lib/vendored.js";
import { within } from "./lib/within.js";

/** A tablet whose store hangs is covered all the same. */
const END_LIMIT_MS = 3_000;

const release =
  document.querySelector('meta[name="fieldapp-release"]')?.getAttribute("content") ?? "";

/** @param {string} name @returns {HTMLElement} */
const shell = (name) =>
  /** @type {HTMLElement} */ (document.querySelector(`[data-shell="${name}"]`));

const outlet = shell("outlet");
const core = await createBrowserCore(release).catch(sayNoStore);

/** @returns {never} a browser that gives no store cannot keep anything, and says so */
function sayNoStore() {
  outlet.replaceChildren(cloneAll("screen-no-store"));
  throw new Error("this browser gives no store");
}

const visit = new VisitContext(core, () => show.again());

/** What every screen may use. @type {any} */
const context = {
  core,
  visit,
  release,
  handInAsked: new Set(),
  /** @param {string} address */
  go(address) {
    if (location.hash === address) return show.again();
    location.hash = address;
    return undefined;
  },
  again: () => show.again(),
  identity: (/** @type {any} */ about) => showIdentity(shell("identity"), about),
  /** @param {string} text @param {Element} target @param {string} swap */
  swap: (text, target, swap) => htmx.swap({ text, target, swap, sourceElement: target }),
  planFor(/** @type {string} */ familyId) {
    context.planned = familyId;
    context.go("#/visits/new");
  },
  takePlanned() {
    const { planned } = context;
    context.planned = null;
    return planned;
  },
  failed,
  unlocked,
  /**
   * The one screen that is shown while the tablet is in a child's or a parent's hands, and the address
   * that lies behind the lock when it comes back. @type {any}
   */
  turned: null,
  turnTo(
    /** @type {{screen: string, visitId: string, back: string, end?: () => Promise<void>}} */ turned,
  ) {
    context.turned = turned;
    return show.again();
  },
  async cover() {
    if (core.lockState !== "open") return;
    await emptyPage();
    await core.cover();
  },
  async lock() {
    if (core.lockState === "locked") return;
    await emptyPage();
    visit.forget();
    await core.fullLock();
  },
  async signOut() {
    await emptyPage();
    visit.forget();
    await core.signOut();
    context.go("#/");
  },
};

/** Nothing of a person stays on the page, at once; what was written is kept before it goes. */
async function emptyPage() {
  context.identity(null);
  for (const dialog of document.querySelectorAll("dialog")) dialog.close();
  await show.empty();
  await endTurn();
}

/** The child's last words are kept: whatever is written from now on is not the child's. */
async function endTurn() {
  const { turned } = context;
  const end = turned?.end;
  if (!end || core.lockState !== "open") return;
  delete turned.end;
  await within(window, END_LIMIT_MS, end().catch(failed));
}

/** The tablet is the worker's again: behind the lock lies where it was turned, wherever the address went. */
function turnBack() {
  const { turned } = context;
  context.turned = null;
  if (turned) history.replaceState(null, "", turned.back);
}

/** Whether words were typed, or shown to be written down: loading again would lose them. */
function begun() {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (
    document.querySelectorAll('input:not([type="radio"], [type="checkbox"]), textarea')
  );
  return [...fields].some((one) => one.value) || Boolean(outlet.querySelector("ol li"));
}

const { screenFor, screens } = createScreens(context);
context.screens = { setUp: screens["set-up"], newVisit: screens["new-visit"] };

const show = new Show({ outlet, screenFor, shown, failed, notShown });
const openSignIn = startSignInPanel(/** @type {HTMLDialogElement} */ (shell("sign-in")), core);
const updates = startUpdates({
  release,
  isIdle: () => core.lockState === "locked" && !begun(),
  changed: () => refreshBar(),
});

/** @type {Record<string, () => void>} */
const ACTIONS = {
  "try-now": () => core.syncNow(),
  "sign-in": () => openSignIn(),
  "keep-a-copy": () => keepACopy(core).catch(failed),
  conflicts: () => goInVisit("conflicts"),
  "came-in": () => goInVisit("came-in"),
  "take-over": () => goInVisit("take-over"),
  "take-over-tab": () => visit.current?.draft.writeHere().then(() => show.again(), failed),
};

/** @param {string} screen */
function goInVisit(screen) {
  const id = core.status.visit?.visit_id;
  if (id) context.go(visitAddress(id, screen));
}

const refreshBar = startStatusBar(
  /** @type {HTMLElement} */ (document.querySelector('[data-module="status-bar"]')),
  {
    core,
    place: () => show.place,
    updateWaiting: () => updates.waiting(),
    act: (action) => ACTIONS[action]?.(),
  },
);

/** Whose place the address is: somebody else is never led to it. @type {string | null} */
let lastPerson = null;

/** After unlocking: today's PIN on a tablet, then the place that was asked for. */
async function unlocked() {
  if (!core.hasPin) await core.choosePin(await choosePin(outlet));
  core.syncNow();
  const place = location.hash;
  const another = lastPerson !== null && lastPerson !== core.accountId;
  lastPerson = core.accountId;
  if (another || place.startsWith("#/set-up") || place.startsWith("#/unlock")) context.go("#/");
  else await show.again();
}

/** @type {string | null} */
let keptForms = null;

/** The newest form comes as soon as it is known; versions that no visit names go. */
async function keepNewestForms() {
  const newest = core.lockState === "open" ? core.hello()?.form_version : null;
  if (!newest || newest === keptForms) return;
  keptForms = newest;
  try {
    await fetchForms(newest);
    await deleteUnusedForms([...core.formVersions(), newest], caches);
  } catch {
    keptForms = null; // no signal, or a file was altered: asked again with the next answer
  }
}

/** @param {import("./lib/address.js").Place} addressed */
function shown(addressed) {
  const locked = core.lockState !== "open";
  const place = locked ? addressed : (context.turned ?? addressed);
  if (locked) context.identity(null);
  if (!place.visitId && visit.current && !locked) visit.close().catch(failed);
  showHeader(shell("header"), {
    locked,
    acting: place.screen === "act-now",
    visitId: place.visitId ?? visit.current?.id,
  });
  document.body.dataset.screen = locked ? core.lockState : place.screen;
  document.body.dataset.shown = location.hash;
  refreshBar();
}

/** What goes wrong with saving is said by the bar, from the core's own status. */
function failed() {
  refreshBar();
}

/** A place that could not be shown says so; locking meanwhile is no fault. @param {any} fault */
function notShown(fault) {
  if (fault?.name === "AbortError" || core.lockState !== "open") return;
  if (context.turned) {
    context.cover();
    return;
  }
  outlet.replaceChildren(cloneAll("screen-not-here"));
  say(outlet, {
    why: "It is not on this device, or its record could not be opened. What was received is with the service.",
  });
  outlet.hidden = false;
  outlet.removeAttribute("aria-busy");
  outlet.querySelector("h1")?.focus();
  shown(readAddress(location.hash));
}

shell("lock").addEventListener("click", () => context.cover());
core.on("lock", () => {
  // Also where nobody asked for it: the cover's own limit, wrong PINs, a revocation.
  if (core.lockState !== "open") {
    emptyPage();
    turnBack();
  }
  if (core.lockState === "locked") visit.forget();
  const choosesPin = core.lockState === "open" && !core.hasPin;
  if (!choosesPin) show.again();
  updates.putIn();
});
core.on("fault", ({ error }) => {
  if (error?.error !== "revoked") return;
  context.revoked = true;
  show.again();
});
core.on("status", keepNewestForms);
core.on("status", () => {
  updates.look(core.hello()?.release);
  updates.putIn();
});
startLockTimers(context, core);
await show.start();
core.startSync();
