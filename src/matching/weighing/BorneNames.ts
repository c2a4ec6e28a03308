import type { Frequencies } from './Frequencies.js';

export interface BorneNamesOptions {
  /** How many rows bear each word. */
  readonly shares: Pick<Frequencies, 'count'>;
  /** Rows that must bear a name before a word that looks like it, and that hardly anybody bears, is taken for it mistyped. */
  readonly established: number;
  /** Of so many rows that bear a name, about one may have it mistyped in one and the same way. */
  readonly rowsForOneSlip: number;
  /** Words that are names however few bear them. */
  readonly isKnown?: (word: string) => boolean;
}

/** Which words are names that people bear, and which are names mistyped. */
export class BorneNames {
  readonly #shares: Pick<Frequencies, 'count'>;
  readonly #established: number;
  readonly #rowsForOneSlip: number;
  readonly #isKnown: (word: string) => boolean;

  constructor({ shares, established, rowsForOneSlip, isKnown = () => false }: BorneNamesOptions) {
    this.#shares = shares;
    this.#established = established;
    this.#rowsForOneSlip = rowsForOneSlip;
    this.#isKnown = isKnown;
  }

  /** Whether people are called so: more rows than one say it, it is known, or it is an initial. */
  isBorne(word: string): boolean {
    return word.length === 1 || this.#shares.count(word) > 1 || this.#isKnown(word);
  }

  /**
   * Whether of two words that are nearly alike one is a name and the other that name mistyped, by how many rows bear each:
   * `Jonh` beside many a John is a slip of the hand; `Jane` and `Jean`, whom many are called, are two sisters.
   */
  isMistyped(one: string, other: string): boolean {
    const [first, second] = [this.#shares.count(one), this.#shares.count(other)];
    const [rarer, fewer, more] = first < second ? [one, first, second] : [other, second, first];
    return more >= this.#established && fewer <= Math.max(1, more / this.#rowsForOneSlip) && !this.#isKnown(rarer);
  }

  /** Whether people are called by either, and so many that neither is the other mistyped. */
  areTwoNames(one: string, other: string): boolean {
    const fewer = Math.min(this.#shares.count(one), this.#shares.count(other));
    return fewer >= this.#established && !this.isMistyped(one, other);
  }
}
