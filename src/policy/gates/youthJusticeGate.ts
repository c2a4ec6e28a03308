import { listOf } from '../../model/listOf.js';
import type { Value } from '../../model/Source.js';
import { ADULT, ageOn, SUBJECT_COLUMNS, subjectFacts } from '../subjectFacts.js';
import { type Gate, type GateInput, verdictOf } from './Gate.js';
import { verified } from './gateFact.js';
import { isCurrent } from './isCurrent.js';

/**
 * The youth justice service of the subject's home area, while the subject is under 18: it closes on the 18th birthday.
 * A subject whose age nobody knows is no child here. Source: Crime and Disorder Act 1998 s.38; seed Q19; brief 2.1, 4.3.
 */
export const youthJusticeGate: Gate = {
  group: 'YJS',
  source: 'Crime and Disorder Act 1998 s.38; seed Q19; brief 2.1, YJS',
  nominalColumns: [...SUBJECT_COLUMNS, 'addresses.postcode', 'addresses.type', 'addresses.from', 'addresses.to'],
  recordColumns: {},
  registerAsks: () => [],
  judge(input) {
    const { organisation, enquiry } = input;
    const isHome = organisation !== undefined && homeAreas(input).includes(organisation.area);
    return verdictOf(
      [
        verified('youth justice service', organisation?.kind === 'YOUTH_JUSTICE'),
        verified('subject under 18 today', isUnder18(input)),
        verified('home area', isHome),
      ],
      {
        own: [...enquiry.clients, ...enquiry.children.map(({ childRef }) => childRef)],
        ownSubject: enquiry.subjectIsClient,
      },
    );
  },
};

/** However a date that is known only to the month or year is read: where it decides, its first day. */
function isUnder18({ nominals, now }: GateInput): boolean {
  const { bornOn } = subjectFacts(nominals);
  if (bornOn === null) return false;
  const held = nominals.flatMap(({ values }) => listOf(values.dateOfBirth)).map(({ date }) => String(date));
  const read = held.includes(bornOn) ? [bornOn] : held.filter((date) => bornOn.startsWith(date));
  return read.every((date) => (ageOn({ bornOn: `${date}-01-01`.slice(0, bornOn.length) }, now) ?? ADULT) < ADULT);
}

/** A child in custody keeps the area they come from. */
const NOT_HOME = ['WORK', 'SCHOOL', 'CUSTODY'];

/** The areas of the current addresses; where none is known, those of the forces that hold a nominal (D). */
function homeAreas({ nominals, postcodeAreas, forceAreas, now }: GateInput): readonly (string | undefined)[] {
  const areas = nominals
    .flatMap(({ values }) => listOf(values.addresses))
    .filter((address) => isCurrent(address, now) && !NOT_HOME.includes(String(address.type)))
    .flatMap(({ postcode }) => postcodeAreas.get(lettersOf(postcode)) ?? []);
  return areas.length > 0 ? areas : nominals.map(({ force }) => forceAreas.get(force));
}

/** The letters a postcode starts with. */
const lettersOf = (postcode: Value | undefined): string =>
  typeof postcode === 'string' ? postcode.toUpperCase().replace(/[^A-Z].*$/, '') : '';
