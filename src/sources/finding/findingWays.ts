import { type IdentifierOptions, parseCroNumber, parsePncId } from '../../formats/identifiers.js';
import type { ForceCode } from '../../model/codes.js';
import { nameSounds } from '../../model/nameSounds.js';
import { plainWords } from '../../model/plainWords.js';
import { type PostalAddress, postalAddress, sameAddress } from '../../model/postalAddress.js';
import type { LookupKey } from '../../model/Source.js';
import type { Findable, Stay } from './Findable.js';

/** Which force is asked, and whether it holds invented identifiers. */
export interface FindingOptions extends IdentifierOptions {
  readonly force: ForceCode;
}

/** What an index must keep beside its keys so that hits can be confirmed. */
export type Confirmed = Pick<Findable, 'datesOfBirth' | 'premises'>;

/** One key of the index to look under, and what makes a hit there a match. */
export interface Lookup {
  readonly key: string;
  /** What `confirms` looks at; null where every hit is a match. */
  readonly reads: keyof Confirmed | null;
  readonly confirms: (hit: Confirmed) => boolean;
}

/** One way of looking a nominal up: the keys it is kept under, and the keys a question looks under. */
interface FindingWay<K extends LookupKey> {
  readonly keptUnder: (nominal: Findable) => readonly string[];
  readonly lookups: (key: K, options: FindingOptions) => readonly Lookup[];
}

type FindingWays = { readonly [By in LookupKey['by']]: FindingWay<Extract<LookupKey, { by: By }>> };

const unconditional = (key: string): Lookup => ({ key, reads: null, confirms: () => true });
const ifAny = (key: string, value: string | null): readonly string[] => (value === null ? [] : [`${key} ${value}`]);

/** Whether two full ISO dates are at most a year apart; a date that is not known to the day is near to none. */
function withinAYear(one: string, other: string): boolean {
  if (one.length < 10 || other.length < 10) return false;
  const [early, late] = [one.slice(0, 10), other.slice(0, 10)].sort() as [string, string];
  return late <= `${Number(early.slice(0, 4)) + 1}${early.slice(4)}`;
}

type NameKey = Extract<LookupKey, { by: 'NAME' }>;

/** By name as it is looked for: every force is asked for the same, and hearing a name takes longer than looking it up. */
const NAMED = new WeakMap<NameKey, readonly Lookup[]>();

function namedLookups(key: NameKey): readonly Lookup[] {
  const known = NAMED.get(key) ?? lookupsOfName(key);
  NAMED.set(key, known);
  return known;
}

function lookupsOfName({ value, dateOfBirth, soundsAlike }: NameKey): readonly Lookup[] {
  const name = plainWords(value);
  if (name === '') return [];
  if (dateOfBirth === undefined) return [unconditional(`name ${name}`)];
  const born = (key: string, isMeant: (date: string) => boolean): Lookup => ({
    key,
    reads: 'datesOfBirth',
    confirms: ({ datesOfBirth }) => datesOfBirth.some(isMeant),
  });
  const exact = born(`name ${name}`, (date) => date === dateOfBirth);
  if (!soundsAlike) return [exact];
  return [exact, ...nameSounds(value).map((sound) => born(`sound ${sound}`, (date) => withinAYear(date, dateOfBirth)))];
}

function premisesLookups(address: PostalAddress | null, on: string): readonly Lookup[] {
  if (address === null) return [];
  const counts = ({ to }: Stay) => to === null || to >= on.slice(0, to.length);
  const confirms = ({ premises }: Confirmed) =>
    premises.some((stay) => counts(stay) && sameAddress(stay.address, address));
  const keys = new Set([`premises ${address.full}`, `premises ${address.street}`]);
  return [...keys].map((key) => ({ key, reads: 'premises', confirms }));
}

/** Every way of finding. Each is written here and nowhere else: connectors keep the keys and look under them. */
const WAYS: FindingWays = {
  PNC_ID: {
    keptUnder: ({ pncId }) => ifAny('pnc', pncId),
    lookups: ({ value }, options) => ifAny('pnc', parsePncId(value, options)).map(unconditional),
  },
  CRO_NUMBER: {
    keptUnder: ({ croNumber }) => ifAny('cro', croNumber),
    lookups: ({ value }, options) => ifAny('cro', parseCroNumber(value, options)).map(unconditional),
  },
  NOMINAL: {
    keptUnder: ({ ref }) => [`ref ${ref}`],
    lookups: (key, { force }) => (key.force === force ? [unconditional(`ref ${key.value}`)] : []),
  },
  NAME: {
    keptUnder: ({ names }) =>
      names.flatMap((name) => [`name ${plainWords(name)}`, ...nameSounds(name).map((sound) => `sound ${sound}`)]),
    lookups: namedLookups,
  },
  SUPERVISOR: {
    keptUnder: ({ supervisors }) => supervisors.map((organisation) => `supervisor ${organisation}`),
    lookups: ({ value }) => [unconditional(`supervisor ${value}`)],
  },
  WATCHED: {
    keptUnder: ({ watched }) => (watched ? ['watched'] : []),
    lookups: () => [unconditional('watched')],
  },
  PREMISES: {
    keptUnder: ({ premises }) =>
      premises.flatMap(({ address: { full, street } }) => [`premises ${full}`, `premises ${street}`]),
    lookups: ({ value, on }) => premisesLookups(postalAddress(value), on),
  },
};

/** The keys a nominal is kept under, each once. */
export const findingKeys = (nominal: Findable): ReadonlySet<string> =>
  new Set(Object.values(WAYS).flatMap(({ keptUnder }) => keptUnder(nominal)));

/** The keys to look under for a question, with what confirms a hit; none where it can match nobody. */
export function lookupsFor<K extends LookupKey>(key: K, options: FindingOptions): readonly Lookup[] {
  const way = WAYS[key.by] as unknown as FindingWay<K>;
  return way.lookups(key, options);
}
