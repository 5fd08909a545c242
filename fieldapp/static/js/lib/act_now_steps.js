/** The steps of the act-now screen, from what is built in and the authority's own numbers. Pure. */

/**
 * @typedef {object} LocalNumber
 * @property {string} label
 * @property {string} number
 * @property {string|null} hours
 * @property {string|null} confirmed_on `YYYY-MM-DD`
 */

/**
 * @typedef {object} Step
 * @property {string} key where the time of the call is kept, or "" where none is
 * @property {string} title
 * @property {string} words
 * @property {string} number
 * @property {boolean} confirmed
 */

/** @type {Step[]} */
const BUILT_IN = [
  {
    key: "called_999_at",
    title: "If anyone is in danger this minute",
    words: "Police or ambulance. Get yourself out if you need to.",
    number: "999",
    confirmed: true,
  },
  {
    key: "",
    title: "If it is not an emergency",
    words: "The police, at any hour.",
    number: "101",
    confirmed: true,
  },
];

/** Where a call's time is kept, found by what the number is for. */
const KEYS = [
  { words: /gas/i, key: "gas_called_at" },
  { words: /manager/i, key: "manager_at" },
  { words: /front door|mash|children|social care|safeguarding|duty/i, key: "front_door_at" },
];

/**
 * @param {LocalNumber} local
 * @returns {Step}
 */
function localStep(local) {
  const key = KEYS.find((one) => one.words.test(local.label))?.key ?? "";
  return {
    key,
    title: local.label,
    words: local.hours ?? "",
    number: local.number,
    confirmed: Boolean(local.confirmed_on),
  };
}

/**
 * The steps in order: 999, the authority's own, then 101. A key is used once only.
 *
 * @param {LocalNumber[]} numbers
 * @returns {Step[]}
 */
export function actNowSteps(numbers) {
  const [emergency, police] = BUILT_IN;
  const taken = new Set([emergency.key]);
  const local = numbers.map(localStep).map((step) => {
    if (!step.key || taken.has(step.key)) return { ...step, key: "" };
    taken.add(step.key);
    return step;
  });
  return [emergency, ...local, police];
}

/**
 * @param {Step[]} steps
 * @param {Record<string, unknown>} times
 * @returns {number} place of the one step that is loud: the first without its time; -1 when all have
 */
export const loudStep = (steps, times) => steps.findIndex((step) => step.key && !times[step.key]);
