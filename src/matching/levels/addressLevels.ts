import { lettersApart, lettersOf, MOST_APART } from './letters.js';
import { nearlySpelt } from './wordLikeness.js';

/** How two addresses compare, by number. */
export const ADDRESS = { MISSING: 0, SAME: 1, NEARLY: 2, STREET: 3, PARTLY: 4, DIFFERENT: 5 } as const;
export const ADDRESS_LEVELS = 6;

/** An address with the information of each of its words. At most 24 words. */
export interface WeighedAddress {
  readonly numbers: readonly string[];
  readonly words: readonly string[];
  /** In bits, word by word: the rarer, the more. */
  readonly bits: Float64Array;
  readonly letters: Int32Array;
  readonly totalBits: number;
}

/** An address whose words have the information that `bitsOf` says. */
export function weighedAddress(
  { numbers, words }: { readonly numbers: readonly string[]; readonly words: readonly string[] },
  bitsOf: (word: string) => number,
): WeighedAddress {
  const bits = Float64Array.from(words, bitsOf);
  const totalBits = bits.reduce((sum, each) => sum + each, 0);
  return { numbers, words, bits, letters: Int32Array.from(words, lettersOf), totalBits };
}

const MOST = 0.75;
const MUCH = 0.55;
const SOME = 0.4;
const SHORTEST_FUZZY = 4;
/** How much of the share is of the shorter address; the rest is of both. */
const OF_SHORTER = 0.35;

/**
 * Compares addresses by their words, rare words counting most, and by their house numbers. Either way round the same.
 *
 * @param share of their words, where it is known
 */
export function addressLevel(a: WeighedAddress, b: WeighedAddress, share = sharedWords(a, b)): number {
  if (a.words.length + a.numbers.length === 0 || b.words.length + b.numbers.length === 0) return ADDRESS.MISSING;
  if (share < SOME) return ADDRESS.DIFFERENT;
  const numbers = sameNumbers(a.numbers, b.numbers);
  if (share >= MOST) {
    if (numbers === 'SAME') return ADDRESS.SAME;
    return numbers === 'NEARLY' ? ADDRESS.NEARLY : ADDRESS.STREET;
  }
  return share >= MUCH && numbers === 'SAME' && a.numbers.length > 0 ? ADDRESS.NEARLY : ADDRESS.PARTLY;
}

type Sameness = 'SAME' | 'NEARLY' | 'DIFFERENT';

/** Nearly: one side has numbers that the other lacks, or one number is the other's beginning. */
function sameNumbers(one: readonly string[], other: readonly string[]): Sameness {
  const common = one.filter((number) => other.includes(number)).length;
  if (common === one.length && common === other.length) return 'SAME';
  if (common === Math.min(one.length, other.length)) return 'NEARLY';
  const [first = ''] = one;
  const [second = ''] = other;
  const isLone = one.length === 1 && other.length === 1;
  return isLone && (first.startsWith(second) || second.startsWith(first)) ? 'NEARLY' : 'DIFFERENT';
}

/** Which part of the information of the two addresses is in both. */
export function sharedWords(a: WeighedAddress, b: WeighedAddress): number {
  if (a.totalBits === 0 || b.totalBits === 0) return a.totalBits === b.totalBits ? 1 : 0;
  const shorter = Math.min(a.totalBits, b.totalBits);
  const mean = (a.totalBits + b.totalBits) / 2;
  const shareOf = (bits: number) => Math.min(1, (OF_SHORTER * bits) / shorter + ((1 - OF_SHORTER) * bits) / mean);
  let shared = 0;
  let takenA = 0;
  let takenB = 0;
  for (let i = 0; i < a.words.length; i++) {
    const j = b.words.indexOf(a.words[i] ?? '');
    if (j === -1) continue;
    shared += a.bits[i] ?? 0;
    takenA |= 1 << i;
    takenB |= 1 << j;
  }
  if (shareOf(shared) >= MOST) return shareOf(shared);
  for (let i = 0; i < a.words.length; i++) {
    if ((takenA & (1 << i)) !== 0) continue;
    const j = findNearly(a, i, b, takenB);
    if (j === -1) continue;
    shared += Math.min(a.bits[i] ?? 0, b.bits[j] ?? 0);
    takenA |= 1 << i;
    takenB |= 1 << j;
  }
  if (shareOf(shared) >= MOST) return shareOf(shared);
  if (lettersApart(lettersLeft(a, takenA), lettersLeft(b, takenB)) > MOST_APART) return shareOf(shared);
  const left = a.words.filter((_, i) => (takenA & (1 << i)) === 0).join('');
  const right = b.words.filter((_, j) => (takenB & (1 << j)) === 0).join('');
  return left !== '' && right !== '' && nearlySpelt(left, right) ? Math.max(MOST, shareOf(shared)) : shareOf(shared);
}

/** The letters of all words that are not taken. */
function lettersLeft({ letters }: WeighedAddress, taken: number): number {
  let left = 0;
  for (let i = 0; i < letters.length; i++) if ((taken & (1 << i)) === 0) left |= letters[i] ?? 0;
  return left;
}

/** A word of the second address, not taken yet, that is the word of the first mistyped; -1 if there is none. */
function findNearly(a: WeighedAddress, i: number, b: WeighedAddress, takenB: number): number {
  const word = a.words[i] ?? '';
  if (word.length < SHORTEST_FUZZY) return -1;
  for (let j = 0; j < b.words.length; j++) {
    if ((takenB & (1 << j)) !== 0 || lettersApart(a.letters[i] ?? 0, b.letters[j] ?? 0) > MOST_APART) continue;
    if (nearlySpelt(word, b.words[j] ?? '')) return j;
  }
  return -1;
}
