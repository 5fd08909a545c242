/**
 * Requests to /sync/v1: every one has a time limit, names its account and device, and is answered
 * by one plain object. Nothing is thrown for what a network does.
 *
 * @typedef {{ now: () => number, setTimeout: (run: () => void, ms: number) => unknown,
 *   clearTimeout: (timer: any) => void }} Clock
 * @typedef {object} Reply
 * @property {"json"|"captive"|"refused"|"none"|"no_answer"} kind
 *   json: JSON came with a status that is read on; refused: JSON with 4xx or 5xx; captive: something
 *   that is not our service; none: no connection; no_answer: the time limit passed
 * @property {number} status 0 where nothing came
 * @property {any} body
 * @typedef {object} Asking
 * @property {string} [method]
 * @property {unknown} [json]
 * @property {boolean} [gzip]
 * @property {number} [limit] milliseconds
 * @property {Record<string, string>} [headers]
 */

import { PROTOCOL } from "./messages.js";

export const HELLO_LIMIT = 6_000;
const USUAL_LIMIT = 20_000;

/**
 * @param {{ fetch: typeof fetch, clock: Clock, origin: string, device: () => string,
 *   user: () => string|null, csrf: () => string|null, isOver?: () => boolean }} environment
 *   isOver: nobody is asking any more, and nothing more may go out
 */
export function createAsk(environment) {
  const { clock, origin, isOver = () => false } = environment;

  /** @returns {Record<string, string>} */
  function headers() {
    const user = environment.user();
    const csrf = environment.csrf();
    return {
      Accept: "application/json",
      "X-Fieldapp-Protocol": String(PROTOCOL),
      "X-Fieldapp-Device": environment.device(),
      ...(user ? { "X-Fieldapp-User": user } : {}),
      ...(csrf ? { "X-CSRFToken": csrf } : {}),
    };
  }

  /**
   * @param {string} path for example "/sync/v1/hello"
   * @param {Asking} [asking]
   * @returns {Promise<Reply>}
   */
  return async function ask(path, asking = {}) {
    const { method = "GET", limit = USUAL_LIMIT } = asking;
    const controller = new AbortController();
    /** @type {unknown} */
    let timer;
    /** @type {Promise<Reply>} */
    const late = new Promise((resolve) => {
      timer = clock.setTimeout(() => {
        resolve({ kind: "no_answer", status: 0, body: null });
        controller.abort();
      }, limit);
    });
    const body = await bodyOf(asking);
    if (isOver()) {
      clock.clearTimeout(timer);
      return unreachable();
    }
    const request = {
      method,
      body: body.bytes,
      headers: { ...headers(), ...body.headers, ...asking.headers },
      /** @type {RequestCredentials} */ credentials: "same-origin",
      /** @type {RequestCache} */ cache: "no-store",
      // A GET shows a portal's redirect as what it is; nothing that is written follows one.
      /** @type {RequestRedirect} */ redirect: method === "GET" ? "manual" : "error",
      signal: controller.signal,
    };
    const answer = environment.fetch(new URL(path, origin).href, request).then(read, unreachable);
    try {
      return await Promise.race([answer, late]);
    } finally {
      clock.clearTimeout(timer);
    }
  };
}

/** @typedef {ReturnType<typeof createAsk>} Ask */

/** @returns {Reply} */
function unreachable() {
  return { kind: "none", status: 0, body: null };
}

/** @param {Response} response @returns {Promise<Reply>} */
async function read(response) {
  const { status } = response;
  const type = response.headers.get("Content-Type") ?? "";
  if (response.type === "opaqueredirect" || !/^application\/json\b/.test(type)) {
    return { kind: status >= 500 ? "refused" : "captive", status, body: null };
  }
  try {
    const body = await response.json();
    return { kind: response.ok ? "json" : "refused", status, body };
  } catch {
    return { kind: "none", status: 0, body: null };
  }
}

/**
 * The body as an ArrayBuffer: never a stream, which some engines send empty or in pieces.
 * @param {Asking} asking
 * @returns {Promise<{ bytes?: ArrayBuffer, headers: Record<string, string> }>}
 */
async function bodyOf({ json, gzip }) {
  if (json === undefined) return { headers: {} };
  const text = new Blob([JSON.stringify(json)]);
  const headers = { "Content-Type": "application/json" };
  if (!gzip) return { bytes: await text.arrayBuffer(), headers };
  const squeezed = text.stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = await new Response(squeezed).arrayBuffer();
  return { bytes, headers: { ...headers, "Content-Encoding": "gzip" } };
}
