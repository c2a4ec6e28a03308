import { editDistance } from './editDistance.js';
import { jaroWinkler } from './jaroWinkler.js';
import { kindsIn, lettersApart, lettersOf, MOST_APART } from './letters.js';

const NEARLY = 0.92;
const ALIKE = 0.84;
const SHORTEST_WITH_EDIT = 3;
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
  return shorter >= 6 && lettersApart(a, b) <= MOST_APART && editDistance(one, other, 2) <= 2;
}

/** A quick look: the most that the similarity can be, whatever the order of the letters that both words have. */
function mayLookAlike(one: string, other: string, a: number, b: number): boolean {
  if (Math.max(one.length, other.length) > LONGEST_QUICK) return true;
  const common = Math.min(one.length - kindsIn(a & ~b), other.length - kindsIn(b & ~a));
  const jaro = (common / one.length + common / other.length + 1) / 3;
  const prefix = one[0] === other[0] ? MOST_OF_PREFIX : 0;
  return jaro + prefix * (1 - jaro) >= ALIKE - ROUNDING;
}
