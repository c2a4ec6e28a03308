import type { MatchRecord } from '../records/MatchRecord.js';
import { rowKeys } from './rowKeys.js';

/** Rows that share one key, above which the key by itself finds nobody. */
const LONGEST_LIST = 2000;
/** Candidates kept of one row: those that share most. */
const MOST_CANDIDATES = 300;
/** Which part of the bits that tell one row of all apart a candidate must share. */
const LEAST_PART = 0.6;

/** Finds rows that share enough with a row. Cost per row is bounded by keys × 2,000, whatever the number of rows. */
export class CandidateIndex {
  readonly #lists = new Map<string, number[]>();
  readonly #rows: number;
  readonly #shared: Float32Array;
  readonly #least: number;
  readonly #touched: number[] = [];

  /** @param rows the rows to be found; `onRow` hears of each. */
  constructor(rows: readonly MatchRecord[], onRow: () => void = () => {}) {
    this.#rows = rows.length;
    this.#shared = new Float32Array(rows.length);
    this.#least = LEAST_PART * Math.log2(Math.max(2, rows.length));
    const keys = rows.map(rowKeys);
    const counts = new Map<string, number>();
    for (const { single } of keys) for (const key of single) counts.set(key, (counts.get(key) ?? 0) + 1);
    const isCommon = (key: string) => (counts.get(key) ?? 0) > LONGEST_LIST;
    for (const [row, { single, joined }] of keys.entries()) {
      for (const key of [...single.filter((each) => !isCommon(each)), ...pairsOf(joined, isCommon)])
        this.#add(key, row);
      onRow();
    }
    this.#isCommon = (key) => (counts.get(key) ?? 0) > LONGEST_LIST;
  }

  readonly #isCommon: (key: string) => boolean;

  #add(key: string, row: number): void {
    const list = this.#lists.get(key);
    if (list === undefined) this.#lists.set(key, [row]);
    else if (list.length < LONGEST_LIST) list.push(row);
  }

  /** Rows that may be the same person as the row, those that share most first; `before` leaves out rows from there on. */
  find(row: MatchRecord, before = this.#rows): number[] {
    const { single, joined } = rowKeys(row);
    for (const key of [...single, ...pairsOf(joined, this.#isCommon)]) {
      const list = this.#lists.get(key);
      if (list === undefined) continue;
      const bits = Math.log2(this.#rows / list.length);
      for (const other of list) {
        if (other >= before) break;
        const shared = this.#shared[other] ?? 0;
        if (shared === 0) this.#touched.push(other);
        this.#shared[other] = shared + bits + 1e-6;
      }
    }
    return this.#takeBest();
  }

  #takeBest(): number[] {
    const shared = (row: number) => this.#shared[row] ?? 0;
    const found = this.#touched.filter((row) => shared(row) >= this.#least);
    if (found.length > MOST_CANDIDATES) found.sort((a, b) => shared(b) - shared(a) || a - b);
    const best = found.slice(0, MOST_CANDIDATES);
    for (const row of this.#touched) this.#shared[row] = 0;
    this.#touched.length = 0;
    return best;
  }
}

/** Two keys together, wherever one of them is too common to be looked up by itself. */
function pairsOf(keys: readonly string[], isCommon: (key: string) => boolean): string[] {
  return keys.flatMap((one, index) =>
    keys.slice(index + 1).flatMap((other) => (isCommon(one) || isCommon(other) ? [[one, other].sort().join('&')] : [])),
  );
}
