import { readRow } from '../../formats/readRow.js';
import { selectColumns } from '../../formats/Selection.js';
import type { RegisterRequest, Values } from '../../model/Source.js';
import { fetchRows } from './fetchRows.js';
import type { MongoForce } from './MongoForce.js';
import { NativeRows } from './NativeRows.js';
import { planRead } from './planRead.js';

/** The entries of a register whose column has the value, as stored. Broken ones are left out and counted. */
export async function readEntries(
  { format, store, simulation, codes, quarantine }: MongoForce,
  { register, column, value }: RegisterRequest,
  columns: readonly string[],
  signal: AbortSignal,
): Promise<readonly Values[]> {
  const { table, places } = format.kinds[register];
  const field = places[column] ?? null;
  if (field === null) return [];
  if (typeof field !== 'string') throw new RangeError(`${register}.${column} is kept where nothing can be looked up`);
  const selection = selectColumns(register, columns);
  const rows = new NativeRows();
  const filter = { where: field, oneOf: [value] };
  await fetchRows(planRead(format, register, selection), filter, { store, rows, signal });
  const tables = rows.tables(codes);
  return tables.rows(table).flatMap((entry) => {
    if (quarantine.has(table, entry.row._id)) return [];
    let faults = 0;
    const values = readRow(places, register, selection, entry, {
      conventions: format.conventions,
      tables,
      simulation,
      onProblem: ({ field: broken, problem }) => {
        faults += 1;
        quarantine.leaveOut(table, entry.row._id, broken, problem);
      },
    });
    return faults === 0 && values[column] === value ? [values] : [];
  });
}
