import { IDENTIFIER, identifierLevel } from '../levels/identifierLevels.js';
import { Distinct } from './Distinct.js';
import { Frequencies } from './Frequencies.js';

const NONE = 0;

/** The identifiers of one kind of all rows, with what is common among them. */
export class IdentifierColumn {
  readonly shares = new Frequencies();
  readonly #identifiers = new Distinct<string>();
  readonly #ids: Int32Array;

  /**
   * @param values of all rows, in their order
   * @param second where the second file begins
   */
  constructor(values: readonly string[], second: number) {
    this.#identifiers.idOf('', () => '');
    this.#ids = Int32Array.from(values, (value) => this.#identifiers.idOf(value, () => value));
    for (const [row, value] of values.entries()) this.shares.addEach([value], row < second ? 0 : 1);
  }

  /** Writes the level of the identifiers at `at`; returns how much likelier strangers agree so, in bits. */
  compare(one: number, other: number, levels: Uint8Array, at: number): number {
    const [a, b] = [this.#ids[one] ?? NONE, this.#ids[other] ?? NONE];
    if (a === NONE || b === NONE) {
      levels[at] = IDENTIFIER.MISSING;
      return 0;
    }
    levels[at] = identifierLevel(this.#identifiers.at(a), this.#identifiers.at(b));
    return a === b ? this.shares.bitsOverChance(this.#identifiers.at(a)) : 0;
  }
}
