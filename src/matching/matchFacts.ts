import { listOf } from '../model/listOf.js';
import type { Nominal, Value, Values } from '../model/Source.js';
import { canonicalCroNumber, canonicalName, canonicalPncId } from '../model/subjectIdentifiers.js';

/** The closed list of columns that matching reads of a nominal. */
export const MATCH_COLUMNS: readonly string[] = [
  'pncId',
  'croNumber',
  'names.forenames',
  'names.surname',
  'names.type',
  'dateOfBirth.date',
  'addresses.line',
  'addresses.postcode',
  'associates.ref',
  'associates.name',
];

/** What two nominals are compared by, in canonical form. */
export interface MatchFacts {
  readonly pncId: string | null;
  readonly croNumber: string | null;
  readonly names: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
  readonly datesOfBirth: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
  readonly associates: ReadonlySet<string>;
}

const ALIAS_TYPES = ['ALIAS', 'ONLINE'];

const KNOWN = new WeakMap<Nominal, MatchFacts>();

/** Reads the facts off a nominal's match columns, once however often it is compared. */
export function matchFacts(nominal: Nominal): MatchFacts {
  const known = KNOWN.get(nominal);
  if (known !== undefined) return known;
  const facts = readFacts(nominal);
  KNOWN.set(nominal, facts);
  return facts;
}

function readFacts({ values }: Nominal): MatchFacts {
  const names = listOf(values.names);
  const isAlias = ({ type }: Values) => ALIAS_TYPES.includes(String(type));
  return {
    pncId: typeof values.pncId === 'string' ? canonicalPncId(values.pncId) : null,
    croNumber: typeof values.croNumber === 'string' ? canonicalCroNumber(values.croNumber) : null,
    names: texts(names.filter((name) => !isAlias(name)).map(fullName)),
    aliases: texts(names.filter(isAlias).map(fullName)),
    datesOfBirth: texts(listOf(values.dateOfBirth).map(({ date }) => date)),
    addresses: texts(listOf(values.addresses).map(({ line, postcode }) => join(line, postcode))),
    associates: texts(
      listOf(values.associates).map(({ name }) => (typeof name === 'string' ? canonicalName(name) : null)),
    ),
  };
}

/** A nominal's name in the form in which names are compared. */
export const fullName = ({ forenames, surname }: Values): string | null =>
  canonicalName([forenames, surname].filter((part) => typeof part === 'string').join(' '));

const join = (line: Value | undefined, postcode: Value | undefined): string | null =>
  typeof line === 'string' && typeof postcode === 'string'
    ? `${line} ${postcode}`.toLowerCase().replace(/[^a-z0-9]+/g, ' ')
    : null;

const texts = (values: readonly (Value | undefined)[]): ReadonlySet<string> =>
  new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''));
