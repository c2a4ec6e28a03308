import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listOf } from '../../src/model/listOf.js';
import type { Value, Values } from '../../src/model/Source.js';
import { generatePeople } from '../../src/simulator/population/generatePeople.js';
import { inventedForces } from '../../src/simulator/population/places/inventedForces.js';

/**
 * Writes what invented forces recorded of invented people as `nominals.csv`, with the `map.json` that the matching command
 * reads it by: `node dist/bench/matching/writePopulation.js --people 8000 --seed 1 --into <folder>`.
 */
const FORCES = 4;
const MOST = { names: 4, births: 2, homes: 5, associates: 5 };

const { values: flags } = parseArgs({
  options: {
    people: { type: 'string', default: '8000' },
    seed: { type: 'string', default: '1' },
    into: { type: 'string', default: '.' },
  },
});

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const cell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

const header = [
  'id',
  ...upTo(MOST.names).flatMap((index) => [`forenames_${index}`, `surname_${index}`]),
  ...upTo(MOST.births).map((index) => `born_${index}`),
  'sex',
  ...upTo(MOST.homes).flatMap((index) => [`address_${index}`, `postcode_${index}`]),
  ...upTo(MOST.associates).map((index) => `associate_${index}`),
  'pnc',
  'cro',
];

function rowOf(id: string, values: Values): readonly string[] {
  const names = listOf(values.names).filter(({ type }) => type !== 'ONLINE');
  const births = listOf(values.dateOfBirth);
  const homes = listOf(values.addresses);
  const associates = listOf(values.associates);
  return [
    id,
    ...upTo(MOST.names).flatMap((index) => [text(names[index]?.forenames), text(names[index]?.surname)]),
    ...upTo(MOST.births).map((index) => text(births[index]?.date)),
    text(values.sex),
    ...upTo(MOST.homes).flatMap((index) => [text(homes[index]?.line), text(homes[index]?.postcode)]),
    ...upTo(MOST.associates).map((index) => text(associates[index]?.name)),
    text(values.pncId),
    text(values.croNumber),
  ];
}

const map = {
  id: 'id',
  forenames: 'forenames_0',
  surname: 'surname_0',
  otherNames: upTo(MOST.names)
    .slice(1)
    .map((index) => ({ forenames: `forenames_${index}`, surname: `surname_${index}` })),
  dateOfBirth: 'born_0',
  otherDatesOfBirth: ['born_1'],
  sex: 'sex',
  address: 'address_0',
  postcode: 'postcode_0',
  otherAddresses: upTo(MOST.homes)
    .slice(1)
    .map((index) => ({ address: `address_${index}`, postcode: `postcode_${index}` })),
  associates: upTo(MOST.associates).map((index) => `associate_${index}`),
  identifiers: { pnc: 'pnc', cro: 'cro' },
};

const people = generatePeople({
  seed: Number(flags.seed),
  people: Number(flags.people),
  forces: inventedForces(FORCES),
});
const rows = [...people].flatMap(({ appearances }) => appearances.map(({ ref, values }) => rowOf(ref, values)));
writeFileSync(
  join(flags.into, 'nominals.csv'),
  [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join(''),
);
writeFileSync(join(flags.into, 'map.json'), `${JSON.stringify(map, null, 2)}\n`);
process.stdout.write(`${rows.length} nominals\n`);
