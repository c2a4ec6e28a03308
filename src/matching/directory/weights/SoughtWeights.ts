import { SEX, sexLevel } from '../../levels/sexLevels.js';
import { levelBits } from '../../question/questionBits.js';
import { bitOf, type Sharing } from '../blocks/sharing.js';
import { birthsAt, namesAt, postcodesAt, sexIn } from '../columns/RowFacts.js';
import type { Directory } from '../Directory.js';
import type { Sought } from '../search/Sought.js';
import type { SoughtFacts } from '../search/soughtFacts.js';
import { BIRTH_SHARES, type BirthShares, type BirthWeights, birthWeights } from './BirthWeights.js';
import { SILENT } from './counted.js';
import { IdentifierWeights } from './IdentifierWeights.js';
import { NameWeights, WORD_SHARES, type WordShares } from './NameWeights.js';
import { PLACE_SHARES, type PlaceShares, type PlaceWeights, placeWeights } from './PlaceWeights.js';

const SEX_BITS = levelBits('sex');

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
    this.#place = placeWeights(directory, facts);
    this.#identifiers = new IdentifierWeights(directory, sought);
    this.#worlds = this.#allWorlds();
  }

  /**
   * The evidence that a row is the person meant, in bits: of several names, dates and addresses the best of each. It is the
   * sum of `nameBits` and `otherBits`.
   */
  weigh(row: number): number {
    const { facts } = this.#directory.columns;
    const start = facts.start(row);
    return this.nameBits(row) + this.otherBits(row, start, facts.head(start));
  }

  /** What all but the names says of the row that begins there, which is the quicker to see. */
  otherBits(row: number, start: number, head: number): number {
    const { facts } = this.#directory.columns;
    const postcodes = postcodesAt(start, head);
    let bits = 0;
    if (this.#birth !== SILENT) bits += this.#bestOf(birthsAt(start, head), postcodes, this.#birth.bits);
    if (this.#sought.sex !== '') bits += SEX_BITS[sexLevel(this.#sought.sex, sexIn(head))] ?? 0;
    if (this.#place !== SILENT) bits += this.#bestOf(postcodes, facts.end(row), this.#place.bits);
    if (!this.#identifiers.isSilent) bits += this.#identifiers.bits(row);
    return bits;
  }

  nameBits(row: number): number {
    return this.#bestName(row, (name, forenames, surname) => name.bits(forenames, surname));
  }

  /** The most that `nameBits` can be, without comparing letters. */
  mostNameBits(row: number): number {
    return this.#bestName(row, (name, forenames, surname) => name.mostOf(forenames, surname));
  }

  #bestName(row: number, bitsOf: (name: NameWeights, forenames: number, surname: number) => number): number {
    const { facts } = this.#directory.columns;
    const start = facts.start(row);
    const end = birthsAt(start, facts.head(start));
    let best = Number.NEGATIVE_INFINITY;
    for (let at = namesAt(start); at < end; at += 2) {
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
    const words = WORD_SHARES.map((shares) => Math.max(0, ...this.#names.map((name) => name.most(shares))));
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
  const isBorn = (...shares: readonly BirthShares[]) => shares.includes(birth);
  const year = isBorn('YEAR', 'NEAR', 'PARTLY', 'YEAR_AND_DAY', 'BIRTH');
  const day = isBorn('DAY', 'YEAR_AND_DAY', 'BIRTH');
  const date = isBorn('PARTLY', 'BIRTH');
  const area = place !== 'NOTHING';
  const [twoOwn, twoMixed, twoLike] = [own === 2, own === 1 && like === 1, like === 2];
  const isRead: readonly (readonly [Sharing, boolean])[] = [
    ['POSTCODE', place === 'POSTCODE'],
    ['OWN_BIRTH', own > 0 && date],
    ['LIKE_BIRTH', like > 0 && date],
    ['OWN_IDENTIFIER', own > 0 && isMet],
    ['IDENTIFIER', isMet],
    ['TWO_OWN_YEAR', twoOwn && year],
    ['BIRTH', isBorn('BIRTH')],
    ['OWN_AREA', own > 0 && area],
    ['TWO_MIXED_YEAR', twoMixed && year],
    ['OWN_NEAR', own > 0 && isBorn('NEAR')],
    ['OWN_DAY', own > 0 && day],
    ['LIKE_AREA', like > 0 && area],
    ['TWO_OWN', twoOwn],
    ['TWO_LIKE_YEAR', twoLike && year],
    ['AREA_YEAR', area && year],
    ['LIKE_DAY', like > 0 && day],
    ['LIKE_NEAR', like > 0 && isBorn('NEAR')],
    ['TWO_MIXED', twoMixed],
    ['OWN_YEAR', own > 0 && year],
    ['OWN_FAR_DAY', own > 0 && isBorn('FAR_DAY')],
    ['LIKE_YEAR', like > 0 && year],
    ['TWO_LIKE', twoLike],
    ['LIKE_FAR_DAY', like > 0 && isBorn('FAR_DAY')],
    ['SURNAME', own > 0],
    ['OWN_WORD', own > 0],
    ['LIKE_WORD', like > 0],
    ['AREA', area],
  ];
  return isRead.reduce((bits, [sharing, isIn]) => bits | (isIn ? bitOf(sharing) : 0), 0);
}
