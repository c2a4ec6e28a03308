import type { LocatedRow, NativeRow, NativeTables } from '../NativeTables.js';
import type { JoinProjection, RowProjection } from './RowProjection.js';
import { elementProjections, isDocument } from './WantedParts.js';

/** A row that is wanted, with all that is wanted of it by whatever ways lead to it. */
export interface ReachedRow {
  readonly at: LocatedRow;
  readonly projections: readonly RowProjection[];
}

function valueAt(row: NativeRow, path: string): unknown {
  let value: unknown = row;
  for (const step of path.split('.')) value = isDocument(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}

/** The values that a join looks for: several where the field holds a list, or a text with separators. */
function soughtBy({ is, split }: JoinProjection, row: NativeRow): readonly unknown[] {
  const value = valueAt(row, is);
  if (Array.isArray(value)) return value;
  return split !== undefined && typeof value === 'string' ? value.split(split) : [value];
}

function elementsAt(row: NativeRow, path: string): readonly unknown[] {
  const value = valueAt(row, path);
  return Array.isArray(value) ? value : [];
}

const inOrder = (rows: readonly LocatedRow[], order: string | undefined): readonly LocatedRow[] =>
  order === undefined
    ? rows
    : rows.toSorted((a, b) => String(a.row[order]).localeCompare(String(b.row[order]), 'en', { numeric: true }));

class RowWalk {
  readonly reached = new Map<string, { readonly at: LocatedRow; readonly projections: Set<RowProjection> }>();
  readonly #tables: NativeTables;

  constructor(tables: NativeTables) {
    this.#tables = tables;
  }

  visit(at: LocatedRow, projection: RowProjection): void {
    const name = `${at.index} ${at.table}`;
    const known = this.reached.get(name) ?? { at, projections: new Set() };
    this.reached.set(name, known);
    if (known.projections.has(projection)) return;
    known.projections.add(projection);
    this.#follow(at.row, projection);
  }

  #follow(row: NativeRow, { joins = [], lists = [] }: RowProjection): void {
    for (const join of joins) for (const value of soughtBy(join, row)) this.#join(join, value);
    for (const list of lists)
      for (const [position, element] of elementsAt(row, list.at).entries())
        if (isDocument(element))
          for (const projection of elementProjections(list, element, position)) this.#follow(element, projection);
  }

  #join(join: JoinProjection, value: unknown): void {
    const rows = inOrder(this.#tables.rowsWhere(join.table, join.where, value), join.order);
    for (const [position, at] of (join.first ? rows.slice(0, 1) : rows).entries())
      for (const projection of elementProjections(join, at.row, position)) this.visit(at, projection);
  }
}

/**
 * All rows that a projection of these rows leads to, themselves first, each once, otherwise table by table as stored.
 * It ends because a projection nests only so deep, however the rows refer to each other.
 */
export function reachRows(
  tables: NativeTables,
  roots: readonly LocatedRow[],
  projection: RowProjection,
): readonly ReachedRow[] {
  const walk = new RowWalk(tables);
  for (const root of roots) walk.visit(root, projection);
  const reached = [...walk.reached.values()].map(({ at, projections }) => ({ at, projections: [...projections] }));
  return reached.toSorted((a, b) => a.at.index - b.at.index);
}
