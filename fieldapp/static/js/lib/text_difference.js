/** What differs between two texts, word by word, so that only the differences are marked. Pure. */

/**
 * @typedef {object} Piece
 * @property {string} words
 * @property {boolean} differs
 */

/** Longer texts are shown whole: the table below grows with the product of both lengths. */
const MOST_WORDS = 1200;

/** @param {string} text @returns {string[]} words with the blanks that follow them */
const split = (text) => text.match(/\S+\s*/g) ?? [];

/** @param {string} word */
const bare = (word) => word.trim();

/**
 * @param {string[]} a
 * @param {string[]} b
 * @returns {number[][]} lengths of the longest common sequence from each pair of places on
 */
function commonLengths(a, b) {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const same = bare(a[i]) === bare(b[j]);
      lengths[i][j] = same
        ? lengths[i + 1][j + 1] + 1
        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

/**
 * @param {string[]} words
 * @param {Set<number>} common places of the words that both texts have
 * @returns {Piece[]}
 */
function pieces(words, common) {
  /** @type {Piece[]} */
  const found = [];
  words.forEach((word, place) => {
    const differs = !common.has(place);
    const last = found.at(-1);
    if (last && last.differs === differs) last.words += word;
    else found.push({ words: word, differs });
  });
  return found;
}

/**
 * @param {string} mine
 * @param {string} theirs
 * @returns {{mine: Piece[], theirs: Piece[]}}
 */
export function textDifference(mine, theirs) {
  const a = split(mine);
  const b = split(theirs);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return { mine: [{ words: mine, differs: true }], theirs: [{ words: theirs, differs: true }] };
  }
  const lengths = commonLengths(a, b);
  /** @type {Set<number>} */
  const inA = new Set();
  /** @type {Set<number>} */
  const inB = new Set();
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (bare(a[i]) === bare(b[j])) {
      inA.add(i++);
      inB.add(j++);
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) i += 1;
    else j += 1;
  }
  return { mine: pieces(a, inA), theirs: pieces(b, inB) };
}
