import type { SearchKey } from '../../model/SearchKey.js';
import { isSearch, type LookupKey, type SubjectKey } from '../../model/Source.js';
import { bestFits, type WeighSought } from '../finding/bestFits.js';
import type { Findable } from '../finding/Findable.js';
import { type Confirmed, type FindingOptions, findingKeys, lookupsFor } from '../finding/findingWays.js';
import type { Sought } from '../finding/fitsSearch.js';
import { searchProbes, searchTokens } from '../finding/searchTokens.js';
import { chunksOf } from './fetchRows.js';
import type { NativeDocument, NativeStore } from './NativeStore.js';

/** The collection in which Proviso keeps what nominals can be found by: its own, and none of the force's. */
export const FIND_KEYS = 'provisoFindKeys';

/** One nominal, whose reference is the `_id`: the keys, indexed, what confirms a hit, and what a search compares. */
export interface FindKeysDocument extends NativeDocument, Confirmed, Omit<Sought, 'ref'> {
  readonly _id: string;
  readonly keys: readonly string[];
}
/** What a search compares. */
const SOUGHT_FIELDS = ['pncId', 'croNumber', 'names', 'datesOfBirth', 'postcodes'] as const;
export const FIND_KEYS_FIELDS = ['keys', 'premises', ...SOUGHT_FIELDS] as const satisfies (keyof FindKeysDocument)[];

export const findKeysOf = (findable: Findable): FindKeysDocument => ({
  _id: findable.ref,
  keys: [...new Set([...findingKeys(findable), ...searchTokens(findable)])].sort(),
  datesOfBirth: findable.datesOfBirth,
  premises: findable.premises,
  pncId: findable.pncId,
  croNumber: findable.croNumber,
  names: findable.names,
  postcodes: findable.postcodes,
});

/** References of nominals, and whether more fit a search than it wants. */
export interface FoundRefs {
  readonly refs: ReadonlySet<string>;
  readonly more: boolean;
}

/** Beside how keys are read: by what the hits of a search weigh. */
export interface FindRefsOptions extends FindingOptions {
  readonly weigh: WeighSought;
}

/** References of the nominals that match any of the keys. What confirms a hit is read only of hits that need it. */
export async function findRefs(
  store: NativeStore,
  keys: readonly SubjectKey[],
  options: FindRefsOptions,
  signal: AbortSignal,
): Promise<FoundRefs> {
  const [found, ...searched] = await Promise.all([
    lookUp(
      store,
      keys.flatMap((key) => (isSearch(key) ? [] : [key])),
      options,
      signal,
    ),
    ...keys.filter(isSearch).map((key) => searchFor(store, key, options.weigh, signal)),
  ]);
  return {
    refs: new Set([...found, ...searched.flatMap(({ best }) => best.map(({ ref }) => ref))]),
    more: searched.some(({ more }) => more),
  };
}

async function lookUp(
  store: NativeStore,
  keys: readonly LookupKey[],
  options: FindingOptions,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const lookups = keys.flatMap((key) => lookupsFor(key, options));
  const certain = new Set(lookups.filter(({ reads }) => reads === null).map(({ key }) => key));
  const found = await Promise.all([
    ...chunksOf([...certain]).map((oneOf) => store.find(FIND_KEYS, { where: 'keys', oneOf }, [], signal)),
    ...lookups.flatMap(({ key, reads, confirms }) =>
      reads === null ? [] : [confirmedHits(store, key, reads, confirms, signal)],
    ),
  ]);
  return found.flat().map(({ _id }) => String(_id));
}

async function confirmedHits(
  store: NativeStore,
  key: string,
  reads: keyof Confirmed,
  confirms: (hit: Confirmed) => boolean,
  signal: AbortSignal,
): Promise<NativeDocument[]> {
  const hits = await store.find(FIND_KEYS, { where: 'keys', oneOf: [key] }, [reads], signal);
  return hits.filter((hit) => confirms({ datesOfBirth: [], premises: [], ...(hit as Partial<Confirmed>) }));
}

/** Those who fit best, of everybody who meets one of the probes: each an intersection that the index of keys serves. */
async function searchFor(store: NativeStore, key: SearchKey, weigh: WeighSought, signal: AbortSignal) {
  const hits = await Promise.all(
    searchProbes(key).map((groups) => {
      const all = groups.map((oneOf) => ({ where: 'keys', oneOf }));
      return store.find(FIND_KEYS, { all }, SOUGHT_FIELDS, signal);
    }),
  );
  const byRef = new Map(hits.flat().map((hit) => [String(hit._id), soughtOf(hit as unknown as FindKeysDocument)]));
  return bestFits(key, byRef.values(), weigh);
}

const soughtOf = ({ _id, pncId, croNumber, names, datesOfBirth, postcodes }: FindKeysDocument): Sought => ({
  ref: String(_id),
  pncId: pncId ?? null,
  croNumber: croNumber ?? null,
  names: names ?? [],
  datesOfBirth: datesOfBirth ?? [],
  postcodes: postcodes ?? [],
});
