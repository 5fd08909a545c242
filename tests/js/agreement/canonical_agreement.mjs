// Reads JSON values as an array on standard input, writes what the page makes of each:
// its canonical text and fingerprint, or null where it is refused.
import { readFileSync } from "node:fs";

import { canonicalText, documentSha256 } from "../../../fieldapp/static/js/sync/canonical.js";
import { NotCanonicalError } from "../../../fieldapp/static/js/sync/values.js";

/** @param {unknown} value */
async function formOf(value) {
  try {
    return { text: canonicalText(value), sha256: await documentSha256(value) };
  } catch (error) {
    if (error instanceof NotCanonicalError) return null;
    throw error;
  }
}

const values = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(await Promise.all(values.map(formOf))));
