/** An answer in words, for screens that show answers outside their question. Pure. */

/** @typedef {{label?: string, choices?: {value: unknown, label: string}[]}} Labelled */

/** @param {string} key @returns {string} "not_seen" is "not seen" where no label is known */
const plain = (key) => key.replaceAll("_", " ");

/** @param {unknown} value @param {Labelled | null} question @returns {string} */
function labelOf(value, question) {
  const choice = question?.choices?.find((one) => one.value === value);
  if (choice) return choice.label;
  return typeof value === "string" && /^[a-z0-9_]+$/.test(value) ? plain(value) : String(value);
}

/** @param {Record<string, any>} value @param {Labelled | null} question @returns {string} */
function objectWords(value, question) {
  if ("na" in value) return `Not assessed${value.na ? `: ${plain(String(value.na))}` : ""}`;
  if ("level" in value || "note" in value) {
    const known = value.basis?.length ? `How you know: ${value.basis.map(plain).join(", ")}` : "";
    return [value.level === undefined ? "" : `Level ${value.level}`, value.note, known]
      .filter(Boolean)
      .join("\n");
  }
  return Object.entries(value)
    .filter(([key]) => key !== "order")
    .map(([key, inner]) => `${plain(key)}: ${answerWords(inner, question)}`)
    .join("\n");
}

/**
 * @param {unknown} value
 * @param {Labelled | null} [question]
 * @returns {string}
 */
export function answerWords(value, question = null) {
  if (value === undefined || value === null) return "No answer";
  if (value === true) return "Yes";
  if (value === false) return "No";
  if (Array.isArray(value)) return value.map((one) => labelOf(one, question)).join(", ");
  if (typeof value === "object") return objectWords(value, question);
  return labelOf(value, question);
}
