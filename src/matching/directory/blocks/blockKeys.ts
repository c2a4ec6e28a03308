import type { Columns } from '../columns/Columns.js';
import { areaOf } from '../columns/PostcodeCodes.js';
import { eitherDay, packedDay, packedMonth, packedYear } from '../columns/packedBirth.js';
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
  readonly #words: number[] = [];
  readonly #ofName: number[] = [];
  readonly #years: number[] = [];
  readonly #days: number[] = [];
  readonly #areas: number[] = [];

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  each(row: number, emit: (hash: number) => void): void {
    this.#readBirths(row, emit);
    this.#readPostcodes(row, emit);
    this.#readNames(row, emit);
    for (const area of this.#areas) for (const year of this.#years) emit(blockKey.areaYear(area, year));
    for (const word of this.#words) {
      for (const year of this.#years) emit(blockKey.wordYear(word, year));
      for (const day of this.#days) emit(blockKey.wordDay(word, day));
      for (const area of this.#areas) emit(blockKey.wordArea(word, area));
    }
    this.#columns.identifiers.each(row, (kind, value) => identifierKeys(kind, value, emit));
  }

  #readBirths(row: number, emit: (hash: number) => void): void {
    const { births } = this.#columns;
    this.#years.length = 0;
    this.#days.length = 0;
    for (let at = births.start(row); at < births.end(row); at++) {
      const packed = births.at(at);
      const year = packedYear(packed);
      const day = eitherDay(packedMonth(packed), packedDay(packed));
      addOnce(this.#years, year);
      if (day > 0) addOnce(this.#days, day);
      if (year > 0 && day > 0) emit(blockKey.birth(year, day));
    }
    if (this.#years.length === 0) this.#years.push(0);
  }

  #readPostcodes(row: number, emit: (hash: number) => void): void {
    const { postcodes } = this.#columns;
    this.#areas.length = 0;
    for (let at = postcodes.start(row); at < postcodes.end(row); at++) {
      const code = postcodes.at(at);
      addOnce(this.#areas, areaOf(code));
      emit(blockKey.postcode(code));
    }
  }

  #readNames(row: number, emit: (hash: number) => void): void {
    const { nameParts, names } = this.#columns;
    const ofName = this.#ofName;
    this.#words.length = 0;
    for (let at = nameParts.start(row); at < nameParts.end(row); at += 2) {
      ofName.length = 0;
      names.addGroups(nameParts.at(at), ofName);
      names.addGroups(nameParts.at(at + 1), ofName);
      for (let one = 0; one < ofName.length; one++) {
        const word = ofName[one] ?? 0;
        for (let other = one + 1; other < ofName.length; other++) emit(blockKey.twoWords(word, ofName[other] ?? 0));
        addOnce(this.#words, word);
      }
    }
  }
}

function addOnce(list: number[], value: number): void {
  if (!list.includes(value)) list.push(value);
}
