import type { Terms } from '../../src/matching/parameters/terms.js';
import { birthsOf, homesOf, namesOf } from '../../src/matching/records/MatchRecord.js';
import { nominalRecord } from '../../src/matching/records/nominalRecord.js';
import { generatePeople } from '../../src/simulator/population/generatePeople.js';
import { inventedForces } from '../../src/simulator/population/places/inventedForces.js';

const FORCES = 4;

/** How many nominals have each of the values, each value once a nominal. */
class CountedTerms {
  readonly #counts = new Map<string, number>();
  #rows = 0;

  add(values: readonly string[]): void {
    const stated = new Set(values.filter((value) => value !== ''));
    if (stated.size > 0) this.#rows++;
    for (const value of stated) this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  /** The commonest, those that a smaller share of nominals than `least` have left out; and the share of pairs that agree. */
  table(least: number): Terms['forenames'] {
    const common = [...this.#counts].filter(([, count]) => count >= least * this.#rows);
    const agreeing = [...this.#counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
    return {
      rows: this.#rows,
      agreeing: Number((agreeing / (this.#rows * (this.#rows - 1))).toPrecision(4)),
      counts: Object.fromEntries(common.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))),
    };
  }
}

/** Whom to count, and what is listed of it. */
export interface CountedPeople {
  readonly people: number;
  readonly seed: number;
  /** The least share of nominals that a value which is listed has. */
  readonly least: number;
  /** The day to be written down. */
  readonly asAt: string;
}

/** How common names, days of birth and words of addresses are among the nominals of invented people. */
export function countTerms({ people, seed, least, asAt }: CountedPeople): Terms {
  const [forenames, surnames] = [new CountedTerms(), new CountedTerms()];
  const [days, words] = [new CountedTerms(), new CountedTerms()];
  for (const { appearances } of generatePeople({ seed, people, forces: inventedForces(FORCES) })) {
    for (const { values } of appearances) {
      const record = nominalRecord(values);
      forenames.add(namesOf(record).map((name) => name.forenames.split(' ')[0] ?? ''));
      surnames.add(namesOf(record).map(({ surname }) => surname));
      days.add(birthsOf(record).flatMap(({ month, day }) => (month > 0 && day > 0 ? [`${month}-${day}`] : [])));
      words.add(homesOf(record).flatMap(({ address }) => address.words));
    }
  }
  return {
    version: '2',
    provenance: { method: 'COUNTED', asAt, of: `the nominals of ${FORCES} invented forces`, people, seed, least },
    forenames: forenames.table(least),
    surnames: surnames.table(least),
    days: days.table(least),
    words: words.table(least),
  };
}
