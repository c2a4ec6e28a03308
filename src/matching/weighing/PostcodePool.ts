import { lettersApart, lettersOf } from '../levels/letters.js';
import { POSTCODE, postcodeDistrict, postcodeLevel, postcodeSector } from '../levels/postcodeLevels.js';
import { Distinct } from './Distinct.js';

/** Kinds of characters that one edit can change. */
const APART_BY_EDIT = 2;
const NONE = 0;

/** Postcodes kept once, each by a number. */
export class PostcodePool {
  readonly #idOfHome: Int32Array;
  readonly #postcodes: readonly string[];
  readonly #letters: Int32Array;
  readonly #sectors: Int32Array;
  readonly #districts: Int32Array;

  /** @param homes the postcodes of all homes, in their order */
  constructor(homes: readonly string[]) {
    const postcodes = new Distinct<string>();
    const areas = new Distinct<string>();
    const itself = (text: string) => () => text;
    postcodes.idOf('', itself(''));
    areas.idOf('', itself(''));
    this.#idOfHome = Int32Array.from(homes, (postcode) => postcodes.idOf(postcode, itself(postcode)));
    this.#postcodes = postcodes.values;
    this.#letters = Int32Array.from(postcodes.values, lettersOf);
    const areasOf = (of: (postcode: string) => string | null) =>
      Int32Array.from(postcodes.values, (postcode) => areas.idOf(of(postcode) ?? '', itself(of(postcode) ?? '')));
    this.#sectors = areasOf(postcodeSector);
    this.#districts = areasOf(postcodeDistrict);
  }

  /** The number of a home's postcode. */
  idOf(home: number): number {
    return this.#idOfHome[home] ?? NONE;
  }

  at(id: number): string {
    return this.#postcodes[id] ?? '';
  }

  /** The level at which two postcodes compare: those that may be one mistyped, or have a sector in common, letter by letter. */
  level(one: number, other: number): number {
    if (one === NONE || other === NONE) return POSTCODE.MISSING;
    if (one === other) return POSTCODE.SAME;
    const isSector = this.#sectors[one] !== NONE && this.#sectors[one] === this.#sectors[other];
    if (isSector || lettersApart(this.#letters[one] ?? 0, this.#letters[other] ?? 0) <= APART_BY_EDIT)
      return postcodeLevel(this.at(one), this.at(other));
    const isDistrict = this.#districts[one] !== NONE && this.#districts[one] === this.#districts[other];
    return isDistrict ? POSTCODE.DISTRICT : POSTCODE.DIFFERENT;
  }
}
