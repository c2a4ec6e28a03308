import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { FORCE_CODE_PATTERN } from '../src/model/codes.js';
import { QUARTER_PATTERN } from '../src/model/quarters.js';

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?Z)?)?)?$/;

/** Whether a text is a year, month, day or UTC instant in ISO 8601 that the calendar knows. */
export function isPartialDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text)) return false;
  if (text.length === 'YYYY'.length) return true;
  const month = Number(text.slice(5, 7));
  if (text.length === 'YYYY-MM'.length) return month >= 1 && month <= 12;
  const day = Number(text.slice(8, 10));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), month);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** None in a month that the calendar does not know. */
const daysIn = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0));

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** A scalar of texts. Its errors say what was expected and never what was given: that may be personal data. */
function textScalar(name: string, description: string, expected: string, accepts: (text: string) => boolean) {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`${name} must be ${expected}`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : null),
  });
}

/** A date as exactly as it is known or may be told (brief 2.4). */
export const PartialDateScalar = textScalar(
  'PartialDate',
  'A date as exactly as it is known or may be told: `1984`, `2026-11`, `2026-11-03` or `2026-11-03T02:10:00Z` (ISO 8601, UTC).',
  'a year, month, day or UTC date-time in ISO 8601',
  isPartialDate,
);

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** An instant, for what the broker itself notes to the millisecond. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant in ISO 8601, UTC, e.g. `2026-11-03T02:10:00.000Z`.',
  'a UTC date-time in ISO 8601',
  (text) => INSTANT.test(text) && isPartialDate(text),
);

/** Forces come from configuration, so this is no enumeration. */
export const ForceCodeScalar = textScalar(
  'ForceCode',
  'Code of a police force: three capital letters, e.g. `NMR`. The query `forces` lists those there are.',
  'three capital letters',
  (text) => FORCE_CODE_PATTERN.test(text),
);

/** Not an enumeration only because there are so many. */
export const QuarterScalar = textScalar(
  'Quarter',
  'A quarter of a calendar year, e.g. `2026-Q4`.',
  'a year and a quarter such as 2026-Q4',
  (text) => QUARTER_PATTERN.test(text),
);
