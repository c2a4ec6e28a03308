import { parseArgs } from 'node:util';
import { compareByRules, compareNominals } from '../../src/matching/compareNominals.js';
import { matchFacts } from '../../src/matching/matchFacts.js';
import { weighNominals } from '../../src/matching/nominals/weighNominals.js';
import { nameSounds } from '../../src/model/nameSounds.js';
import type { Nominal } from '../../src/model/Source.js';
import { generatePeople } from '../../src/simulator/population/generatePeople.js';
import { inventedForces } from '../../src/simulator/population/places/inventedForces.js';

/**
 * Prints how the states between nominals and their weights stand to one another and to the truth, among what invented
 * forces record of invented people: `node dist/bench/matching/rulesAndWeights.js --people 20000 --seed 2`. Pairs are those
 * that share a PNC ID, a date of birth, or a surname that sounds alike with the year of birth.
 */
const FORCES = 4;
const BANDS = [Number.NEGATIVE_INFINITY, -10, 0, 7, 12];

const { values: flags } = parseArgs({
  options: { people: { type: 'string', default: '20000' }, seed: { type: 'string', default: '2' } },
});

interface Known {
  readonly person: string;
  readonly nominal: Nominal;
}

const known: Known[] = [];
for (const { id, appearances } of generatePeople({
  seed: Number(flags.seed),
  people: Number(flags.people),
  forces: inventedForces(FORCES),
}))
  for (const { force, ref, values } of appearances) known.push({ person: id, nominal: { force, ref, values } });

/** What two nominals must share to be compared. */
function keysOf(nominal: Nominal): readonly string[] {
  const { pncId, names, aliases, datesOfBirth } = matchFacts(nominal);
  const sounds = [...names, ...aliases].flatMap(nameSounds).map((codes) => codes.split(' ').at(-1) ?? '');
  const years = [...datesOfBirth].map((date) => date.slice(0, 4));
  return [
    ...(pncId === null ? [] : [pncId]),
    ...datesOfBirth,
    ...sounds.flatMap((sound) => years.map((year) => `${sound} ${year}`)),
  ];
}

const blocks = new Map<string, number[]>();
for (const [index, { nominal }] of known.entries())
  for (const key of new Set(keysOf(nominal))) {
    const block = blocks.get(key) ?? [];
    blocks.set(key, block);
    block.push(index);
  }

const counts = new Map<string, { same: number; other: number }>();
const seen = new Set<number>();
for (const block of blocks.values())
  for (const [at, i] of block.entries())
    for (const j of block.slice(at + 1)) {
      const pair = i * known.length + j;
      const [one, other] = [known[i], known[j]];
      if (one === undefined || other === undefined || seen.has(pair)) continue;
      seen.add(pair);
      const byRules = compareByRules(one.nominal, other.nominal)?.confidence;
      const state = byRules ?? (compareNominals(one.nominal, other.nominal) === null ? 'NONE' : 'BY WEIGHT');
      const { bits } = weighNominals(one.nominal, other.nominal);
      const band = BANDS.findLastIndex((from) => bits >= from);
      const key = `${state} ${band}`;
      const count = counts.get(key) ?? { same: 0, other: 0 };
      counts.set(key, count);
      count[one.person === other.person ? 'same' : 'other'] += 1;
    }

process.stdout.write(`${known.length} nominals, ${seen.size} pairs: one person / two people\n`);
const head = BANDS.map((from, band) => (band === 0 ? `under ${BANDS[1]}` : `${from} bits or more`).padStart(18));
process.stdout.write(`${'state'.padEnd(10)}${head.join('')}\n`);
for (const state of ['CONFIRMED', 'PROBABLE', 'POSSIBLE', 'BY WEIGHT', 'NONE']) {
  const cells = BANDS.map((_from, band) => {
    const { same, other } = counts.get(`${state} ${band}`) ?? { same: 0, other: 0 };
    return `${same} / ${other}`.padStart(18);
  });
  process.stdout.write(`${state.padEnd(10)}${cells.join('')}\n`);
}
