/**
 * The one sentence that says where the work is. Pure: the core's status and the place in, words out.
 * The order of the states, when several are true, is the order of STATES below.
 */

import { counted } from "./counted.js";
import { clockTime } from "./dates.js";

/**
 * @typedef {object} VisitStatus
 * @property {string} visit_id
 * @property {boolean} writing
 * @property {string|null} saved_at
 * @property {string|null} received_at
 * @property {boolean} unsent
 * @property {number} conflicts
 * @property {string[]} came_in
 * @property {null|"other_holder"|"other_tab"|"approved"} read_only
 * @property {string|null} holder_name
 */

/**
 * @typedef {object} Status
 * @property {"locked"|"covered"|"open"} lock
 * @property {"tablet"|"desk"} kind
 * @property {"unknown"|"ok"|"none"|"no_answer"|"captive"} signal
 * @property {string|null} signal_since
 * @property {"unknown"|"ok"|"over"|"other_user"} session
 * @property {string[]} unsent
 * @property {null|{number: number, of: number}} sending
 * @property {string|null} retry_at
 * @property {string|null} last_received_at
 * @property {string|null} copied_at
 * @property {boolean} too_old
 * @property {number} clock_skew_minutes
 * @property {null|{kind: "not_saved"|"reopening"|"lost_store", unsent?: number, reported_at?: string}} fault
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

/** Further out of step than this is said, because times written down would mislead. */
const CLOCK_SKEW_SAID_MINUTES = 5;

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
function sentence(kind, tone, icon, bold, quiet, more = {}) {
  return { kind, tone, icon, bold, quiet, button: null, tag: null, alert: false, ...more };
}

/** @param {Status} status @param {Where} where @returns {string|null} */
function onlyHereTag(status, where) {
  if (where.phone || status.unsent.length === 0) return null;
  return where.actNow
    ? `On ${thisDevice(status, where)} only`
    : `On ${thisDevice(status, where)} only: ${status.unsent.length}`;
}

/** @param {Status} status @returns {boolean} */
const hasNoSignal = (status) => status.signal === "none" || status.signal === "no_answer";

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
function storageFault(status, where) {
  if (!status.fault) return null;
  if (status.fault.kind === "reopening") {
    return sentence(
      "reopening",
      "on-tablet",
      "clock",
      "Opening the store again",
      "What you wrote is still on the screen.",
    );
  }
  if (status.fault.kind === "lost_store") {
    const { unsent = 0, reported_at: reportedAt } = status.fault;
    const when = reportedAt
      ? ` It last told us at ${clockTime(reportedAt)} that ${counted(unsent, "visit")} had not been received.`
      : "";
    return sentence(
      "lost-store",
      "fault",
      "warning",
      `${upperFirst(thisDevice(status, where))} lost its store`,
      when.trim(),
      { alert: true },
    );
  }
  const owner = status.kind === "desk" ? "computer" : where.phone ? "phone" : "tablet";
  return sentence(
    "not-saved",
    "not-saved",
    "warning",
    "Not saved. Do not close this page.",
    `The ${owner}’s store stopped. What you wrote is still on the screen.`,
    { alert: true, button: { label: "Keep a copy", action: "keep-a-copy" } },
  );
}

/** @param {Status} status @returns {Sentence|null} */
function conflict(status) {
  const count = status.visit?.conflicts ?? 0;
  if (!count) return null;
  const words =
    count === 1
      ? "1 answer was also changed in the office. Both are stored."
      : `${count} answers were also changed in the office. Both are stored.`;
  return sentence("conflict", "needs-you", "warning", "Choose an answer", words, {
    button: { label: "Look", action: "conflicts" },
  });
}

/** @param {Status} status @returns {Sentence|null} */
function signIn(status) {
  if (status.session !== "over" && status.session !== "other_user") return null;
  const quiet =
    status.session === "other_user"
      ? "Someone else is signed in here. Everything stays until you sign in."
      : "Everything stays here until you do.";
  return sentence("sign-in", "on-tablet", "lock", "Sign in to send", quiet, {
    button: { label: "Sign in", action: "sign-in" },
  });
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
function readOnly(status, where) {
  const visit = status.visit;
  if (!visit?.read_only || !where.inVisit) return null;
  if (visit.read_only === "other_tab") {
    return sentence(
      "other-tab",
      "neutral",
      "eye",
      "This visit is open in another window",
      "You can read it here.",
      {
        button: { label: "Take over", action: "take-over-tab" },
      },
    );
  }
  if (visit.read_only === "approved") {
    return sentence(
      "approved",
      "received",
      "tick",
      "This visit is approved",
      "You can read it. It cannot be changed.",
    );
  }
  const name = visit.holder_name ?? "Someone else";
  const given = name.split(" ")[0];
  return sentence(
    "other-holder",
    "neutral",
    "eye",
    `${name} has this visit`,
    `You can read it. Taking it over keeps what ${given} has written.`,
    {
      button: { label: "Take over", action: "take-over" },
    },
  );
}

/** @param {Status} status @returns {Sentence|null} */
function connection(status) {
  if (status.too_old)
    return sentence(
      "too-old",
      "on-tablet",
      "clock",
      "This app must be updated to send",
      "Everything stays here until it is.",
    );
  if (status.signal === "captive") {
    return sentence(
      "captive",
      "on-tablet",
      "wifi",
      "No real connection",
      "The wifi here is not letting the app through.",
    );
  }
  return null;
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
function retry(status, where) {
  if (!status.retry_at || status.signal === "none" || status.unsent.length === 0) return null;
  const seconds = Math.max(
    1,
    Math.ceil((Date.parse(status.retry_at) - Date.parse(where.now)) / 1000),
  );
  const when =
    seconds < 90 ? counted(seconds, "second") : counted(Math.round(seconds / 60), "minute");
  return sentence(
    "retry",
    "on-tablet",
    "clock",
    "Will try again",
    `No answer came. Next try in ${when}.`,
    {
      button: { label: "Try now", action: "try-now" },
    },
  );
}

/** @param {Status} status @returns {Sentence|null} */
function sending(status) {
  if (!status.sending) return null;
  const { number, of } = status.sending;
  return sentence(
    "sending",
    "sending",
    "up",
    `Sending ${number} of ${of}`,
    "You can go on writing.",
  );
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
function cameIn(status, where) {
  const count = status.visit?.came_in.length ?? 0;
  if (!count || !where.inVisit) return null;
  const bold =
    count === 1 ? "1 answer came from the office" : `${count} answers came from the office`;
  return sentence(
    "merged",
    "sending",
    "two-arrows",
    bold,
    count === 1 ? "It fitted with yours." : "They fitted with yours.",
    {
      button: { label: "See them", action: "came-in" },
    },
  );
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
function writing(status, where) {
  if (!status.visit?.writing || !where.inVisit) return null;
  return sentence("writing", "to-do", "pen", "Writing", "Kept every half second while you type", {
    tag: onlyHereTag(status, where),
  });
}

/** @param {Status} status @param {Where} where @returns {string} what the saved line says under it */
function savedQuiet(status, where) {
  if (where.actNow) return "This app has told nobody yet.";
  if (where.phone && status.unsent.length)
    return `On this phone only: ${counted(status.unsent.length, "visit")}`;
  return hasNoSignal(status) ? "No signal. Nothing is lost." : "It will be sent by itself.";
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
function saved(status, where) {
  const visit = status.visit;
  if (!where.inVisit || !visit?.saved_at || !visit.unsent) return null;
  return sentence(
    "saved",
    "to-do",
    "tick",
    `Saved on ${thisDevice(status, where)} ${clockTime(visit.saved_at)}`,
    savedQuiet(status, where),
    {
      tag: onlyHereTag(status, where),
    },
  );
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
function received(status, where) {
  const visit = status.visit;
  if (!where.inVisit || !visit?.received_at || visit.unsent) return null;
  const quiet = where.actNow
    ? "The service has your words. Use the telephone all the same."
    : "This visit is with the service.";
  return sentence(
    "received",
    "received",
    "tick",
    `Received ${clockTime(visit.received_at)}`,
    quiet,
  );
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
function waiting(status, where) {
  if (status.unsent.length === 0) return null;
  const bold = `On ${thisDevice(status, where)} only: ${counted(status.unsent.length, "visit")}`;
  return sentence("waiting", "on-tablet", "tablet", bold, waitingQuiet(status, where));
}

/** @param {Status} status @param {Where} where @returns {string} */
function waitingQuiet(status, where) {
  if (status.lock === "locked") return "Locked and kept. Unlock to send.";
  if (!hasNoSignal(status)) return "Will send by itself.";
  const since = status.signal_since
    ? `No signal since ${clockTime(status.signal_since)}`
    : "No signal";
  return where.phone ? since : `${since}. Will send by itself.`;
}

/** @param {Status} status @param {Where} where @returns {Sentence|null} */
function clock(status, where) {
  if (Math.abs(status.clock_skew_minutes) < CLOCK_SKEW_SAID_MINUTES) return null;
  const way = status.clock_skew_minutes > 0 ? "fast" : "slow";
  const minutes = counted(Math.abs(Math.round(status.clock_skew_minutes)), "minute");
  return sentence(
    "clock",
    "on-tablet",
    "clock",
    `The clock of ${thisDevice(status, where)} is ${minutes} ${way}`,
    "Times you write down may be wrong.",
  );
}

/** @param {Status} _status @param {Where} where @returns {Sentence|null} */
function update(_status, where) {
  if (!where.updateWaiting) return null;
  return sentence(
    "update",
    "neutral",
    "clock",
    "Update waiting",
    "It will be put in when no visit is open.",
  );
}

/** @param {Status} status @param {Where} where @returns {Sentence} */
function empty(status, where) {
  if (where.actNow) {
    return sentence(
      "act-now",
      "to-do",
      "tablet",
      "This app has told nobody yet.",
      "Use the telephone.",
    );
  }
  const last = status.last_received_at
    ? `All work received, last at ${clockTime(status.last_received_at)}`
    : "Nothing has been written here yet";
  return sentence(
    "empty",
    "received",
    "tick",
    `Nothing is waiting on ${thisDevice(status, where)}`,
    last,
  );
}

/** First true wins: storage fault, conflict, sign in, other holder, retry, sending, saved; then the rest. */
const STATES = [
  storageFault,
  conflict,
  signIn,
  readOnly,
  connection,
  retry,
  sending,
  cameIn,
  writing,
  saved,
  clock,
  received,
  waiting,
  update,
];

/** @param {string} words @returns {string} */
function upperFirst(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * @param {Status} status
 * @param {Where} where
 * @returns {Sentence}
 */
export function statusSentence(status, where) {
  for (const state of STATES) {
    const found = state(status, where);
    if (found) return found;
  }
  return empty(status, where);
}
