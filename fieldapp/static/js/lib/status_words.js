/** What the status bar is told and what it says, and the small words that its states share. */

/**
 * @typedef {object} VisitStatus
 * @property {string} visit_id
 * @property {boolean} writing
 * @property {string|null} saved_at
 * @property {string|null} received_at
 * @property {boolean} unsent
 * @property {number} conflicts
 * @property {string[]} came_in
 * @property {null|"other_holder"|"other_tab"|"approved"|"withdrawn"} read_only
 * @property {string|null} holder_name
 * @property {string|null} [shared_with] who has the visit that is written here too
 */

/**
 * @typedef {object} Status
 * @property {"locked"|"covered"|"open"} lock
 * @property {"tablet"|"desk"} kind
 * @property {"unknown"|"ok"|"none"|"no_answer"|"captive"} signal
 * @property {string|null} signal_since
 * @property {"unknown"|"ok"|"over"|"other_user"} session
 * @property {string[]} unsent
 * @property {number|null} [locked_unsent] while no key is here: visits of everybody set up here, counted
 * @property {null|{number: number, of: number, again?: boolean}} sending
 * @property {string|null} retry_at
 * @property {string|null} last_received_at
 * @property {string|null} copied_at
 * @property {boolean} too_old
 * @property {number} clock_skew_minutes
 * @property {boolean} [little_space] the disk is almost full
 * @property {null|{kind: "not_saved"|"reopening"|"lost_store", full?: boolean, unsent?: number, reported_at?: string}} fault
 * @property {VisitStatus|null} visit
 */

/**
 * @typedef {object} Where
 * @property {string} now ISO 8601 text
 * @property {boolean} inVisit a visit's screen is shown
 * @property {boolean} [actNow] the act-now screen is shown
 * @property {boolean} [updateWaiting]
 * @property {boolean} [phone] a narrow screen: "this phone"
 */

/**
 * @typedef {object} Sentence
 * @property {string} kind changes of this are announced
 * @property {string} tone
 * @property {string} icon
 * @property {string} bold
 * @property {string} quiet
 * @property {{label: string, action: string}|null} button
 * @property {string|null} tag
 * @property {boolean} alert
 */

/** @param {Status} status @param {Where} where @returns {string} "this tablet", "this phone", "this computer" */
export function thisDevice(status, where) {
  if (status.kind === "desk") return "this computer";
  return where.phone ? "this phone" : "this tablet";
}

/**
 * @param {string} kind
 * @param {string} tone
 * @param {string} icon
 * @param {string} bold
 * @param {string} quiet
 * @param {Partial<Sentence>} [more]
 * @returns {Sentence}
 */
export function sentence(kind, tone, icon, bold, quiet, more = {}) {
  return { kind, tone, icon, bold, quiet, button: null, tag: null, alert: false, ...more };
}

/** @param {Status} status @param {Where} where @returns {string|null} */
export function onlyHereTag(status, where) {
  if (where.phone || status.unsent.length === 0) return null;
  return where.actNow
    ? `On ${thisDevice(status, where)} only`
    : `On ${thisDevice(status, where)} only: ${status.unsent.length}`;
}

/** @param {Status} status @returns {boolean} */
export const hasNoSignal = (status) => status.signal === "none" || status.signal === "no_answer";

/** @param {Status} status @returns {number} visits of which this device alone has the last words */
export const waitingHere = (status) => status.unsent.length || (status.locked_unsent ?? 0);
