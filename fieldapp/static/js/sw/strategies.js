import { ownCacheName } from "./app_caches.js";

/**
 * @typedef {object} Sources
 * @property {CacheStorage} caches
 * @property {(request: Request) => Promise<Response>} fetch
 * @property {string} cache
 */

/**
 * @param {Sources} sources
 * @param {string} path
 * @returns {Promise<Response | undefined>}
 */
async function fromRelease({ caches, cache }, path) {
  const own = await ownCacheName(caches, cache);
  return own ? (await caches.open(own)).match(path, { ignoreVary: true }) : undefined;
}

/**
 * @param {Sources} sources
 * @param {string} path
 * @returns {Promise<Response | undefined>}
 */
async function fromForms({ caches }, path) {
  const name = `forms-${path.split("/")[3]}`;
  if (!(await caches.has(name))) return undefined;
  return (await caches.open(name)).match(path, { ignoreVary: true });
}

/**
 * How each rule is answered: from its cache, with the network behind it.
 *
 * @type {Record<import("./rules.js").Rule["strategy"], (sources: Sources, request: Request) => Promise<Response>>}
 */
export const STRATEGIES = {
  shell: async (sources, request) =>
    (await fromRelease(sources, "/workspace/")) ?? sources.fetch(request),
  release: async (sources, request) =>
    (await fromRelease(sources, new URL(request.url).pathname)) ?? sources.fetch(request),
  forms: async (sources, request) =>
    (await fromForms(sources, new URL(request.url).pathname)) ?? sources.fetch(request),
};
