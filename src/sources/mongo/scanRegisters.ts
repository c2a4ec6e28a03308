import type { BrokenField } from '../../formats/checkTables.js';
import type { LocatedRow, NativeTables } from '../../formats/NativeTables.js';
import { readRow } from '../../formats/readRow.js';
import { selectEverything } from '../../formats/Selection.js';
import { REGISTERS, type Register } from '../../model/Source.js';
import { fetchRows } from './fetchRows.js';
import { laterTwins } from './laterTwins.js';
import type { MongoForce } from './MongoForce.js';
import { NativeRows } from './NativeRows.js';
import { planRead } from './planRead.js';

/** Checks the entries of every register, each by itself. */
export async function scanRegisters(force: MongoForce, signal: AbortSignal): Promise<void> {
  const { format, store, codes, quarantine } = force;
  for (const register of REGISTERS) {
    const { table, id } = format.kinds[register];
    const read = planRead(format, register, selectEverything(register));
    for await (const batch of store.batches(table, [id], signal)) {
      const rows = new NativeRows();
      await fetchRows(read, { ids: batch.map(({ _id }) => _id) }, { store, rows, signal });
      const tables = rows.tables(codes);
      for (const entry of tables.rows(table)) {
        const faults = faultsOf(force, register, entry, tables);
        if (faults.length > 0 && quarantine.add(table, entry.row._id)) quarantine.note(faults);
      }
      for (const twin of await laterTwins(store, table, id, rows.rows(table), signal))
        quarantine.leaveOut(table, twin, id, 'not unique');
    }
  }
}

function faultsOf(
  { format, simulation }: MongoForce,
  register: Register,
  entry: LocatedRow,
  tables: NativeTables,
): readonly BrokenField[] {
  const { places, id } = format.kinds[register];
  const faults: BrokenField[] = [];
  readRow(places, register, selectEverything(register), entry, {
    conventions: format.conventions,
    tables,
    simulation,
    onProblem: (problem) => faults.push(problem),
  });
  const own = entry.row[id];
  if (typeof own === 'string' && own !== '') return faults;
  const problem = own == null || own === '' ? 'missing' : 'not text';
  return [...faults, { table: entry.table, row: entry.index, field: id, problem }];
}
