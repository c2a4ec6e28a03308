/** Days since 1 January 1970; whole, negative before it. Neither clock nor time zone has a part in them. */
export type Day = number;

/** The day of a date of the Gregorian calendar; months from 1. */
export function dayOf(year: number, month: number, day: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilDate(day: Day): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: date };
}

export const yearOf = (day: Day): number => civilDate(day).year;

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** `YYYY-MM-DD`. */
export function isoDate(day: Day): string {
  const { year, month, day: date } = civilDate(day);
  return `${year}-${two(month)}-${two(date)}`;
}

/** An instant of the day, `YYYY-MM-DDTHH:MM:00Z`; minutes from midnight, below 1440. */
export const isoInstant = (day: Day, minute: number): string =>
  `${isoDate(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00Z`;

/** The same day of another year; 29 February becomes 28 February where it must. */
export function yearsLater(day: Day, years: number): Day {
  const { year, month, day: date } = civilDate(day);
  return dayOf(year + years, month, month === 2 && date === 29 ? 28 : date);
}

/** Whole years of age on a day. */
export function ageOn(birth: Day, on: Day): number {
  const [born, then] = [civilDate(birth), civilDate(on)];
  const before = then.month < born.month || (then.month === born.month && then.day < born.day);
  return then.year - born.year - (before ? 1 : 0);
}

/** The day at which every invented population stands. It does not move with the clock: same seed, same bytes. */
export const AS_AT: Day = dayOf(2026, 11, 22);
