/**
 * A classic Worker: words, salt and parameters in, 32 bytes out. It lies under the release
 * folder, so that the service worker answers it with no signal in every engine.
 */

/* The address is worked out from this file's own, as importScripts does. */
importScripts("../../vendor/argon2.umd.min.js");

self.onmessage = async ({ data }) => {
  const { words, salt, parameters } = data;
  try {
    const bytes = await /** @type {any} */ (self).hashwasm.argon2id({
      password: words,
      salt,
      memorySize: parameters.memory_kib,
      iterations: parameters.passes,
      parallelism: parameters.lanes,
      hashLength: 32,
      outputType: "binary",
    });
    self.postMessage({ bytes });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
