import type { Columns } from '../columns/Columns.js';
import { areaOf } from '../columns/PostcodeCodes.js';
import { eitherDay, packedDay, packedMonth, packedYear } from '../columns/packedBirth.js';
import { birthsAt, namesAt, postcodesAt } from '../columns/RowFacts.js';
import { FewNumbers } from './FewNumbers.js';
import { identifierKeys } from './identifierKeys.js';
import { keyHash } from './keyHash.js';

/** About how many keys a row has. */
export const KEYS_A_ROW = 26;

/** So that no key of one kind is one of another. */
const KIND = {
  TWO_WORDS: 0,
  TWO_WORDS_YEAR: 1,
  WORD_YEAR: 2,
  WORD_BIRTH: 3,
  WORD_AREA: 4,
  AREA_YEAR: 5,
  BIRTH: 6,
  POSTCODE: 8,
  FIRST_WORD: 9,
} as const;
/** More than `eitherDay` can be. */
const DAYS = 2 ** 14;

const twoWords = (one: number, other: number): number =>
  keyHash(KIND.TWO_WORDS, Math.min(one, other), Math.max(one, other));

/**
 * The keys that rows are blocked by. Most join two facts or three, so that blocks stay small where many people are. Words
 * are numbers of groups; a year, day or area of 0 says that it is not known; a day is as `eitherDay` makes it.
 */
export const blockKey = {
  twoWords,
  twoWordsYear: (one: number, other: number, year: number): number => twoWordsAnd(twoWords(one, other), year),
  wordYear: (word: number, year: number): number => keyHash(KIND.WORD_YEAR, word, year),
  wordBirth: (word: number, year: number, day: number): number => keyHash(KIND.WORD_BIRTH, word, year * DAYS + day),
  wordArea: (word: number, area: number): number => keyHash(KIND.WORD_AREA, word, area),
  areaYear: (area: number, year: number): number => keyHash(KIND.AREA_YEAR, area, year),
  birth: (year: number, day: number): number => keyHash(KIND.BIRTH, year, day),
  postcode: (code: number): number => keyHash(KIND.POSTCODE, code, 0),
  /** @param word the number of a word, as it is spelt, with which forenames or a surname begin */
  firstWord: (word: number): number => keyHash(KIND.FIRST_WORD, word, 0),
} as const;

/** The key of two words, by its hash, with a year. */
const twoWordsAnd = (pair: number, year: number): number => keyHash(KIND.TWO_WORDS_YEAR, pair, year);

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
    const { facts } = this.#columns;
    const start = facts.start(row);
    const head = facts.head(start);
    this.#readBirths(birthsAt(start, head), postcodesAt(start, head), emit);
    this.#readPostcodes(postcodesAt(start, head), facts.end(row), emit);
    this.#readNames(namesAt(start), birthsAt(start, head), emit);
    const [words, years, days, areas] = [this.#words, this.#years, this.#days, this.#areas];
    for (let area = 0; area < areas.size; area++) {
      for (let year = 0; year < years.size; year++) emit(blockKey.areaYear(areas.at(area), years.at(year)));
    }
    for (let index = 0; index < words.size; index++) {
      const word = words.at(index);
      for (let year = 0; year < years.size; year++) emit(blockKey.wordYear(word, years.at(year)));
      for (let day = 0; day < days.size; day += 2) emit(blockKey.wordBirth(word, days.at(day), days.at(day + 1)));
      for (let area = 0; area < areas.size; area++) emit(blockKey.wordArea(word, areas.at(area)));
    }
    this.#columns.identifiers.eachSpan(row, (kind, bytes, start, end) => identifierKeys(kind, bytes, start, end, emit));
  }

  /** Fills the years, and the days as two numbers each: the year and `eitherDay`. */
  #readBirths(from: number, to: number, emit: (hash: number) => void): void {
    const { facts } = this.#columns;
    const [years, days] = [this.#years, this.#days];
    years.clear();
    days.clear();
    for (let at = from; at < to; at++) {
      const packed = facts.at(at);
      const year = packedYear(packed);
      const day = eitherDay(packedMonth(packed), packedDay(packed));
      years.add(year);
      days.push(year);
      days.push(day);
      if (year > 0 && day > 0) emit(blockKey.birth(year, day));
    }
    if (years.size === 0) years.push(0);
  }

  #readPostcodes(from: number, to: number, emit: (hash: number) => void): void {
    const { facts } = this.#columns;
    this.#areas.clear();
    for (let at = from; at < to; at++) {
      const code = facts.at(at);
      this.#areas.add(areaOf(code));
      emit(blockKey.postcode(code));
    }
  }

  #readNames(from: number, to: number, emit: (hash: number) => void): void {
    const { facts, names } = this.#columns;
    const [words, ofName] = [this.#words, this.#ofName];
    words.clear();
    for (let at = from; at < to; at += 2) {
      this.#emitFirst(facts.at(at), emit);
      this.#emitFirst(facts.at(at + 1), emit);
      ofName.clear();
      names.addGroups(facts.at(at), ofName);
      names.addGroups(facts.at(at + 1), ofName);
      for (let one = 0; one < ofName.size; one++) {
        const word = ofName.at(one);
        for (let other = one + 1; other < ofName.size; other++) this.#emitPair(word, ofName.at(other), emit);
        words.add(word);
      }
    }
  }

  #emitFirst(text: number, emit: (hash: number) => void): void {
    const word = this.#columns.names.firstWordOf(text);
    if (word !== -1) emit(blockKey.firstWord(word));
  }

  #emitPair(one: number, other: number, emit: (hash: number) => void): void {
    const pair = blockKey.twoWords(one, other);
    emit(pair);
    for (let year = 0; year < this.#years.size; year++) emit(twoWordsAnd(pair, this.#years.at(year)));
  }
}
