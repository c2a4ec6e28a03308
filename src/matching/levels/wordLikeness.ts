import { editDistance } from './editDistance.js';
import { jaroWinkler } from './jaroWinkler.js';
import { lettersApart, lettersOf, MOST_APART } from './letters.js';

const NEARLY = 0.92;
const ALIKE = 0.84;
const SHORTEST_WITH_EDIT = 3;

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
  const shorter = Math.min(one.length, other.length);
  return jaroWinkler(one, other) >= ALIKE || (shorter >= 6 && editDistance(one, other, 2) <= 2);
}
