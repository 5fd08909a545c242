/** The header of the shell: act now and lock, and the red one of the act-now screen. */

import { visitAddress } from "../lib/address.js";
import { cloneOne, icon } from "./templates.js";

/** @type {Record<string, {words: string, icon: string}>} */
const LOCK = {
  ordinary: { words: "Lock", icon: "lock" },
  acting: { words: "Cover screen", icon: "cover" },
};

/**
 * @param {HTMLElement} header
 * @param {{locked: boolean, acting: boolean, visitId: string | undefined}} state
 */
export function showHeader(header, { locked, acting, visitId }) {
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (header.querySelector(selector));
  const lock = find('[data-shell="lock"]');
  const brand = find(".app-header__brand");
  const { words, icon: name } = acting ? LOCK.acting : LOCK.ordinary;
  header.classList.toggle("app-act-now__header", acting);
  header.querySelector(".app-act-now__title")?.remove();
  if (acting) brand.after(cloneOne("part-act-now-title"));
  brand.hidden = acting;
  lock.hidden = locked;
  lock.classList.toggle("app-header__button--outline", acting);
  lock.querySelector("svg")?.replaceWith(icon(name));
  /** @type {HTMLElement} */ (lock.querySelector("span")).textContent = words;
  const actNow = find('[data-shell="act-now"]');
  actNow.hidden = acting;
  actNow.setAttribute("href", visitId && !locked ? visitAddress(visitId, "act-now") : "#/act-now");
}
