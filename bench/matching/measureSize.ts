import { parseArgs } from 'node:util';
import { ESTIMATED_PARAMETERS } from '../../src/matching/parameters/shippedParameters.js';
import { SeededRandom } from '../../src/simulator/population/SeededRandom.js';
import { type LabelledFile, QualityReport } from './QualityReport.js';
import { drawTown } from './town/drawTown.js';
import { TOWN_PROFILES } from './town/TownProfile.js';
import { townRecord } from './town/townRecord.js';
import { type TownRow, writeTownFile } from './town/writeTownFile.js';

/**
 * What linking the files of one town takes, in processor time and memory, and how well they are linked. In one file both stand
 * one after the other.
 *
 * node dist/bench/matching/measureSize.js --people 100000 --profile half --files 2 --seed 1
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    profile: { type: 'string', default: 'half' },
    files: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
});
const profile = Object.entries(TOWN_PROFILES).find(([name]) => name === values.profile)?.[1];
if (profile === undefined) throw new RangeError(`--profile takes ${Object.keys(TOWN_PROFILES).join(', ')}`);
if (values.files !== '1' && values.files !== '2') throw new RangeError('--files takes 1 or 2');

const random = new SeededRandom(wholeNumber('seed', values.seed));
const town = drawTown(wholeNumber('people', values.people), random);
const first = labelled(writeTownFile(town, profile.first, random));
const second = labelled(writeTownFile(town, profile.second, random));
const together: LabelledFile = {
  records: [...first.records, ...second.records],
  people: [...first.people, ...second.people],
};
const report = new QualityReport((line) => process.stdout.write(`${line}\n`), ESTIMATED_PARAMETERS);
const before = process.cpuUsage();
if (values.files === '2') report.measure(`town ${values.profile}, two files`, first, second, 1);
else report.measure(`town ${values.profile}, one file`, together, null, 1);
const { user, system } = process.cpuUsage(before);
const rows = together.records.length;
const peak = process.resourceUsage().maxRSS / 1024;
report.note(`${rows} rows, ${((user + system) / 1e6).toFixed(1)} s of processor time, peak ${peak.toFixed(0)} MiB`);

function labelled(file: readonly TownRow[]): LabelledFile {
  return { records: file.map(townRecord), people: file.map(({ person }) => person) };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`--${name} must be a whole number above 0`);
  return value;
}
