import type { RecordedSex } from './MatchRecord.js';

const WORDS: Readonly<Record<string, RecordedSex>> = {
  m: 'M',
  male: 'M',
  man: 'M',
  boy: 'M',
  '1': 'M',
  f: 'F',
  female: 'F',
  woman: 'F',
  girl: 'F',
  w: 'F',
  '2': 'F',
};

/** The sex that a text states, in letters, words or the codes 1 and 2 (ISO/IEC 5218). Anything else states none. */
export const readSex = (text: string): RecordedSex => WORDS[text.trim().toLowerCase()] ?? '';
