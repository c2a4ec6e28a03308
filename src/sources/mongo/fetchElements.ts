import { isList, type ListPlace } from '../../formats/Format.js';
import type { Kind } from '../../formats/kinds.js';
import { fieldAt } from '../../formats/readRow.js';
import { type Selection, selectColumns } from '../../formats/Selection.js';
import { elementsPipeline, type WantedElements } from './elementsPipeline.js';
import { chunksOf, type Fetching, fetchBeside, fetchRows } from './fetchRows.js';
import type { MongoForce } from './MongoForce.js';
import { type Filter, LackingOperator, type NativeDocument, type Scalar } from './NativeStore.js';
import { fieldsOf, type JoinRead, planRead, type TableRead } from './planRead.js';
import type { RowAsk } from './readAsks.js';

/** Elements of one list of which the same columns are wanted: of which rows, and which elements. */
interface ElementUnit {
  readonly list: string;
  readonly selection: Selection;
  readonly wanted: Map<NativeDocument, Set<string>>;
}

/** How many rows one query asks elements of. */
const MOST_ROWS = 100;

/**
 * Reads the elements that the asks name, each with the columns wanted of it, into the rows that hold them: one query
 * per list and set of columns. Joined rows are fetched by their keys. Of lists inside a document, the server gives the
 * wanted elements only, if it knows `$map`; if not, it gives these columns of every element, and the rest is dropped.
 */
export async function fetchElements(
  force: MongoForce,
  kind: Kind,
  asks: readonly RowAsk[],
  fetching: Fetching,
): Promise<void> {
  const { table } = force.format.kinds[kind];
  const owners = fetching.rows.rows(table).filter(({ _id }) => !force.quarantine.has(table, _id));
  for (const unit of unitsOf(force, kind, asks, owners)) {
    const place = force.format.kinds[kind].places[unit.list] ?? null;
    if (!isList(place)) continue;
    const read = planRead(force.format, kind, unit.selection);
    for (const owned of chunksOf([...unit.wanted], MOST_ROWS)) {
      const wanted = owned.map(([row, keys]): WantedElements => ({ row, keys: [...keys] }));
      const [joined] = [...read.joins.values()].filter(({ join }) => join === place.from);
      if (joined !== undefined) await fetchJoinedElements(joined, place, wanted, fetching);
      else await fetchNestedElements(read, place, wanted, fetching);
    }
  }
}

function unitsOf(
  { format }: MongoForce,
  kind: Kind,
  asks: readonly RowAsk[],
  owners: readonly NativeDocument[],
): readonly ElementUnit[] {
  const { id, nominal } = format.kinds[kind];
  const units = new Map<string, ElementUnit>();
  for (const { elements = {}, record, nominal: about } of asks) {
    const isMeant = (row: NativeDocument) =>
      record !== undefined ? fieldAt(row, id) === record : nominal !== null && fieldAt(row, nominal) === about;
    const rows = owners.filter(isMeant);
    for (const [list, chosen] of Object.entries(elements)) {
      for (const [key, columns] of Object.entries(chosen)) {
        const placed = columns.map((column) => (column.startsWith(`${list}.`) ? column : `${list}.${column}`)).sort();
        const name = JSON.stringify([list, placed]);
        const all = placed.length === 0 ? [`${list}.key`] : placed;
        const unit = units.get(name) ?? { list, selection: selectColumns(kind, all), wanted: new Map() };
        units.set(name, unit);
        for (const row of rows) unit.wanted.set(row, (unit.wanted.get(row) ?? new Set()).add(key));
      }
    }
  }
  return [...units.values()];
}

/** A key as stored may be a number. */
const keyValues = (keys: readonly string[]): readonly Scalar[] =>
  keys.flatMap((key) => (String(Number(key)) === key ? [key, Number(key)] : [key]));

async function fetchJoinedElements(
  { join, is, read }: JoinRead,
  { key }: ListPlace,
  wanted: readonly WantedElements[],
  fetching: Fetching,
): Promise<void> {
  const any = wanted.map(({ row, keys }): Filter => {
    const own: Filter = { where: join.where, oneOf: [fieldAt(row, is) as Scalar] };
    return key === undefined ? own : { all: [own, { where: key, oneOf: keyValues(keys) }] };
  });
  await fetchRows(read, { any }, fetching);
}

async function fetchNestedElements(
  read: TableRead,
  { at = '', key }: ListPlace,
  wanted: readonly WantedElements[],
  fetching: Fetching,
): Promise<void> {
  const { store, rows, signal } = fetching;
  const ids = wanted.map(({ row }) => row._id);
  const fields = fieldsOf(read);
  try {
    const pipeline = elementsPipeline({ at, key, fields, wanted });
    const found = (await store.aggregate(read.table, pipeline, signal)) as readonly NativeDocument[];
    await fetchBeside(read, rows.put(read.table, found, true), fetching);
  } catch (fault) {
    if (!(fault instanceof LackingOperator)) throw fault;
    const found = await store.find(read.table, { ids }, fields, signal);
    await fetchBeside(read, rows.put(read.table, found, true), fetching);
  }
}
