import type { RowFacts } from '../columns/RowFacts.js';
import type { SoughtWeights } from '../weights/SoughtWeights.js';
import { MOST_ROWS } from './ReadRows.js';

/** Weights are told apart by whole bits, from the heaviest on. */
const CLASSES = 64;

/** Rows in order of a weight, about: the heavier by a bit or more come first, and of one class the first row. */
export class RowsByWeight {
  readonly #rows = new Uint32Array(MOST_ROWS);
  readonly #bits = new Float64Array(MOST_ROWS);
  readonly #unsorted = new Float64Array(MOST_ROWS);
  readonly #starts = new Uint32Array(MOST_ROWS);
  readonly #heads = new Uint32Array(MOST_ROWS);
  readonly #ends = new Uint32Array(CLASSES);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  row(index: number): number {
    return this.#rows[index] ?? 0;
  }

  bits(index: number): number {
    return this.#bits[index] ?? 0;
  }

  /** Takes the rows between two places of a list. */
  sort(facts: RowFacts, weights: SoughtWeights, rows: Uint32Array, from: number, to: number): void {
    const [starts, heads, unsorted] = [this.#starts, this.#heads, this.#unsorted];
    facts.locate(rows, from, to, starts, heads);
    let most = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < to - from; index++) {
      const bits = weights.otherBits(rows[from + index] ?? 0, starts[index] ?? 0, heads[index] ?? 0);
      unsorted[index] = bits;
      if (bits > most) most = bits;
    }
    this.#size = to - from;
    const classOf = (bits: number): number => Math.min(CLASSES - 1, Math.floor(most - bits));
    this.#ends.fill(0);
    for (let index = 0; index < this.#size; index++) this.#count(classOf(this.#unsorted[index] ?? 0));
    let sum = 0;
    for (let each = 0; each < CLASSES; each++) {
      const count = this.#ends[each] ?? 0;
      this.#ends[each] = sum;
      sum += count;
    }
    for (let index = 0; index < this.#size; index++) {
      const bits = this.#unsorted[index] ?? 0;
      const at = this.#count(classOf(bits));
      this.#rows[at] = rows[from + index] ?? 0;
      this.#bits[at] = bits;
    }
  }

  /** Counts one more of a class; returns how many there were. */
  #count(of: number): number {
    const count = this.#ends[of] ?? 0;
    this.#ends[of] = count + 1;
    return count;
  }
}
