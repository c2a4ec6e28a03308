import { FORENAME } from '../levels/forenameLevels.js';
import type { NameForm } from '../levels/NameForm.js';
import { isKnownName } from '../levels/nicknames.js';
import { SURNAME } from '../levels/surnameLevels.js';
import { isListed } from '../parameters/terms.js';

/** How many rows bear each word. */
interface Rows {
  count(word: string): number;
}

/** So many rows may have a known name mistyped in one way, however few bear it. */
const KNOWN_SLIPS = 2;

interface BorneNamesOptions {
  readonly rows: Rows;
  /** Rows that make a word a name, and what looks like it and hardly anybody bears that name mistyped. */
  readonly established: number;
  /**
   * Of so many rows that bear a name, one at most has it mistyped in one and the same way: a hand slips at random, a machine
   * that reads print makes the same mistake again. `ofKnown` where the name is known and the word is not.
   */
  readonly rowsForOneSlip: { readonly ofKnown: number; readonly ofCounted: number };
  /** Words that are names however few bear them. */
  readonly isKnown: (word: string) => boolean;
}

/** Which words are names that people bear, and which are names mistyped. */
export class BorneNames {
  readonly #rows: Rows;
  readonly #established: number;
  readonly #rowsForOneSlip: BorneNamesOptions['rowsForOneSlip'];
  readonly #isKnown: (word: string) => boolean;

  constructor({ rows, established, rowsForOneSlip, isKnown }: BorneNamesOptions) {
    this.#rows = rows;
    this.#established = established;
    this.#rowsForOneSlip = rowsForOneSlip;
    this.#isKnown = isKnown;
  }

  /** Whether people are called so: more rows than one say it, it is known, or it is an initial. */
  isBorne(word: string): boolean {
    return word.length === 1 || this.#rows.count(word) > 1 || this.#isKnown(word);
  }

  /**
   * Whether of two words that are nearly alike one is a name and the other that name mistyped, by how many rows bear each:
   * `Jonh` beside many a John is a slip of the hand; `Jane` and `Jean`, whom many are called, are two sisters.
   */
  isMistyped(one: string, other: string): boolean {
    const [isOneKnown, isOtherKnown] = [this.#isKnown(one), this.#isKnown(other)];
    if (isOneKnown && isOtherKnown) return false;
    const isOneSlip = isOneKnown === isOtherKnown ? this.#rows.count(one) < this.#rows.count(other) : isOtherKnown;
    const [slip, name] = isOneSlip ? [one, other] : [other, one];
    if (!this.#isName(name)) return false;
    const { ofKnown, ofCounted } = this.#rowsForOneSlip;
    const most = this.#isKnown(name)
      ? Math.max(KNOWN_SLIPS, this.#rows.count(name) / ofKnown)
      : Math.max(1, this.#rows.count(name) / ofCounted);
    return this.#rows.count(slip) <= most;
  }

  /** Whether people are called by either, and so many that neither is the other mistyped. */
  areTwoNames(one: string, other: string): boolean {
    return this.#isName(one) && this.#isName(other) && !this.isMistyped(one, other);
  }

  #isName(word: string): boolean {
    return this.#rows.count(word) >= this.#established || this.#isKnown(word);
  }
}

/** First forenames: names that are listed, or a form of one that is, and such as rows establish. */
export const borneForenames = (rows: Rows, established: number): BorneNames =>
  new BorneNames({
    rows,
    established,
    rowsForOneSlip: { ofKnown: 5, ofCounted: 20 },
    isKnown: (word) => isKnownName(word) || isListed('forenames', word),
  });

/** Surnames. There are more by far than forenames that look like one another and that no list has. */
export const borneSurnames = (rows: Rows, established: number): BorneNames =>
  new BorneNames({
    rows,
    established,
    rowsForOneSlip: { ofKnown: 20, ofCounted: 40 },
    isKnown: (word) => isListed('surnames', word),
  });

/** The level of two first forenames that are nearly alike. */
export const nearForename = (names: BorneNames, one: string, other: string): number =>
  names.isMistyped(one, other) ? FORENAME.MISTYPED : FORENAME.NEARLY;

/**
 * The level of two surnames that are nearly alike: `Hall` and `Ball`, as many are called, only look alike; `Clark` and `Clarke` are
 * written for one another.
 */
export function nearSurname(names: BorneNames, one: NameForm, other: NameForm): number {
  const [a, b] = [one.words.join(' '), other.words.join(' ')];
  if (names.isMistyped(a, b)) return SURNAME.MISTYPED;
  const soundAlike = one.sounds.some((sound) => other.sounds.includes(sound));
  return !soundAlike && names.areTwoNames(a, b) ? SURNAME.ALIKE : SURNAME.NEARLY;
}
