import { BlockKeys, KEYS_A_ROW } from './blocks/blockKeys.js';
import { Postings } from './blocks/Postings.js';
import { Columns } from './columns/Columns.js';
import type { DirectoryPerson } from './DirectoryPerson.js';

/** People who can be searched, by the numbers in which they were added. */
export interface Directory {
  readonly columns: Columns;
  readonly postings: Postings;
  /** Years in which anybody was born, and 0, which stands for whoever's is not known. */
  readonly years: readonly number[];
}

/** Takes people in, one by one, and makes a directory of them. */
export class DirectoryBuilder {
  readonly #columns: Columns;

  /** @param expected about how many people there will be: memory is set aside for them. */
  constructor(expected: number) {
    this.#columns = new Columns(expected);
  }

  /** Takes a person in. Of people who fit a search as well, the one who was added first is found first. */
  add(person: DirectoryPerson): void {
    this.#columns.add(person);
  }

  /**
   * Indexes the people. None may be added after that.
   * @param onPart hears how much of it is done, 0 to 1
   * @throws RangeError for more than 16,777,216 people
   */
  build(onPart: (part: number) => void = () => {}): Directory {
    const columns = this.#columns;
    columns.names.close();
    const keys = new BlockKeys(columns);
    const postings = new Postings(
      columns.rows,
      KEYS_A_ROW,
      (row, emit) => keys.each(row, emit),
      (done) => onPart(done / Math.max(1, columns.rows * 2)),
    );
    return { columns, postings, years: [...new Set([0, ...columns.birthCounts.years()])] };
  }
}
