import type { BirthDate } from '../../records/birthDate.js';

const FIRST_YEAR = 1849;
const PART = 0x7f;

/** A date of birth in 22 bits, of which eight are the year and seven each month and day; 0 for a part that is not known. */
export const packBirth = ({ year, month, day }: BirthDate): number =>
  ((year > 0 ? year - FIRST_YEAR : 0) << 14) | (month << 7) | day;

export const packedYear = (packed: number): number => (packed >>> 14 === 0 ? 0 : (packed >>> 14) + FIRST_YEAR);
export const packedMonth = (packed: number): number => (packed >>> 7) & PART;
export const packedDay = (packed: number): number => packed & PART;

export const unpackBirth = (packed: number): BirthDate => ({
  year: packedYear(packed),
  month: packedMonth(packed),
  day: packedDay(packed),
});

/** Day and month in either order, as one number; 0 where one of them is not known. */
export function eitherDay(month: number, day: number): number {
  return month === 0 || day === 0 ? 0 : Math.min(month, day) * 128 + Math.max(month, day);
}
