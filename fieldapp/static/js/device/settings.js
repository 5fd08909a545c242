/**
 * What an account's store remembers beside visits and packs: where sync stands, who the person is.
 *
 * @import { Store } from "../vault/store.js"
 * @import { Colleague } from "../sync/reach.js"
 * @typedef {object} SettingsValue
 * @property {string|null} epoch
 * @property {string|null} cursor
 * @property {string[]} owed revisions that a service put back from a backup could not take yet
 * @property {string|null} form_version newest one of the service
 * @property {string|null} last_received_at
 * @property {string|null} copied_at when the service was last heard
 * @property {string|null} accepted_clearing_on day on which "may be cleared" was accepted
 * @property {any} user
 * @property {Colleague[]|null} colleagues who else of the team visits; null until the service has said
 * @property {any} limits
 * @typedef {Awaited<ReturnType<typeof openSettings>>} Settings
 */

/** @type {SettingsValue} */
const BEGINNING = {
  epoch: null,
  cursor: null,
  owed: [],
  form_version: null,
  last_received_at: null,
  copied_at: null,
  accepted_clearing_on: null,
  user: null,
  colleagues: null,
  limits: null,
};

/** @param {Store} store */
export async function openSettings(store) {
  const kept = await store.read("settings", "settings");
  /** @type {SettingsValue} */
  let value = { ...BEGINNING, ...kept?.value };
  return {
    get value() {
      return value;
    },
    /** @param {Partial<SettingsValue>} changed */
    async keep(changed) {
      const next = { ...value, ...changed };
      if (JSON.stringify(next) === JSON.stringify(value)) return;
      value = next;
      await store.commit([{ store: "settings", id: "settings", value }]);
    },
  };
}
