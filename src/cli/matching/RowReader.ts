import { type BirthDate, birthDateOf, parseBirthDate, UNKNOWN_BIRTH } from '../../matching/records/birthDate.js';
import { homeAddress, UNKNOWN_ADDRESS } from '../../matching/records/homeAddress.js';
import type { MatchHome, MatchName, MatchRecord, OtherFacts } from '../../matching/records/MatchRecord.js';
import { plainName } from '../../matching/records/plainName.js';
import { readAssociates } from '../../matching/records/readAssociates.js';
import { readSex } from '../../matching/records/readSex.js';
import { plainWords } from '../../model/plainWords.js';
import { MatchError } from './MatchError.js';
import type { DateColumns, FileMap, HomeColumns, NameColumns } from './readMatchMap.js';

export type Cells = readonly string[];

const LONGEST_CELL = 500;
const MOST_WRONG_DATES = 0.5;
/** Words that say that something is not known. */
const NOTHING = /^(?:null|none|n\/?a|nan|unknown|not known|not stated|missing|-+|\.)$/i;

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
    const named = columnsOf(this.#map);
    const missing = named.find((name) => !header.has(name));
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
    const { dateOfBirth, sex, identifiers } = this.#map;
    const name = this.#name(cells, this.#map);
    const others = this.#others(cells, name);
    const birth = this.#birth(cells, dateOfBirth);
    if (birth === null) this.#wrongDates++;
    return {
      ...name,
      birth: birth ?? UNKNOWN_BIRTH,
      sex: readSex(this.#text(cells, sex)),
      ...this.#home(cells, this.#map),
      identifiers: this.#kinds.map((kind) => lettersAndDigits(this.#text(cells, identifiers.get(kind) ?? []))),
      ...others,
      ...this.#associates(cells, [name, ...(others.others?.names ?? [])]),
    };
  }

  /** @throws MatchError DATES_NOT_UNDERSTOOD where that is most of them: the map must be wrong. */
  checkDates(rows: number): void {
    if (this.#wrongDates <= MOST_WRONG_DATES * rows) return;
    throw new MatchError('DATES_NOT_UNDERSTOOD', this.#file, 'most dates of birth are no dates: year, month and day?');
  }

  /** What is empty of another name is as in the first. */
  #others(cells: Cells, first: MatchName): { readonly others?: OtherFacts } {
    const { otherNames, otherDatesOfBirth, otherAddresses } = this.#map;
    if (otherNames.length + otherDatesOfBirth.length + otherAddresses.length === 0) return {};
    const names = otherNames
      .map((columns) => this.#name(cells, columns))
      .filter(({ forenames, surname }) => forenames !== '' || surname !== '')
      .map(({ forenames, surname }) => ({
        forenames: forenames || first.forenames,
        surname: surname || first.surname,
      }));
    const births = otherDatesOfBirth
      .flatMap((columns) => this.#birth(cells, columns) ?? [])
      .filter(({ year, month, day }) => year + month + day > 0);
    const homes = otherAddresses
      .map((columns) => this.#home(cells, columns))
      .filter(({ address, postcode }) => address !== UNKNOWN_ADDRESS || postcode !== '');
    return { others: { names, births, homes } };
  }

  #associates(cells: Cells, own: readonly MatchName[]): { readonly associates?: readonly string[] } {
    const { associates } = this.#map;
    if (associates.length === 0) return {};
    return {
      associates: readAssociates(
        associates.map((columns) => this.#text(cells, columns)),
        own,
      ),
    };
  }

  #name(cells: Cells, { forenames, surname }: NameColumns): MatchName {
    return {
      forenames: plainName(this.#text(cells, forenames)),
      surname: plainWords(this.#text(cells, surname)),
    };
  }

  #home(cells: Cells, { address, postcode }: HomeColumns): MatchHome {
    return {
      address: homeAddress(this.#text(cells, address)),
      postcode: lettersAndDigits(this.#text(cells, postcode)),
    };
  }

  #birth(cells: Cells, columns: DateColumns): BirthDate | null {
    return 'year' in columns
      ? birthDateOf(this.#text(cells, columns.year), this.#text(cells, columns.month), this.#text(cells, columns.day))
      : parseBirthDate(this.#text(cells, columns));
  }

  #text(cells: Cells, columns: readonly string[]): string {
    const texts = columns.map((name) => (cells[this.#header?.get(name) ?? -1] ?? '').trim().slice(0, LONGEST_CELL));
    return texts.filter((each) => each !== '' && !NOTHING.test(each)).join(' ');
  }
}

/** Every column that the map names. */
function columnsOf({ id, identifiers, ...map }: FileMap): readonly string[] {
  const dates = [map.dateOfBirth, ...map.otherDatesOfBirth].flatMap((columns) => Object.values(columns).flat());
  const names = [map, ...map.otherNames].flatMap(({ forenames, surname }) => [...forenames, ...surname]);
  const homes = [map, ...map.otherAddresses].flatMap(({ address, postcode }) => [...address, ...postcode]);
  return [id, ...names, ...dates, ...map.sex, ...homes, ...map.associates.flat(), ...[...identifiers.values()].flat()];
}

const lettersAndDigits = (text: string): string => plainWords(text).replace(/[^\p{L}\p{N}]/gu, '');
