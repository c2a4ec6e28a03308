import { chunksOf } from './fetchRows.js';
import { idName } from './NativeRows.js';
import type { NativeDocument, NativeStore } from './NativeStore.js';

/** The `_id`s of those rows whose own id an earlier row of the table has already, wherever that stands. */
export async function laterTwins(
  store: NativeStore,
  table: string,
  id: string,
  rows: readonly NativeDocument[],
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const ids = [...new Set(rows.map((row) => row[id]).filter((value) => typeof value === 'string'))];
  const first = new Map<unknown, string>();
  for (const oneOf of chunksOf(ids)) {
    for (const row of await store.find(table, { where: id, oneOf }, [id], signal))
      if (!first.has(row[id])) first.set(row[id], idName(row._id));
  }
  return rows.filter((row) => first.has(row[id]) && first.get(row[id]) !== idName(row._id)).map(({ _id }) => _id);
}
