import { RECORD_KINDS } from '../../model/codes.js';
import type { MongoForce } from './MongoForce.js';

/** Leaves out the records that are about nobody the force knows. */
export async function scanStrays({ format, store, quarantine }: MongoForce, signal: AbortSignal): Promise<void> {
  const people = format.kinds.NOMINAL;
  for (const kind of RECORD_KINDS) {
    const { table, nominal } = format.kinds[kind];
    if (nominal === null) continue;
    for await (const batch of store.batches(table, [nominal], signal)) {
      const refs = [
        ...new Set(batch.map((row) => row[nominal]).filter((ref) => typeof ref === 'string' && ref !== '')),
      ];
      const known = await store.find(people.table, { where: people.id, oneOf: refs as string[] }, [people.id], signal);
      const names = new Set(known.map((row) => row[people.id]));
      for (const row of batch) {
        const ref = row[nominal];
        if (names.has(ref)) continue;
        const isText = typeof ref === 'string' && ref !== '';
        const problem = ref == null || ref === '' ? 'missing' : 'not text';
        quarantine.leaveOut(table, row._id, nominal, isText ? 'names no nominal, or one that was left out' : problem);
      }
    }
  }
}
