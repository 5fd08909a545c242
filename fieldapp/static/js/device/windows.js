/**
 * Two windows on one visit: the first one writes, the second reads. Where the browser has no
 * locks, the compare-and-swap of the store finds it out at the first save.
 *
 * @import { OpenVisit, Page } from "./page.js"
 */

/**
 * Claim a visit for this window. Opened twice in one window, it is one claim, given up with the
 * last closing.
 * @param {Page} page
 * @param {string} id
 * @param {{ steal?: boolean }} [how]
 * @returns {Promise<OpenVisit>}
 */
export async function claimVisit(page, id, { steal = false } = {}) {
  const present = page.claims.get(id);
  if (present && !present.otherTab) {
    present.users += 1;
    page.visit = present;
    return present;
  }
  /** @type {OpenVisit} */
  const claim = { id, otherTab: false, users: 1, release: async () => {} };
  const { locks } = page.environment;
  if (locks) await request(page, locks, claim, steal);
  page.claims.set(id, claim);
  page.visit = claim;
  return claim;
}

/**
 * Give up every claim: at a full lock nothing is open any more.
 * @param {Page} page
 */
export async function releaseAll(page) {
  const claims = [...page.claims.values()];
  page.claims.clear();
  page.visit = null;
  for (const claim of claims) claim.users = 1;
  await Promise.all(claims.map((claim) => claim.release()));
}

/**
 * @param {Page} page
 * @param {LockManager} locks
 * @param {OpenVisit} claim
 * @param {boolean} steal
 * @returns {Promise<void>} when it is known whose the visit is
 */
function request(page, locks, claim, steal) {
  let letGo = () => {};
  /** @type {Promise<void>} */
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  return new Promise((known) => {
    const options = steal ? { steal: true } : { ifAvailable: true };
    const over = locks
      .request(`fieldapp-visit-${claim.id}`, options, (lock) => {
        claim.otherTab = lock === null;
        known();
        return lock ? held : undefined;
      })
      .catch(() => {
        // Another window has taken the visit over.
        claim.otherTab = true;
        page.listeners.tell("visit", { visit_id: claim.id });
      });
    // The browser gives a lock back a moment later: whoever opens again at once waits for it.
    claim.release = async () => {
      claim.users -= 1;
      if (claim.users > 0) return;
      letGo();
      await over;
    };
  });
}

/**
 * Whether this window holds the browser's lock on a visit: nobody else may type in it.
 * @param {Page} page
 * @param {string} id
 */
export function hasClaim({ environment, visit }, id) {
  return Boolean(environment.locks) && visit?.id === id && !visit.otherTab;
}
