import { joinsOfFormat, type TableJoin } from '../../formats/joinsOfFormat.js';
import { fieldAt } from '../../formats/readRow.js';
import { valuesAt } from './fetchRows.js';
import type { MongoForce } from './MongoForce.js';
import type { NativeDocument, NativeStore, Scalar } from './NativeStore.js';

/** Leaves out, and so counts, rows of child tables that belong to no row. */
export async function scanOrphans({ format, store, quarantine }: MongoForce, signal: AbortSignal): Promise<void> {
  const owners = new Map<string, TableJoin[]>();
  for (const each of joinsOfFormat(format)) {
    if (!each.belongs) continue;
    const name = JSON.stringify([each.join.table, each.join.where]);
    owners.set(name, [...(owners.get(name) ?? []), each]);
  }
  for (const [name, joins] of owners) {
    const [table = '', where = ''] = JSON.parse(name) as string[];
    for await (const batch of store.batches(table, [where], signal)) {
      const known = await ownersOf(store, batch, where, joins, signal);
      for (const row of batch)
        if (!known.has(fieldAt(row, where))) quarantine.leaveOut(table, row._id, where, 'belongs to no row');
    }
  }
}

async function ownersOf(
  store: NativeStore,
  batch: readonly NativeDocument[],
  where: string,
  joins: readonly TableJoin[],
  signal: AbortSignal,
): Promise<ReadonlySet<unknown>> {
  const values = batch
    .map((row) => fieldAt(row, where))
    .filter((value) => typeof value === 'string' || typeof value === 'number');
  const oneOf = [...new Set(values)] as Scalar[];
  const found = await Promise.all(
    joins.map(async ({ from, join: { is } }) =>
      (await store.find(from, { where: is, oneOf }, [is], signal)).flatMap((row) => valuesAt(row, is.split('.'))),
    ),
  );
  return new Set(found.flat());
}
