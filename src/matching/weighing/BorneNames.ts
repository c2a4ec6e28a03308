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
    const [isOneKnown, isOtherKnown] = [this.#isKnown(one), this.#isKnown(other)];
    if (isOneKnown && isOtherKnown) return false;
    const isOneSlip = isOneKnown === isOtherKnown ? this.#shares.count(one) < this.#shares.count(other) : isOtherKnown;
    const [slip, name] = isOneSlip ? [one, other] : [other, one];
    return (
      this.#isName(name) && this.#shares.count(slip) <= Math.max(1, this.#shares.count(name) / this.#rowsForOneSlip)
    );
  }

  /** Whether people are called by either, and so many that neither is the other mistyped. */
  areTwoNames(one: string, other: string): boolean {
    return this.#isName(one) && this.#isName(other) && !this.isMistyped(one, other);
  }

  #isName(word: string): boolean {
    return this.#shares.count(word) >= this.#established || this.#isKnown(word);
  }
}
