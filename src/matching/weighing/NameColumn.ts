import { FORENAME, forenameLevel } from '../levels/forenameLevels.js';
import { isKnownName } from '../levels/nicknames.js';
import { SURNAME, surnameLevel } from '../levels/surnameLevels.js';
import { type MatchName, type MatchRecord, namesOf } from '../records/MatchRecord.js';
import { Frequencies } from './Frequencies.js';
import { ORDER } from './fields.js';
import { isMisspelling } from './isMisspelling.js';
import type { LevelWorths } from './levelWorths.js';
import { NamePool } from './NamePool.js';
import { Remembered } from './Remembered.js';
import { Several } from './Several.js';

const FORENAMES = 0;
const SURNAMES = 1;
const NAME_ORDER = 2;

/** Levels of which it counts, besides, what the very names are. */
const SPELT_FORENAMES: ReadonlySet<number> = new Set([
  FORENAME.SAME,
  FORENAME.SAME_FIRST,
  FORENAME.FIRST_ONLY,
  FORENAME.NEARLY,
]);
const SPELT_SURNAMES: ReadonlySet<number> = new Set([SURNAME.SAME, SURNAME.NEARLY]);

/** The names of all rows, with what is common among them. */
export class NameColumn {
  readonly forenameShares = new Frequencies();
  readonly firstShares = new Frequencies();
  readonly surnameShares = new Frequencies();
  readonly #names: Several<MatchName>;
  readonly #worths: LevelWorths;
  readonly #forenames = new NamePool(forenameLevel, FORENAME);
  readonly #surnames = new NamePool(surnameLevel, SURNAME);
  readonly #straight: NameIds;
  readonly #swapped: NameIds;
  /** In bits, by the name that two rows have. */
  readonly #sameForename: Remembered;
  readonly #sameSurname: Remembered;

  /** @param second where the second file begins. */
  constructor(records: readonly MatchRecord[], second: number, worths: LevelWorths) {
    this.#names = new Several(records, namesOf);
    this.#worths = worths;
    const { values } = this.#names;
    const ids = (forename: (name: MatchName) => string, surname: (name: MatchName) => string): NameIds => ({
      forename: Int32Array.from(values, (name) => this.#forenames.idOf(forename(name))),
      surname: Int32Array.from(values, (name) => this.#surnames.idOf(surname(name))),
    });
    this.#straight = ids(
      ({ forenames }) => forenames,
      ({ surname }) => surname,
    );
    this.#swapped = ids(
      ({ surname }) => surname,
      ({ forenames }) => forenames,
    );
    for (const [row, record] of records.entries()) {
      const names = namesOf(record);
      const file = row < second ? 0 : 1;
      this.forenameShares.addEach(
        names.map(({ forenames }) => forenames),
        file,
      );
      this.firstShares.addEach(
        names.map(({ forenames }) => firstOf(forenames)),
        file,
      );
      this.surnameShares.addEach(
        names.map(({ surname }) => surname),
        file,
      );
    }
    const bitsOf = (pool: NamePool, shares: Frequencies) =>
      new Remembered(pool.size, (id) => shares.bitsOverChance(pool.nameOf(id)));
    this.#sameForename = bitsOf(this.#forenames, this.forenameShares);
    this.#sameSurname = bitsOf(this.#surnames, this.surnameShares);
  }

  /** Writes the levels of forenames, surname and their order; returns how much likelier strangers agree so, in bits. */
  compare(one: number, other: number, levels: Uint8Array, at: number): number {
    const names = this.#names;
    if (names.areSingle(one, other)) return this.#compare(names.start(one), names.start(other), levels, at);
    return names.compareBest(
      one,
      other,
      (a, b) => this.#compare(a, b, levels, at),
      () =>
        (this.#worths[FORENAMES]?.[levels[at + FORENAMES] ?? 0] ?? 0) +
        (this.#worths[SURNAMES]?.[levels[at + SURNAMES] ?? 0] ?? 0) +
        (this.#worths[NAME_ORDER]?.[levels[at + NAME_ORDER] ?? 0] ?? 0),
    );
  }

  #compare(one: number, other: number, levels: Uint8Array, at: number): number {
    const [straight, swapped] = [this.#straight, this.#swapped];
    let forename = this.#forenames.level(straight.forename[one] ?? 0, straight.forename[other] ?? 0);
    let surname = this.#surnames.level(straight.surname[one] ?? 0, straight.surname[other] ?? 0);
    let order: number = ORDER.STRAIGHT;
    const isOff = forename >= FORENAME.ALIKE && surname >= SURNAME.ALIKE;
    if (isOff || (forename === FORENAME.MISSING) !== (surname === SURNAME.MISSING)) {
      const crossedForename = this.#forenames.level(straight.forename[one] ?? 0, swapped.forename[other] ?? 0);
      const crossedSurname = this.#surnames.level(straight.surname[one] ?? 0, swapped.surname[other] ?? 0);
      if (isClose(crossedForename, crossedSurname)) {
        [forename, surname, order] = [crossedForename, crossedSurname, ORDER.SWAPPED];
      }
    }
    const known = this.#bitsOfOne(forename, surname, order, one, other);
    if (known !== null) {
      levels[at + FORENAMES] = forename;
      levels[at + SURNAMES] = surname;
      levels[at + NAME_ORDER] = order;
      return known;
    }
    const [a, b] = [this.#names.at(one), this.#names.at(other)];
    if (order === ORDER.STRAIGHT) {
      if (forename === FORENAME.NEARLY && this.#isForenameMistyped(a, b)) forename = FORENAME.MISTYPED;
      if (surname === SURNAME.NEARLY && this.#isSurnameMistyped(a, b)) surname = SURNAME.MISTYPED;
    }
    levels[at + FORENAMES] = forename;
    levels[at + SURNAMES] = surname;
    levels[at + NAME_ORDER] = order;
    return this.#forenameBits(forename, a.forenames, b.forenames) + this.#surnameBits(surname, a.surname, b.surname);
  }

  /** What it counts what the very names are, where that is said of one of the two at most, and both rows write it alike; else null. */
  #bitsOfOne(forename: number, surname: number, order: number, one: number, other: number): number | null {
    const [isForename, isSurname] = [SPELT_FORENAMES.has(forename), SPELT_SURNAMES.has(surname)];
    if (!isForename && !isSurname) return 0;
    const { forename: forenames, surname: surnames } = this.#straight;
    if (order !== ORDER.STRAIGHT || isForename === isSurname) return null;
    if (isForename) return forenames[one] === forenames[other] ? this.#sameForename.get(forenames[one] ?? 0) : null;
    return surnames[one] === surnames[other] ? this.#sameSurname.get(surnames[one] ?? 0) : null;
  }

  #isForenameMistyped(a: MatchName, b: MatchName): boolean {
    const [one, other] = [firstOf(a.forenames), firstOf(b.forenames)];
    const [first, second] = [this.firstShares.count(one), this.firstShares.count(other)];
    return isMisspelling(first, second) && !isKnownName(first < second ? one : other);
  }

  #isSurnameMistyped(a: MatchName, b: MatchName): boolean {
    return isMisspelling(this.surnameShares.count(a.surname), this.surnameShares.count(b.surname));
  }

  #forenameBits(level: number, a: string, b: string): number {
    switch (level) {
      case FORENAME.SAME:
        return this.forenameShares.bitsOverChance(a);
      case FORENAME.SAME_FIRST:
      case FORENAME.FIRST_ONLY:
        return this.firstShares.bitsOverChance(firstOf(a));
      case FORENAME.MISTYPED:
        return this.firstShares.bitsOverChance(firstOf(a), firstOf(b));
      default:
        return 0;
    }
  }

  #surnameBits(level: number, a: string, b: string): number {
    return level === SURNAME.SAME || level === SURNAME.MISTYPED ? this.surnameShares.bitsOverChance(a, b) : 0;
  }
}

interface NameIds {
  readonly forename: Int32Array;
  readonly surname: Int32Array;
}

const firstOf = (forenames: string): string => {
  const end = forenames.indexOf(' ');
  return end === -1 ? forenames : forenames.slice(0, end);
};

/** One name agrees, or both nearly do. */
const isClose = (forename: number, surname: number): boolean =>
  forename === FORENAME.SAME ||
  forename === FORENAME.SAME_FIRST ||
  surname === SURNAME.SAME ||
  (forename === FORENAME.NEARLY && surname === SURNAME.NEARLY);
