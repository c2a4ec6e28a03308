import type { Frequencies } from './Frequencies.js';

/** So many people of a surname weigh as much as what its forenames are among all. */
const KNOWN = 200;

/**
 * Which forenames go with which surnames. Names do not come by chance: of those whom one language or one faith calls so, far
 * more bear both. Two rows that agree in both say less than each name by itself does.
 */
export class NamesTogether {
  readonly #rows = new Map<string, number>();

  /** Counts the names of one row, each first forename with its surname; what lacks either is not counted. */
  add(names: readonly (readonly [forename: string, surname: string])[]): void {
    const keys = names.flatMap(([forename, surname]) =>
      forename === '' || surname === '' ? [] : [`${forename} ${surname}`],
    );
    for (const key of new Set(keys)) this.#rows.set(key, (this.#rows.get(key) ?? 0) + 1);
  }

  /** How much oftener others of this surname bear this forename than all others do, in bits; two rows that agree are left out. */
  bitsOverApart(forename: string, surname: string, forenames: Frequencies, surnames: Frequencies): number {
    const share = forenames.shareOfOthers(forename);
    const both = Math.max(0, (this.#rows.get(`${forename} ${surname}`) ?? 0) - 2);
    const bearers = Math.max(0, surnames.count(surname) - 2);
    return Math.log2((both + KNOWN * share) / (bearers + KNOWN) / share);
  }
}
