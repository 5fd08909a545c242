/**
 * What a passphrase costs to try: Argon2id's parameters, their floor, and the Worker that works
 * them out so that the page never freezes.
 *
 * @typedef {{ memory_kib: number, passes: number, lanes: number }} Argon2Parameters
 * @typedef {(words: string, salt: Uint8Array<ArrayBuffer>, parameters: Argon2Parameters)
 *   => Promise<Uint8Array<ArrayBuffer>>} DeriveArgon2 gives 32 bytes
 */

import { WrongKeyError } from "./errors.js";

/** @type {Readonly<Argon2Parameters>} */
export const DEFAULT_PARAMETERS = Object.freeze({ memory_kib: 64 * 1024, passes: 3, lanes: 1 });

/** @type {Readonly<Argon2Parameters>} */
export const FLOOR = Object.freeze({ memory_kib: 19 * 1024, passes: 2, lanes: 1 });

/**
 * The parameters, or an error where they are below the floor: a slot that somebody weakened is
 * refused, not opened.
 * @param {Argon2Parameters} parameters
 * @returns {Argon2Parameters}
 */
export function checkedParameters(parameters) {
  const whole = Object.values(parameters).every(Number.isSafeInteger);
  const enough =
    parameters.memory_kib >= FLOOR.memory_kib &&
    parameters.passes >= FLOOR.passes &&
    parameters.lanes >= FLOOR.lanes;
  if (!whole || !enough) throw new WrongKeyError("the passphrase slot is below the floor");
  return { ...parameters };
}

/**
 * A deriver that starts a Worker for each passphrase and ends it, so that its memory is given
 * back at once and no words stay in it.
 * @param {URL | string} workerAddress address of argon2_worker.js
 * @returns {DeriveArgon2}
 */
export function argon2InWorker(workerAddress) {
  return (words, salt, parameters) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerAddress);
      worker.onmessage = ({ data }) => {
        worker.terminate();
        if (data.bytes) resolve(data.bytes);
        else reject(new Error(data.error));
      };
      worker.onerror = (event) => {
        worker.terminate();
        reject(new Error(event.message || "the passphrase worker did not start"));
      };
      worker.postMessage({ words, salt, parameters });
    });
}
