import type { Values } from '../../../model/Source.js';
import type { NameType } from '../../../model/vocabulary/person.js';
import { type Day, isoDate } from '../calendar.js';
import { NICKNAMES } from '../names/nicknames.js';
import type { SeededRandom } from '../SeededRandom.js';
import type { Draft, DraftSurname } from './Draft.js';
import { type RecordedName, recordedName } from './recordedName.js';
import type { Distortion } from './TruePerson.js';

const RATES = {
  truthFoundOut: 0.6,
  earlierSurname: 0.4,
  nicknameAlias: 0.09,
  otherAlias: 0.02,
  online: 0.02,
  dated: 0.5,
};

const surnameOn = ({ surnames }: Draft, on: Day): DraftSurname =>
  surnames.findLast(({ from }) => from === null || from <= on) ?? (surnames[0] as DraftSurname);

/** The names that a force wrote down between two days: the current one first, then earlier ones and aliases. */
export function recordedNames(
  person: Draft,
  made: Day,
  updated: Day,
  distortions: Distortion[],
  random: SeededRandom,
): readonly Values[] {
  const now = surnameOn(person, updated);
  const told = recordedName(person, now.surname, random);
  const names: Values[] = [];
  const add = (
    type: NameType,
    forenames: string | null,
    surname: string,
    from: Day | null = null,
    to: Day | null = null,
  ) => names.push({ key: `${names.length + 1}`, forenames, surname, type, from: dated(from), to: dated(to) });
  const dated = (day: Day | null) => (day === null || !random.chance(RATES.dated) ? null : isoDate(day));
  const isFalse = told.distortions.includes('FALSE_NAME');
  const found = isFalse && random.chance(RATES.truthFoundOut) ? truth(person, now.surname) : null;
  if (found === null) distortions.push(...told.distortions);
  const current = found ?? told;
  add('CURRENT', current.forenames, current.surname, now.from);
  if (found !== null) add('ALIAS', told.forenames, told.surname);
  if (now !== person.surnames.at(-1)) distortions.push('OUTDATED_SURNAME');
  for (const earlier of person.surnames.slice(0, person.surnames.indexOf(now)).reverse()) {
    const borne = earlier.to === null || earlier.to > made;
    if (!isFalse && (borne || random.chance(RATES.earlierSurname)))
      add(earlierType(now), current.forenames, earlier.surname, null, earlier.to);
  }
  addAliases(person, current, add, random);
  return names;
}

const truth = ({ forenames }: Draft, surname: string): RecordedName => ({
  forenames: forenames[0] ?? null,
  surname,
  distortions: [],
});

const earlierType = (now: DraftSurname): NameType => (now.because === 'MARRIAGE' ? 'MAIDEN' : 'BIRTH');

function addAliases(
  person: Draft,
  { surname }: RecordedName,
  add: (type: NameType, forenames: string | null, surname: string) => void,
  random: SeededRandom,
): void {
  const [given = ''] = person.forenames;
  const short = NICKNAMES.get(given);
  if (short !== undefined && random.chance(RATES.nicknameAlias)) add('ALIAS', random.pick(short), surname);
  if (random.chance(RATES.otherAlias)) {
    const alias = recordedName(person, surname, random);
    add('ALIAS', alias.forenames, alias.surname);
  }
  if (random.chance(RATES.online))
    add('ONLINE', null, `${given.toLowerCase().slice(0, 4)}_${random.between(10, 9999)}`);
}
