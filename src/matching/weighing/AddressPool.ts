import { ADDRESS, addressLevel, sharedWords, type WeighedAddress, weighedAddress } from '../levels/addressLevels.js';
import type { HomeAddress } from '../records/homeAddress.js';
import { Distinct } from './Distinct.js';
import { Frequencies } from './Frequencies.js';
import { PairCache } from './PairCache.js';

/** Comparisons of streets that are remembered, as a power of two. */
const REMEMBERED_BITS = 18;
/** Addresses that have no words or numbers stand first. */
const NOWHERE = 0;

/** An address as one text. */
export const addressKey = ({ numbers, words }: HomeAddress): string => [...numbers, ...words].join(' ');

/** Addresses kept once, each by a number, their words weighed: common words count little, and one that all have nothing. */
export class AddressPool {
  /** Of each address, by its number. */
  readonly keys: readonly string[];
  readonly #idOfHome: Int32Array;
  readonly #addresses: readonly WeighedAddress[];
  readonly #streetOf: Int32Array;
  readonly #streets: readonly WeighedAddress[];
  readonly #shares = new PairCache(REMEMBERED_BITS);

  /** @param homes the addresses of all homes, in their order */
  constructor(homes: readonly HomeAddress[]) {
    const addresses = new Distinct<HomeAddress>();
    const streets = new Distinct<HomeAddress>();
    const words = new Frequencies();
    addresses.idOf('', () => ({ numbers: [], words: [] }));
    let known = 0;
    this.#idOfHome = Int32Array.from(homes, (home) => addresses.idOf(addressKey(home), () => home));
    for (const home of homes) {
      if (home.words.length > 0) known++;
      for (const word of home.words) words.add(word, 0);
    }
    this.#streetOf = Int32Array.from(addresses.values, (address) =>
      streets.idOf(address.words.join(' '), () => ({ numbers: [], words: address.words })),
    );
    const bitsOf = (word: string) => Math.log2((known + 1) / words.count(word));
    this.#streets = streets.values.map((street) => weighedAddress(street, bitsOf));
    this.#addresses = addresses.values.map(({ numbers }, id) => ({
      ...this.#street(this.#streetOf[id] ?? 0),
      numbers,
    }));
    this.keys = addresses.values.map(addressKey);
  }

  /** The number of a home's address. */
  idOf(home: number): number {
    return this.#idOfHome[home] ?? NOWHERE;
  }

  /** Whether the address names a door: it has a number and words. */
  isDoor(id: number): boolean {
    const { numbers, words } = this.#address(id);
    return numbers.length > 0 && words.length > 0;
  }

  /** The level at which two addresses compare. */
  level(one: number, other: number): number {
    if (one === NOWHERE || other === NOWHERE) return ADDRESS.MISSING;
    if (one === other) return ADDRESS.SAME;
    const share = this.#shares.get(this.#streetOf[one] ?? 0, this.#streetOf[other] ?? 0, this.#sharedWords);
    return addressLevel(this.#address(one), this.#address(other), share);
  }

  readonly #sharedWords = (one: number, other: number): number => sharedWords(this.#street(one), this.#street(other));

  #street(id: number): WeighedAddress {
    const street = this.#streets[id];
    if (street === undefined) throw new RangeError('no street has this number');
    return street;
  }

  #address(id: number): WeighedAddress {
    const address = this.#addresses[id];
    if (address === undefined) throw new RangeError('no address has this number');
    return address;
  }
}
