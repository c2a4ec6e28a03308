import { type Generaliser, SELF } from './Generaliser.js';

/** How much of an ISO date is given. */
const TO_THE_MONTH = 7;
const TO_THE_YEAR = 4;
/** Months in which the month itself is still given. */
const RECENT_MONTHS = 24;

/** Month and year within 24 months, otherwise the year. Source: brief 2.4 `G_DATE`. */
export const generaliseDate: Generaliser = {
  name: 'G_DATE',
  source: 'Brief 2.4',
  reads: () => SELF,
  apply: ({ value, context }) => (typeof value === 'string' ? coarseDate(value, context.now) : null),
};

/** An ISO date at month or year precision, as its age on `now` asks for; never finer than it was. */
export function coarseDate(date: string, now: string): string {
  const age = Math.abs(monthsOf(now) - monthsOf(date));
  return date.slice(0, age <= RECENT_MONTHS ? TO_THE_MONTH : TO_THE_YEAR);
}

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
