import { isDeepStrictEqual } from 'node:util';
import type mongoose from 'mongoose';
import type { Format } from '../../formats/Format.js';
import { FIND_KEYS, FIND_KEYS_FIELDS, type FindKeysDocument } from './findKeys.js';
import type { NativeStore } from './NativeStore.js';
import type { FindKeysKeeper } from './scanForce.js';

const never = (): AbortSignal => new AbortController().signal;

/** Those whose kept keys are not what they should be. */
async function stale(store: NativeStore, documents: readonly FindKeysDocument[]): Promise<readonly FindKeysDocument[]> {
  const ids = documents.map(({ _id }) => _id);
  const kept = await store.find(FIND_KEYS, { ids }, FIND_KEYS_FIELDS, never());
  const byRef = new Map(kept.map((document) => [document._id, document]));
  return documents.filter((document) => !isDeepStrictEqual(document, byRef.get(document._id)));
}

/** Where the force keeps the keys: somebody who would not be found by what they are called is reported as broken. */
export const comparingKeeper = (store: NativeStore): FindKeysKeeper => ({
  async take(documents, quarantine) {
    for (const { _id } of await stale(store, documents))
      quarantine.leaveOut(FIND_KEYS, _id, 'keys', 'not what the nominal is to be found by');
  },
  async finish() {},
});

/** Where Proviso keeps the keys: writes those that have changed, and removes those of whom the force holds no longer. */
export const replacingKeeper = (
  store: NativeStore,
  connection: mongoose.Connection,
  { kinds: { NOMINAL } }: Format,
): FindKeysKeeper => ({
  async take(documents) {
    const changed = await stale(store, documents);
    if (changed.length === 0) return;
    await collectionOf(connection).bulkWrite(
      changed.map((replacement) => ({ replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true } })),
    );
  },
  async finish() {
    for await (const batch of store.batches(FIND_KEYS, [], never())) {
      const refs = batch.map(({ _id }) => String(_id));
      const held = await store.find(NOMINAL.table, { where: NOMINAL.id, oneOf: refs }, [NOMINAL.id], never());
      const known = new Set(held.map((row) => row[NOMINAL.id]));
      const gone = refs.filter((ref) => !known.has(ref));
      if (gone.length > 0) await collectionOf(connection).deleteMany({ _id: { $in: gone } });
    }
  },
});

/** Where there are none yet. */
export const insertingKeeper = (connection: mongoose.Connection): FindKeysKeeper => ({
  async take(documents) {
    if (documents.length > 0) await collectionOf(connection).insertMany([...documents]);
  },
  async finish() {},
});

const collectionOf = (connection: mongoose.Connection) => connection.collection<FindKeysDocument>(FIND_KEYS);
