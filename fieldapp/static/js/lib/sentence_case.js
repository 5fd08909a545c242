/** @param {string} words @returns {string} */
export const upperFirst = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** As it reads on in a line; "I saw it" keeps its capital. @param {string} words @returns {string} */
export const lowerFirst = (words) =>
  /^I\b/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
