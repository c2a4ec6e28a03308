import { listOf } from '../../model/listOf.js';
import { plainWords } from '../../model/plainWords.js';
import type { Value, Values } from '../../model/Source.js';
import { canonicalCroNumber, canonicalPncId } from '../../model/subjectIdentifiers.js';
import { parseBirthDate, UNKNOWN_BIRTH } from './birthDate.js';
import { homeAddress } from './homeAddress.js';
import type { MatchRecord } from './MatchRecord.js';
import { readSex } from './readSex.js';

/** Identifiers of a nominal, in the order of the records made of it. */
export const NOMINAL_IDENTIFIERS = ['PNC ID', 'CRO number'] as const;

const ALIASES: readonly (Value | undefined)[] = ['ALIAS', 'ONLINE'];
const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const compact = (value: string): string => plainWords(value).replace(/ /g, '');

/** A nominal as one record for comparing: of one of its names, one of its dates of birth and one of its addresses. */
export function nominalRecord(values: Values, name: Values, birth: Values, address: Values): MatchRecord {
  return {
    forenames: plainWords(text(name.forenames)),
    surname: plainWords(text(name.surname)),
    birth: parseBirthDate(text(birth.date)) ?? UNKNOWN_BIRTH,
    sex: readSex(text(values.sex)),
    address: homeAddress(text(address.line)),
    postcode: compact(text(address.postcode)),
    identifiers: [
      compact(canonicalPncId(text(values.pncId)) ?? ''),
      compact(canonicalCroNumber(text(values.croNumber)) ?? ''),
    ],
  };
}

/** The record of a nominal's current name, or else its first that is no alias, its first date of birth and its newest address. */
export function mainRecord(values: Values): MatchRecord {
  const names = listOf(values.names);
  const own = names.filter(({ type }) => !ALIASES.includes(type));
  const current = own.find(({ type }) => type === 'CURRENT') ?? own[0] ?? names[0] ?? {};
  const [birth = {}] = listOf(values.dateOfBirth);
  const addresses = listOf(values.addresses);
  const address = addresses.find(({ to }) => to == null) ?? addresses.at(-1) ?? {};
  return nominalRecord(values, current, birth, address);
}
