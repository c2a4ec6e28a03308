import { listOf } from '../model/listOf.js';
import type { Nominal, Values } from '../model/Source.js';
import type { SubjectFacts } from './Decision.js';

/** The columns of a nominal that say how old the subject is. */
export const SUBJECT_COLUMNS: readonly string[] = ['dateOfBirth.date', 'dateOfBirth.verified'];

/**
 * What all nominals of one person say together. The verified date of birth; among several, and where none is verified,
 * the youngest: a child must not be treated as an adult by mistake. Dates known only to the month or year count, as
 * their last day, where there is none to the day. Source: brief 2.1 (under 18 today), 4.3.
 */
export function subjectFacts(nominals: readonly Nominal[]): SubjectFacts {
  const claimed = nominals
    .flatMap(({ values }) => listOf(values.dateOfBirth))
    .filter(({ date }) => typeof date === 'string');
  const verified = claimed.filter((claim) => claim.verified === true);
  const dates = (verified.length > 0 ? verified : claimed).map(({ date }) => String(date));
  const whole = dates.filter((date) => date.length === WHOLE);
  const youngest = (whole.length > 0 ? whole : dates.map(lastDayOf)).sort().at(-1);
  return { bornOn: youngest ?? null };
}

const WHOLE = 'YYYY-MM-DD'.length;

/** Of a year or month (`1984`, `2026-11`), its last day. */
function lastDayOf(date: string): string {
  const [year, month = '12'] = date.split('-');
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, WHOLE);
}

/** Age at which childhood ends, and the age of criminal responsibility, in completed years (brief 4.3). */
export const ADULT = 18;
export const RESPONSIBLE = 10;

/** Completed years on a day (ISO date or instant); null where the date of birth is not known. */
export function ageOn({ bornOn }: SubjectFacts, day: string): number | null {
  if (bornOn === null) return null;
  const hadBirthday = day.slice(5, 10) >= bornOn.slice(5, 10);
  return Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (hadBirthday ? 0 : 1);
}

/**
 * True where the subject is under 18 today; where no date of birth is held, where the record says that its subject is
 * a child. Source: brief 4.3.
 */
export function isChildToday(subject: SubjectFacts, { childSubject }: Values, now: string): boolean {
  const age = ageOn(subject, now);
  return age === null ? childSubject === true : age < ADULT;
}
