/**
 * What may be read back with a parent before leaving: what goes well, what worries, what happens next,
 * and the parent's own words. Pure. The child's words are never among it; a finding or a room
 * is read only where somebody said that it may be, and the worker chooses each line.
 */

import { callName } from "./age_words.js";
import { allRooms, carers, children, personOf, roomName } from "./household.js";
import { at } from "./progress.js";

/** The flag under which a finding or a room may be read with the family. */
export const MAY_BE_READ = "ok_to_share_with_family";

/**
 * @typedef {object} Line
 * @property {"well"|"worry"|"next"|"own"} kind `own`: a parent's own words
 * @property {string} key of its own, to be chosen by
 * @property {string} about whom or what, "" for the family
 * @property {string} words
 * @property {string|null} flag pointer of its sharing flag; null where it has none
 * @property {boolean} isWithheld somebody said that it must not be read with the family
 * @property {boolean} isFromChild a child told it: reading it back could harm
 * @property {boolean} isChosen somebody has ticked it: nothing is read that nobody chose
 */

/** @param {any} rows @returns {[string, any][]} rows that were not taken away, in their order */
const live = (rows) =>
  Object.entries(rows ?? {})
    .filter(([, row]) => row && typeof row === "object" && !row.removed)
    .sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0));

/** @param {any} flag @returns {Pick<Line, "isWithheld"|"isChosen">} nothing is read that nobody spoke of */
const byFlag = (flag) => ({
  isWithheld: Boolean(flag) && flag !== MAY_BE_READ,
  isChosen: flag === MAY_BE_READ,
});

const PLAIN = { flag: null, isWithheld: false, isFromChild: false, isChosen: false };

/** @param {any} words @returns {words is string} */
const said = (words) => typeof words === "string" && words.trim() !== "";

/** @param {import("./progress.js").Section | undefined} section @returns {any[]} */
const groupsOf = (section) =>
  (section?.questions ?? []).filter(({ type }) => type === "finding_group");

/**
 * @param {any} group
 * @param {any} node
 * @param {string} scope
 * @param {string} about
 * @returns {Line[]} findings that say something, as worries or as what goes well
 */
function findingsOf(group, node, scope, about) {
  if (at(node, `${group.path}/opener`) !== "to_record") return [];
  return group.items
    .map((/** @type {any} */ item) => ({ item, finding: at(node, item.path) }))
    .filter((/** @type {any} */ { finding }) => finding?.level > 0 || finding?.strength === true)
    .map((/** @type {any} */ { item, finding }) => ({
      kind: finding.strength === true && !(finding.level > 0) ? "well" : "worry",
      key: `${scope}/${item.path}`,
      about,
      words: [item.label, finding.note].filter(said).join(": "),
      flag: `${scope}/${item.path}`,
      isFromChild: (finding.basis ?? []).includes("told_by_child"),
      ...byFlag(finding.sharing_flag),
    }));
}

/** @param {import("./visit_parts.js").Visit} visit @returns {Line[]} */
function ofChildren({ sections, pack, document }) {
  const groups = groupsOf(sections.find(({ name }) => name === "presentation"));
  return children(pack).flatMap((child) => {
    const scope = `/children/${child.id}/presentation`;
    const node = at(document, scope.slice(1)) ?? {};
    /** @type {Line[]} */
    const strengths = said(node.strengths)
      ? [
          {
            kind: "well",
            key: `${scope}/strengths`,
            about: callName(child),
            words: node.strengths,
            ...PLAIN,
          },
        ]
      : [];
    return [
      ...strengths,
      ...groups.flatMap((group) => findingsOf(group, node, scope, callName(child))),
    ];
  });
}

/** @param {import("./visit_parts.js").Visit} visit @returns {Line[]} what each room means for the children: its one flag is for all of it */
function ofRooms({ pack, document }) {
  return allRooms(pack, document)
    .map((room) => {
      const node = at(document, `rooms/${room.id}`) ?? {};
      const effects = Object.entries(node.impact ?? {}).filter(([, one]) => said(one?.effect));
      const words = effects.map(([child, one]) => {
        const person = personOf(pack, child);
        return person ? `${callName(person)}: ${one.effect}` : one.effect;
      });
      return /** @type {Line} */ ({
        kind: "worry",
        key: `/rooms/${room.id}`,
        about: roomName(room),
        words: words.join(" "),
        flag: `/rooms/${room.id}`,
        isFromChild: false,
        ...byFlag(node.sharing_flag),
      });
    })
    .filter(({ words }) => said(words));
}

/** @param {any} node @returns {Line[]} findings of the home as a whole */
const ofHome = (node, /** @type {any[]} */ groups) =>
  groups.flatMap((group) => findingsOf(group, node ?? {}, "/home", "The home"));

/** @param {any} analysis @returns {Line[]} */
function ofAnalysis(analysis) {
  /** @param {Line["kind"]} kind @param {string} list @param {(row: any) => string} words @returns {Line[]} */
  const lines = (kind, list, words) =>
    live(analysis?.[list])
      .map(([id, row]) => ({
        kind,
        key: `/analysis/${list}/${id}`,
        about: "",
        words: words(row),
        ...PLAIN,
      }))
      .filter((line) => said(line.words));
  const sentence = (/** @type {unknown[]} */ ...some) => some.filter(said).join(", ");
  return [
    ...lines("well", "strengths", (row) => row.words ?? ""),
    ...lines("worry", "worry_future", (row) => sentence(row.could_happen, row.so_that)),
    ...lines("next", "what_must_change", (row) =>
      [sentence(row.what, row.who), said(row.by_when) ? `by ${row.by_when}` : ""]
        .filter(said)
        .join(", "),
    ),
    ...lines("next", "goals", (row) => row.seen ?? ""),
  ];
}

/** @param {import("./visit_parts.js").Visit} visit @returns {Line[]} what each parent or carer said: one of them may not be meant to read the other */
const ofCarers = ({ pack, document }) =>
  carers(pack, document)
    .map((carer) => ({ carer, words: at(document, `carers/${carer.id}/parent_view`) }))
    .filter(({ words }) => said(words))
    .map(({ carer, words }) => ({
      kind: "own",
      key: `/carers/${carer.id}/parent_view`,
      about: callName(carer),
      words,
      ...PLAIN,
    }));

/**
 * @param {import("./visit_parts.js").Visit} visit
 * @returns {Line[]} in the order in which they are read
 */
export function linesToRead(visit) {
  const { sections, document } = visit;
  const homeGroups = groupsOf(sections.find(({ name }) => name === "home_items"));
  const all = [
    ...ofChildren(visit),
    ...ofRooms(visit),
    ...ofHome(document.home, homeGroups),
    ...ofAnalysis(document.analysis),
    ...ofCarers(visit),
  ];
  return all.filter(({ isWithheld }) => !isWithheld);
}
