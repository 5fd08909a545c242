/**
 * Waits for work, but not longer than a limit: what hangs must keep neither a person's words on the
 * screen nor a key in memory. The work goes on by itself.
 *
 * @param {{ setTimeout: (run: () => void, ms: number) => unknown, clearTimeout: (timer: any) => void }} clock
 * @param {number} limit milliseconds
 * @param {Promise<unknown>} work
 * @returns {Promise<void>} rejects where the work did in time
 */
export async function within(clock, limit, work) {
  /** @type {unknown} */
  let timer;
  const late = new Promise((resolve) => {
    timer = clock.setTimeout(() => resolve(null), limit);
  });
  work.catch(() => {});
  try {
    await Promise.race([work, late]);
  } finally {
    clock.clearTimeout(timer);
  }
}
