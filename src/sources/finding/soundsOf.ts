import { doubleMetaphone } from 'double-metaphone';
import { plainWords } from '../../model/plainWords.js';

/** Names are made of few words that come again and again; so many of them are remembered. */
const REMEMBERED_AT_MOST = 50_000;
const CODES = new Map<string, readonly string[]>();

/** Each way a word may be pronounced. */
function codesOf(word: string): readonly string[] {
  const known = CODES.get(word);
  if (known !== undefined) return known;
  const codes = [...new Set(doubleMetaphone(word))];
  if (CODES.size < REMEMBERED_AT_MOST) CODES.set(word, codes);
  return codes;
}

/** The codes of a name's first and last word, each way it may be pronounced. */
export function soundsOf(name: string): readonly string[] {
  const words = plainWords(name).split(' ');
  const last = codesOf(words.at(-1) ?? '');
  return codesOf(words[0] ?? '').flatMap((first) => last.map((each) => `${first} ${each}`));
}
