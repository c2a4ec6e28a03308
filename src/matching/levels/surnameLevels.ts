import type { NameForm } from './NameForm.js';
import { looksAlike, nearlySpelt } from './wordLikeness.js';

/** How two people's surnames compare, by number. `MISTYPED` is `NEARLY` where one of the two is no name: `isMisspelling`. */
export const SURNAME = {
  MISSING: 0,
  SAME: 1,
  ONE_PART: 2,
  MISTYPED: 3,
  NEARLY: 4,
  ALIKE: 5,
  SOUND: 6,
  SAME_LETTER: 7,
  DIFFERENT: 8,
} as const;

const SHORTEST_PART = 3;

/** Compares surnames; either way round gives the same. */
export function surnameLevel(a: NameForm, b: NameForm): number {
  if (a.compact === '' || b.compact === '') return SURNAME.MISSING;
  if (a.compact === b.compact) return SURNAME.SAME;
  if (nearlySpelt(a.compact, b.compact)) return SURNAME.NEARLY;
  if (
    a.words.length + b.words.length > 2 &&
    a.words.some((word) => word.length >= SHORTEST_PART && b.words.includes(word))
  ) {
    return SURNAME.ONE_PART;
  }
  if (looksAlike(a.compact, b.compact)) return SURNAME.ALIKE;
  if (a.sounds.some((sound) => b.sounds.includes(sound))) return SURNAME.SOUND;
  return a.compact[0] === b.compact[0] ? SURNAME.SAME_LETTER : SURNAME.DIFFERENT;
}
