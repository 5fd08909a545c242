/** @param {string} words @returns {string} */
export const upperFirst = (words) => words.charAt(0).toUpperCase() + words.slice(1);
