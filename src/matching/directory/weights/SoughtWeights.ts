import { SEX, sexLevel } from '../../levels/sexLevels.js';
import { levelBits } from '../../question/questionBits.js';
import { birthsAt, namesAt, postcodesAt, sexIn } from '../columns/RowFacts.js';
import type { Directory } from '../Directory.js';
import type { Sought } from '../search/Sought.js';
import type { SoughtFacts } from '../search/soughtFacts.js';
import { BIRTH_SHARES, type BirthWeights, birthWeights } from './BirthWeights.js';
import { SILENT } from './counted.js';
import { IdentifierWeights } from './IdentifierWeights.js';
import { NameWeights, PART_SHARES } from './NameWeights.js';
import { PLACE_SHARES, type PlaceWeights, placeWeights } from './PlaceWeights.js';
import { worldsOf } from './worlds.js';

const SEX_BITS = levelBits('sex');

/** The most that a row can weigh, and how much of it by its names. */
export interface Most {
  readonly all: number;
  readonly names: number;
}

/** The same of rows that share the same with a search, and what they are read by. */
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
    this.#names = sought.names.map((name) => new NameWeights(name, directory.columns.names, facts.unseen));
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
    const most = of(PART_SHARES, (forenames) =>
      of(PART_SHARES, (surname) => Math.max(0, ...this.#names.map((name) => name.most(forenames, surname)))),
    );
    const births = of(BIRTH_SHARES, this.#birth.most);
    const places = of(PLACE_SHARES, this.#place.most);
    const met = this.#identifiers.most(true);
    const { names, words } = this.#sought;
    const lookedUp = new Set(words.map(([word = '']) => word));
    const wordsOf = (text: string) => [...new Set(text.split(' '))].filter((word) => lookedUp.has(word));
    const said = names.map((name) => ({ forenames: wordsOf(name.forenames), surname: wordsOf(name.surname) }));
    return worldsOf({
      forenames: Math.max(0, ...said.map(({ forenames }) => forenames.length)),
      surname: Math.max(0, ...said.map(({ surname }) => surname.length)),
      isRepeated: said.some(({ forenames, surname }) => surname.some((word) => forenames.includes(word))),
      isBirthSaid: this.#birth !== SILENT,
      isPlaceSaid: this.#place !== SILENT,
      isIdentifierSaid: !this.#identifiers.isSilent,
    }).map((world) => {
      const names = most[world.forenames][world.surname];
      const rest = births[world.birth] + places[world.place] + (world.isMet ? met : 0);
      return { sharings: world.sharings, names, all: names + sex + rest };
    });
  }
}

/** The same of each share. */
const of = <S extends string, T>(shares: readonly S[], most: (share: S) => T): Readonly<Record<S, T>> =>
  Object.fromEntries(shares.map((share) => [share, most(share)])) as Record<S, T>;
