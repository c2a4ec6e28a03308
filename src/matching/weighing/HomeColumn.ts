import { ADDRESS, addressLevel, type WeighedAddress, weighedAddress } from '../levels/addressLevels.js';
import { POSTCODE, postcodeLevel } from '../levels/postcodeLevels.js';
import { homesOf, type MatchHome, type MatchRecord } from '../records/MatchRecord.js';
import { Frequencies } from './Frequencies.js';
import { RESIDENCE_FIELD, residenceLevel } from './fields.js';
import type { LevelWorths } from './levelWorths.js';
import { Several } from './Several.js';

const addressKey = ({ address }: MatchHome): string => [...address.numbers, ...address.words].join(' ');

/** The homes of all rows, with what is common among them. */
export class HomeColumn {
  readonly addressShares = new Frequencies();
  readonly postcodeShares = new Frequencies();
  readonly #homes: Several<MatchHome>;
  readonly #keys: readonly string[];
  readonly #addresses: readonly WeighedAddress[];
  readonly #worths: LevelWorths;

  /** @param second where the second file begins. */
  constructor(records: readonly MatchRecord[], second: number, worths: LevelWorths) {
    this.#homes = new Several(records, homesOf);
    this.#keys = this.#homes.values.map(addressKey);
    this.#addresses = weighAddresses(this.#homes.values);
    this.#worths = worths;
    for (const [row, record] of records.entries()) {
      const file = row < second ? 0 : 1;
      this.addressShares.addEach(homesOf(record).map(addressKey), file);
      this.postcodeShares.addEach(
        homesOf(record).map(({ postcode }) => postcode),
        file,
      );
    }
  }

  /** Writes the level of the homes at `at`; returns how much likelier strangers agree so, in bits. */
  compare(one: number, other: number, levels: Uint8Array, at: number): number {
    const homes = this.#homes;
    if (homes.areSingle(one, other)) return this.#compare(homes.start(one), homes.start(other), levels, at);
    return homes.compareBest(
      one,
      other,
      (a, b) => this.#compare(a, b, levels, at),
      () => this.#worths[RESIDENCE_FIELD]?.[levels[at] ?? 0] ?? 0,
    );
  }

  /** The first home of a row as a key, where it names a door; else empty. */
  doorOf(row: number): string {
    const { address } = this.#homes.at(this.#homes.start(row));
    return address.numbers.length > 0 && address.words.length > 0 ? (this.#keys[this.#homes.start(row)] ?? '') : '';
  }

  #compare(one: number, other: number, levels: Uint8Array, at: number): number {
    const { postcode: a } = this.#homes.at(one);
    const address = addressLevel(this.#addressOf(one), this.#addressOf(other));
    const postcode = postcodeLevel(a, this.#homes.at(other).postcode);
    levels[at] = residenceLevel(address, postcode);
    if (address === ADDRESS.SAME || address === ADDRESS.NEARLY) {
      return this.addressShares.bitsOverChance(this.#keys[one] ?? '', this.#keys[other] ?? '');
    }
    return postcode === POSTCODE.SAME ? this.postcodeShares.bitsOverChance(a) : 0;
  }

  #addressOf(home: number): WeighedAddress {
    const address = this.#addresses[home];
    if (address === undefined) throw new RangeError('there is no such home');
    return address;
  }
}

/** Addresses with the information of each word: none for a word that every address has. */
function weighAddresses(homes: readonly MatchHome[]): WeighedAddress[] {
  const words = new Frequencies();
  let known = 0;
  for (const { address } of homes) {
    if (address.words.length > 0) known++;
    for (const word of address.words) words.add(word, 0);
  }
  return homes.map(({ address }) => weighedAddress(address, (word) => Math.log2((known + 1) / words.count(word))));
}
