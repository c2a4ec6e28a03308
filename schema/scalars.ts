import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { FORCE_CODE_PATTERN } from '../src/model/codes.js';
import { QUARTER_PATTERN } from '../src/model/quarters.js';

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?Z)?)?)?$/;

/** Whether a text is a year, month, day or UTC instant in ISO 8601 that the calendar knows. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL_DATE.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

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
