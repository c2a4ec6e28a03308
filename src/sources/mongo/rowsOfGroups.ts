import { identityOf, joinName, partsOf } from './groupPipeline.js';
import type { NativeRows } from './NativeRows.js';
import type { NativeDocument } from './NativeStore.js';
import type { TableRead } from './planRead.js';

/** What so many rows have alike, as `groupPipeline` gives it. */
export interface Group {
  readonly _id: Readonly<Record<string, unknown>>;
  readonly rows: number;
}

/**
 * Makes rows of groups, one for each, and of the parts that stand in other tables: with ids of their own making, so
 * that what belonged together does. Gives the rows of each table with how they were to be read.
 */
export function rowsOfGroups(
  read: TableRead,
  groups: readonly Group[],
  rows: NativeRows,
): readonly (readonly [TableRead, readonly NativeDocument[]])[] {
  const made = new Map<TableRead, NativeDocument[]>();
  groups.forEach(({ _id }, index) => {
    makeRow(read, _id, String(index), {}, made);
  });
  return [...made].map(([table, documents]) => [table, rows.put(table.table, documents)] as const);
}

function makeRow(
  read: TableRead,
  fields: Readonly<Record<string, unknown>>,
  id: string,
  ties: Readonly<Record<string, unknown>>,
  made: Map<TableRead, NativeDocument[]>,
): void {
  const parts = partsOf(read);
  const own = Object.entries(fields).filter(([name]) => !parts.some((_part, place) => joinName(place) === name));
  const tied = parts.map(({ is }) => [is, id] as const);
  const row = { ...Object.fromEntries([...own, ...tied]), ...ties, _id: id };
  made.set(read, [...(made.get(read) ?? []), row]);
  parts.forEach((part, place) => {
    const elements = fields[joinName(place)];
    if (!Array.isArray(elements)) return;
    elements.forEach((element: Readonly<Record<string, unknown>>, index) => {
      const apart = Object.fromEntries(identityOf(part).map((field) => [field, String(index)]));
      makeRow(part.read, element, `${id}.${place}.${index}`, { ...apart, [part.join.where]: id }, made);
    });
  });
}
