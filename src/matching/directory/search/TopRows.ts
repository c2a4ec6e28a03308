/** A row with its weight. */
export interface WeighedRow {
  readonly row: number;
  /** The evidence that this is the person meant, in bits. */
  readonly bits: number;
}

/** The best so many rows: the heaviest first, of equal ones the first row. A heap with the worst on top. */
export class TopRows {
  readonly #most: number;
  readonly #heap: WeighedRow[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** The weight that a row must at least have to get in; minus infinity while there is room. */
  get least(): number {
    return this.#heap.length < this.#most
      ? Number.NEGATIVE_INFINITY
      : (this.#heap[0]?.bits ?? Number.POSITIVE_INFINITY);
  }

  /** Whether a row that weighs so much at most may get in. */
  mayTake(row: number, bits: number): boolean {
    const worst = this.#heap[0];
    return this.#heap.length < this.#most || (worst !== undefined && isBefore({ row, bits }, worst));
  }

  offer(row: number, bits: number): void {
    const offered = { row, bits };
    if (this.#heap.length < this.#most) {
      this.#heap.push(offered);
      this.#rise(this.#heap.length - 1);
      return;
    }
    const worst = this.#heap[0];
    if (worst === undefined || !isBefore(offered, worst)) return;
    this.#heap[0] = offered;
    this.#sink(0);
  }

  sorted(): readonly WeighedRow[] {
    return [...this.#heap].sort((one, other) => (isBefore(one, other) ? -1 : 1));
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#swapIfBefore(above, at)) return;
      at = above;
    }
  }

  #sink(from: number): void {
    let at = from;
    for (;;) {
      const [left, right] = [at * 2 + 1, at * 2 + 2];
      const [one, other] = [this.#heap[left], this.#heap[right]];
      if (one === undefined) return;
      const worse = other !== undefined && isBefore(one, other) ? right : left;
      if (!this.#swapIfBefore(at, worse)) return;
      at = worse;
    }
  }

  /** Swaps where the upper row is better than the lower. */
  #swapIfBefore(upper: number, lower: number): boolean {
    const [one, other] = [this.#heap[upper], this.#heap[lower]];
    if (one === undefined || other === undefined || !isBefore(one, other)) return false;
    this.#heap[upper] = other;
    this.#heap[lower] = one;
    return true;
  }
}

const isBefore = (one: WeighedRow, other: WeighedRow): boolean =>
  one.bits === other.bits ? one.row < other.row : one.bits > other.bits;
