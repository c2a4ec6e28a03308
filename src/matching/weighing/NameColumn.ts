import { FORENAME, forenameLevel } from '../levels/forenameLevels.js';
import type { NameForm } from '../levels/NameForm.js';
import { isOneForename, isOneSurname, namesAgree } from '../levels/namesAgree.js';
import { SURNAME, surnameLevel } from '../levels/surnameLevels.js';
import { type MatchName, type MatchRecord, namesOf } from '../records/MatchRecord.js';
import { type BorneNames, borneForenames, borneSurnames, nearForename, nearSurname } from './BorneNames.js';
import { Frequencies } from './Frequencies.js';
import { ORDER } from './fields.js';
import type { LevelWorths } from './levelWorths.js';
import { NamePool } from './NamePool.js';
import { NamesTogether } from './NamesTogether.js';
import { NumbersOnce } from './NumbersOnce.js';
import { Several } from './Several.js';

const FORENAMES = 0;
const SURNAMES = 1;
const NAME_ORDER = 2;
/** Rows that make a word a name: in two files, of which each has nobody twice, more than one person's; in one, many. */
const ESTABLISHED = { inTwoFiles: 3, inOneFile: 8 } as const;

/** The names of all rows, with what is common among them. */
export class NameColumn {
  readonly forenameShares = new Frequencies();
  readonly firstShares = new Frequencies();
  readonly surnameShares = new Frequencies();
  readonly #together = new NamesTogether();
  readonly #names: Several<MatchName>;
  readonly #worths: LevelWorths;
  readonly #forenames = new NamePool(forenameLevel, FORENAME);
  readonly #surnames = new NamePool(surnameLevel, SURNAME);
  readonly #straight: NameIds;
  readonly #swapped: NameIds;
  readonly #borneForenames: BorneNames;
  readonly #borneSurnames: BorneNames;
  /** In bits, by the name that two rows have. */
  readonly #sameForename: NumbersOnce;
  readonly #sameSurname: NumbersOnce;

  /** @param second where the second file begins. */
  constructor(records: readonly MatchRecord[], second: number, worths: LevelWorths) {
    this.#names = new Several(records, namesOf);
    this.#worths = worths;
    const { values } = this.#names;
    const established = second < records.length ? ESTABLISHED.inTwoFiles : ESTABLISHED.inOneFile;
    this.#borneForenames = borneForenames(this.firstShares, established);
    this.#borneSurnames = borneSurnames(this.surnameShares, ESTABLISHED.inOneFile);
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
      this.#together.add(names.map(({ forenames, surname }) => [firstOf(forenames), surname]));
    }
    const bitsOf = (pool: NamePool, shares: Frequencies) =>
      new NumbersOnce(pool.size, (id) => shares.bitsOverChance(pool.nameOf(id)));
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
    levels[at + FORENAMES] = forename;
    levels[at + SURNAMES] = surname;
    levels[at + NAME_ORDER] = order;
    const known = this.#bitsOfOne(forename, surname, order, one, other);
    if (known !== null) return known;
    const [a, b] = [this.#names.at(one), this.#names.at(other)];
    const [bForenames, bSurname] = order === ORDER.STRAIGHT ? [b.forenames, b.surname] : [b.surname, b.forenames];
    if (forename === FORENAME.NEARLY) {
      forename = nearForename(this.#borneForenames, firstOf(a.forenames), firstOf(bForenames));
    }
    if (surname === SURNAME.NEARLY) {
      surname = nearSurname(this.#borneSurnames, this.#surnameForm(a.surname), this.#surnameForm(bSurname));
    }
    levels[at + FORENAMES] = forename;
    levels[at + SURNAMES] = surname;
    return (
      this.#forenameBits(forename, a.forenames, bForenames) +
      this.#surnameBits(surname, a.surname, bSurname) +
      (namesAgree(forename, surname) ? this.#togetherBits([a.forenames, bForenames], [a.surname, bSurname]) : 0)
    );
  }

  /** What it counts what the very names are, where that is said of one of the two at most, and both rows write it alike; else null. */
  #bitsOfOne(forename: number, surname: number, order: number, one: number, other: number): number | null {
    const isForename = isOneForename(forename) || forename === FORENAME.NEARLY;
    const isSurname = isOneSurname(surname) || surname === SURNAME.NEARLY;
    if (!isForename && !isSurname) return 0;
    const { forename: forenames, surname: surnames } = this.#straight;
    if (order !== ORDER.STRAIGHT || isForename === isSurname) return null;
    if (isForename) return forenames[one] === forenames[other] ? this.#sameForename.get(forenames[one] ?? 0) : null;
    return surnames[one] === surnames[other] ? this.#sameSurname.get(surnames[one] ?? 0) : null;
  }

  /**
   * Whether people are called by both first forenames: neither of them is a slip of the hand. Of several names any counts.
   *
   * @param order whether they were compared as they stand, or forenames with surname
   */
  areForenamesBorne(one: number, other: number, order: number): boolean {
    const isBorne = (forenames: string) => this.#borneForenames.isBorne(firstOf(forenames));
    return (
      this.#namesOf(one).some(({ forenames }) => isBorne(forenames)) &&
      this.#namesOf(other).some((name) => isBorne(order === ORDER.STRAIGHT ? name.forenames : name.surname))
    );
  }

  /** The same of both surnames. */
  areSurnamesBorne(one: number, other: number, order: number): boolean {
    const isBorne = (surname: string) => this.#borneSurnames.isBorne(surname);
    return (
      this.#namesOf(one).some(({ surname }) => isBorne(surname)) &&
      this.#namesOf(other).some((name) => isBorne(order === ORDER.STRAIGHT ? name.surname : name.forenames))
    );
  }

  #namesOf(row: number): readonly MatchName[] {
    return this.#names.values.slice(this.#names.start(row), this.#names.start(row + 1));
  }

  #surnameForm(surname: string): NameForm {
    return this.#surnames.formOf(this.#surnames.idOf(surname));
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

  /** The commoner of each name is the one that was meant. */
  #togetherBits(forenames: readonly string[], surnames: readonly string[]): number {
    const forename = commoner(this.firstShares, forenames.map(firstOf));
    const surname = commoner(this.surnameShares, surnames);
    return this.#together.bitsOverApart(forename, surname, this.firstShares, this.surnameShares);
  }

  #surnameBits(level: number, a: string, b: string): number {
    return isOneSurname(level) ? this.surnameShares.bitsOverChance(a, b) : 0;
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

const commoner = (shares: Frequencies, names: readonly string[]): string =>
  names.reduce((most, name) => (shares.count(name) > shares.count(most) ? name : most));

/** One name agrees, or both nearly do. */
const isClose = (forename: number, surname: number): boolean =>
  forename === FORENAME.SAME ||
  forename === FORENAME.SAME_FIRST ||
  surname === SURNAME.SAME ||
  (forename === FORENAME.NEARLY && surname === SURNAME.NEARLY);
