import type { Columns } from '../columns/Columns.js';
import { areaOf } from '../columns/PostcodeCodes.js';
import { eitherDay, packedDay, packedMonth, packedYear } from '../columns/packedBirth.js';
import { FewNumbers } from './FewNumbers.js';
import { identifierKeys } from './identifierKeys.js';
import { keyHash } from './keyHash.js';

/** What rows are blocked by. Most join two facts, so that blocks stay small where many people are. */
export const BLOCK = {
  TWO_WORDS: 0,
  WORD_YEAR: 1,
  WORD_DAY: 2,
  WORD_AREA: 3,
  AREA_YEAR: 4,
  BIRTH: 5,
  POSTCODE: 6,
  IDENTIFIER: 7,
} as const;
export type Block = (typeof BLOCK)[keyof typeof BLOCK];

/** About how many keys a row has. */
export const KEYS_A_ROW = 18;

/** The keys of blocks. Words are numbers of groups; a year or area of 0 says that the row has none. */
export const blockKey = {
  twoWords: (one: number, other: number): number =>
    keyHash(BLOCK.TWO_WORDS, Math.min(one, other), Math.max(one, other)),
  wordYear: (word: number, year: number): number => keyHash(BLOCK.WORD_YEAR, word, year),
  /** @param day as `eitherDay` makes it */
  wordDay: (word: number, day: number): number => keyHash(BLOCK.WORD_DAY, word, day),
  wordArea: (word: number, area: number): number => keyHash(BLOCK.WORD_AREA, word, area),
  areaYear: (area: number, year: number): number => keyHash(BLOCK.AREA_YEAR, area, year),
  birth: (year: number, day: number): number => keyHash(BLOCK.BIRTH, year, day),
  postcode: (code: number): number => keyHash(BLOCK.POSTCODE, code, 0),
} as const;

/** Emits the keys of rows, for an index. */
export class BlockKeys {
  readonly #columns: Columns;
  readonly #words = new FewNumbers();
  readonly #ofName = new FewNumbers();
  readonly #years = new FewNumbers();
  readonly #days = new FewNumbers();
  readonly #areas = new FewNumbers();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  each(row: number, emit: (hash: number) => void): void {
    this.#readBirths(row, emit);
    this.#readPostcodes(row, emit);
    this.#readNames(row, emit);
    const [words, years, days, areas] = [this.#words, this.#years, this.#days, this.#areas];
    for (let area = 0; area < areas.size; area++) {
      for (let year = 0; year < years.size; year++) emit(blockKey.areaYear(areas.at(area), years.at(year)));
    }
    for (let index = 0; index < words.size; index++) {
      const word = words.at(index);
      for (let year = 0; year < years.size; year++) emit(blockKey.wordYear(word, years.at(year)));
      for (let day = 0; day < days.size; day++) emit(blockKey.wordDay(word, days.at(day)));
      for (let area = 0; area < areas.size; area++) emit(blockKey.wordArea(word, areas.at(area)));
    }
    this.#columns.identifiers.eachSpan(row, (kind, bytes, start, end) => identifierKeys(kind, bytes, start, end, emit));
  }

  #readBirths(row: number, emit: (hash: number) => void): void {
    const { births } = this.#columns;
    this.#years.clear();
    this.#days.clear();
    const end = births.end(row);
    for (let at = births.start(row); at < end; at++) {
      const packed = births.at(at);
      const year = packedYear(packed);
      const day = eitherDay(packedMonth(packed), packedDay(packed));
      this.#years.add(year);
      if (day > 0) this.#days.add(day);
      if (year > 0 && day > 0) emit(blockKey.birth(year, day));
    }
    if (this.#years.size === 0) this.#years.push(0);
  }

  #readPostcodes(row: number, emit: (hash: number) => void): void {
    const { postcodes } = this.#columns;
    this.#areas.clear();
    const end = postcodes.end(row);
    for (let at = postcodes.start(row); at < end; at++) {
      const code = postcodes.at(at);
      this.#areas.add(areaOf(code));
      emit(blockKey.postcode(code));
    }
  }

  #readNames(row: number, emit: (hash: number) => void): void {
    const { nameParts, names } = this.#columns;
    const [words, ofName] = [this.#words, this.#ofName];
    words.clear();
    const end = nameParts.end(row);
    for (let at = nameParts.start(row); at < end; at += 2) {
      ofName.clear();
      names.addGroups(nameParts.at(at), ofName);
      names.addGroups(nameParts.at(at + 1), ofName);
      for (let one = 0; one < ofName.size; one++) {
        const word = ofName.at(one);
        for (let other = one + 1; other < ofName.size; other++) emit(blockKey.twoWords(word, ofName.at(other)));
        words.add(word);
      }
    }
  }
}
