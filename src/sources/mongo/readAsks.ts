import type { Kind } from '../../formats/kinds.js';
import type { NativeTables } from '../../formats/NativeTables.js';
import { type FieldProblem, fieldAt, readRow } from '../../formats/readRow.js';
import { type Selection, selectColumns } from '../../formats/Selection.js';
import type { ElementColumns, Values } from '../../model/Source.js';
import { fetchElements } from './fetchElements.js';
import { chunksOf, fetchRows } from './fetchRows.js';
import type { MongoForce } from './MongoForce.js';
import { NativeRows } from './NativeRows.js';
import type { Filter } from './NativeStore.js';
import { planRead } from './planRead.js';

/** Rows of a kind that are wanted: all about a nominal, or one of them. A nominal itself is asked for by `record`. */
export interface RowAsk {
  readonly nominal?: string;
  readonly record?: string;
  readonly columns: readonly string[];
  readonly elements?: ElementColumns;
}

export interface ReadValues {
  readonly id: string;
  readonly nominal: string;
  readonly values: Values;
  /** Its place among the rows that were read for the same columns. */
  readonly place: number;
}

/** Asks for the same columns: they are answered together. */
interface Unit {
  readonly columns: readonly string[];
  /** The lists that are read element by element. */
  readonly lists: readonly string[];
  readonly asks: RowAsk[];
}

function unitsOf(asks: readonly RowAsk[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const ask of asks) {
    const columns = [...new Set(ask.columns)].sort();
    const lists = Object.keys(ask.elements ?? {}).sort();
    const name = JSON.stringify([columns, lists]);
    const unit = units.get(name) ?? { columns, lists, asks: [] };
    units.set(name, unit);
    unit.asks.push(ask);
  }
  return [...units.values()];
}

/** What each ask is answered with, in the order asked, rows as stored. Rows that are broken are left out and counted. */
export async function readAsks(
  force: MongoForce,
  kind: Kind,
  asks: readonly RowAsk[],
  signal: AbortSignal,
): Promise<readonly ReadValues[]> {
  const answers = new Map<RowAsk, readonly ReadValues[]>();
  await Promise.all(
    unitsOf(asks).map(async (unit) => {
      const tables = await fetchUnit(force, kind, unit, signal);
      for (const ask of unit.asks) answers.set(ask, readAsk(force, kind, ask, tables));
    }),
  );
  return asks.flatMap((ask) => answers.get(ask) ?? []);
}

async function fetchUnit(force: MongoForce, kind: Kind, unit: Unit, signal: AbortSignal): Promise<NativeTables> {
  const rows = new NativeRows();
  const fetching = { store: force.store, rows, signal };
  const selection: Selection = selectColumns(kind, withoutLists(unit));
  for (const list of unit.lists) selection.set(list, new Map());
  const read = planRead(force.format, kind, selection);
  const joinedLists = unit.lists.flatMap((list) => {
    const place = force.format.kinds[kind].places[list];
    return place !== null && typeof place === 'object' && 'list' in place && place.from !== undefined
      ? [place.from]
      : [];
  });
  for (const [name, { join }] of read.joins) if (joinedLists.includes(join)) read.joins.delete(name);
  const filters = chunksOf(unit.asks).map((chunk) => filterFor(force, kind, chunk));
  await Promise.all(filters.map((filter) => fetchRows(read, filter, fetching)));
  await fetchElements(force, kind, unit.asks, fetching);
  for (const id of rows.torn(read.table)) force.quarantine.leaveOut(read.table, id, '_id', TORN);
  return rows.tables(force.codes);
}

const TORN = 'changed while it was read, or a list of what are no documents';

/** A list that is named in `elements` is read only through it. */
const withoutLists = ({ columns, lists }: Unit): readonly string[] =>
  columns.filter((column) => !lists.includes(column.split('.')[0] ?? ''));

function filterFor({ format }: MongoForce, kind: Kind, asks: readonly RowAsk[]): Filter {
  const { id, nominal } = format.kinds[kind];
  const records = asks.flatMap(({ record }) => record ?? []);
  const nominals = asks.flatMap(({ record, nominal: about }) => (record === undefined ? (about ?? []) : []));
  const any: Filter[] = [];
  if (records.length > 0) any.push({ where: id, oneOf: records });
  if (nominals.length > 0 && nominal !== null) any.push({ where: nominal, oneOf: nominals });
  return { any };
}

function readAsk(force: MongoForce, kind: Kind, ask: RowAsk, tables: NativeTables): readonly ReadValues[] {
  const { format, simulation, quarantine } = force;
  const { table, id: idField, nominal: nominalField, places } = format.kinds[kind];
  const selection = selectColumns(kind, ask.columns, ask.elements);
  const rows =
    ask.record !== undefined
      ? tables.rowsWhere(table, idField, ask.record)
      : nominalField === null
        ? []
        : tables.rowsWhere(table, nominalField, ask.nominal);
  return rows.flatMap((row) => {
    const [id, nominal] = [fieldAt(row.row, idField), fieldAt(row.row, nominalField ?? idField)];
    if (typeof id !== 'string' || typeof nominal !== 'string' || quarantine.has(table, row.row._id)) return [];
    if (ask.nominal !== undefined && ask.nominal !== nominal) return [];
    const faults: FieldProblem[] = [];
    const values = readRow(places, kind, selection, row, {
      conventions: format.conventions,
      tables,
      simulation,
      onProblem: (problem) => faults.push(problem),
    });
    if (faults.length === 0) return [{ id, nominal, values, place: row.index }];
    if (quarantine.add(table, row.row._id)) quarantine.note(faults);
    return [];
  });
}
