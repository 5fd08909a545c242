/** Caches of the application: `app-<number>-<release>`, the number always larger than any before. */

const APP_CACHE = /^app-(\d+)-(.+)$/;

/** @param {string} name @returns {number} 0 for a cache that is not the application's */
const numberOf = (name) => Number(APP_CACHE.exec(name)?.[1] ?? 0);

/**
 * @param {CacheStorage} caches
 * @param {string} cache the release and its shell
 * @returns {Promise<string | undefined>} the name of this release's cache, where it was put in
 */
export async function ownCacheName(caches, cache) {
  const names = await caches.keys();
  return names.find((name) => APP_CACHE.exec(name)?.[2] === cache);
}

/**
 * Whole or not at all: one file missing or altered refuses the installation and leaves no cache.
 *
 * @param {CacheStorage} caches
 * @param {import("./rules.js").Release} release
 * @returns {Promise<void>}
 */
export async function putInWhole(caches, release) {
  if (await ownCacheName(caches, release.cache)) return;
  const numbers = (await caches.keys()).map(numberOf);
  const name = `app-${Math.max(0, ...numbers) + 1}-${release.cache}`;
  const cache = await caches.open(name);
  try {
    await cache.addAll(release.files.map(askedWhole));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** @param {{url: string, integrity: string}} file @returns {Request} */
function askedWhole({ url, integrity }) {
  const options = { integrity, cache: "reload", credentials: "omit", redirect: "error" };
  return new Request(url, /** @type {RequestInit} */ (options));
}

/**
 * Deletes the application caches that are smaller than this release's own.
 *
 * @param {CacheStorage} caches
 * @param {string} cache the release and its shell
 * @returns {Promise<void>}
 */
export async function deleteSmaller(caches, cache) {
  const own = await ownCacheName(caches, cache);
  if (!own) return;
  const names = await caches.keys();
  const smaller = names.filter((name) => numberOf(name) > 0 && numberOf(name) < numberOf(own));
  await Promise.all(smaller.map((name) => caches.delete(name)));
}
