import { ADDRESS, addressLevel, type WeighedAddress, weighedAddress } from '../levels/addressLevels.js';
import { birthLevel } from '../levels/birthLevels.js';
import { FORENAME, forenameLevel } from '../levels/forenameLevels.js';
import { IDENTIFIER, identifierLevel } from '../levels/identifierLevels.js';
import { POSTCODE, postcodeLevel } from '../levels/postcodeLevels.js';
import { sexLevel } from '../levels/sexLevels.js';
import { SURNAME, surnameLevel } from '../levels/surnameLevels.js';
import type { MatchRecord } from '../records/MatchRecord.js';
import { BirthFrequencies } from './BirthFrequencies.js';
import { Frequencies } from './Frequencies.js';
import { FIRST_IDENTIFIER, ORDER, residenceLevel } from './fields.js';
import { NamePool } from './NamePool.js';

const BIRTH_FIELD = 3;
const addressKey = ({ numbers, words }: MatchRecord['address']): string => [...numbers, ...words].join(' ');

/** Rows of people ready to be compared, with what is common among them. */
export class PeopleTable {
  readonly records: readonly MatchRecord[];
  readonly fields: number;
  readonly forenameShares = new Frequencies();
  readonly firstShares = new Frequencies();
  readonly surnameShares = new Frequencies();
  readonly births = new BirthFrequencies();
  readonly addressShares = new Frequencies();
  readonly postcodeShares = new Frequencies();
  readonly identifierShares: readonly Frequencies[];
  readonly #forenames = new NamePool(forenameLevel);
  readonly #surnames = new NamePool(surnameLevel);
  readonly #ids: readonly { forename: Int32Array; surname: Int32Array }[];
  readonly #addresses: readonly WeighedAddress[];
  readonly #addressKeys: readonly string[];

  /** @param second where the second file begins; the number of rows where there is one file. */
  constructor(records: readonly MatchRecord[], identifiers: number, second = records.length) {
    this.records = records;
    this.fields = FIRST_IDENTIFIER + identifiers;
    this.identifierShares = Array.from({ length: identifiers }, () => new Frequencies());
    const idsIn = (pick: (record: MatchRecord) => string, other: (record: MatchRecord) => string) => ({
      forename: Int32Array.from(records, (record) => this.#forenames.idOf(pick(record))),
      surname: Int32Array.from(records, (record) => this.#surnames.idOf(other(record))),
    });
    this.#ids = [
      idsIn(
        ({ forenames }) => forenames,
        ({ surname }) => surname,
      ),
      idsIn(
        ({ surname }) => surname,
        ({ forenames }) => forenames,
      ),
    ];
    this.#addressKeys = records.map(({ address }) => addressKey(address));
    for (const [row, record] of records.entries()) this.#count(record, row < second ? 0 : 1);
    this.#addresses = weighAddresses(records);
  }

  #count({ forenames, surname, birth, address, postcode, identifiers }: MatchRecord, file: 0 | 1): void {
    if (forenames !== '') {
      this.forenameShares.add(forenames, file);
      this.firstShares.add(firstOf(forenames), file);
    }
    if (surname !== '') this.surnameShares.add(surname, file);
    this.births.add(birth, file);
    const key = addressKey(address);
    if (key !== '') this.addressShares.add(key, file);
    if (postcode !== '') this.postcodeShares.add(postcode, file);
    for (const [index, value] of identifiers.entries())
      if (value !== '') this.identifierShares[index]?.add(value, file);
  }

  record(row: number): MatchRecord {
    const record = this.records[row];
    if (record === undefined) throw new RangeError('there is no such row');
    return record;
  }

  /**
   * Writes the levels at which two rows compare, field by field, from `at` on. Returns how much likelier strangers
   * agree so with these very values than with any, in bits: more than 0 for common values, less for rare ones.
   */
  compare(one: number, other: number, levels: Uint8Array, at: number): number {
    const a = this.record(one);
    const b = this.record(other);
    const birth = birthLevel(a.birth, b.birth);
    levels[at + BIRTH_FIELD] = birth;
    levels[at + BIRTH_FIELD + 1] = sexLevel(a.sex, b.sex);
    let bits = this.#compareNames(one, other, levels, at);
    bits += this.births.bitsOver(birth, a.birth, b.birth);
    bits += this.#compareHomes(one, other, levels, at + BIRTH_FIELD + 2);
    for (const [index, shares] of this.identifierShares.entries()) {
      const value = a.identifiers[index] ?? '';
      const level = identifierLevel(value, b.identifiers[index] ?? '');
      levels[at + FIRST_IDENTIFIER + index] = level;
      if (level === IDENTIFIER.SAME) bits += Math.log2(shares.shareOfOthers(value) / shares.chanceAgreement);
    }
    return bits;
  }

  #compareNames(one: number, other: number, levels: Uint8Array, at: number): number {
    const [straight, swapped] = this.#ids;
    if (straight === undefined || swapped === undefined) throw new RangeError('names have two orders');
    let forename = this.#forenames.level(straight.forename[one] ?? 0, straight.forename[other] ?? 0);
    let surname = this.#surnames.level(straight.surname[one] ?? 0, straight.surname[other] ?? 0);
    levels[at + 2] = ORDER.STRAIGHT;
    const isOff = forename >= FORENAME.ALIKE && surname >= SURNAME.ALIKE;
    if (isOff || (forename === FORENAME.MISSING) !== (surname === SURNAME.MISSING)) {
      const crossedForename = this.#forenames.level(straight.forename[one] ?? 0, swapped.forename[other] ?? 0);
      const crossedSurname = this.#surnames.level(straight.surname[one] ?? 0, swapped.surname[other] ?? 0);
      if (isClose(crossedForename, crossedSurname)) {
        levels[at + 2] = ORDER.SWAPPED;
        forename = crossedForename;
        surname = crossedSurname;
      }
    }
    levels[at] = forename;
    levels[at + 1] = surname;
    return this.#nameBits(one, other, forename, surname);
  }

  #nameBits(one: number, other: number, forename: number, surname: number): number {
    const a = this.record(one);
    const b = this.record(other);
    let bits = 0;
    if (forename === FORENAME.SAME) {
      bits += Math.log2(this.forenameShares.shareOfOthers(a.forenames) / this.forenameShares.chanceAgreement);
    } else if (forename === FORENAME.SAME_FIRST || forename === FORENAME.FIRST_ONLY) {
      bits += Math.log2(this.firstShares.shareOfOthers(firstOf(a.forenames)) / this.firstShares.chanceAgreement);
    }
    if (surname === SURNAME.SAME) {
      const share = Math.max(this.surnameShares.shareOfOthers(a.surname), this.surnameShares.shareOfOthers(b.surname));
      bits += Math.log2(share / this.surnameShares.chanceAgreement);
    }
    return bits;
  }

  #compareHomes(one: number, other: number, levels: Uint8Array, at: number): number {
    const a = this.record(one).postcode;
    const address = addressLevel(this.#addressOf(one), this.#addressOf(other));
    const postcode = postcodeLevel(a, this.record(other).postcode);
    levels[at] = residenceLevel(address, postcode);
    if (address === ADDRESS.SAME || address === ADDRESS.NEARLY) {
      const share = (row: number) => this.addressShares.shareOfOthers(this.#addressKeys[row] ?? '');
      return Math.log2(Math.max(share(one), share(other)) / this.addressShares.chanceAgreement);
    }
    return postcode === POSTCODE.SAME
      ? Math.log2(this.postcodeShares.shareOfOthers(a) / this.postcodeShares.chanceAgreement)
      : 0;
  }

  #addressOf(row: number): WeighedAddress {
    const address = this.#addresses[row];
    if (address === undefined) throw new RangeError('there is no such row');
    return address;
  }
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

/** Addresses with the information of each word: none for a word that every address has. */
function weighAddresses(records: readonly MatchRecord[]): WeighedAddress[] {
  const words = new Frequencies();
  let homes = 0;
  for (const { address } of records) {
    if (address.words.length > 0) homes++;
    for (const word of address.words) words.add(word, 0);
  }
  return records.map(({ address }) => weighedAddress(address, (word) => Math.log2((homes + 1) / words.count(word))));
}
