import type { Format } from '../../formats/Format.js';
import type { NativeRow } from '../../formats/NativeTables.js';
import type { NativeStore } from './NativeStore.js';

/** More codes than any vocabulary has: a table as long is not a code table. */
const MOST_CODES = 50_000;

/** The code table of a format that has one: what its codes mean, and nothing about anybody. */
export async function loadCodes(
  { conventions: { code } }: Format,
  store: NativeStore,
  signal: AbortSignal,
): Promise<Readonly<Record<string, readonly NativeRow[]>>> {
  if (code.as !== 'TABLE') return {};
  const rows: NativeRow[] = [];
  for await (const batch of store.batches(code.table, [code.id, code.list, code.meaning], signal)) {
    rows.push(...batch);
    if (rows.length > MOST_CODES) throw new RangeError(`${code.table} has more than ${MOST_CODES} codes`);
  }
  return { [code.table]: rows };
}
