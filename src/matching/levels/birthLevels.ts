import type { BirthDate } from '../records/birthDate.js';
import { digitEdits } from './digitEdits.js';
import { editDistance } from './editDistance.js';

/** How two dates of birth compare, by number. After `PARTIAL` come three for each set of parts that both know. */
export const BIRTH = {
  MISSING: 0,
  SAME: 1,
  SWAPPED: 2,
  ONE_DIGIT: 3,
  DAY_WRONG: 4,
  MONTH_WRONG: 5,
  YEAR_SLIP: 6,
  YEAR_WRONG: 7,
  YEAR_ONLY: 8,
  TWO_DIGITS: 9,
  NEAR_YEAR: 10,
  DIFFERENT: 11,
  PARTIAL: 12,
} as const;

/** Of the parts that both know. */
export const PARTIAL = { SAME: 0, NEARLY: 1, DIFFERENT: 2 } as const;
export const BIRTH_LEVELS = BIRTH.PARTIAL + 7 * 3;

const YEAR = 4;
const MONTH = 2;
const DAY = 1;
const NEAR_YEARS = 2;
const YEAR_SLIPS = [1, 2, 10];

/** Which parts both dates know: 4 year, 2 month, 1 day, added up. */
export const sharedParts = (a: BirthDate, b: BirthDate): number =>
  (a.year > 0 && b.year > 0 ? YEAR : 0) + (a.month > 0 && b.month > 0 ? MONTH : 0) + (a.day > 0 && b.day > 0 ? DAY : 0);

/** Compares dates of birth; either way round gives the same. */
export function birthLevel(a: BirthDate, b: BirthDate): number {
  const parts = sharedParts(a, b);
  if (parts === 0) return BIRTH.MISSING;
  if (parts === YEAR + MONTH + DAY) return wholeLevel(a, b);
  return BIRTH.PARTIAL + (parts - 1) * 3 + partialLevel(a, b, parts);
}

function wholeLevel(a: BirthDate, b: BirthDate): number {
  const year = a.year === b.year;
  const month = a.month === b.month;
  const day = a.day === b.day;
  if (year && month && day) return BIRTH.SAME;
  if (year && a.month === b.day && a.day === b.month) return BIRTH.SWAPPED;
  if (year && month) return isTypo(a.day, b.day, 2) ? BIRTH.ONE_DIGIT : BIRTH.DAY_WRONG;
  if (year && day) return isTypo(a.month, b.month, 2) ? BIRTH.ONE_DIGIT : BIRTH.MONTH_WRONG;
  if (month && day) {
    if (YEAR_SLIPS.includes(Math.abs(a.year - b.year))) return BIRTH.YEAR_SLIP;
    return isTypo(a.year, b.year, 4) ? BIRTH.ONE_DIGIT : BIRTH.YEAR_WRONG;
  }
  if (digitEdits(digits(a), digits(b)) <= 2) return BIRTH.TWO_DIGITS;
  if (year) return BIRTH.YEAR_ONLY;
  return Math.abs(a.year - b.year) <= NEAR_YEARS ? BIRTH.NEAR_YEAR : BIRTH.DIFFERENT;
}

const digits = ({ year, month, day }: BirthDate): number => (year * 100 + month) * 100 + day;

/** One digit changed, or two neighbours exchanged. */
const isTypo = (one: number, other: number, length: number): boolean =>
  editDistance(String(one).padStart(length, '0'), String(other).padStart(length, '0'), 1) === 1;

function partialLevel(a: BirthDate, b: BirthDate, parts: number): number {
  const wrong = [
    { known: parts & YEAR, one: a.year, other: b.year, length: 4 },
    { known: parts & MONTH, one: a.month, other: b.month, length: 2 },
    { known: parts & DAY, one: a.day, other: b.day, length: 2 },
  ].filter(({ known, one, other }) => known > 0 && one !== other);
  if (wrong.length === 0) return PARTIAL.SAME;
  return wrong.length === 1 && wrong.every(({ one, other, length }) => isTypo(one, other, length))
    ? PARTIAL.NEARLY
    : PARTIAL.DIFFERENT;
}
