import type { SubjectKey } from '../../model/Source.js';
import type { Findable } from '../finding/Findable.js';
import { type Confirmed, type FindingOptions, findingKeys, lookupsFor } from '../finding/findingWays.js';
import { chunksOf } from './fetchRows.js';
import type { NativeDocument, NativeStore } from './NativeStore.js';

/** The collection in which Proviso keeps what nominals can be found by: its own, and none of the force's. */
export const FIND_KEYS = 'provisoFindKeys';

/** One nominal, whose reference is the `_id`: the keys, indexed, and what confirms a hit. */
export interface FindKeysDocument extends NativeDocument, Confirmed {
  readonly _id: string;
  readonly keys: readonly string[];
}
export const FIND_KEYS_FIELDS = ['keys', 'datesOfBirth', 'premises'] as const satisfies (keyof FindKeysDocument)[];

export const findKeysOf = (findable: Findable): FindKeysDocument => ({
  _id: findable.ref,
  keys: [...findingKeys(findable)].sort(),
  datesOfBirth: findable.datesOfBirth,
  premises: findable.premises,
});

/** References of the nominals that match any of the keys. What confirms a hit is read only of hits that need it. */
export async function findRefs(
  store: NativeStore,
  keys: readonly SubjectKey[],
  options: FindingOptions,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const lookups = keys.flatMap((key) => lookupsFor(key, options));
  const certain = new Set(lookups.filter(({ reads }) => reads === null).map(({ key }) => key));
  const found = await Promise.all([
    ...chunksOf([...certain]).map((oneOf) => store.find(FIND_KEYS, { where: 'keys', oneOf }, [], signal)),
    ...lookups.flatMap(({ key, reads, confirms }) =>
      reads === null ? [] : [confirmedHits(store, key, reads, confirms, signal)],
    ),
  ]);
  return new Set(found.flat().map(({ _id }) => String(_id)));
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
