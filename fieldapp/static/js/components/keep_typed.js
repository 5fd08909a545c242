/** Words typed on a screen that are no answer yet outlive a cover and a lock. */

/**
 * Puts back what was typed into fields of a screen, and keeps what is typed there from now on.
 *
 * @param {any} core
 * @param {string} place which screen, about what
 * @param {Record<string, {value: string, addEventListener: Function}>} fields by the name they are kept under
 * @param {AbortSignal} [signal]
 * @returns {boolean} whether there was anything
 */
export function keepTyped(core, place, fields, signal) {
  const typed = core.typed(place);
  const all = Object.entries(fields);
  for (const [name, field] of all) if (typed[name]) field.value = typed[name];
  const keep = () => {
    const words = Object.fromEntries(all.map(([name, field]) => [name, field.value]));
    // What the store does not take stands in memory, and a lock holds it.
    core.keepTyped(place, words).catch(() => {});
  };
  for (const [, field] of all) field.addEventListener("input", keep, { signal });
  return all.some(([name]) => typed[name]);
}
