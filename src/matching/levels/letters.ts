/** Kinds of letters that only one of two words has, up to which they may still be one word mistyped. */
export const MOST_APART = 4;

/** Which letters a word has, a bit for each kind. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** How many kinds of letters only one of two words has: a quick look before a slow one. */
export function lettersApart(one: number, other: number): number {
  return kindsIn(one ^ other);
}

/** How many kinds of letters there are in a set of them. */
export function kindsIn(letters: number): number {
  let bits = letters;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
