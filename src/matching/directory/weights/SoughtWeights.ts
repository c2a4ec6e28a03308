import { SEX, sexLevel } from '../../levels/sexLevels.js';
import { BLOCK } from '../blocks/blockKeys.js';
import type { Directory } from '../Directory.js';
import type { Sought } from '../search/Sought.js';
import type { SoughtFacts } from '../search/soughtFacts.js';
import { BIRTH_SHARES, type BirthShares, type BirthWeights, birthWeights } from './BirthWeights.js';
import { IdentifierWeights } from './IdentifierWeights.js';
import { levelBits, SILENT } from './levelBits.js';
import { NameWeights } from './NameWeights.js';
import { PLACE_SHARES, type PlaceShares, type PlaceWeights, placeWeights } from './PlaceWeights.js';

const SEX_BITS = levelBits('sex');
/** More than sums of the same numbers in another order can differ. */
const ROUNDING = 1e-9;
const WORDS = [0, 1, 2] as const;

/** The most that a row can weigh, and how much of it by its names. */
export interface Most {
  readonly all: number;
  readonly names: number;
}

/** What a row may share with a search: the blocks that it would be in, and the most that it could weigh. */
interface World extends Most {
  readonly blocks: number;
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
    const { births, postcodes } = this.#directory.columns;
    let bits = 0;
    if (this.#birth !== SILENT) bits += this.#bestOf(births, row, this.#birth.bits);
    if (this.#sought.sex !== '') bits += this.#sexBits(row);
    if (this.#place !== SILENT) bits += this.#bestOf(postcodes, row, this.#place.bits);
    if (!this.#identifiers.isSilent) bits += this.#identifiers.bits(row);
    return bits;
  }

  #sexBits(row: number): number {
    return SEX_BITS[sexLevel(this.#sought.sex, this.#directory.columns.sexOf(row))] ?? 0;
  }

  nameBits(row: number): number {
    return this.#bestName(row, (name, forenames, surname) => name.bits(forenames, surname));
  }

  /** The most that `nameBits` can be, without comparing letters. */
  mostNameBits(row: number): number {
    return this.#bestName(row, (name, forenames, surname) => name.mostOf(forenames, surname)) + ROUNDING;
  }

  #bestName(row: number, bitsOf: (name: NameWeights, forenames: number, surname: number) => number): number {
    const { nameParts } = this.#directory.columns;
    const end = nameParts.end(row);
    let best = Number.NEGATIVE_INFINITY;
    for (let at = nameParts.start(row); at < end; at += 2) {
      for (const name of this.#names) {
        const bits = bitsOf(name, nameParts.at(at), nameParts.at(at + 1));
        if (bits > best) best = bits;
      }
    }
    return best === Number.NEGATIVE_INFINITY ? 0 : best;
  }

  #bestOf(lists: Directory['columns']['births'], row: number, bitsOf: (value: number) => number): number {
    const end = lists.end(row);
    let best = Number.NEGATIVE_INFINITY;
    for (let at = lists.start(row); at < end; at++) {
      const bits = bitsOf(lists.at(at));
      if (bits > best) best = bits;
    }
    return best === Number.NEGATIVE_INFINITY ? 0 : best;
  }

  /**
   * The most that a row can weigh which is in these blocks, and in none of the others that were read to their end.
   * @param blocks a bit for each block; `whole` likewise
   */
  most(blocks: number, whole: number): Most {
    let all = Number.NEGATIVE_INFINITY;
    let names = Number.NEGATIVE_INFINITY;
    for (const world of this.#worlds) {
      if ((blocks & ~world.blocks) !== 0 || (world.blocks & whole & ~blocks) !== 0) continue;
      all = Math.max(all, world.all);
      names = Math.max(names, world.names);
    }
    return { all, names };
  }

  /** The most that a row can weigh which is in a block that was read in part, and in none that was read to its end. */
  mostUnread(unread: number, whole: number): number {
    const worlds = this.#worlds.filter(({ blocks }) => (blocks & unread) !== 0 && (blocks & whole) === 0);
    return Math.max(...worlds.map(({ all }) => all));
  }

  #allWorlds(): readonly World[] {
    const sex = this.#sought.sex === '' ? 0 : Math.max(0, SEX_BITS[SEX.SAME] ?? 0);
    const words = WORDS.map((count) => Math.max(0, ...this.#names.map((name) => name.most(count))) + ROUNDING);
    const births = BIRTH_SHARES.map((shares) => this.#birth.most(shares));
    const places = PLACE_SHARES.map((shares) => this.#place.most(shares));
    const met = [false, true].map((isMet) => this.#identifiers.most(isMet));
    return EVERY_WORLD.map(({ word, birth, place, identifier, blocks }) => ({
      blocks,
      names: words[word] ?? 0,
      all: sex + (words[word] ?? 0) + (births[birth] ?? 0) + (places[place] ?? 0) + (met[identifier] ?? 0),
    }));
  }
}

/** Whatever a row may share with a search, by the places of the shares in their lists. */
const EVERY_WORLD = WORDS.flatMap((words, word) =>
  BIRTH_SHARES.flatMap((born, birth) =>
    PLACE_SHARES.flatMap((lives, place) =>
      [0, 1].map((identifier) => ({
        word,
        birth,
        place,
        identifier,
        blocks: blocksOf(words, born, lives, identifier === 1),
      })),
    ),
  ),
);

/** The blocks that a row is in which shares this with the search. */
function blocksOf(words: 0 | 1 | 2, birth: BirthShares, place: PlaceShares, isMet: boolean): number {
  const year = birth !== 'NOTHING' && birth !== 'DAY';
  const day = birth !== 'NOTHING' && birth !== 'YEAR';
  const area = place !== 'NOTHING';
  const bit = (block: number, isIn: boolean) => (isIn ? 1 << block : 0);
  return (
    bit(BLOCK.TWO_WORDS, words === 2) |
    bit(BLOCK.WORD_YEAR, words > 0 && year) |
    bit(BLOCK.WORD_DAY, words > 0 && day) |
    bit(BLOCK.WORD_AREA, words > 0 && area) |
    bit(BLOCK.AREA_YEAR, area && year) |
    bit(BLOCK.BIRTH, birth === 'BIRTH') |
    bit(BLOCK.POSTCODE, place === 'POSTCODE') |
    bit(BLOCK.IDENTIFIER, isMet)
  );
}
