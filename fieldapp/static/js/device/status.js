/**
 * What is known of signal, session and store, gathered in one place.
 *
 * @typedef {"unknown"|"ok"|"none"|"no_answer"|"captive"} Signal
 * @typedef {"unknown"|"ok"|"over"|"other_user"} Session
 * @typedef {object} Fault
 * @property {"not_saved"|"reopening"|"lost_store"} kind
 * @property {boolean} [full] the device has no room left
 * @property {string} [account] whose store was lost
 * @property {number} [unsent]
 * @property {string|null} [reported_at]
 * @typedef {object} Known
 * @property {Signal} signal
 * @property {string|null} signal_since
 * @property {Session} session
 * @property {null|{ number: number, of: number, again?: boolean }} sending again: a service that
 *   was restored from a backup gets what was kept here once more
 * @property {string|null} retry_at
 * @property {string|null} last_received_at
 * @property {string|null} copied_at
 * @property {null|{ at: string, unsent: number }} told what the office was told since the last
 *   words were received, and while this page was open
 * @property {boolean|null|"not_asked"} promised by the browser, to keep what is stored; null: it
 *   does not say
 * @property {boolean} too_old
 * @property {number} clock_skew_minutes
 * @property {boolean} little_space the disk is almost full
 * @property {Fault|null} fault
 */

/** @type {Known} */
const NOTHING_KNOWN = {
  signal: "unknown",
  signal_since: null,
  session: "unknown",
  sending: null,
  retry_at: null,
  last_received_at: null,
  copied_at: null,
  told: null,
  promised: "not_asked",
  too_old: false,
  clock_skew_minutes: 0,
  little_space: false,
  fault: null,
};

/** @param {() => void} onChange @param {() => string} now */
export function createKnown(onChange, now) {
  /** @type {Known} */
  let known = { ...NOTHING_KNOWN };
  return {
    get value() {
      return known;
    },
    /** @param {Partial<Known>} changed */
    learn(changed) {
      const moved = changed.signal !== undefined && changed.signal !== known.signal;
      known = { ...known, ...changed, ...(moved ? { signal_since: now() } : {}) };
      onChange();
    },
    /** What is known of a person's work goes with the key; what is known of the signal stays. */
    forget() {
      const { signal, signal_since, too_old, clock_skew_minutes } = known;
      known = { ...NOTHING_KNOWN, signal, signal_since, too_old, clock_skew_minutes };
      onChange();
    },
  };
}
