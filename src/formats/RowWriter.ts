import type { Value, Values } from '../model/Source.js';
import { type Column, type Shape, shapeOfKind } from './columns.js';
import {
  type Format,
  isList,
  isPart,
  type Join,
  type ListPlace,
  type PartPlace,
  type Place,
  type Places,
} from './Format.js';
import type { Kind } from './kinds.js';
import type { NativeRow } from './NativeTables.js';
import { nativeInteger, nativeWriter, UnwritableValue } from './nativeValue.js';

/** Told of every native row, once it is whole. */
export type RowSink = (table: string, row: NativeRow) => void;

/** What is written: a nominal, a record (with the nominal that it is about) or an entry of a register. */
export interface Written {
  readonly id: string;
  /** Left out where the kind is about no nominal. */
  readonly nominal?: string;
  /** Canonical columns; those that are null or left out are not written. */
  readonly values: Values;
}

type Row = Record<string, unknown>;
type WriteColumn = (value: Value, row: Row, sink: RowSink) => void;

const elementsOf = (value: Value): readonly Values[] => {
  if (!Array.isArray(value)) throw new UnwritableValue('what is no list');
  return value as readonly Values[];
};

function setAt(row: Row, steps: readonly string[], value: unknown): void {
  let inner = row;
  for (const step of steps.slice(0, -1)) {
    inner[step] ??= {};
    inner = inner[step] as Row;
  }
  inner[steps.at(-1) ?? ''] = value;
}

/** Sets a field of a row, dotted where documents nest. */
function setter(path: string): (row: Row, value: unknown) => void {
  const steps = path.split('.');
  return steps.length === 1
    ? (row, value) => {
        row[path] = value;
      }
    : (row, value) => setAt(row, steps, value);
}

/**
 * Writes canonical values as rows of a format: the inverse of `readRow`, driven by the same mapping tables. What is
 * written reads back as the same values, but for columns that the format does not hold, keys of list elements that it
 * numbers itself, and objects of nothing but nulls.
 */
export class RowWriter {
  readonly #format: Format;
  readonly #kinds = new Map<Kind, (values: Values, row: Row, sink: RowSink) => void>();
  readonly #next = new Map<string, number>();
  readonly #lookups = new Map<string, unknown>();
  readonly #firstNumber: number;

  /** @param firstNumber what numbers of rows that the writer makes up begin with: two writers must not share numbers. */
  constructor(format: Format, firstNumber = 1) {
    this.#format = format;
    this.#firstNumber = firstNumber;
  }

  /** @throws UnwritableValue naming kind and column, never the value. */
  write(kind: Kind, { id, nominal, values }: Written, sink: RowSink): void {
    const map = this.#format.kinds[kind];
    const row: Row = {};
    setter(map.id)(row, id);
    if (map.nominal !== null) setter(map.nominal)(row, nominal);
    this.#writerOf(kind)(values, row, sink);
    sink(map.table, row);
  }

  #writerOf(kind: Kind): (values: Values, row: Row, sink: RowSink) => void {
    const known = this.#kinds.get(kind);
    if (known !== undefined) return known;
    const writer = this.#shape(shapeOfKind(kind), this.#format.kinds[kind].places, kind);
    this.#kinds.set(kind, writer);
    return writer;
  }

  #shape(shape: Shape, places: Places, path: string): (values: Values, row: Row, sink: RowSink) => void {
    const writers = new Map(
      Object.entries(shape).map(([name, column]) => [
        name,
        this.#column(column, places[name] ?? null, `${path}.${name}`),
      ]),
    );
    return (values, row, sink) => {
      for (const name in values) {
        const value = values[name];
        if (value === null || value === undefined || name === 'key') continue;
        const write = writers.get(name);
        if (write === undefined) throw new UnwritableValue('no such column', `${path}.${name}`);
        write(value, row, sink);
      }
    };
  }

  #column(column: Column, place: Place, path: string): WriteColumn {
    if (place === null) return () => undefined;
    const write = this.#writeColumn(column, place, path);
    return (value, row, sink) => {
      try {
        write(value, row, sink);
      } catch (problem) {
        if (!(problem instanceof UnwritableValue) || problem.message.startsWith(path.split('.')[0] ?? ''))
          throw problem;
        throw new UnwritableValue(`${path}: ${problem.message}`);
      }
    };
  }

  #writeColumn(column: Column, place: Exclude<Place, null>, path: string): WriteColumn {
    if (column.of === 'shape') {
      if (isList(place)) return this.#list(column.shape, place, path);
      if (isPart(place)) return this.#part(column.shape, place, path);
      throw new RangeError(`${path} is mapped as something it is not`);
    }
    if (column.type === 'present') return () => undefined;
    const native = nativeWriter(column.type, this.#format.conventions);
    if (column.list) return this.#listOfValues(native, place, path);
    const first = typeof place === 'object' && 'firstOf' in place ? place.firstOf[0] : place;
    if (typeof first !== 'string') throw new RangeError(`${path} is mapped to what cannot be written`);
    const set = setter(first);
    return (value, row) => set(row, native(value));
  }

  #listOfValues(native: (value: unknown) => unknown, place: Exclude<Place, null>, path: string): WriteColumn {
    if (typeof place === 'string') {
      const set = setter(place);
      return (value, row) => set(row, elementsOf(value).map(native));
    }
    if ('split' in place) {
      const set = setter(place.at);
      return (value, row) => {
        const parts = elementsOf(value).map((each) => String(native(each)));
        if (parts.some((part) => part.includes(place.split)))
          throw new UnwritableValue('a text with the separator in it');
        if (parts.length > 0) set(row, parts.join(place.split));
      };
    }
    if ('each' in place)
      return (value, row, sink) => {
        for (const [index, each] of elementsOf(value).entries())
          sink(place.from.table, { ...this.#childRow(place.from, row, index), [place.each]: native(each) });
      };
    throw new RangeError(`${path} is mapped to what cannot be written`);
  }

  /** The columns of a child row that join it: its parent, and its place among its siblings. */
  #childRow({ where, is, order }: Join, row: Row, index: number): Row {
    row[is] ??= this.#number(is);
    const child: Row = { [where]: row[is] };
    if (order !== undefined) child[order] = nativeInteger(this.#format.conventions, index + 1);
    return child;
  }

  /** A number that no other row has under this name, as the format writes what tells rows apart. */
  #number(column: string): unknown {
    const number = this.#next.get(column) ?? this.#firstNumber;
    this.#next.set(column, number + 1);
    return this.#format.conventions.integer === 'NUMBER' ? number : `K${`${number}`.padStart(4, '0')}`;
  }

  #part(shape: Shape, { part, at, from }: PartPlace, path: string): WriteColumn {
    const write = this.#shape(shape, part, path);
    if (from !== undefined)
      return (value, row, sink) => {
        const fields: Row = {};
        write(value as Values, fields, sink);
        row[from.is] = this.#lookup(from, fields, sink);
      };
    if (at === undefined) return (value, row, sink) => write(value as Values, row, sink);
    const steps = at.split('.');
    return (value, row, sink) => {
      const inner: Row = {};
      write(value as Values, inner, sink);
      const before = steps.reduce<Row | undefined>((outer, step) => outer?.[step] as Row | undefined, row);
      setAt(row, steps, { ...before, ...inner });
    };
  }

  /** The number of a row that is looked up; rows that say the same are one. */
  #lookup({ table, where }: Join, fields: Row, sink: RowSink): unknown {
    const name = `${table}\n${JSON.stringify(fields)}`;
    const known = this.#lookups.get(name);
    if (known !== undefined) return known;
    const number = this.#number(where);
    this.#lookups.set(name, number);
    sink(table, { [where]: number, ...fields });
    return number;
  }

  #list(shape: Shape, { list, at, from, key }: ListPlace, path: string): WriteColumn {
    const write = this.#shape(shape, list, path);
    const keyed = (row: Row, values: Values): void => {
      if (key === undefined || key === from?.order) return;
      if (values.key === undefined) throw new UnwritableValue('an element without the key that tells it apart');
      row[key] ??= values.key;
      if (String(row[key]) !== values.key)
        throw new UnwritableValue('an element whose key is not what the format tells it apart by');
    };
    if (from !== undefined)
      return (value, row, sink) => {
        for (const [index, values] of elementsOf(value).entries()) {
          const child = this.#childRow(from, row, index);
          write(values, child, sink);
          keyed(child, values);
          sink(from.table, child);
        }
      };
    const set = setter(at ?? '');
    return (value, row, sink) =>
      set(
        row,
        elementsOf(value).map((values) => {
          const element: Row = {};
          write(values, element, sink);
          keyed(element, values);
          return element;
        }),
      );
  }
}
