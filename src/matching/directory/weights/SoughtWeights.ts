import { SEX, sexLevel } from '../../levels/sexLevels.js';
import { SHARING, type Sharing } from '../blocks/sharing.js';
import type { Directory } from '../Directory.js';
import type { Sought } from '../search/Sought.js';
import type { SoughtFacts } from '../search/soughtFacts.js';
import { BIRTH_SHARES, type BirthShares, type BirthWeights, birthWeights } from './BirthWeights.js';
import { IdentifierWeights } from './IdentifierWeights.js';
import { levelBits, SILENT } from './levelBits.js';
import { NameWeights, WORD_SHARES, type WordShares } from './NameWeights.js';
import { PLACE_SHARES, type PlaceShares, type PlaceWeights, placeWeights } from './PlaceWeights.js';

const SEX_BITS = levelBits('sex');
/** More than sums of the same numbers in another order can differ. */
const ROUNDING = 1e-9;

/** The most that a row can weigh, and how much of it by its names. */
export interface Most {
  readonly all: number;
  readonly names: number;
}

/** What a row may share with a search: what it would be read by, and the most that it could weigh. */
interface World extends Most {
  readonly sharings: number;
}

/** Weighs rows against one search, by the shipped Fellegi–Sunter weights and by how common each value is here. */
export class SoughtWeights {
  readonly #directory: Directory;
  readonly #sought: Sought;
  readonly #names: readonly NameWeights[];
  readonly #birth: BirthWeights;
  readonly #place: PlaceWeights;
  readonly #identifiers: IdentifierWeights;
  readonly #worlds: readonly World[];

  constructor(directory: Directory, sought: Sought, facts: SoughtFacts) {
    this.#directory = directory;
    this.#sought = sought;
    this.#names = sought.names.map((name) => new NameWeights(name, directory.columns.names));
    this.#birth = birthWeights(sought, directory.columns);
    this.#place = placeWeights(directory, sought.postcode, facts);
    this.#identifiers = new IdentifierWeights(directory, sought);
    this.#worlds = this.#allWorlds();
  }

  /**
   * The evidence that a row is the person meant, in bits: of several names, dates and addresses the best of each. It is the
   * sum of `nameBits` and `otherBits`.
   */
  weigh(row: number): number {
    return this.nameBits(row) + this.otherBits(row);
  }

  /** What all but the names says, which is the quicker to see. */
  otherBits(row: number): number {
    const { facts } = this.#directory.columns;
    const start = facts.start(row);
    const postcodes = facts.postcodes(start);
    let bits = 0;
    if (this.#birth !== SILENT) bits += this.#bestOf(facts.births(start), postcodes, this.#birth.bits);
    if (this.#sought.sex !== '') bits += SEX_BITS[sexLevel(this.#sought.sex, facts.sex(start))] ?? 0;
    if (this.#place !== SILENT) bits += this.#bestOf(postcodes, facts.end(row), this.#place.bits);
    if (!this.#identifiers.isSilent) bits += this.#identifiers.bits(row);
    return bits;
  }

  nameBits(row: number): number {
    return this.#bestName(row, (name, forenames, surname) => name.bits(forenames, surname));
  }

  /** The most that `nameBits` can be, without comparing letters. */
  mostNameBits(row: number): number {
    return this.#bestName(row, (name, forenames, surname) => name.mostOf(forenames, surname)) + ROUNDING;
  }

  #bestName(row: number, bitsOf: (name: NameWeights, forenames: number, surname: number) => number): number {
    const { facts } = this.#directory.columns;
    const start = facts.start(row);
    const end = facts.births(start);
    let best = Number.NEGATIVE_INFINITY;
    for (let at = facts.names(start); at < end; at += 2) {
      for (const name of this.#names) {
        const bits = bitsOf(name, facts.at(at), facts.at(at + 1));
        if (bits > best) best = bits;
      }
    }
    return best === Number.NEGATIVE_INFINITY ? 0 : best;
  }

  #bestOf(from: number, to: number, bitsOf: (value: number) => number): number {
    const { facts } = this.#directory.columns;
    let best = Number.NEGATIVE_INFINITY;
    for (let at = from; at < to; at++) {
      const bits = bitsOf(facts.at(at));
      if (bits > best) best = bits;
    }
    return best === Number.NEGATIVE_INFINITY ? 0 : best;
  }

  /**
   * The most that a row can weigh which shares one of these with the search, and nothing of which all rows were read.
   * @param sharings a bit for each `SHARING`; `whole` likewise
   */
  most(sharings: number, whole: number): Most {
    let all = Number.NEGATIVE_INFINITY;
    let names = Number.NEGATIVE_INFINITY;
    for (const world of this.#worlds) {
      if ((world.sharings & sharings) === 0 || (world.sharings & whole) !== 0) continue;
      all = Math.max(all, world.all);
      names = Math.max(names, world.names);
    }
    return { all, names };
  }

  #allWorlds(): readonly World[] {
    const sex = this.#sought.sex === '' ? 0 : Math.max(0, SEX_BITS[SEX.SAME] ?? 0);
    const words = WORD_SHARES.map((shares) => Math.max(0, ...this.#names.map((name) => name.most(shares))) + ROUNDING);
    const births = BIRTH_SHARES.map((shares) => this.#birth.most(shares));
    const places = PLACE_SHARES.map((shares) => this.#place.most(shares));
    const met = [false, true].map((isMet) => this.#identifiers.most(isMet));
    return EVERY_WORLD.map(({ word, birth, place, identifier, sharings }) => ({
      sharings,
      names: words[word] ?? 0,
      all: sex + (words[word] ?? 0) + (births[birth] ?? 0) + (places[place] ?? 0) + (met[identifier] ?? 0),
    }));
  }
}

/** Whatever a row may share with a search, by the places of the shares in their lists. */
const EVERY_WORLD = WORD_SHARES.flatMap((words, word) =>
  BIRTH_SHARES.flatMap((born, birth) =>
    PLACE_SHARES.flatMap((lives, place) =>
      [0, 1].map((identifier) => ({
        word,
        birth,
        place,
        identifier,
        sharings: sharingsOf(words, born, lives, identifier === 1),
      })),
    ),
  ),
);

/** What a row is read by which shares this with the search. */
function sharingsOf({ own, like }: WordShares, birth: BirthShares, place: PlaceShares, isMet: boolean): number {
  const year = birth === 'YEAR' || birth === 'YEAR_AND_DAY' || birth === 'BIRTH';
  const day = birth === 'DAY' || birth === 'YEAR_AND_DAY' || birth === 'BIRTH';
  const area = place !== 'NOTHING';
  const two = [own === 2, own === 1 && like === 1, like === 2];
  const isSo: Readonly<Record<Sharing, boolean>> = {
    POSTCODE: place === 'POSTCODE',
    OWN_BIRTH: own > 0 && birth === 'BIRTH',
    LIKE_BIRTH: like > 0 && birth === 'BIRTH',
    IDENTIFIER: isMet,
    TWO_OWN_YEAR: two[0] === true && year,
    BIRTH: birth === 'BIRTH',
    OWN_AREA: own > 0 && area,
    TWO_MIXED_YEAR: two[1] === true && year,
    OWN_DAY: own > 0 && day,
    LIKE_AREA: like > 0 && area,
    TWO_OWN: two[0] === true,
    TWO_LIKE_YEAR: two[2] === true && year,
    AREA_YEAR: area && year,
    TWO_MIXED: two[1] === true,
    LIKE_DAY: like > 0 && day,
    OWN_YEAR: own > 0 && year,
    LIKE_YEAR: like > 0 && year,
    TWO_LIKE: two[2] === true,
    OWN_WORD: own > 0,
    LIKE_WORD: like > 0,
    AREA: area,
  };
  return (Object.keys(SHARING) as Sharing[]).reduce((bits, each) => bits | (isSo[each] ? SHARING[each] : 0), 0);
}
