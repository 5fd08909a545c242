/** Which screen stands at an address, and what is shown instead while the device is locked. */

import { actNowScreen } from "./act_now.js";
import { cameInScreen, commentsScreen } from "./answer_lists.js";
import { childScreen } from "./child_screen.js";
import { conflictScreen } from "./conflict.js";
import { coverScreen } from "./cover.js";
import { deviceScreen } from "./device_screen.js";
import { familiesScreen } from "./families.js";
import { jotterOfToday, jotterScreen } from "./jotter.js";
import { myVisitsScreen } from "./my_visits.js";
import { newVisitScreen } from "./new_visit.js";
import { parentScreen } from "./parent_screen.js";
import { prepareScreen } from "./prepare.js";
import { readTogetherScreen } from "./read_together.js";
import { sectionScreen } from "./section_screen.js";
import { setUpScreen } from "./set_up.js";
import { takeOverScreen } from "./take_over.js";
import { taskListScreen } from "./task_list.js";
import { cloneAll } from "./templates.js";
import { unlockScreen } from "./unlock.js";

/** @typedef {import("./show.js").Screen} Screen */

/** Open to anybody who holds the device: numbers only, no family. */
const WHILE_LOCKED = new Set(["act-now", "set-up"]);

/**
 * @param {any} context
 * @returns {Record<string, Screen>}
 */
function table(context) {
  const jotter = jotterScreen(context);
  const nearest = jotterOfToday(context);
  return {
    "my-visits": myVisitsScreen(context),
    unlock: unlockScreen(context),
    "set-up": setUpScreen(context),
    cover: coverScreen(context),
    families: familiesScreen(context),
    "new-visit": newVisitScreen(context),
    prepare: prepareScreen(context),
    "task-list": taskListScreen(context),
    section: sectionScreen(context),
    "act-now": actNowScreen(context),
    jotter: (place, signal) => (place.visitId ? jotter : nearest)(place, signal),
    conflicts: conflictScreen(context),
    "child-screen": childScreen(context),
    "parent-screen": parentScreen(context),
    "take-over": takeOverScreen(context),
    comments: commentsScreen(context),
    "read-together": readTogetherScreen(context),
    "came-in": cameInScreen(context),
    device: deviceScreen(context),
    "not-found": async () => ({ content: cloneAll("screen-not-found") }),
  };
}

/**
 * @param {any} context
 * @returns {{screenFor: (place: import("./show.js").Place) => Screen, screens: Record<string, Screen>}}
 */
export function createScreens(context) {
  const screens = table(context);
  const screenFor = (/** @type {import("./show.js").Place} */ { screen }) => {
    const { core } = context;
    if (core.lockState !== "open" && WHILE_LOCKED.has(screen)) return screens[screen];
    if (core.lockState === "locked")
      return core.device.accounts.length ? screens.unlock : screens["set-up"];
    if (core.lockState === "covered") return screens.cover;
    // Whatever the address, as long as the tablet is turned to somebody.
    if (context.turned) return screens[context.turned.screen];
    if (screen === "unlock") return screens["my-visits"];
    return screens[screen] ?? screens["not-found"];
  };
  return { screenFor, screens };
}
