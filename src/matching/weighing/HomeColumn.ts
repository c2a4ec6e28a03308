import { ADDRESS } from '../levels/addressLevels.js';
import { POSTCODE } from '../levels/postcodeLevels.js';
import { homesOf, type MatchHome, type MatchRecord } from '../records/MatchRecord.js';
import { AddressPool, addressKey } from './AddressPool.js';
import { Frequencies } from './Frequencies.js';
import { RESIDENCE_FIELD, residenceLevel } from './fields.js';
import type { LevelWorths } from './levelWorths.js';
import { PostcodePool } from './PostcodePool.js';
import { Several } from './Several.js';

/** The homes of all rows, with what is common among them. */
export class HomeColumn {
  readonly addressShares = new Frequencies();
  readonly postcodeShares = new Frequencies();
  readonly #homes: Several<MatchHome>;
  readonly #addresses: AddressPool;
  readonly #postcodes: PostcodePool;
  readonly #worths: LevelWorths;

  /** @param second where the second file begins. */
  constructor(records: readonly MatchRecord[], second: number, worths: LevelWorths) {
    this.#homes = new Several(records, homesOf);
    this.#addresses = new AddressPool(this.#homes.values.map(({ address }) => address));
    this.#postcodes = new PostcodePool(this.#homes.values.map(({ postcode }) => postcode));
    this.#worths = worths;
    for (const [row, record] of records.entries()) {
      const file = row < second ? 0 : 1;
      this.addressShares.addEach(
        homesOf(record).map(({ address }) => addressKey(address)),
        file,
      );
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
    const address = this.#addresses.idOf(this.#homes.start(row));
    return this.#addresses.isDoor(address) ? (this.#addresses.keys[address] ?? '') : '';
  }

  #compare(one: number, other: number, levels: Uint8Array, at: number): number {
    const a = this.#postcodes.idOf(one);
    const address = this.#addresses.level(this.#addresses.idOf(one), this.#addresses.idOf(other));
    const postcode = this.#postcodes.level(a, this.#postcodes.idOf(other));
    levels[at] = residenceLevel(address, postcode);
    if (address === ADDRESS.SAME || address === ADDRESS.NEARLY) {
      return this.addressShares.bitsOverChance(this.#keyOf(one), this.#keyOf(other));
    }
    return postcode === POSTCODE.SAME ? this.postcodeShares.bitsOverChance(this.#postcodes.at(a)) : 0;
  }

  #keyOf(home: number): string {
    return this.#addresses.keys[this.#addresses.idOf(home)] ?? '';
  }
}
