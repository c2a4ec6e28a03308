import { editDistance } from './editDistance.js';
import { jaroWinkler } from './jaroWinkler.js';
import { kindsIn, lettersApart, lettersOf, MOST_APART } from './letters.js';

const NEARLY = 0.92;
const ALIKE = 0.84;
const SHORTEST_WITH_EDIT = 3;
const SHORTEST_WITH_TWO = 6;
/** Longer words are compared by their beginnings. */
const LONGEST_QUICK = 64;
/** What four letters in common at the beginning add, of what lacks. */
const MOST_OF_PREFIX = 0.4;
const ROUNDING = 1e-9;

/** Whether two words are one word mistyped: one edit apart, or with a Jaro–Winkler similarity of 0.92. */
export function nearlySpelt(one: string, other: string): boolean {
  if (
    Math.min(one.length, other.length) < SHORTEST_WITH_EDIT ||
    lettersApart(lettersOf(one), lettersOf(other)) > MOST_APART
  )
    return false;
  return editDistance(one, other, 1) <= 1 || jaroWinkler(one, other) >= NEARLY;
}

/** Whether two words look alike: a Jaro–Winkler similarity of 0.84, or two edits in six letters. */
export function looksAlike(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (mayLookAlike(one, other, a, b) && jaroWinkler(one, other) >= ALIKE) return true;
  const shorter = Math.min(one.length, other.length);
  return shorter >= SHORTEST_WITH_TWO && lettersApart(a, b) <= MOST_APART && editDistance(one, other, 2) <= 2;
}

/** A quick look: the most that the similarity can be, whatever the order of the letters that both words have. */
function mayLookAlike(one: string, other: string, a: number, b: number): boolean {
  return mayBeSimilar(one.length, other.length, a, b, one[0] === other[0]);
}

function mayBeSimilar(one: number, other: number, a: number, b: number, isSameFirst: boolean): boolean {
  if (Math.max(one, other) > LONGEST_QUICK) return true;
  const common = Math.min(one - kindsIn(a & ~b), other - kindsIn(b & ~a));
  const jaro = (common / one + common / other + 1) / 3;
  const prefix = isSameFirst ? MOST_OF_PREFIX : 0;
  return jaro + prefix * (1 - jaro) >= ALIKE - ROUNDING;
}

/** What is seen of a word at once: which letters it has, how many, and the first, by its code. */
export interface WordShape {
  readonly letters: number;
  readonly length: number;
  readonly first: number;
}

/**
 * False where two words of such shapes are surely neither nearly spelt, nor look alike, nor one the beginning of the other.
 * Of one edit come two kinds of letters at most that only one word has, and of two edits four.
 */
export function mayBeAlike({ letters, length, first }: WordShape, a: number, other: number, begins: number): boolean {
  const apart = lettersApart(letters, a);
  const longer = Math.abs(length - other);
  if (apart <= 2 && longer <= 1) return true;
  if (apart <= MOST_APART && longer <= 2 && Math.min(length, other) >= SHORTEST_WITH_TWO) return true;
  const isSameFirst = first === begins;
  if (isSameFirst && (length < other ? (letters & ~a) === 0 : (a & ~letters) === 0)) return true;
  return mayBeSimilar(length, other, letters, a, isSameFirst);
}
