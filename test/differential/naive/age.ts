import type { Nominal } from '../../../src/model/Source.js';
import type { Tuple } from './Tuple.js';
import { dayOf, rowsOf, textOf } from './values.js';

/** Brief 2.1, "under 18 today": the verified date of birth, otherwise the youngest claimed. */
export function bornOn(nominals: readonly Nominal[]): string | null {
  let verified: string | null = null;
  let claimed: string | null = null;
  for (const nominal of nominals) {
    for (const claim of rowsOf(nominal.values.dateOfBirth)) {
      const date = textOf(claim.date);
      if (date === null) continue;
      if (claimed === null || date > claimed) claimed = date;
      if (claim.verified === true && (verified === null || date > verified)) verified = date;
    }
  }
  return verified ?? claimed;
}

/** Whether the birthday of so many years is still to come on the day of the instant. */
export function isUnder(years: number, born: string, now: string): boolean {
  const birthday = `${String(Number(born.slice(0, 4)) + years).padStart(4, '0')}${born.slice(4, 10)}`;
  return dayOf(now) < birthday;
}

/** Brief 4.3, age today. Where no date of birth is held, what the record says of its subject decides. */
export function isUnder18Today(tuple: Tuple): boolean {
  const born = bornOn(tuple.nominals);
  if (born === null) return tuple.facts.values.childSubject === true;
  return isUnder(18, born, tuple.now);
}

/** Brief 4.3, last line: under the age of criminal responsibility, today or at the event. */
export function isUnderTen(tuple: Tuple): boolean {
  const born = bornOn(tuple.nominals);
  if (born !== null && isUnder(10, born, tuple.now)) return true;
  const age = tuple.facts.element?.values.ageAtOffence;
  return typeof age === 'number' && age < 10;
}
