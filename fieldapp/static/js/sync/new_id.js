/**
 * UUIDv7 (RFC 9562): the ids that the device makes, in the order of their making.
 */

const RANDOM_BYTES = 10;

/**
 * @param {number} now milliseconds since 1970
 * @param {Uint8Array} [random] 10 bytes, for tests
 * @returns {string}
 */
export function newId(now, random = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES))) {
  const time = Math.max(0, Math.trunc(now)).toString(16).padStart(12, "0").slice(-12);
  const rest = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((Number.parseInt(rest.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${rest.slice(0, 3)}`,
    variant + rest.slice(4, 7),
    rest.slice(7, 19).padEnd(12, "0"),
  ].join("-");
}
