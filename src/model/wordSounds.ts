import { doubleMetaphone } from 'double-metaphone';

/** The codes of a plain word, each way it may be pronounced; none where its script has no codes: such would all sound alike. */
export const wordSounds = (word: string): readonly string[] =>
  [...new Set(doubleMetaphone(word))].filter((code) => code !== '');
