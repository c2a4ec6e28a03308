import { type Shape, shapeOfKind } from '../../formats/columns.js';
import {
  type FieldPlace,
  type Format,
  isField,
  isList,
  isPart,
  type Join,
  type ListPlace,
  type PartPlace,
  type Place,
  type Places,
} from '../../formats/Format.js';
import type { Kind } from '../../formats/kinds.js';
import type { Selection } from '../../formats/Selection.js';

/**
 * A name that no document has. Asking for it inside a nested document or list brings the document, or as many empty
 * elements as there are, and nothing of what they hold.
 */
export const NOTHING = 'provisoAsksNothing';

/** What to read of one table, and from there of the tables joined to it. */
export interface TableRead {
  readonly table: string;
  /** Fields to bring, dotted where documents nest. */
  readonly fields: Set<string>;
  /** Fields of which only is asked whether they hold anything. */
  readonly present: Set<string>;
  readonly joins: Map<string, JoinRead>;
}

/** The rows of another table that belong to rows already read: `is` is the path from the row itself. */
export interface JoinRead {
  readonly join: Join;
  readonly is: string;
  /** The rows are parts of the row they are joined to; else they are looked up, and others may share them. */
  readonly belongs: boolean;
  /** The field that tells the rows apart. */
  readonly key: string | undefined;
  readonly read: TableRead;
}

interface At {
  readonly read: TableRead;
  readonly path: string;
  /** Whether the path leads through a list. */
  readonly listed: boolean;
}

const pathAt = ({ path }: At, field: string): string => (path === '' ? field : `${path}.${field}`);
const tableRead = (table: string): TableRead => ({ table, fields: new Set(), present: new Set(), joins: new Map() });

/** The rows a join leads to from here; those read already through the same join are read together. */
function through(join: Join, at: At, belongs = false, key?: string): At {
  const is = pathAt(at, join.is);
  at.read.fields.add(is);
  const name = JSON.stringify([is, join.table, join.where]);
  const known = at.read.joins.get(name) ?? { join, is, belongs, key, read: tableRead(join.table) };
  at.read.joins.set(name, known);
  known.read.fields.add(join.where);
  if (join.order !== undefined) known.read.fields.add(join.order);
  return { read: known.read, path: '', listed: false };
}

function addField(place: FieldPlace, at: At, presence: boolean): void {
  if (typeof place !== 'string') addField(place.at, through(place.from, at), presence);
  else if (presence && !at.listed) at.read.present.add(pathAt(at, place));
  else at.read.fields.add(pathAt(at, place));
}

function addValue(place: Place, at: At, presence: boolean): void {
  if (place === null) return;
  if (isField(place)) addField(place, at, presence);
  else if ('firstOf' in place) for (const each of place.firstOf) addField(each, at, presence);
  else if ('split' in place) at.read.fields.add(pathAt(at, place.at));
  else if ('each' in place) addField(place.each, through(place.from, at, true), false);
}

function inside(place: PartPlace | ListPlace, at: At): At {
  const key = isList(place) ? place.key : undefined;
  if (place.from !== undefined) return through(place.from, at, isList(place), key);
  if (place.at === undefined) return at;
  const nested = { read: at.read, path: pathAt(at, place.at), listed: at.listed || isList(place) };
  nested.read.fields.add(`${nested.path}.${NOTHING}`);
  return nested;
}

function addShape(shape: Shape, places: Places, selection: Selection, at: At): void {
  for (const [name, chosen] of selection) {
    const column = shape[name];
    const place = places[name] ?? null;
    if (column?.of === 'value') addValue(place, at, column.type === 'present');
    else if (column !== undefined && chosen instanceof Map && (isPart(place) || isList(place))) {
      const nested = inside(place, at);
      if (isList(place) && place.key !== undefined) nested.read.fields.add(pathAt(nested, place.key));
      addShape(column.shape, isList(place) ? place.list : place.part, chosen, nested);
    }
  }
}

/**
 * What to read of a force's tables for these columns of a kind, table by table: as `nativeFieldsFor` says, but apart for
 * each way to a table, and less where only is asked whether something is there. Code tables are not among them.
 */
export function planRead(format: Format, kind: Kind, selection: Selection): TableRead {
  const { table, id, nominal, places } = format.kinds[kind];
  const read = tableRead(table);
  read.fields.add(id);
  if (nominal !== null) read.fields.add(nominal);
  addShape(shapeOfKind(kind), places, selection, { read, path: '', listed: false });
  return read;
}

/** The fields to name to the server: no field with a part of itself, and no placeholder where its neighbours are read. */
export function fieldsOf({ fields }: TableRead): readonly string[] {
  const all = [...fields];
  const kept = all.filter((field) => {
    if (all.some((other) => field.startsWith(`${other}.`))) return false;
    if (!field.endsWith(`.${NOTHING}`)) return true;
    const parent = field.slice(0, -NOTHING.length);
    return !all.some((other) => other !== field && other.startsWith(parent));
  });
  return kept.sort();
}
