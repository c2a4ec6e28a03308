import type { Conventions } from './Format.js';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;
const SLASHED = /^(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}:\d{2}))?$/;

const isCalendarDay = (text: string): boolean => {
  const day = new Date(`${text.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
};

function parseIso(text: string): string | null {
  const match = ISO.exec(text);
  if (match === null || !isCalendarDay(text)) return null;
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
