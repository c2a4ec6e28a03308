import { readParameters } from '../../src/cli/matching/readParameters.js';
import { ESTIMATED_PARAMETERS } from '../../src/matching/parameters/shippedParameters.js';
import { NOMINAL_IDENTIFIERS, nominalRecord } from '../../src/matching/records/nominalRecord.js';
import { generatePeople } from '../../src/simulator/population/generatePeople.js';
import { inventedForces } from '../../src/simulator/population/places/inventedForces.js';
import { SeededRandom } from '../../src/simulator/population/SeededRandom.js';
import { BOROUGH_PROFILES } from './borough/BoroughProfile.js';
import { drawBorough } from './borough/drawBorough.js';
import { writeList } from './borough/writeList.js';
import { readFebrl } from './febrl.js';
import { drawCounty } from './holdOut/drawCounty.js';
import { HOLD_OUT_PROFILES } from './holdOut/HoldOutProfile.js';
import { writeRegister } from './holdOut/writeRegister.js';
import { knowablePairs } from './knowablePairs.js';
import { parseMatchingBenchOptions } from './MatchingBenchOptions.js';
import { type LabelledFile, QualityReport } from './QualityReport.js';
import { drawTown } from './town/drawTown.js';
import { TOWN_PROFILES, type TownProfile } from './town/TownProfile.js';
import { townRecord } from './town/townRecord.js';
import { type TownRow, writeTownFile } from './town/writeTownFile.js';

const FORCES = 4;

const options = parseMatchingBenchOptions(process.argv.slice(2));
const parameters = options.parameters === null ? ESTIMATED_PARAMETERS : readParameters(options.parameters);
const report = new QualityReport((line) => process.stdout.write(`${line}\n`), parameters);
if (options.parts.includes('febrl')) measureFebrl();
if (options.parts.includes('towns')) measureTowns();
if (options.parts.includes('hold-out')) measureHoldOut();
if (options.parts.includes('borough')) measureBoroughs();
if (options.parts.includes('population')) measurePopulation();
report.writeCurves(options.svg);

function measureFebrl(): void {
  const [a, b, three] = ['dataset4a.csv', 'dataset4b.csv', 'dataset3.csv'].map((name) =>
    readFebrl(options.febrl, name),
  );
  if (a && b) report.measure('FEBRL4, two files', a, b);
  else report.skip('FEBRL4, two files', `no dataset4a.csv and dataset4b.csv in ${options.febrl}`);
  if (three) report.measure('FEBRL3, one file', three, null);
  else report.skip('FEBRL3, one file', `no dataset3.csv in ${options.febrl}`);
}

function measureTowns(): void {
  for (const [name, profile] of Object.entries(TOWN_PROFILES)) {
    for (const seed of options.seeds) measureTown(name, profile, seed);
  }
}

function measureTown(name: string, profile: TownProfile, seed: number): void {
  const random = new SeededRandom(seed);
  const town = drawTown(options.people, random);
  const labelled = (rows: readonly TownRow[]): LabelledFile => ({
    records: rows.map(townRecord),
    people: rows.map(({ person }) => person),
  });
  const first = labelled(writeTownFile(town, profile.first, random));
  const second = labelled(writeTownFile(town, profile.second, random));
  report.measure(`town ${name}, seed ${seed}`, first, second, 1);
}

/** Registers that nothing was chosen by. */
function measureHoldOut(): void {
  for (const [name, profile] of Object.entries(HOLD_OUT_PROFILES)) {
    for (const seed of options.seeds) {
      const random = new SeededRandom(seed, 0x401d);
      const county = drawCounty(options.people, random);
      const [first, second] = ([0, 1] as const).map((register) => writeRegister(county, profile, register, random));
      if (first && second) report.measure(`hold-out ${name}, seed ${seed}`, first, second);
    }
  }
}

/** Lists of another kind of place, that nothing was chosen by either. */
function measureBoroughs(): void {
  for (const [name, profile] of Object.entries(BOROUGH_PROFILES)) {
    for (const seed of options.seeds) {
      const random = new SeededRandom(seed, 0xb020);
      const borough = drawBorough(options.people, random);
      const first = writeList(borough, profile.first, random);
      report.measure(`borough ${name}, seed ${seed}`, first, writeList(borough, profile.second, random));
    }
  }
}

/** What invented forces recorded of invented people, all in one file. */
function measurePopulation(): void {
  for (const seed of options.seeds) {
    const people = [...generatePeople({ seed, people: options.people, forces: inventedForces(FORCES) })];
    const nominals = people.flatMap(({ id, appearances }) => appearances.map(({ values }) => ({ id, values })));
    const records = nominals.map(({ values }) => nominalRecord(values));
    const owners = nominals.map(({ id }) => id);
    report.measure(`population, seed ${seed}`, { records, people: owners }, null, NOMINAL_IDENTIFIERS.length);
    report.note(
      `share more than a name and a date of birth, or are joined by others that do: ${knowablePairs(records, owners)}`,
    );
  }
}
