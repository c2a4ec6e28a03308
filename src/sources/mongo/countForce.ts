import { readRow } from '../../formats/readRow.js';
import { selectColumns } from '../../formats/Selection.js';
import type { CountCell, CountRequest } from '../../model/Count.js';
import { type AlikeRecords, countAlike, countColumns } from '../countUnits.js';
import { fetchBeside } from './fetchRows.js';
import { groupPipeline, monthsOf, partsOf } from './groupPipeline.js';
import type { MongoForce } from './MongoForce.js';
import { NativeRows } from './NativeRows.js';
import { LackingOperator, type NativeDocument } from './NativeStore.js';
import { fieldsOf, planRead, type TableRead } from './planRead.js';
import { type Group, rowsOfGroups } from './rowsOfGroups.js';

/** Counts one kind of a force's records. */
interface Counting {
  readonly force: MongoForce;
  readonly request: CountRequest;
  readonly read: TableRead;
  readonly signal: AbortSignal;
}

export interface Counted {
  readonly cells: readonly CountCell[];
  /** Rows that turned out not to parse, beyond those known before. */
  readonly leftOut: number;
}

/**
 * Counts a force's records: the server groups them by the fields that the columns need, with dates cut to the month,
 * and only groups are transferred. A server that lacks an operator groups by whole dates, or gives the same fields row
 * by row where they stand in several tables. What the groups mean is decided here, by the rules of `countUnits`.
 */
export async function countForce(force: MongoForce, request: CountRequest, signal: AbortSignal): Promise<Counted> {
  const read = planRead(force.format, request.kind, selectColumns(request.kind, countColumns(request)));
  const counting = { force, request, read, signal };
  const months = monthsOf(force.format, request.kind);
  for (const cut of months.length === 0 ? [[]] : [months, []]) {
    try {
      return await countGroups(counting, cut);
    } catch (fault) {
      if (!(fault instanceof LackingOperator)) throw fault;
    }
  }
  return countStreamed(counting);
}

async function countGroups(counting: Counting, months: ReturnType<typeof monthsOf>): Promise<Counted> {
  const { force, request, read, signal } = counting;
  const { id, nominal } = force.format.kinds[request.kind];
  const identity = nominal === null ? [id] : [id, nominal];
  const leftOut = force.quarantine.ids(read.table);
  const pipeline = groupPipeline({ read, identity, leftOut, months, date: force.format.conventions.date });
  const groups = (await force.store.aggregate(read.table, pipeline, signal)) as unknown as readonly Group[];
  const rows = new NativeRows();
  for (const [made, documents] of rowsOfGroups(read, groups, rows))
    await fetchBeside(withoutParts(made), documents, { store: force.store, rows, signal });
  const weights = new Map(groups.map(({ rows: records }, index) => [String(index), records]));
  return countRows(counting, rows, (row) => weights.get(String(row._id)) ?? 0);
}

/** What is looked up for the rows of a table, and none of their parts: those came with the groups. */
function withoutParts(read: TableRead): TableRead {
  const parts = partsOf(read);
  return { ...read, joins: new Map([...read.joins].filter(([, join]) => !parts.includes(join))) };
}

async function countStreamed(counting: Counting): Promise<Counted> {
  const { force, read, signal } = counting;
  const counts = new Map<string, CountCell>();
  let leftOut = 0;
  for await (const batch of force.store.batches(read.table, fieldsOf(read), signal)) {
    const rows = new NativeRows();
    const sound = batch.filter(({ _id }) => !force.quarantine.has(read.table, _id));
    await fetchBeside(read, rows.put(read.table, sound), { store: force.store, rows, signal });
    const counted = countRows(counting, rows, () => 1);
    leftOut += counted.leftOut;
    for (const { keys, count } of counted.cells) {
      const name = JSON.stringify(keys);
      counts.set(name, { keys, count: count + (counts.get(name)?.count ?? 0) });
    }
  }
  return { cells: [...counts.values()], leftOut };
}

function countRows(
  { force, request, read }: Counting,
  rows: NativeRows,
  weightOf: (row: NativeDocument) => number,
): Counted {
  const { format, simulation, codes } = force;
  const selection = selectColumns(request.kind, countColumns(request));
  const tables = rows.tables(codes);
  const alike: AlikeRecords[] = [];
  let leftOut = 0;
  for (const row of tables.rows(read.table)) {
    let faults = 0;
    const records = weightOf(row.row as NativeDocument);
    const values = readRow(format.kinds[request.kind].places, request.kind, selection, row, {
      conventions: format.conventions,
      tables,
      simulation,
      onProblem: () => {
        faults += 1;
      },
    });
    if (faults === 0) alike.push({ values, records });
    else leftOut += records;
  }
  return { cells: countAlike(alike, request), leftOut };
}
