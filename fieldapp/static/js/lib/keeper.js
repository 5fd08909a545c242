/**
 * Keeps what is written on a page while it is being written, one message at a time. Pure.
 *
 * @typedef {"kept" | "refused" | "no answer"} Outcome
 * @typedef {{ isBehind: () => boolean, keep: () => Promise<Outcome> }} Keeper
 *
 * @param {{ read: () => string, send: () => Promise<Outcome>, kept?: string }} of
 *   `read` gives what is written now, `send` sends exactly that; `kept` is what is kept already,
 *   what stands there now unless said
 * @returns {Keeper}
 */
export function makeKeeper({ read, send, kept = read() }) {
  /** @type {Promise<Outcome> | null} */
  let going = null;

  /** @returns {Promise<Outcome>} */
  async function once() {
    const words = read();
    const outcome = await send();
    if (outcome === "kept") kept = words;
    return outcome;
  }

  return {
    isBehind: () => going !== null || read() !== kept,
    async keep() {
      while (going) await going;
      if (read() === kept) return "kept";
      going = once();
      try {
        return await going;
      } finally {
        going = null;
      }
    },
  };
}
