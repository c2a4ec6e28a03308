import { fieldAt } from '../../formats/readRow.js';
import type { NativeRows } from './NativeRows.js';
import type { Filter, NativeDocument, NativeStore, Scalar } from './NativeStore.js';
import { fieldsOf, type JoinRead, type TableRead } from './planRead.js';

/** How many values one filter names at most. */
export const MOST_VALUES = 500;

export interface Fetching {
  readonly store: NativeStore;
  readonly rows: NativeRows;
  readonly signal: AbortSignal;
}

const isScalar = (value: unknown): value is Exclude<Scalar, null> =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';

export function chunksOf<T>(values: readonly T[], most: number = MOST_VALUES): readonly (readonly T[])[] {
  const count = Math.ceil(values.length / most);
  return Array.from({ length: count }, (_none, index) => values.slice(index * most, (index + 1) * most));
}

/** The values at a path of a document, in every element where the path leads through lists. */
export function valuesAt(value: unknown, steps: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  return valuesAt((value as Record<string, unknown>)[step], rest);
}

/** Reads the rows of a table that the filter names, and what is joined to them. */
export async function fetchRows(
  read: TableRead,
  filter: Filter,
  fetching: Fetching,
): Promise<readonly NativeDocument[]> {
  const { store, rows, signal } = fetching;
  const found = rows.put(read.table, await store.find(read.table, filter, fieldsOf(read), signal));
  await fetchBeside(read, found, fetching);
  return found;
}

/** Reads what is joined to rows already read, and which of the fields hold anything: no query per row. */
export async function fetchBeside(
  read: TableRead,
  found: readonly NativeDocument[],
  fetching: Fetching,
): Promise<void> {
  if (found.length === 0) return;
  await Promise.all([
    ...[...read.joins.values()].map((each) => fetchJoined(each, found, fetching)),
    ...[...read.present]
      .filter((field) => !read.fields.has(field))
      .map((field) => fetchPresence(read.table, field, found, fetching)),
  ]);
}

async function fetchJoined({ join, is, read }: JoinRead, from: readonly NativeDocument[], fetching: Fetching) {
  const values = new Set(from.flatMap((row) => valuesAt(row, is.split('.'))).filter(isScalar));
  await Promise.all(chunksOf([...values]).map((oneOf) => fetchRows(read, { where: join.where, oneOf }, fetching)));
}

/** Learns which rows hold something in a field without reading what: it is read as `true`. */
async function fetchPresence(table: string, field: string, found: readonly NativeDocument[], fetching: Fetching) {
  const { store, rows, signal } = fetching;
  for (const chunk of chunksOf(found.filter((row) => fieldAt(row, field) === undefined))) {
    const ids = chunk.map(({ _id }) => _id);
    const filter: Filter = { all: [{ ids }, { where: field, noneOf: [null, ''] }] };
    const holding = await store.find(table, filter, [], signal);
    rows.put(
      table,
      holding.map(({ _id }) => ({ _id, ...nested(field.split('.'), true) })),
    );
  }
}

function nested([step = '', ...rest]: readonly string[], value: unknown): Record<string, unknown> {
  return { [step]: rest.length === 0 ? value : nested(rest, value) };
}
