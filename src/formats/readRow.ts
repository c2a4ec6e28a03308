import type { Value, Values } from '../model/Source.js';
import { type Column, type Shape, shapeOfKind, type ValueType } from './columns.js';
import { type ConvertContext, convert } from './convert.js';
import {
  type FieldPlace,
  isField,
  isList,
  isPart,
  type Join,
  type ListPlace,
  type PartPlace,
  type Place,
  type Places,
} from './Format.js';
import type { Kind } from './kinds.js';
import type { LocatedRow, NativeRow } from './NativeTables.js';
import type { ByKey, Selection } from './Selection.js';

/** What is wrong with a native field; `column` is the canonical path, list positions included. */
export interface FieldProblem {
  readonly table: string;
  readonly row: number;
  readonly field: string;
  readonly problem: string;
}

export interface ReadContext extends ConvertContext {
  /** Told of every field that does not parse. */
  readonly onProblem: (problem: FieldProblem) => void;
  /** Told where each canonical leaf was read, list positions included (`requirements.0.code`). */
  readonly onField?: (column: string, at: Omit<FieldProblem, 'problem'>) => void;
}

export const isObject = (value: unknown): value is NativeRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** What stands for nothing in a native field. */
export const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const PATHS = new Map<string, readonly string[]>();

/** The steps of a dotted path; paths come from mapping tables, so there are only so many. */
function stepsOf(path: string): readonly string[] {
  const known = PATHS.get(path);
  if (known !== undefined) return known;
  const steps = path.split('.');
  PATHS.set(path, steps);
  return steps;
}

/** The value at a dotted path of a row; undefined where a step is missing. */
export function fieldAt(row: NativeRow, path: string): unknown {
  let value: unknown = row;
  for (const step of stepsOf(path)) value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}

const inside = (at: LocatedRow, path: string): string => (at.path === '' ? path : `${at.path}.${path}`);

interface Found {
  readonly native: unknown;
  readonly at: LocatedRow;
  readonly field: string;
}

class RowReader {
  readonly #context: ReadContext;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  values(shape: Shape, places: Places, selection: Selection, at: LocatedRow, path: string): Values {
    const values: Record<string, Value> = {};
    for (const [name, chosen] of selection) {
      const column = shape[name];
      if (column === undefined) throw new RangeError(`no column ${path}${name}`);
      values[name] = this.#column(column, places[name] ?? null, chosen, at, `${path}${name}`);
    }
    return values;
  }

  /** How `values` reads one selected column of rows, worked out once; a value that stands in the row itself is read at once. */
  reader(shape: Shape, places: Places, name: string, chosen: true | Selection | ByKey): (at: LocatedRow) => Value {
    const column = shape[name];
    if (column === undefined) throw new RangeError(`no column ${name}`);
    const place = places[name] ?? null;
    const read = (at: LocatedRow) => this.#column(column, place, chosen, at, name);
    if (column.of !== 'value' || column.list || typeof place !== 'string') return read;
    const context = this.#context;
    return (at) => {
      const native = fieldAt(at.row, place);
      if (isEmpty(native)) return null;
      const converted = convert(column.type, native, context);
      return 'value' in converted ? converted.value : read(at);
    };
  }

  #column(column: Column, place: Place, chosen: true | Selection | ByKey, at: LocatedRow, path: string): Value {
    if (place === null) return column.list ? [] : null;
    if (column.of === 'value') {
      if (column.list) return this.#listOfValues(column.type, place, at, path);
      return this.#convert(column.type, this.#find(place, at), path);
    }
    if (chosen === true) throw new RangeError(`${path} is no single value`);
    if (isList(place)) return this.#elements(column.shape, place, chosen, at, path);
    if (isPart(place) && chosen instanceof Map) return this.#part(column.shape, place, chosen, at, path);
    throw new RangeError(`${path} is mapped as something it is not`);
  }

  #problem(at: LocatedRow, field: string, problem: string): void {
    this.#context.onProblem({ table: at.table, row: at.index, field: inside(at, field), problem });
  }

  #joined({ table, where, is, order }: Join, at: LocatedRow): readonly LocatedRow[] {
    const rows = this.#context.tables.rowsWhere(table, where, fieldAt(at.row, is));
    if (order === undefined) return rows;
    return rows.toSorted((a, b) => String(a.row[order]).localeCompare(String(b.row[order]), 'en', { numeric: true }));
  }

  #find(place: Place, at: LocatedRow): Found | null {
    if (place !== null && typeof place === 'object' && 'firstOf' in place) {
      const found = place.firstOf.map((each) => this.#find(each, at));
      return found.find((each) => each !== null && !isEmpty(each.native)) ?? found[0] ?? null;
    }
    if (typeof place === 'string') return { native: fieldAt(at.row, place), at, field: place };
    if (!isField(place)) throw new RangeError('a single value is mapped to a list');
    return this.#through(place as Exclude<FieldPlace, string>, at);
  }

  #through(place: Exclude<FieldPlace, string>, at: LocatedRow): Found | null {
    const [row] = this.#joined(place.from, at);
    if (row !== undefined) return { native: fieldAt(row.row, place.at), at: row, field: place.at };
    return null;
  }

  #convert(type: ValueType, found: Found | null, path: string): Value {
    if (found === null) return null;
    this.#context.onField?.(path, { table: found.at.table, row: found.at.index, field: inside(found.at, found.field) });
    if (isEmpty(found.native)) return null;
    const converted = convert(type, found.native, this.#context);
    if ('value' in converted) return converted.value;
    this.#problem(found.at, found.field, converted.problem);
    return null;
  }

  #listOfValues(type: ValueType, place: Place, at: LocatedRow, path: string): Value {
    const natives = this.#natives(place, at);
    return natives.map((found, index) => this.#convert(type, found, `${path}.${index}`));
  }

  #natives(place: Place, at: LocatedRow): readonly Found[] {
    if (typeof place === 'string') {
      const array = fieldAt(at.row, place);
      if (Array.isArray(array)) return array.map((native) => ({ native, at, field: place }));
      if (!isEmpty(array)) this.#problem(at, place, 'not a list');
      return [];
    }
    if (place !== null && 'split' in place) {
      const text = fieldAt(at.row, place.at);
      if (typeof text === 'string')
        return text.split(place.split).flatMap((part) => (part === '' ? [] : [{ native: part, at, field: place.at }]));
      if (!isEmpty(text)) this.#problem(at, place.at, 'not a delimited text');
      return [];
    }
    if (place !== null && 'each' in place)
      return this.#joined(place.from, at).map((row) => ({
        native: fieldAt(row.row, place.each),
        at: row,
        field: place.each,
      }));
    throw new RangeError('a list of values is mapped to something else');
  }

  #part(shape: Shape, place: PartPlace, chosen: Selection, at: LocatedRow, path: string): Value {
    const row = this.#partRow(place, at);
    if (row === null) return null;
    const values = this.values(shape, place.part, chosen, row, `${path}.`);
    const stands = place.at !== undefined || place.from !== undefined;
    return stands || Object.values(values).some((value) => holds(value)) ? values : null;
  }

  #partRow(place: PartPlace, at: LocatedRow): LocatedRow | null {
    if (place.from !== undefined) {
      const [row] = this.#joined(place.from, at);
      if (row === undefined && !isEmpty(fieldAt(at.row, place.from.is)))
        this.#problem(at, place.from.is, `names no row of ${place.from.table}`);
      return row ?? null;
    }
    if (place.at === undefined) return at;
    const nested = fieldAt(at.row, place.at);
    if (isObject(nested)) return { ...at, path: inside(at, place.at), row: nested };
    if (!isEmpty(nested)) this.#problem(at, place.at, 'not a nested document');
    return null;
  }

  #elements(shape: Shape, place: ListPlace, chosen: Selection | ByKey, at: LocatedRow, path: string): Value {
    const seen = new Set<string>();
    return this.#elementRows(place, at).flatMap((row, index) => {
      const stored = place.key === undefined ? index + 1 : fieldAt(row.row, place.key);
      const field = place.key ?? '';
      if (isEmpty(stored)) this.#problem(row, field, 'missing: it tells the elements apart');
      else if (typeof stored === 'object')
        this.#problem(row, field, 'not a text or number: it tells the elements apart');
      const key = String(stored);
      if (seen.has(key)) this.#problem(row, field, 'not unique in its list');
      seen.add(key);
      const selection = chosen instanceof Map ? chosen : chosen.byKey.get(key);
      if (selection === undefined) return [];
      return [{ key, ...this.values(shape, place.list, selection, row, `${path}.${index}.`) }];
    });
  }

  #elementRows(place: ListPlace, at: LocatedRow): readonly LocatedRow[] {
    if (place.from !== undefined) return this.#joined(place.from, at);
    const field = place.at ?? '';
    const array = fieldAt(at.row, field);
    if (!Array.isArray(array)) {
      if (!isEmpty(array)) this.#problem(at, field, 'not a list');
      return [];
    }
    return array.flatMap((row: unknown, index) => {
      if (isObject(row)) return [{ ...at, path: `${inside(at, field)}.${index}`, row }];
      this.#problem(at, `${field}.${index}`, 'not a nested document');
      return [];
    });
  }
}

const holds = (value: Value | undefined): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;

/**
 * The selected columns of a row as canonical values and nothing else: null for a value that is empty or not held,
 * an empty list for a list that is; every element of a list of objects has a `key`.
 */
export const readRow = (
  places: Places,
  kind: Kind,
  selection: Selection,
  row: LocatedRow,
  context: ReadContext,
): Values => new RowReader(context).values(shapeOfKind(kind), places, selection, row, '');

/** The same for many rows: what is read where is worked out once. Nobody is told where columns were read. */
export function rowReader(
  places: Places,
  kind: Kind,
  selection: Selection,
  context: Omit<ReadContext, 'onField'>,
): (row: LocatedRow) => Values {
  const reader = new RowReader(context);
  const columns = [...selection].map(
    ([name, chosen]) => [name, reader.reader(shapeOfKind(kind), places, name, chosen)] as const,
  );
  return (row) => {
    const values: Record<string, Value> = {};
    for (const [name, read] of columns) values[name] = read(row);
    return values;
  };
}
