import type { DecisionRow } from './LedgerEntry.js';

/** Rows about one record: `recordId` stands in place of what each row has. */
export interface RowGroup {
  readonly recordId: string | null;
  readonly rows: readonly DecisionRow[];
}

/** Rows in the order in which they were decided. Records of which the same is to be said share the list of their rows. */
export class DecisionRows implements Iterable<DecisionRow> {
  readonly #groups: RowGroup[] = [];
  #length = 0;

  /** Rows, not groups. */
  get length(): number {
    return this.#length;
  }

  get groups(): readonly RowGroup[] {
    return this.#groups;
  }

  push(...rows: readonly DecisionRow[]): void {
    for (const row of rows) this.pushAbout(row.recordId, [row]);
  }

  /** The rows are not copied. */
  pushAbout(recordId: string | null, rows: readonly DecisionRow[]): void {
    if (rows.length === 0) return;
    this.#groups.push({ recordId, rows });
    this.#length += rows.length;
  }

  /** Takes out the rows of the last groups, from the group of this number on. */
  takeFrom(group: number): readonly DecisionRow[] {
    const taken = new DecisionRows();
    for (const { recordId, rows } of this.#groups.splice(group)) taken.pushAbout(recordId, rows);
    this.#length -= taken.length;
    return [...taken];
  }

  *[Symbol.iterator](): Iterator<DecisionRow> {
    for (const { recordId, rows } of this.#groups)
      for (const row of rows) yield row.recordId === recordId ? row : { ...row, recordId };
  }
}
