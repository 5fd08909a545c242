/**
 * Fields in which somebody has begun to type and which have not been left yet.
 *
 * Who could write when she began may finish, whatever became of the visit meanwhile. Until she
 * leaves the field an answer from elsewhere waits: it must not slip in under what she sees.
 *
 * @typedef {ReturnType<typeof createBegun>} Begun
 */

export function createBegun() {
  /** By visit and pointer: whether the words on the screen are not journalled yet. @type {Map<string, Map<string, boolean>>} */
  const visits = new Map();

  /** @param {string} id @param {string} pointer @param {boolean} ahead */
  function mark(id, pointer, ahead) {
    const fields = visits.get(id) ?? new Map();
    visits.set(id, fields.set(pointer, ahead));
  }

  return {
    /** @param {string} id @param {string} pointer */
    has: (id, pointer) => visits.get(id)?.has(pointer) ?? false,
    /** @param {string} id @returns {string[]} */
    pointers: (id) => [...(visits.get(id)?.keys() ?? [])],
    /** Pointers whose words are on the screen only. @param {string} id @returns {string[]} */
    ahead: (id) => [...(visits.get(id) ?? [])].flatMap(([pointer, is]) => (is ? [pointer] : [])),
    /** Something is typed. @param {string} id @param {string} pointer */
    typed: (id, pointer) => mark(id, pointer, true),
    /** What was typed is journalled. @param {string} id @param {string} pointer */
    written: (id, pointer) => mark(id, pointer, false),
    /** The field was left. @param {string} id @param {string} pointer */
    left: (id, pointer) => visits.get(id)?.delete(pointer),
    /** The visit was closed. @param {string} id */
    closed: (id) => visits.delete(id),
    clear: () => visits.clear(),
  };
}
