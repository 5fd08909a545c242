/**
 * The visit that is open: its draft, its form's rules and its household, kept while one moves about
 * in it, and closed when one leaves it.
 */

import { isoDay } from "../lib/london_time.js";
import { formFile } from "../lib/form_cache.js";
import { withMetChildren } from "../lib/met_children.js";
import { arrivedAt } from "../lib/moments.js";
import { evaluate } from "../sync/rules.js";

/**
 * @typedef {object} OpenVisit
 * @property {string} id
 * @property {any} draft
 * @property {any} rules rules.json of the visit's form version, or null where it is not here
 */

/** A form that is not on the device is not waited for longer. */
export const FORM_LIMIT_MS = 6000;

/** What is not known matches nothing, so it is left out. @param {Record<string, any>} context */
const knownOf = (context) =>
  Object.fromEntries(Object.entries(context).filter(([, value]) => value !== null));

export class VisitContext {
  /** @type {OpenVisit | null} */
  #open = null;
  /** @type {Promise<unknown>} */
  #tail = Promise.resolve();

  /**
   * @param {any} core
   * @param {() => void} changed called when more is known of the open visit than when it was opened
   */
  constructor(core, changed) {
    this.core = core;
    this.changed = changed;
  }

  /** @returns {OpenVisit | null} */
  get current() {
    return this.#open;
  }

  /**
   * Opens a visit, closing another first. Calls run one after another. It never waits for the
   * network: where the family's pack is not here, it is asked for meanwhile.
   *
   * @param {string} id
   * @returns {Promise<OpenVisit>}
   */
  open(id) {
    return this.#inTurn(async () => {
      if (this.#open?.id === id) return this.#withRules(this.#open);
      await this.#closeNow();
      const open = await this.#openNow(id);
      this.#copyPack(open);
      return open;
    });
  }

  /** @template T @param {() => Promise<T>} act @returns {Promise<T>} */
  #inTurn(act) {
    const acted = this.#tail.then(act);
    this.#tail = acted.catch(() => {});
    return acted;
  }

  /** @param {string} id @returns {Promise<OpenVisit>} */
  async #openNow(id) {
    this.#open = { id, draft: await this.core.openVisit(id), rules: null };
    return this.#withRules(this.#open);
  }

  /**
   * A desk is not prepared: its pack is copied when the visit is opened, and the visit opened anew.
   *
   * @param {OpenVisit} open
   */
  async #copyPack({ id, draft }) {
    const familyId = draft.record.family_id;
    const known = familyId ? await this.core.pack(familyId) : null;
    if (!familyId || (known && this.core.device.kind === "tablet")) return;
    const copied = await this.core.copyPack(familyId).catch(() => null);
    if (!copied || JSON.stringify(copied.people) === JSON.stringify(known?.people)) return;
    await this.#inTurn(async () => {
      if (this.#open?.draft !== draft) return;
      await this.#closeNow();
      await this.#openNow(id);
    });
    if (this.#open?.id === id) this.changed();
  }

  /** @param {OpenVisit} open @returns {Promise<OpenVisit>} */
  async #withRules(open) {
    if (!open.rules) {
      const limit = AbortSignal.timeout(FORM_LIMIT_MS);
      const text = await this.formText(open, "rules.json", limit).catch(() => "");
      open.rules = text ? JSON.parse(text) : null;
    }
    return open;
  }

  /** @returns {Promise<void>} */
  close() {
    return this.#inTurn(() => this.#closeNow());
  }

  /** The key is gone, and the draft with it: what hangs in it keeps nobody from opening another. */
  forget() {
    this.#open = null;
    this.#tail = Promise.resolve();
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
    const now = new Date().toISOString();
    const on = isoDay(arrivedAt(document) ?? plannedAt ?? now);
    return {
      id: open.id,
      sections: open.rules?.sections ?? [],
      pack: withMetChildren(open.draft.pack, document, on),
      document,
      on,
      today: isoDay(now),
      holds: (condition, node, context) => evaluate(condition, node, document, knownOf(context)),
    };
  }
}
