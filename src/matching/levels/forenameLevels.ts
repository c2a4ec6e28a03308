import type { NameForm } from './NameForm.js';
import { sameFamily } from './nicknames.js';
import { looksAlike, nearlySpelt } from './wordLikeness.js';

/** How two people's forenames compare, by number. `MISTYPED` is `NEARLY` where one of the two is no name: `isMisspelling`. */
export const FORENAME = {
  MISSING: 0,
  SAME: 1,
  SAME_FIRST: 2,
  FIRST_ONLY: 3,
  INITIAL: 4,
  OTHER_INITIAL: 5,
  NICKNAME: 6,
  CROSSED: 7,
  MISTYPED: 8,
  NEARLY: 9,
  ALIKE: 10,
  SOUND: 11,
  SAME_LETTER: 12,
  DIFFERENT: 13,
} as const;

const SHORTEST_CUT = 3;

/** Compares forenames; either way round gives the same. */
export function forenameLevel(a: NameForm, b: NameForm): number {
  const [first, ...others] = a.words;
  const [second, ...more] = b.words;
  if (first === undefined || second === undefined) return FORENAME.MISSING;
  if (a.compact === b.compact) return first.length === 1 ? FORENAME.INITIAL : FORENAME.SAME;
  if (first.length === 1 || second.length === 1) {
    if (first[0] === second[0]) return FORENAME.INITIAL;
    return a.words.some((word) => word.length > 1 && second === word[0]) ||
      b.words.some((word) => word.length > 1 && first === word[0])
      ? FORENAME.CROSSED
      : FORENAME.OTHER_INITIAL;
  }
  if (first === second) return sameOthers(others, more) ? FORENAME.SAME_FIRST : FORENAME.FIRST_ONLY;
  if (sameFamily(first, second) || isCut(first, second) || isCut(second, first)) return FORENAME.NICKNAME;
  if (nearlySpelt(first, second) || nearlySpelt(a.compact, b.compact)) return FORENAME.NEARLY;
  if (more.some((word) => isName(word, first)) || others.some((word) => isName(word, second))) return FORENAME.CROSSED;
  if (looksAlike(first, second)) return FORENAME.ALIKE;
  if (a.sounds.some((sound) => b.sounds.includes(sound))) return FORENAME.SOUND;
  return first[0] === second[0] ? FORENAME.SAME_LETTER : FORENAME.DIFFERENT;
}

const isName = (word: string, name: string): boolean =>
  word.length > 1 && (word === name || sameFamily(word, name) || nearlySpelt(word, name));

const isCut = (short: string, long: string): boolean =>
  short.length >= SHORTEST_CUT && short.length < long.length && long.startsWith(short);

/** Whether later forenames agree as far as both say, initials included. */
const sameOthers = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((word, index) => {
    const beside = other[index];
    if (beside === undefined || word === beside) return true;
    const initial = word.length === 1 || beside.length === 1;
    return initial ? word[0] === beside[0] : nearlySpelt(word, beside);
  });
