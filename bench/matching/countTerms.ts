import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { birthsOf, homesOf, namesOf } from '../../src/matching/records/MatchRecord.js';
import { nominalRecord } from '../../src/matching/records/nominalRecord.js';
import { generatePeople } from '../../src/simulator/population/generatePeople.js';
import { inventedForces } from '../../src/simulator/population/places/inventedForces.js';

/**
 * Counts how common names, days of birth and words of addresses are among the nominals of invented people, as
 * `parameters/terms.json`: `node dist/bench/matching/countTerms.js --people 100000 --seed 1 --as-at 2026-11-30 --out <file>`.
 */
const FORCES = 4;

const { values: flags } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    least: { type: 'string', default: '40' },
    'as-at': { type: 'string', default: '' },
    out: { type: 'string', default: 'terms.json' },
  },
});

/** How many nominals have each of the values, each value once a nominal. */
class Terms {
  readonly #counts = new Map<string, number>();
  #rows = 0;

  add(values: readonly string[]): void {
    const stated = new Set(values.filter((value) => value !== ''));
    if (stated.size > 0) this.#rows++;
    for (const value of stated) this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  /** The commonest, those that fewer than `least` nominals have left out; and the share of pairs that agree. */
  table(least: number) {
    const common = [...this.#counts].filter(([, count]) => count >= least);
    const agreeing = [...this.#counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
    return {
      rows: this.#rows,
      agreeing: Number((agreeing / (this.#rows * (this.#rows - 1))).toPrecision(4)),
      counts: Object.fromEntries(common.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))),
    };
  }
}

const [forenames, surnames, days, words] = [new Terms(), new Terms(), new Terms(), new Terms()];
const people = generatePeople({
  seed: Number(flags.seed),
  people: Number(flags.people),
  forces: inventedForces(FORCES),
});
for (const { appearances } of people) {
  for (const { values } of appearances) {
    const record = nominalRecord(values);
    forenames.add(namesOf(record).map((name) => name.forenames.split(' ')[0] ?? ''));
    surnames.add(namesOf(record).map(({ surname }) => surname));
    days.add(birthsOf(record).flatMap(({ month, day }) => (month > 0 && day > 0 ? [`${month}-${day}`] : [])));
    words.add(homesOf(record).flatMap(({ address }) => address.words));
  }
}
const least = Number(flags.least);
const terms = {
  version: '1',
  provenance: {
    method: 'COUNTED',
    asAt: flags['as-at'],
    of: `the nominals of ${FORCES} invented forces`,
    people: Number(flags.people),
    seed: Number(flags.seed),
    least,
  },
  forenames: forenames.table(least),
  surnames: surnames.table(least),
  days: days.table(1),
  words: words.table(least),
};
writeFileSync(flags.out, `${JSON.stringify(terms, null, 1)}\n`);
process.stdout.write(`${forenames.table(1).rows} nominals\n`);
