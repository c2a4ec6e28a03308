import { doubleMetaphone } from 'double-metaphone';

/** Names are made of few words that come again and again; so many of them are remembered. */
const REMEMBERED_AT_MOST = 50_000;
const SOUNDS = new Map<string, readonly string[]>();

/** The codes of a plain word, each way it may be pronounced; none where its script has no codes: such would all sound alike. */
export function wordSounds(word: string): readonly string[] {
  const known = SOUNDS.get(word);
  if (known !== undefined) return known;
  const sounds = [...new Set(doubleMetaphone(word))].filter((code) => code !== '');
  if (SOUNDS.size < REMEMBERED_AT_MOST) SOUNDS.set(word, sounds);
  return sounds;
}

/** The same, but a word whose script has no codes sounds like itself alone, and one letter sounds like nothing. */
export function soundsOfWord(word: string): readonly string[] {
  if (word.length < 2) return [];
  const sounds = wordSounds(word);
  return sounds.length === 0 ? [word] : sounds;
}
