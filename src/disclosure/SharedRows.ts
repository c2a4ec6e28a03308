import type { DecisionRow } from '../model/LedgerEntry.js';

/** Lists that a new one is compared with: those of the last few decisions. */
const LOOKED_AT = 4;

/** Lists of rows of one answer. Decisions that come to the same rows share one list, which the log then writes once. */
export class SharedRows {
  readonly #lists: (readonly DecisionRow[])[] = [];

  /** A list that says the same. */
  same(rows: readonly DecisionRow[]): readonly DecisionRow[] {
    const known = this.#lists.slice(-LOOKED_AT).find((list) => sayTheSame(list, rows));
    if (known !== undefined) return known;
    this.#lists.push(rows);
    return rows;
  }
}

function sayTheSame(one: readonly DecisionRow[], other: readonly DecisionRow[]): boolean {
  return one.length === other.length && one.every((row, at) => saysTheSame(row, other[at]));
}

/** But for the record, which is not what the list says. */
function saysTheSame(one: DecisionRow, other: DecisionRow | undefined): boolean {
  if (other === undefined) return false;
  const names = Object.keys(one) as readonly (keyof DecisionRow)[];
  return names.every((name) => name === 'recordId' || one[name] === other[name]);
}
