import type { MatchName } from './MatchRecord.js';
import { plainName } from './plainName.js';

/** Words with which somebody begins whose name nobody knew. */
const NAMELESS = /^(?:unknown|unidentified|unnamed|unspecified|not|no|male|female)\b/;

/**
 * The full names of a person's associates in plain words, forenames first, each once. One without a forename and a surname
 * says too little to be compared; one with a name of the person's own may be the person: records name an alias so.
 */
export function readAssociates(given: readonly string[], own: readonly MatchName[]): readonly string[] {
  const ownNames = new Set(own.map(({ forenames, surname }) => outerWords(`${forenames} ${surname}`).join(' ')));
  return [...new Set(given.map(plainName))].filter((name) => {
    const words = outerWords(name);
    const isWhole = name.includes(' ') && words.every((word) => word.length > 1) && !NAMELESS.test(name);
    return isWhole && !ownNames.has(words.join(' '));
  });
}

/** The first forename and the last word of the surname. */
export function outerWords(name: string): readonly [first: string, last: string] {
  const words = name.trim().split(' ');
  return [words[0] ?? '', words.at(-1) ?? ''];
}
