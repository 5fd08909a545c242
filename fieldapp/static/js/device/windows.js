/**
 * Two windows on one visit: the first one writes, the second reads. Where the browser has no
 * locks, the compare-and-swap of the store finds it out at the first save.
 *
 * @import { OpenVisit, Page } from "./page.js"
 */

/**
 * @param {Page} page
 * @param {string} id
 * @param {{ steal?: boolean }} [how]
 * @returns {Promise<OpenVisit>}
 */
export async function claimVisit(page, id, { steal = false } = {}) {
  const { locks } = page.environment;
  /** @type {OpenVisit} */
  const claim = { id, otherTab: false, release: () => {} };
  if (!locks) return claim;
  /** @type {Promise<void>} */
  const held = new Promise((resolve) => {
    claim.release = () => resolve();
  });
  return new Promise((resolve) => {
    const options = steal ? { steal: true } : { ifAvailable: true };
    locks
      .request(`fieldapp-visit-${id}`, options, (lock) => {
        claim.otherTab = lock === null;
        resolve(claim);
        return lock ? held : undefined;
      })
      .catch(() => {
        // Another window has taken the visit over.
        claim.otherTab = true;
        page.listeners.tell("visit", { visit_id: id });
      });
  });
}
