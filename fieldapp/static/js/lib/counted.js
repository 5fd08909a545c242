/**
 * @param {number} count
 * @param {string} noun
 * @returns {string} "1 visit", "2 visits"
 */
export const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
