import { civilDate, type Day, dayOf, isoDate, yearsLater } from '../calendar.js';
import type { SeededRandom } from '../SeededRandom.js';
import type { Draft } from './Draft.js';
import type { Distortion } from './TruePerson.js';

/** A date of birth as it was written down, at the precision it was; null where it was not. */
export interface RecordedBirth {
  readonly date: string | null;
  readonly distortion: Distortion | null;
}

const RATES = {
  swapped: 0.012,
  yearSlipped: 0.01,
  decadeSlipped: 0.003,
  daySlipped: 0.008,
  placeholder: 0.006,
  placeholderWithoutPapers: 0.03,
  yearOnly: 0.005,
  missing: 0.006,
  invented: 0.005,
  partners: 0.0004,
};

/** What a clerk writes down as date of birth, given the person’s partner, whose papers may lie beside. */
export function recordedBirth(person: Draft, random: SeededRandom): RecordedBirth {
  const { birth, culture } = person;
  const { year, month, day } = civilDate(birth);
  const iso = (wrong: Day, distortion: Distortion): RecordedBirth => ({ date: isoDate(wrong), distortion });
  let at = random.word() / 4_294_967_296;
  const falls = (rate: number): boolean => {
    at -= rate;
    return at < 0;
  };
  const partner = person.relationships.find(({ is }) => is === 'PARTNER')?.of;
  const withoutPapers = culture === 'ARABIC' || culture === 'AFRICAN' || culture === 'SOUTH_ASIAN_MUSLIM';
  const exact: RecordedBirth = { date: isoDate(birth), distortion: null };
  if (falls(RATES.swapped))
    return day <= 12 && day !== month ? iso(dayOf(year, day, month), 'DAY_AND_MONTH_SWAPPED') : exact;
  if (falls(RATES.yearSlipped)) return iso(yearsLater(birth, random.chance(0.5) ? 1 : -1), 'BIRTH_YEAR_SLIPPED');
  if (falls(RATES.decadeSlipped)) return iso(yearsLater(birth, -10), 'BIRTH_YEAR_SLIPPED');
  if (falls(RATES.daySlipped)) return iso(birth + (random.chance(0.5) ? 1 : -1), 'BIRTH_DAY_SLIPPED');
  if (falls(withoutPapers ? RATES.placeholderWithoutPapers : RATES.placeholder))
    return iso(dayOf(year, 1, 1), 'BIRTH_PLACEHOLDER');
  if (falls(RATES.yearOnly)) return { date: `${year}`, distortion: 'BIRTH_YEAR_ONLY' };
  if (falls(RATES.missing)) return { date: null, distortion: 'BIRTH_MISSING' };
  if (falls(RATES.invented)) return iso(birth + random.between(-1500, 1500), 'FALSE_BIRTH_DATE');
  if (falls(RATES.partners) && partner !== undefined) return iso(partner.birth, 'PARTNERS_BIRTH_DATE');
  return exact;
}
