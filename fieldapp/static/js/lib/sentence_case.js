/** @param {string} words @returns {string} */
export const upperFirst = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @param {string} words @returns {string} */
export const lowerFirst = (words) => words.charAt(0).toLowerCase() + words.slice(1);
