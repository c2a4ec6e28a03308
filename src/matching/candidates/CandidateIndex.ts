import { keyHash, textHash } from '../directory/blocks/keyHash.js';
import type { MatchRecord } from '../records/MatchRecord.js';
import { KeyList, type KeyPostings } from './KeyPostings.js';
import { rowKeys } from './rowKeys.js';

/** Rows that share one key, above which the key by itself finds nobody. */
const LONGEST_LIST = 2000;
/** Candidates kept of one row: those that share most. */
const MOST_CANDIDATES = 300;
/** Which part of the bits that tell one row of all apart a candidate must share. */
const LEAST_PART = 0.6;

/** Finds rows that share enough with a row. Cost per row is bounded by keys × 2,000, whatever the number of rows. */
export class CandidateIndex {
  readonly #common: ReadonlySet<number>;
  readonly #postings: KeyPostings;
  readonly #rows: number;
  readonly #shared: Float32Array;
  readonly #least: number;
  readonly #touched: number[] = [];

  /** @param rows the rows to be found; `onRow` hears of each. */
  constructor(rows: readonly MatchRecord[], onRow: () => void = () => {}) {
    this.#rows = rows.length;
    this.#shared = new Float32Array(rows.length);
    this.#least = LEAST_PART * Math.log2(Math.max(2, rows.length));
    const single = new KeyList();
    for (const [row, record] of rows.entries()) for (const key of rowKeys(record).single) single.add(hashOf(key), row);
    this.#common = single.postings().commonKeys(LONGEST_LIST);
    const all = new KeyList();
    for (const [row, record] of rows.entries()) {
      for (const key of this.#keysOf(record)) all.add(key, row);
      onRow();
    }
    this.#postings = all.postings();
  }

  /** Keys that are worth looking up: of those that are too common, two together. */
  #keysOf(record: MatchRecord): readonly number[] {
    const { single, joined } = rowKeys(record);
    const isCommon = (key: number) => this.#common.has(key);
    return [...single.map(hashOf).filter((key) => !isCommon(key)), ...pairsOf(joined.map(hashOf), isCommon)];
  }

  /** Rows that may be the same person as the row, those that share most first; `before` leaves out rows from there on. */
  find(row: MatchRecord, before = this.#rows): number[] {
    for (const key of this.#keysOf(row)) {
      const rows = this.#postings.rowsOf(key);
      const count = Math.min(LONGEST_LIST, rows.length);
      const bits = Math.log2(this.#rows / count);
      for (let index = 0; index < count; index++) {
        const other = rows[index] ?? 0;
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

const hashOf = (key: string): number => textHash(key) >>> 0;

/** Two keys together, wherever one of them is too common to be looked up by itself. */
function pairsOf(keys: readonly number[], isCommon: (key: number) => boolean): number[] {
  return keys.flatMap((one, index) =>
    keys
      .slice(index + 1)
      .flatMap((other) =>
        isCommon(one) || isCommon(other) ? [keyHash(0, Math.min(one, other), Math.max(one, other)) >>> 0] : [],
      ),
  );
}
