import { BIRTH, PARTIAL, sharedParts } from '../levels/birthLevels.js';
import type { BirthDate } from '../records/birthDate.js';
import { Frequencies } from './Frequencies.js';

/** Rows with one date from which it is taken for a placeholder, and its own share counts. */
const MANY = 8;

/** How common dates of birth and their parts are: 1 January, and placeholders such as 1 January 1900, more than others. */
export class BirthFrequencies {
  readonly #years = new Frequencies();
  readonly #months = new Frequencies();
  readonly #days = new Frequencies();
  readonly #monthDays = new Frequencies();
  readonly #wholes = new Frequencies();

  add({ year, month, day }: BirthDate, file: 0 | 1): void {
    if (year > 0) this.#years.add(year, file);
    if (month > 0) this.#months.add(month, file);
    if (day > 0) this.#days.add(day, file);
    if (month > 0 && day > 0) this.#monthDays.add(month * 100 + day, file);
    if (year > 0 && month > 0 && day > 0) this.#wholes.add(year * 10000 + month * 100 + day, file);
  }

  /** How often two rows that both know the parts agree in them by chance. Parts: 4 year, 2 month, 1 day, added up. */
  chanceAgreement(parts: number): number {
    const year = parts & 4 ? this.#years.chanceAgreement : 1;
    if ((parts & 3) === 3) return year * this.#monthDays.chanceAgreement;
    return year * (parts & 2 ? this.#months.chanceAgreement : 1) * (parts & 1 ? this.#days.chanceAgreement : 1);
  }

  /** How much likelier strangers agree at the level with these very dates than with any, in bits. */
  bitsOver(level: number, a: BirthDate, b: BirthDate): number {
    switch (level) {
      case BIRTH.SAME:
      case BIRTH.SWAPPED:
        return Math.log2(Math.max(this.#share(a, 7), this.#share(b, 7)) / this.chanceAgreement(7));
      case BIRTH.YEAR_SLIP:
      case BIRTH.YEAR_WRONG:
        return this.#monthDayBits(a);
      case BIRTH.ONE_DIGIT:
        return a.year === b.year ? 0 : this.#monthDayBits(a);
      default: {
        const isPartly = level >= BIRTH.PARTIAL && (level - BIRTH.PARTIAL) % 3 === PARTIAL.SAME;
        if (!isPartly) return 0;
        const parts = sharedParts(a, b);
        return Math.log2(this.#share(a, parts) / this.chanceAgreement(parts));
      }
    }
  }

  #monthDayBits({ month, day }: BirthDate): number {
    return Math.max(0, Math.log2(this.#monthDays.share(month * 100 + day) / this.#monthDays.chanceAgreement));
  }

  #share({ year, month, day }: BirthDate, parts: number): number {
    const yearShare = parts & 4 ? this.#years.share(year) : 1;
    if ((parts & 3) !== 3) {
      return yearShare * (parts & 2 ? this.#months.share(month) : 1) * (parts & 1 ? this.#days.share(day) : 1);
    }
    const product = yearShare * this.#monthDays.share(month * 100 + day);
    const whole = year * 10000 + month * 100 + day;
    return parts === 7 && this.#wholes.count(whole) > MANY ? Math.max(product, this.#wholes.share(whole)) : product;
  }
}
