/** What can go wrong with the store and its keys, named for what it means to the person. */

/** The words, the share or the kept slot do not open this account's store. */
export class WrongKeyError extends Error {
  name = "WrongKeyError";
  error = "wrong_key";
}

/** A store that should hold something is empty or gone: never shown as a fresh app. */
export class LostStoreError extends Error {
  name = "LostStoreError";
  error = "lost_store";
}

/** Another window has written this record since we read it; nothing was changed. */
export class StaleRecordError extends Error {
  name = "StaleRecordError";
}

/** The transaction did not complete, nor did a second try: what was typed is in memory only. */
export class NotSavedError extends Error {
  name = "NotSavedError";
  /** @param {unknown} cause */
  constructor(cause) {
    super("the store did not keep the write", { cause });
    this.full = isQuotaError(cause);
  }
}

/** One record on this device cannot be opened any more; others are not touched. */
export class DamagedRecordError extends Error {
  name = "DamagedRecordError";
}

/** The store is closed: the device was locked while the work was waiting. */
export class LockedError extends Error {
  name = "LockedError";
}

/**
 * Chromium names a limit of its own, and of a disk that is really full it only says so in words.
 * @param {unknown} error
 */
function isQuotaError(error) {
  if (!(error instanceof Error)) return false;
  return error.name === "QuotaExceededError" || /NO_SPACE|write blobs/.test(error.message);
}
