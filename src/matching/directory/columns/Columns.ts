import type { DirectoryPerson } from '../DirectoryPerson.js';
import { BirthCounts } from './BirthCounts.js';
import { IdentifierHeap } from './IdentifierHeap.js';
import { Names } from './Names.js';
import { areaOf, PostcodeCodes } from './PostcodeCodes.js';
import { packBirth } from './packedBirth.js';
import { RowFacts } from './RowFacts.js';

/** All that a directory holds of its rows, and how common it is. */
export class Columns {
  readonly names = new Names();
  readonly facts: RowFacts;
  readonly postcodeCodes = new PostcodeCodes();
  readonly identifiers: IdentifierHeap;
  readonly birthCounts = new BirthCounts();
  /** By the area of a postcode, how many rows have one there. */
  readonly areaCounts = new Map<number, number>();

  /** @param expected about how many people there will be. */
  constructor(expected: number) {
    this.facts = new RowFacts(expected);
    this.identifiers = new IdentifierHeap(expected);
  }

  get rows(): number {
    return this.facts.rows;
  }

  /** Takes a person in as the next row. */
  add({ names, births, postcodes, sex, identifiers }: DirectoryPerson): void {
    const named = names.flatMap((name) => {
      const { forenames, surname } = this.names.add(name.forenames, name.surname);
      return [forenames, surname];
    });
    const born = [...new Set(births.map(packBirth))].filter((packed) => packed !== 0);
    const codes = new Set(postcodes.filter((each) => each !== '').map((each) => this.postcodeCodes.add(each)));
    for (const packed of born) this.birthCounts.add(packed);
    for (const area of new Set([...codes].map(areaOf))) this.areaCounts.set(area, (this.areaCounts.get(area) ?? 0) + 1);
    this.facts.add(named, born, [...codes], sex);
    this.identifiers.addRow(identifiers);
  }
}
