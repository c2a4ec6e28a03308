import { plainWords } from './plainWords.js';
import { wordSounds } from './wordSounds.js';

/**
 * How a name sounds: the codes of its first and last word, each way they may be pronounced. None for a name in a script
 * that has no codes. Two names sound alike where they share one.
 */
export function nameSounds(name: string): readonly string[] {
  const words = plainWords(name).split(' ');
  const last = wordSounds(words.at(-1) ?? '');
  return wordSounds(words[0] ?? '').flatMap((first) => last.map((each) => `${first} ${each}`));
}
