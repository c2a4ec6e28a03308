/** A prime below 2^26, so that the product of two remainders is exact. Rank modulo such a prime is rank. */
const PRIME = 67_108_859;

/** A vector by column; columns that are 0 are left out. */
export type Row = ReadonlyMap<number, number>;

const mod = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: number): number {
  let [result, base, exponent] = [1, value, PRIME - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
    exponent = Math.floor(exponent / 2);
  }
  return result;
}

/** One row plus so many times another. */
export function plus(row: Row, times: number, other: Row): Row {
  const sum = new Map(row);
  for (const [column, value] of other) {
    const total = mod((sum.get(column) ?? 0) + mod(times) * value);
    if (total === 0) sum.delete(column);
    else sum.set(column, total);
  }
  return sum;
}

/**
 * All that adding and subtracting rows can make, as rows that each have a column (their own) where no other has an entry.
 * A row's own column lies before `tail` where it has any there, so that the rows from `tail` on make everything that uses
 * the columns from there on alone.
 */
export class Reduction {
  readonly #rows = new Map<number, Row>();
  /** Own columns of the rows that have an entry at a column. */
  readonly #users = new Map<number, Set<number>>();

  constructor(private readonly tail: number) {}

  /** What is left of a row once all that can be made is taken out: nothing where it can be made itself. */
  reduce(row: Row): Row {
    let rest = row;
    for (const [column, value] of row) {
      const known = this.#rows.get(column);
      if (known !== undefined) rest = plus(rest, -value, known);
    }
    return rest;
  }

  /** Whether what is left of a row uses the columns from `tail` on alone. */
  isTail(rest: Row): boolean {
    for (const column of rest.keys()) if (column < this.tail) return false;
    return rest.size > 0;
  }

  /** What is left of a row, as it would be taken in, and the tail rows that it would change, as they would be. */
  preview(rest: Row): { readonly own: number; readonly row: Row; readonly changed: readonly Row[] } {
    const own = this.#ownColumn(rest);
    const row = plus(new Map(), inverse(rest.get(own) ?? 1), rest);
    const users = [...(this.#users.get(own) ?? [])].filter((each) => each >= this.tail);
    const changed = users.flatMap((each) => this.#rows.get(each) ?? []).map((known) => without(known, own, row));
    return { own, row, changed };
  }

  /** Takes in what `reduce` left of a row. */
  add(rest: Row): void {
    if (rest.size === 0) return;
    const { own, row } = this.preview(rest);
    for (const user of [...(this.#users.get(own) ?? [])]) {
      this.#set(user, without(this.#rows.get(user) ?? new Map(), own, row));
    }
    this.#set(own, row);
  }

  #ownColumn(rest: Row): number {
    let own = Number.POSITIVE_INFINITY;
    for (const column of rest.keys()) {
      if (column < this.tail) return column;
      own = Math.min(own, column);
    }
    return own;
  }

  #set(own: number, row: Row): void {
    for (const column of this.#rows.get(own)?.keys() ?? []) this.#users.get(column)?.delete(own);
    for (const column of row.keys()) {
      const users = this.#users.get(column);
      if (users === undefined) this.#users.set(column, new Set([own]));
      else users.add(own);
    }
    this.#rows.set(own, row);
  }
}

/** A row without its entry at a column, by means of a row that has 1 there. */
const without = (row: Row, column: number, one: Row): Row => plus(row, -(row.get(column) ?? 0), one);
