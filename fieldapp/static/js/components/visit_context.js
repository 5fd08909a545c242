/**
 * The visit that is open: its draft, its form's rules and its household, kept while one moves about
 * in it, and closed when one leaves it.
 */

import { isoDay } from "../lib/dates.js";
import { formFile } from "../lib/form_cache.js";
import { evaluate } from "../sync/rules.js";

/**
 * @typedef {object} OpenVisit
 * @property {string} id
 * @property {any} draft
 * @property {any} rules rules.json of the visit's form version, or null where it is not here
 */

/** What is not known matches nothing, so it is left out. @param {Record<string, any>} context */
const knownOf = (context) =>
  Object.fromEntries(Object.entries(context).filter(([, value]) => value !== null));

export class VisitContext {
  /** @type {OpenVisit | null} */
  #open = null;
  /** @type {Promise<unknown>} */
  #tail = Promise.resolve();

  /** @param {any} core */
  constructor(core) {
    this.core = core;
  }

  /** @returns {OpenVisit | null} */
  get current() {
    return this.#open;
  }

  /**
   * Opens a visit, closing another first. Calls run one after another.
   *
   * @param {string} id
   * @returns {Promise<OpenVisit>}
   */
  open(id) {
    const opened = this.#tail.then(async () => {
      if (this.#open?.id === id) return this.#withRules(this.#open);
      await this.#closeNow();
      const draft = await this.core.openVisit(id);
      this.#open = { id, draft, rules: null };
      return this.#withRules(this.#open);
    });
    this.#tail = opened.catch(() => {});
    return opened;
  }

  /** @param {OpenVisit} open @returns {Promise<OpenVisit>} */
  async #withRules(open) {
    if (!open.rules) {
      const text = await this.formText(open, "rules.json").catch(() => "");
      open.rules = text ? JSON.parse(text) : null;
    }
    return open;
  }

  /** The key is gone, and the draft with it. */
  forget() {
    this.#open = null;
  }

  /** @returns {Promise<void>} */
  close() {
    const closed = this.#tail.then(() => this.#closeNow());
    this.#tail = closed.catch(() => {});
    return closed;
  }

  async #closeNow() {
    const open = this.#open;
    this.#open = null;
    await open?.draft.close();
  }

  /**
   * @param {OpenVisit} open
   * @param {string} path of a form's file
   * @param {AbortSignal} [signal]
   * @returns {Promise<string>}
   */
  async formText(open, path, signal) {
    const version = open.draft.record.form_version;
    const from = {
      caches,
      fetch: (/** @type {any} */ url, /** @type {any} */ options) => fetch(url, options),
      signal,
    };
    return (await formFile(version, path, from)).text();
  }

  /**
   * What the pure modules need to know of a visit.
   *
   * @param {OpenVisit} open
   * @returns {import("../lib/visit_parts.js").Visit}
   */
  facts(open) {
    const { document, planned_at: plannedAt } = open.draft.record;
    return {
      sections: open.rules?.sections ?? [],
      pack: open.draft.pack,
      document,
      on: isoDay(document.visit?.arrived_at ?? plannedAt),
      holds: (condition, node, context) => evaluate(condition, node, document, knownOf(context)),
    };
  }
}
