import { doubleMetaphone } from 'double-metaphone';
import { plainWords } from '../../model/plainWords.js';

/** The codes of a name's first and last word, each way it may be pronounced. */
export function soundsOf(name: string): readonly string[] {
  const words = plainWords(name).split(' ');
  const codes = (word: string): readonly string[] => [...new Set(doubleMetaphone(word))];
  const last = codes(words.at(-1) ?? '');
  return codes(words[0] ?? '').flatMap((first) => last.map((each) => `${first} ${each}`));
}
