import type { Facet, GroupCode, RecordKind } from '../../model/codes.js';
import type { Cell, RowName } from '../Policy.js';

/** Cells by where they stand; each place has at most one. */
export class CellTable {
  readonly #cells = new Map<string, Cell>();

  get size(): number {
    return this.#cells.size;
  }

  get(kind: RecordKind, row: RowName, facet: Facet | null, group: GroupCode): Cell | undefined {
    return this.#cells.get(placeOf(kind, row, facet, group));
  }

  set(kind: RecordKind, row: RowName, facet: Facet | null, group: GroupCode, cell: Cell): void {
    this.#cells.set(placeOf(kind, row, facet, group), cell);
  }
}

const placeOf = (kind: RecordKind, row: RowName, facet: Facet | null, group: GroupCode): string =>
  `${kind}|${row}|${facet ?? ''}|${group}`;
