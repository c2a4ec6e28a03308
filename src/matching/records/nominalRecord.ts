import { listOf } from '../../model/listOf.js';
import { plainWords } from '../../model/plainWords.js';
import type { Value, Values } from '../../model/Source.js';
import { canonicalCroNumber, canonicalPncId } from '../../model/subjectIdentifiers.js';
import { parseBirthDate, UNKNOWN_BIRTH } from './birthDate.js';
import { homeAddress } from './homeAddress.js';
import type { MatchHome, MatchName, MatchRecord } from './MatchRecord.js';
import { readAssociates } from './readAssociates.js';
import { readSex } from './readSex.js';

/** Identifiers of a nominal, in the order of the records made of it. */
export const NOMINAL_IDENTIFIERS = ['PNC ID', 'CRO number'] as const;

/** Names that are nobody's own come after all others, and what somebody calls themselves online is no name. */
const ORDER: readonly (Value | undefined)[] = ['CURRENT', 'DEED_POLL', 'MAIDEN', 'BIRTH', undefined, null, 'ALIAS'];
const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const compact = (value: string): string => plainWords(value).replace(/ /g, '');

/** A nominal as one record for comparing, with every name, date of birth and address that the force recorded. */
export function nominalRecord(values: Values): MatchRecord {
  const [name = { forenames: '', surname: '' }, ...names] = listOf(values.names)
    .filter(({ type }) => type !== 'ONLINE')
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
    .map(nameOf);
  const [birth = UNKNOWN_BIRTH, ...births] = listOf(values.dateOfBirth).flatMap(
    ({ date }) => parseBirthDate(text(date)) ?? [],
  );
  const [home = { address: homeAddress(''), postcode: '' }, ...homes] = newestFirst(listOf(values.addresses)).map(
    homeOf,
  );
  return {
    ...name,
    birth,
    sex: readSex(text(values.sex)),
    ...home,
    identifiers: [
      compact(canonicalPncId(text(values.pncId)) ?? ''),
      compact(canonicalCroNumber(text(values.croNumber)) ?? ''),
    ],
    others: { names, births, homes },
    associates: readAssociates(
      listOf(values.associates).map((associate) => text(associate.name)),
      [name, ...names],
    ),
  };
}

const nameOf = ({ forenames, surname }: Values): MatchName => ({
  forenames: plainWords(text(forenames)),
  surname: plainWords(text(surname)),
});

const homeOf = ({ line, postcode }: Values): MatchHome => ({
  address: homeAddress(text(line)),
  postcode: compact(text(postcode)),
});

/** Where the person lives now before where they lived. */
const newestFirst = (addresses: readonly Values[]): readonly Values[] => [
  ...addresses.filter(({ to }) => to == null),
  ...addresses.filter(({ to }) => to != null),
];
