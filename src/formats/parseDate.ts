import type { Conventions } from './Format.js';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;
const SLASHED = /^(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}:\d{2}))?$/;

const DAYS_IN_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Whether a year, month or day is one of the Gregorian calendar. */
function isCalendarDay(year: string, month = '01', day = '01'): boolean {
  const length = DAYS_IN_MONTHS[Number(month) - 1];
  if (length === undefined || Number(day) < 1) return false;
  return Number(day) <= (month === '02' && isLeapYear(Number(year)) ? 29 : length);
}

function parseIso(text: string): string | null {
  const match = ISO.exec(text);
  if (match === null || !isCalendarDay(match[1] ?? '', match[2], match[3])) return null;
  if (match[4] === undefined) return text;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().replace('.000Z', 'Z');
}

function parseSlashed(text: string): string | null {
  const match = SLASHED.exec(text);
  if (match === null) return null;
  const [, day = '', month = '', year = '', time] = match;
  if (month === '00') return day === '00' && time === undefined ? parseIso(year) : null;
  if (day === '00') return time === undefined ? parseIso(`${year}-${month}`) : null;
  return parseIso(`${year}-${month}-${day}${time === undefined ? '' : `T${time}:00Z`}`);
}

/** An ISO 8601 date at the precision it was recorded with (year, month, day or UTC instant); null if it is none. */
export const parseDate = (text: string, form: Conventions['date']): string | null =>
  form === 'ISO' ? parseIso(text) : parseSlashed(text);
