/**
 * Bytes and text: UTF-8, base64 and random bytes.
 *
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param {string} text @returns {Bytes} */
export function utf8(text) {
  return /** @type {Bytes} */ (encoder.encode(text));
}

/** @param {BufferSource} bytes @returns {string} */
export function textOfUtf8(bytes) {
  return decoder.decode(bytes);
}

/** @param {Uint8Array} bytes @returns {string} */
export function toBase64(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** @param {string} text @returns {Bytes} */
export function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** @param {number} count @returns {Bytes} */
export function randomBytes(count) {
  return crypto.getRandomValues(new Uint8Array(count));
}
