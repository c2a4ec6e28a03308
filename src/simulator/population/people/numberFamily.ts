import { AS_AT, ageOn, type Day, yearOf } from '../calendar.js';
import type { PopulatedForce } from '../places/inventedForces.js';
import type { SeededRandom } from '../SeededRandom.js';
import { Weighted } from '../Weighted.js';
import type { Career, Contact, Draft, Numbered } from './Draft.js';
import { YEAR } from './draftPerson.js';
import { croNumberOf, pncIdOf } from './identifiersOf.js';

const CAREER_SHARES = {
  MALE: new Weighted<Career>([
    ['SEXUAL_OFFENCES', 3.5],
    ['SEXUAL_RISK', 0.4],
    ['VIOLENCE', 9],
    ['DOMESTIC_ABUSE', 14],
    ['OTHER_OFFENCES', 40],
    ['EXPLOITATION', 1.1],
    ['CONCERN', 8],
    ['VICTIM_OR_WITNESS', 24],
  ]),
  FEMALE: new Weighted<Career>([
    ['SEXUAL_OFFENCES', 0.4],
    ['SEXUAL_RISK', 0.05],
    ['VIOLENCE', 4],
    ['DOMESTIC_ABUSE', 4],
    ['OTHER_OFFENCES', 26],
    ['EXPLOITATION', 0.5],
    ['CONCERN', 8],
    ['VICTIM_OR_WITNESS', 57],
  ]),
} as const;

const RATES = {
  unknown: { adult: 0.1, child: 0.55 },
  prolific: 0.025,
  elsewhere: 0.15,
  secondNominal: 0.025,
  noPncId: { arrested: 0.12, other: 0.85 },
  croNumber: 0.45,
};
const YOUNGEST = 10;

/** Careers that begin with an arrest as a rule. */
const ARRESTED: readonly Career[] = [
  'SEXUAL_OFFENCES',
  'SEXUAL_RISK',
  'VIOLENCE',
  'DOMESTIC_ABUSE',
  'OTHER_OFFENCES',
  'EXPLOITATION',
];

/** Gives everybody of a family a number, what forces know them for and when, and national identifiers. */
export const numberFamily = (
  family: readonly Draft[],
  first: number,
  { forces, people }: { readonly forces: readonly PopulatedForce[]; readonly people: number },
  random: SeededRandom,
): readonly Numbered[] =>
  family.map((draft, index) => {
    const number = first + index;
    const career = CAREER_SHARES[draft.sex].pick(random);
    const contacts = contactsOf(draft, career, forces, random);
    const [earliest] = contacts;
    const none = random.chance(ARRESTED.includes(career) ? RATES.noPncId.arrested : RATES.noPncId.other);
    const hasCro = random.chance(RATES.croNumber);
    if (earliest === undefined || none) return { draft, number, career, contacts, pncId: null, croNumber: null };
    const year = Math.max(1960, yearOf(earliest.on));
    const croNumber = hasCro ? croNumberOf(number, year, people) : null;
    return { draft, number, career, contacts, pncId: pncIdOf(number, year), croNumber };
  });

function contactsOf(
  draft: Draft,
  career: Career,
  forces: readonly PopulatedForce[],
  random: SeededRandom,
): readonly Contact[] {
  const age = ageOn(draft.birth, AS_AT);
  if (age < YOUNGEST + 1 || random.chance(age < 18 ? RATES.unknown.child : RATES.unknown.adult)) return [];
  const prolific = career !== 'VICTIM_OR_WITNESS' && random.chance(RATES.prolific);
  const count = prolific ? random.between(8, 30) : fewContacts(random);
  const since = Math.max(draft.birth + Math.ceil(YOUNGEST * YEAR) + 40, AS_AT - Math.floor(28 * YEAR));
  const days = Array.from(
    { length: count },
    () => since + Math.max(random.below(AS_AT - since), random.below(AS_AT - since)),
  );
  const found = days
    .sort((a, b) => a - b)
    .map((on) => ({ on, force: whereOn(draft, on, forces, random), copy: 0 as const }));
  return found.map((contact, index) => ({
    ...contact,
    copy: index > 0 && random.chance(RATES.secondNominal) && isKnown(found.slice(0, index), contact.force) ? 1 : 0,
  }));
}

const isKnown = (earlier: readonly Contact[], force: string): boolean =>
  earlier.some((contact) => contact.force === force);

/** One as a rule, up to seven. */
function fewContacts(random: SeededRandom): number {
  let count = 1;
  while (count < 7 && random.chance(0.42)) count += 1;
  return count;
}

/** The force of the place of residence that day, now and then another. */
function whereOn({ stays }: Draft, on: Day, forces: readonly PopulatedForce[], random: SeededRandom): string {
  const stay = stays.find(({ from, to }) => from <= on && (to === null || on < to)) ?? stays.at(-1);
  if (stay === undefined || random.chance(RATES.elsewhere)) return random.pick(forces).code;
  return stay.place.force;
}
