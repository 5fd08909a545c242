/**
 * The words of passphrases: each is a plain first half and a plain second half ("oldbarn",
 * "redkite"), so 96 × 81 = 7,776 words, 12.9 bits each, from a list small enough to read. Our own
 * compilation. No first half is the beginning of another, so a word can be read in one way only.
 */

const FIRST_HALVES = `
  alder amber apple april ashen autumn
  baker barley basil beach birch blue bright brisk
  calm candy cedar cherry chilly clay clear clever clover cobalt copper coral cosy cotton crisp
  daily dawn deep denim dewy
  early easy elm ember even
  fair fern fine flint fond fresh frosty
  gentle ginger glad golden grand green
  happy hazel honey humble
  indigo ivory ivy
  jade jolly july june
  keen kind
  lemon level light lilac little loyal lucky
  maple marble meadow mellow mild minty misty
  navy neat nimble noble
  oaken olive open orange
  paper pearl plain plum polar proud
  quiet quick
  rapid`
  .trim()
  .split(/\s+/);

const SECOND_HALVES = `
  anchor arch
  badge barn basket bay bell bench bird boat book bridge brook bucket button
  cabin canal castle chair clock cloud coat comet crane cup
  deer desk door drum duck
  eagle engine
  farm fence ferry field finch fish flag forest fox
  garden gate glove goat
  harbour hat hedge heron hill house
  island
  jacket jar jug
  kettle key kite
  ladder lake lamp lane lark leaf loaf
  map meteor mill mirror moon
  needle nest
  oar orchard otter owl
  pan park path pencil pond`
  .trim()
  .split(/\s+/);

/** @type {readonly string[]} 7,776 distinct words of letters a to z */
export const WORDS = Object.freeze(
  FIRST_HALVES.flatMap((first) => SECOND_HALVES.map((second) => first + second)),
);
