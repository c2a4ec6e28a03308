import type { GroupCode, RecordKind } from '../../model/codes.js';
import { CATEGORIES, FACETS, type Facet, GROUP_CODES, OVERLAY_ROWS, RECORD_KINDS } from '../../model/codes.js';
import { numbered } from '../../model/numbered.js';
import type { Cell, RowName } from '../Policy.js';

const KIND = numbered<RecordKind>(RECORD_KINDS);
const ROW = numbered<RowName>([...CATEGORIES, ...OVERLAY_ROWS]);
const FACET = numbered<Facet | null>([null, ...FACETS]);
const GROUP = numbered<GroupCode>(GROUP_CODES);

/** Cells by where they stand; each place has at most one. */
export class CellTable {
  readonly #cells = new Array<Cell | undefined>(KIND.size * ROW.size * FACET.size * GROUP.size).fill(undefined);

  get size(): number {
    return this.#cells.filter((cell) => cell !== undefined).length;
  }

  get(kind: RecordKind, row: RowName, facet: Facet | null, group: GroupCode): Cell | undefined {
    return this.#cells[placeOf(kind, row, facet, group)];
  }

  set(kind: RecordKind, row: RowName, facet: Facet | null, group: GroupCode, cell: Cell): void {
    this.#cells[placeOf(kind, row, facet, group)] = cell;
  }
}

const placeOf = (kind: RecordKind, row: RowName, facet: Facet | null, group: GroupCode): number =>
  ((KIND.at(kind) * ROW.size + ROW.at(row)) * FACET.size + FACET.at(facet)) * GROUP.size + GROUP.at(group);
