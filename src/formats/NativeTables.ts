export type NativeRow = Readonly<Record<string, unknown>>;

/** A row and where it stands, for reports: table, 0-based row, and the path inside the row where documents nest. */
export interface LocatedRow {
  readonly table: string;
  readonly index: number;
  readonly path: string;
  readonly row: NativeRow;
}

/** The tables of one records system, in memory, found by the value of any column. */
export class NativeTables {
  readonly #tables: Readonly<Record<string, readonly NativeRow[]>>;
  readonly #located = new Map<string, readonly LocatedRow[]>();
  readonly #indexes = new Map<string, Map<unknown, LocatedRow[]>>();

  constructor(tables: Readonly<Record<string, readonly NativeRow[]>>) {
    this.#tables = tables;
  }

  rows(table: string): readonly LocatedRow[] {
    const known = this.#located.get(table);
    if (known !== undefined) return known;
    const rows = Object.hasOwn(this.#tables, table) ? this.#tables[table] : undefined;
    const located = (rows ?? []).map((row, index) => ({ table, index, path: '', row }));
    this.#located.set(table, located);
    return located;
  }

  rowsWhere(table: string, column: string, value: unknown): readonly LocatedRow[] {
    if (value === null || value === undefined || value === '') return [];
    const name = `${table}.${column}`;
    const index = this.#indexes.get(name) ?? this.#indexOf(table, column);
    this.#indexes.set(name, index);
    return index.get(value) ?? [];
  }

  #indexOf(table: string, column: string): Map<unknown, LocatedRow[]> {
    const index = new Map<unknown, LocatedRow[]>();
    for (const located of this.rows(table)) {
      const value = located.row[column];
      const same = index.get(value);
      if (same === undefined) index.set(value, [located]);
      else same.push(located);
    }
    return index;
  }
}
