/**
 * Shapes of what is sent and answered under /sync/v1, and of a visit as this device keeps it.
 * Names as in the messages, because records are written and read as JSON.
 *
 * @import { AnswerDocument, Value } from "./values.js"
 * @import { Change } from "./document.js"
 *
 * @typedef {object} Person a person whom this device made; unconfirmed until somebody does
 * @property {string} id
 * @property {"child"|"unborn"|"adult"} kind
 * @property {string} name
 * @property {string} [known_as]
 * @property {string} [born_on]
 * @property {string} [expected_on]
 * @property {string} [relationship]
 *
 * @typedef {object} Revision frozen: only `revision_id` (reused) and `whole` may change after
 * @property {string} revision_id
 * @property {string} visit_id
 * @property {string|null} base
 * @property {number} sequence of this device and visit
 * @property {"edit"|"submit"|"resolve"} kind
 * @property {string} form_version
 * @property {string} recorded_at
 * @property {string} sha256
 * @property {AnswerDocument} document
 * @property {Change[]} changes against the base, or against nothing
 * @property {boolean} whole the document travels, not the changes
 * @property {string[]} [resolves]
 * @property {string|null} [family_id]
 * @property {string|null} [family_typed]
 * @property {string|null} [planned_at]
 * @property {Person[]} [people]
 * @property {string[]} [workers]
 *
 * @typedef {{ receipt_id: string, revision_id: string, sha256: string, sequence: number,
 *   head: string, received_at: string }} Receipt
 *
 * @typedef {object} ConflictRow
 * @property {string} id
 * @property {string} path
 * @property {Value|null} [base]
 * @property {Value|null} [head]
 * @property {{ value: Value|null, by?: string, by_name?: string, device_id?: string, at?: string }[]} candidates
 * @property {string} [opened_at]
 *
 * @typedef {{ id: string, name: string, since: string }} Holder
 *
 * @typedef {object} Head
 * @property {string} visit_id
 * @property {string|null} family_id
 * @property {string} [family_name]
 * @property {string|null} [planned_at]
 * @property {string} state
 * @property {string|null} form_version null where nobody has begun to write
 * @property {string|null} revision_id
 * @property {number} sequence
 * @property {AnswerDocument|null} [document] empty for a planned visit without words
 * @property {Holder|null} holder
 * @property {any} [holder_report]
 * @property {ConflictRow[]} conflicts
 * @property {any[]} comments
 * @property {any[]} needs_you
 * @property {{by_name: string, at: string} | null} [urgent_seen] who at the office said that she saw what is urgent
 * @property {Record<string, any>} authors
 *
 * @typedef {object} Answer
 * @property {string} revision_id
 * @property {number} status
 * @property {string} outcome
 * @property {Receipt|null} [receipt]
 * @property {Head|null} [head]
 * @property {string[]} [came_in]
 *
 * @typedef {object} Limits
 * @property {number} revision_bytes
 * @property {number} request_bytes
 * @property {number} batch
 *
 * @typedef {{ scope: string, when: import("./rules.js").Condition }} UrgentRule
 *
 * @typedef {{ value?: Value, why: "conflict"|"late"|"quarantined" }} Apart
 *   what the service has receipted beside its head; sent again only when it changes
 *
 * @typedef {{ kind: "late"|"quarantined"|"revision_reused"|"too_large"|"restored", revision_id: string|null,
 *   at: string, status?: number }} Notice
 *
 * @typedef {object} VisitRecord
 * @property {1} schema
 * @property {string} visit_id
 * @property {string|null} family_id
 * @property {string|null} family_typed
 * @property {string|null} family_name
 * @property {string|null} planned_at
 * @property {string} form_version
 * @property {string[]} groups merge groups of that form version
 * @property {UrgentRule[]} urgent its urgent rules
 * @property {AnswerDocument} document mine
 * @property {{ revision_id: string|null, sequence: number, document: AnswerDocument }|null} base
 * @property {Revision|null} pending
 * @property {number} revisions how many this device has frozen
 * @property {boolean} handed_in the service has receipted something of this visit
 * @property {boolean} submit
 * @property {{ id: string, path: string, value?: Value }[]} resolving
 * @property {Record<string, Apart>} apart by path
 * @property {Person[]} people
 * @property {number} people_received
 * @property {string[]} workers
 * @property {string} state
 * @property {Holder|null} holder
 * @property {any} holder_report
 * @property {ConflictRow[]} conflicts
 * @property {any[]} comments
 * @property {any[]} needs_you
 * @property {{by_name: string, at: string} | null} [urgent_seen] who at the office said that she saw what is urgent
 * @property {Record<string, any>} authors
 * @property {string[]} came_in
 * @property {Notice[]} notices
 * @property {boolean} needs_head
 * @property {import("./put_back.js").Heard[]} [only_heard] what a service that was put back may lack
 * @property {string|null} saved_at
 * @property {string|null} received_at
 * @property {string|null} [heard_at] when the service last told of it, by this device's clock
 * @property {string|null} prepared_at
 * @property {string|null} editor which window last typed here
 */

export const PROTOCOL = 1;
