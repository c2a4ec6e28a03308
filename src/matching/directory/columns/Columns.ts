import type { RecordedSex } from '../../records/MatchRecord.js';
import type { DirectoryPerson } from '../DirectoryPerson.js';
import { BirthCounts } from './BirthCounts.js';
import { IdentifierHeap } from './IdentifierHeap.js';
import { Names } from './Names.js';
import { areaOf, PostcodeCodes } from './PostcodeCodes.js';
import { packBirth } from './packedBirth.js';
import { RowLists } from './RowLists.js';

const SEXES: readonly RecordedSex[] = ['', 'M', 'F'];

/** All that a directory holds of its rows, column by column, and how common it is. */
export class Columns {
  readonly names = new Names();
  /** Two a name: the number of its forenames, and that of its surname. */
  readonly nameParts: RowLists;
  /** Packed dates of birth. */
  readonly births: RowLists;
  readonly postcodeCodes = new PostcodeCodes();
  readonly postcodes: RowLists;
  readonly identifiers: IdentifierHeap;
  readonly birthCounts = new BirthCounts();
  /** By the area of a postcode, how many rows have one there. */
  readonly areaCounts = new Map<number, number>();
  #sexes: Uint8Array<ArrayBuffer>;
  #rows = 0;

  /** @param expected about how many people there will be. */
  constructor(expected: number) {
    this.nameParts = new RowLists(expected * 1.25);
    this.births = new RowLists(expected);
    this.postcodes = new RowLists(expected);
    this.identifiers = new IdentifierHeap(expected);
    this.#sexes = new Uint8Array(Math.max(1024, expected));
  }

  get rows(): number {
    return this.#rows;
  }

  /** Takes a person in as the next row. */
  add({ names, births, postcodes, sex, identifiers }: DirectoryPerson): void {
    for (const name of names) {
      const { forenames, surname } = this.names.add(name.forenames, name.surname);
      this.nameParts.push(forenames);
      this.nameParts.push(surname);
    }
    this.nameParts.endRow();
    for (const packed of new Set(births.map(packBirth))) this.#addBirth(packed);
    this.births.endRow();
    this.#addPostcodes(new Set(postcodes.filter((each) => each !== '').map((each) => this.postcodeCodes.add(each))));
    this.identifiers.addRow(identifiers);
    if (this.#rows === this.#sexes.length) {
      const more = new Uint8Array(this.#sexes.length * 2);
      more.set(this.#sexes);
      this.#sexes = more;
    }
    this.#sexes[this.#rows++] = SEXES.indexOf(sex);
  }

  #addBirth(packed: number): void {
    if (packed === 0) return;
    this.births.push(packed);
    this.birthCounts.add(packed);
  }

  #addPostcodes(codes: ReadonlySet<number>): void {
    const areas = new Set<number>();
    for (const code of codes) {
      this.postcodes.push(code);
      areas.add(areaOf(code));
    }
    for (const area of areas) this.areaCounts.set(area, (this.areaCounts.get(area) ?? 0) + 1);
    this.postcodes.endRow();
  }

  sexOf(row: number): RecordedSex {
    return SEXES[this.#sexes[row] ?? 0] ?? '';
  }
}
