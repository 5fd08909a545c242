/** What a sentence calls this device, the same on every screen as in the status bar. */

/** A tablet that is carried is called a phone where its screen is narrow. */
export const PHONE = "(max-width: 40em)";

/** @param {any} core @returns {"computer"|"phone"|"tablet"} */
export function deviceNoun(core) {
  if (core.device?.kind === "desk") return "computer";
  return matchMedia(PHONE).matches ? "phone" : "tablet";
}
