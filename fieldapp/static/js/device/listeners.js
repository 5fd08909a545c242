/**
 * Who is told of what happens in the core.
 *
 * @typedef {"status"|"visit"|"lock"|"fault"} EventName
 */

/** @typedef {ReturnType<typeof createListeners>} Listeners */
export function createListeners() {
  /** @type {Map<EventName, Set<(detail: any) => void>>} */
  const listeners = new Map();

  return {
    /**
     * @param {EventName} name
     * @param {(detail: any) => void} listener
     * @returns {() => void} unsubscribe
     */
    on(name, listener) {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
      return () => known.delete(listener);
    },
    /** @param {EventName} name @param {any} detail */
    tell(name, detail) {
      for (const listener of [...(listeners.get(name) ?? [])]) listener(detail);
    },
  };
}
