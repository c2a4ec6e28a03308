import type { InputReader } from './InputReader.js';
import type { SearchCriteria } from './SearchCriteria.js';
import { isRealDate } from './subjectIdentifiers.js';

type Given = string | null | undefined;

/** A date of birth, a range of dates, or a range of ages: one of the three. */
export interface BirthShape {
  readonly dateOfBirth?: Given;
  readonly bornFrom?: Given;
  readonly bornTo?: Given;
  readonly ageFrom?: number | null | undefined;
  readonly ageTo?: number | null | undefined;
}

/** Years that a range may span: a longer one says too little. */
const WIDEST_YEARS = 20;
const EARLIEST = '1900-01-01';
const AGES = { least: 10, most: 120 };

type Span = SearchCriteria['born'];

/** Between which two days, both included. Null where nothing is said, or something is wrong. */
export function readBirthSpan(reader: InputReader, path: string, given: BirthShape, today: string): Span {
  const ways = [given.dateOfBirth, given.bornFrom ?? given.bornTo, given.ageFrom ?? given.ageTo];
  if (ways.filter((way) => way != null && way !== '').length > 1) {
    return reader.wrong(
      `${path}dateOfBirth`,
      'give a date of birth, a range of dates or a range of ages, and one alone',
    );
  }
  if (given.ageFrom != null || given.ageTo != null) return readAges(reader, path, given, today);
  if (reader.optional(given.bornFrom) !== null || reader.optional(given.bornTo) !== null) {
    return readRange(reader, path, given, today);
  }
  const day = reader.dateOfBirth(`${path}dateOfBirth`, given.dateOfBirth, today);
  if (day === null) return null;
  return day < EARLIEST ? reader.wrong(`${path}dateOfBirth`, 'lies before 1900') : { from: day, to: day };
}

function readRange(reader: InputReader, path: string, given: BirthShape, today: string): Span {
  const from = readEnd(reader, `${path}bornFrom`, given.bornFrom, 'first');
  const to = readEnd(reader, `${path}bornTo`, given.bornTo, 'last');
  if (from === null || to === null) return null;
  if (from > today) return reader.wrong(`${path}bornFrom`, 'lies in the future');
  return checkedSpan(reader, `${path}bornTo`, { from, to }, 'lies before bornFrom');
}

/** A day, or the first or last day of a month or year. */
function readEnd(reader: InputReader, path: string, given: Given, which: 'first' | 'last'): string | null {
  const text = reader.required(path, given);
  if (text === null) return null;
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  const [firstMonth, lastMonth] = [month ?? '01', month ?? '12'];
  const first = `${year}-${firstMonth}-${day ?? '01'}`;
  if (year === '' || !isRealDate(first)) return reader.wrong(path, 'is no year, month or day of the calendar');
  if (first < EARLIEST) return reader.wrong(path, 'lies before 1900');
  if (which === 'first') return first;
  const lastDay = day ?? String(new Date(Date.UTC(Number(year), Number(lastMonth), 0)).getUTCDate());
  return `${year}-${lastMonth}-${lastDay}`;
}

function readAges(reader: InputReader, path: string, { ageFrom, ageTo }: BirthShape, today: string): Span {
  for (const [name, age] of Object.entries({ ageFrom, ageTo })) {
    if (age == null) return reader.wrong(`${path}${name}`, 'is required with the other');
    if (age < AGES.least || age > AGES.most)
      return reader.wrong(`${path}${name}`, `is not between ${AGES.least} and ${AGES.most}`);
  }
  const [least, most] = [ageFrom ?? 0, ageTo ?? 0];
  const from = dayAfter(yearsBefore(today, most + 1));
  return checkedSpan(reader, `${path}ageTo`, { from, to: yearsBefore(today, least) }, 'is less than ageFrom');
}

function checkedSpan(reader: InputReader, path: string, span: NonNullable<Span>, reversed: string): Span {
  if (span.to < span.from) return reader.wrong(path, reversed);
  const widest = yearsBefore(span.to, WIDEST_YEARS + 1);
  return span.from < widest ? reader.wrong(path, `is more than ${WIDEST_YEARS} years from the other end`) : span;
}

/** The same day so many years earlier; of 29 February the 28th where there is none. */
function yearsBefore(date: string, years: number): string {
  const earlier = `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`;
  return isRealDate(earlier) ? earlier : earlier.replace(/29$/, '28');
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
