/**
 * Forms are kept by the page, one cache a version (`forms-<version>`), whole or not at all.
 * The worker only reads them.
 */

/**
 * @typedef {object} Manifest
 * @property {string} version
 * @property {{path: string, sha256: string}[]} files
 */

const ADDRESS = "/workspace/forms/";

/** @param {string} version @returns {string} */
const cacheNameOf = (version) => `forms-${version}`;

/**
 * @param {ArrayBuffer} bytes
 * @returns {Promise<string>} 64 hex digits
 */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {Response} answer
 * @param {string} url
 * @returns {Response}
 * @throws {Error} where the answer is not the file itself
 */
function refuseOther(answer, url) {
  if (answer.status !== 200 || answer.redirected)
    throw new Error(`${url}: answered ${answer.status}`);
  return answer;
}

/** No version is without its rules: a list that lacks them comes from something in between. */
const IN_EVERY_VERSION = "rules.json";

/**
 * @param {string} version
 * @param {any} told what stood at the address of its list
 * @returns {Manifest}
 * @throws {Error} where that is not the list of this version
 */
function listOf(version, told) {
  const { files } = told ?? {};
  const isList = Array.isArray(files) && files.some((file) => file?.path === IN_EVERY_VERSION);
  if (told?.version !== version || !isList) throw new Error("manifest.json: not this version’s");
  return told;
}

/**
 * Puts a version in the cache, whole, every file's hash checked. Calling it again for a version
 * that is there does nothing.
 *
 * @param {string} version
 * @param {{caches: CacheStorage, fetch: typeof fetch, signal?: AbortSignal}} from
 * @returns {Promise<void>} rejects, and leaves no cache, where a file is missing or altered
 */
export async function keepForms(version, { caches, fetch, signal }) {
  const name = cacheNameOf(version);
  if (await hasForms(version, caches)) return;
  const options = /** @type {RequestInit} */ ({ credentials: "omit", cache: "no-cache", signal });
  const base = `${ADDRESS}${version}/`;
  const manifestAnswer = refuseOther(await fetch(`${base}manifest.json`, options), "manifest.json");
  const manifest = listOf(version, await manifestAnswer.clone().json());
  const files = await Promise.all(
    manifest.files.map(async ({ path, sha256: expected }) => {
      const answer = refuseOther(await fetch(base + path, options), path);
      const found = await sha256(await answer.clone().arrayBuffer());
      if (found !== expected) throw new Error(`${path}: not what the list names`);
      return { url: base + path, answer };
    }),
  );
  const cache = await caches.open(name);
  try {
    for (const { url, answer } of files) await cache.put(url, answer);
    await cache.put(`${base}manifest.json`, manifestAnswer); // last: its presence means whole
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/**
 * @param {string} version
 * @param {CacheStorage} caches
 * @returns {Promise<boolean>} whether this version is here whole
 */
export async function hasForms(version, caches) {
  if (!(await caches.has(cacheNameOf(version)))) return false;
  const cache = await caches.open(cacheNameOf(version));
  return Boolean(await cache.match(`${ADDRESS}${version}/manifest.json`));
}

/**
 * Deletes every version that no visit on the device, of any account, names.
 *
 * @param {string[]} inUse
 * @param {CacheStorage} caches
 * @returns {Promise<void>}
 */
export async function deleteUnusedForms(inUse, caches) {
  const kept = new Set(inUse.map(cacheNameOf));
  const names = await caches.keys();
  const unused = names.filter((name) => name.startsWith("forms-") && !kept.has(name));
  await Promise.all(unused.map((name) => caches.delete(name)));
}

/**
 * A form's file, wherever it can be had: its cache first, then the network.
 *
 * @param {string} version
 * @param {string} path
 * @param {{caches: CacheStorage, fetch: typeof fetch, signal?: AbortSignal}} from
 * @returns {Promise<Response>} rejects where it can be had from neither
 */
export async function formFile(version, path, { caches, fetch, signal }) {
  const url = `${ADDRESS}${version}/${path}`;
  if (await caches.has(cacheNameOf(version))) {
    const kept = await (await caches.open(cacheNameOf(version))).match(url, { ignoreVary: true });
    if (kept) return kept;
  }
  return refuseOther(await fetch(url, { credentials: "omit", signal }), path);
}
