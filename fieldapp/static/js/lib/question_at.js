/** Which question a pointer of the document belongs to, and how it is called. Pure. */

import { named } from "./progress.js";

/**
 * @typedef {import("./visit_parts.js").Part} Part
 * @typedef {import("./progress.js").Question} Question
 */

/** @param {Part} part @param {string} pointer @returns {string | null} path inside the part */
function pathIn({ scope }, pointer) {
  return pointer.startsWith(`${scope}/`) ? pointer.slice(scope.length + 1) : null;
}

/** @param {Question} question @param {string} path */
const holds = (question, path) => path === question.path || path.startsWith(`${question.path}/`);

/** @param {Question} question @returns {Question[]} questions inside it, rows and items included */
const inside = ({ questions = [], row, items = [] }) => [
  ...questions,
  ...(row?.questions ?? []),
  ...items,
];

/** @param {string} path @param {string} of a path with `__row__` in it @returns {boolean} */
function isRowPath(path, of) {
  const keys = of.split("/");
  const given = path.split("/");
  return (
    keys.length <= given.length &&
    keys.every((key, place) => key === "__row__" || key === given[place])
  );
}

/**
 * @param {any} group
 * @param {any} item
 * @returns {any} one of a group is called by both, "Being looked after: who …", and says what all of them may say
 */
const calledByBoth = (group, item) => ({
  ...item,
  parts: group.parts,
  label: `${group.label}: ${item.label.charAt(0).toLowerCase()}${item.label.slice(1)}`,
});

/** @param {any} question @param {string} path @returns {any} the innermost question of a path */
function innermost(question, path) {
  const found = inside(question).find((inner) => holds(inner, path) || isRowPath(path, inner.path));
  if (!found) return question;
  return question.items?.includes(found) ? calledByBoth(question, found) : innermost(found, path);
}

/**
 * @param {Part[]} parts
 * @param {string} pointer
 * @returns {{part: Part, question: any, path: string} | null}
 */
export function questionAt(parts, pointer) {
  for (const part of [...parts].sort((a, b) => b.scope.length - a.scope.length)) {
    const path = pathIn(part, pointer);
    const question =
      path === null ? undefined : part.section.questions.find((one) => holds(one, path));
    if (path !== null && question) return { part, question: innermost(question, path), path };
  }
  return null;
}

/**
 * @param {{part: Part, path: string}} found
 * @param {{id: string, name: string}[]} children
 * @returns {string} whom the answer is about: a child of a list, or the part's own
 */
export function nameAt({ part, path }, children) {
  return children.find(({ id }) => path.includes(id))?.name ?? part.name;
}

/**
 * @param {{part: Part, question: any, path: string}} found
 * @param {{id: string, name: string}[]} children
 * @returns {string} "Effect on Ava"; a list of all children names the one that is meant
 */
export function questionWords(found, children) {
  const { part, question, path } = found;
  const name = nameAt(found, children);
  const words = named(question.label || part.section.title, name);
  const isOfList = children.some(({ id }) => path.includes(id));
  if (!isOfList || words.includes(name)) return words;
  return words.includes("each child") ? words.replace("each child", name) : `${words}: ${name}`;
}
