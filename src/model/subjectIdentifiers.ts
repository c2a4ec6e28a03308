import { plainWords } from './plainWords.js';

/**
 * One canonical form for each way to name a person, so that two spellings of one identifier compare equal.
 * Shapes only: whether a check letter holds is the business of the format that reads the records. Source: brief 1.2.
 */

/** Two-digit years up to 49 are of this century: the PNC holds no file made before 1950. */
const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`);

/** `YYYY/NNNNNNNL` from the long form (`YYYY/N…L`) or the short one (`YY/N…L`); null if it is neither. */
export function canonicalPncId(text: string): string | null {
  const match = /^((?:19|20)?\d{2})\/(\d{1,7})([A-Za-z])$/.exec(text.trim());
  if (match === null) return null;
  const [, year = '', serial = '', letter = ''] = match;
  return `${fullYear(year)}/${serial.padStart(7, '0')}${letter.toUpperCase()}`;
}

/** `NNNNNN/YYL`, or the file form `SFYY/NNNNNL`; null if it is neither. */
export function canonicalCroNumber(text: string): string | null {
  const standard = /^(\d{1,6})\/(\d{2})([A-Za-z])$/.exec(text.trim());
  if (standard !== null) {
    const [, serial = '', year = '', letter = ''] = standard;
    return `${serial.padStart(6, '0')}/${year}${letter.toUpperCase()}`;
  }
  const file = /^[Ss][Ff](\d{2})\/(\d{1,6})([A-Za-z])$/.exec(text.trim());
  if (file === null) return null;
  const [, year = '', serial = '', letter = ''] = file;
  return `SF${year}/${serial.replace(/^0(?=\d{5}$)/, '').padStart(5, '0')}${letter.toUpperCase()}`;
}

const NAME_LENGTH = { least: 2, most: 120 };

/**
 * A name without case, accents, punctuation or double spaces, for comparing; null if it is no name: 2 to 120
 * characters with at least one letter, no wildcards and no control characters.
 */
export function canonicalName(text: string): string | null {
  const given = text.trim();
  if (given.length > NAME_LENGTH.most || /[*%?_\p{Cc}\p{Cs}]/u.test(given)) return null;
  const plain = plainWords(given);
  const fits = plain.length >= NAME_LENGTH.least && plain.length <= NAME_LENGTH.most;
  return fits && /\p{L}/u.test(plain) ? plain : null;
}

/** True for a day of the calendar written `YYYY-MM-DD`. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
