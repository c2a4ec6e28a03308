import { type Generaliser, SELF } from './Generaliser.js';

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
  const month = /^\d{4}-\d{2}/.exec(date)?.[0];
  if (month === undefined) return date.slice(0, 4);
  const age = Math.abs(monthsOf(now) - monthsOf(month));
  return age <= RECENT_MONTHS ? month : date.slice(0, 4);
}

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
