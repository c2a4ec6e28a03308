import { type BirthDate, birthDateOf, parseBirthDate, UNKNOWN_BIRTH } from '../../matching/records/birthDate.js';
import { homeAddress } from '../../matching/records/homeAddress.js';
import type { MatchRecord } from '../../matching/records/MatchRecord.js';
import { readSex } from '../../matching/records/readSex.js';
import { plainWords } from '../../model/plainWords.js';
import { MatchError } from './MatchError.js';
import type { FileMap } from './readMatchMap.js';

export type Cells = readonly string[];

const LONGEST_CELL = 500;
const MOST_WRONG_DATES = 0.5;
/** Words that say that something is not known. */
const NOTHING = /^(?:null|none|n\/?a|nan|unknown|not known|not stated|missing|-+|\.)$/i;
/** Words before and after names that are no part of them. */
const TITLES = /^(?:mr|mrs|miss|ms|mx|dr|prof|rev|sir|dame) (?=\S)/;

/** Reads rows of one file as its map says. */
export class RowReader {
  readonly #file: string;
  readonly #map: FileMap;
  readonly #kinds: readonly string[];
  #header: ReadonlyMap<string, number> | null = null;
  #wrongDates = 0;

  constructor(file: string, map: FileMap, kinds: readonly string[]) {
    this.#file = file;
    this.#map = map;
    this.#kinds = kinds;
  }

  get hasHeader(): boolean {
    return this.#header !== null;
  }

  get datesNotUnderstood(): number {
    return this.#wrongDates;
  }

  /** @throws MatchError COLUMN_MISSING for a column of the map that the header lacks. */
  readHeader(cells: Cells): void {
    const header = new Map(cells.map((name, index) => [name.trim(), index]));
    const { id, forenames, surname, dateOfBirth, sex, address, postcode, identifiers } = this.#map;
    const births = 'year' in dateOfBirth ? Object.values(dateOfBirth).flat() : dateOfBirth;
    const named = [id, ...forenames, ...surname, ...births, ...sex, ...address, ...postcode, ...identifiers.values()];
    const missing = named.flat().find((name) => !header.has(name));
    if (missing !== undefined) {
      throw new MatchError(
        'COLUMN_MISSING',
        this.#file,
        `the map names the column ${missing}, and the header has none`,
      );
    }
    this.#header = header;
  }

  /** @throws MatchError ID_MISSING, ID_REPEATED */
  readId(cells: Cells, line: number, known: ReadonlySet<string>): string {
    const id = this.#text(cells, [this.#map.id]);
    const where = `${this.#file}, line ${line}, column ${this.#map.id}`;
    if (id === '') throw new MatchError('ID_MISSING', where, 'every row needs an id');
    if (known.has(id)) throw new MatchError('ID_REPEATED', where, 'an earlier row has the same id');
    return id;
  }

  readRow(cells: Cells): MatchRecord {
    const { forenames, surname, sex, address, postcode, identifiers } = this.#map;
    const text = (columns: readonly string[]) => this.#text(cells, columns);
    return {
      forenames: plainWords(text(forenames)).replace(TITLES, ''),
      surname: plainWords(text(surname)),
      birth: this.#birth(cells),
      sex: readSex(text(sex)),
      address: homeAddress(text(address)),
      postcode: lettersAndDigits(text(postcode)),
      identifiers: this.#kinds.map((kind) => lettersAndDigits(text(identifiers.get(kind) ?? []))),
    };
  }

  /** @throws MatchError DATES_NOT_UNDERSTOOD where that is most of them: the map must be wrong. */
  checkDates(rows: number): void {
    if (this.#wrongDates <= MOST_WRONG_DATES * rows) return;
    throw new MatchError('DATES_NOT_UNDERSTOOD', this.#file, 'most dates of birth are no dates: year, month and day?');
  }

  #birth(cells: Cells): BirthDate {
    const { dateOfBirth } = this.#map;
    const birth =
      'year' in dateOfBirth
        ? birthDateOf(
            this.#text(cells, dateOfBirth.year),
            this.#text(cells, dateOfBirth.month),
            this.#text(cells, dateOfBirth.day),
          )
        : parseBirthDate(this.#text(cells, dateOfBirth));
    if (birth === null) this.#wrongDates++;
    return birth ?? UNKNOWN_BIRTH;
  }

  #text(cells: Cells, columns: readonly string[]): string {
    const texts = columns.map((name) => (cells[this.#header?.get(name) ?? -1] ?? '').trim().slice(0, LONGEST_CELL));
    return texts.filter((each) => each !== '' && !NOTHING.test(each)).join(' ');
  }
}

const lettersAndDigits = (text: string): string => plainWords(text).replace(/[^\p{L}\p{N}]/gu, '');
