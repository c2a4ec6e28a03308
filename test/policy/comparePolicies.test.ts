import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GROUP_CODES } from '../../src/model/codes.js';
import { type Comparison, comparePolicies, givesSomethingNew } from '../../src/policy/comparePolicies.js';
import { PACKAGED_POLICY } from '../../src/policy/loadPolicy.js';
import { CRIME, POLICY_CHANGES } from './policyChanges.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'proviso-compare-'));
  for (const side of ['old', 'new']) {
    await cp(fileURLToPath(PACKAGED_POLICY), join(root, side), { recursive: true });
    await rm(join(root, side, 'forces'), { recursive: true, force: true });
  }
});

afterEach(() => rm(root, { recursive: true, force: true }));

const at = (side: string) => pathToFileURL(`${join(root, side)}/`);
const compare = () => comparePolicies(at('old'), at('new'));
const reversed = () => comparePolicies(at('new'), at('old'));

async function edit(file: string, from: string, to: string, side = 'new'): Promise<void> {
  const path = join(root, side, file);
  const before = await readFile(path, 'utf8');
  if (before.split(from).length !== 2) throw new Error(`${from} is not there once in ${file}`);
  await writeFile(
    path,
    before.replace(from, () => to),
  );
}

const HEAD = `kind,category,facet,note,${GROUP_CODES.join(',')}`;

/** A force's table with one row, in which one group's cell is set. */
async function putForce(side: string, force: string, row: string, group: string, cell: string): Promise<void> {
  const cells = GROUP_CODES.map((code) => (code === group ? cell : ''));
  await mkdir(join(root, side, 'forces'), { recursive: true });
  await writeFile(join(root, side, 'forces', `${force}.csv`), `${HEAD}\n${row},${cells.join(',')}\n`);
}

const NOTHING: Comparison = { released: [], withheld: [], either: [], neither: [] };

describe('what has changed between two policies', () => {
  it('is nothing between equal ones, and nothing when only a note or the order of rows is another', async () => {
    expect(compare()).toEqual(NOTHING);
    await edit(CRIME, '"scene report, notes"', 'notes');
    await edit('relationships.csv', 'daughter,FAMILY\nson,FAMILY\n', 'son,FAMILY\ndaughter,FAMILY\n');
    await edit('purposes.csv', 'INVESTIGATION,PPU FLO', 'INVESTIGATION, PPU FLO ');
    expect(compare()).toEqual(NOTHING);
    expect(givesSomethingNew(compare())).toBe(false);
  });

  it.each(POLICY_CHANGES)('is told in words: %s', async (_what, file, from, to, expected) => {
    await edit(file, from, to);
    expect(compare()).toEqual({ ...NOTHING, ...expected });
  });

  it('is told the other way round when it is undone', async () => {
    await edit(CRIME, 'RISK,,,F·s,F·D', 'RISK,,,F·s,N·D');
    await edit('organisations.csv', 'SLW-POLICE,Saltwick Constabulary,POLICE,SALTWICK\n', '');
    await edit('purposes.csv', 'yes,,yes,12', 'yes,FLO,yes,6');
    await edit('bases.csv', 'confidentialityLimb,no,', 'confidentialityLimb,yes,');
    expect(reversed()).toEqual({
      released: [
        'Front-line officers: risk of crime reports, from nothing to full',
        'Purpose INCIDENT_RESPONSE, must say whether heard: front-line officers removed',
        'Purpose INCIDENT_RESPONSE, lasts hours: from 6 to 12',
        'Organisation SLW-POLICE added (Saltwick Constabulary, POLICE, area SALTWICK)',
      ],
      withheld: ['Lawful basis CL_CONFIDENCE_OVERRIDE, stands alone: from yes to no'],
      either: [],
      neither: [],
    });
  });
});

describe('what a force’s own table changes', () => {
  const ROW = 'CRIME_REPORT,RISK,,';

  it('is told for that force’s records: a table that comes, and one that goes', async () => {
    await putForce('new', 'NMR', ROW, 'FLO', 'M·D');
    const line = 'Front-line officers: risk of crime reports held by NMR, from';
    expect(compare()).toEqual({ ...NOTHING, withheld: [`${line} full to minimum`] });
    expect(reversed()).toEqual({ ...NOTHING, released: [`${line} minimum to full`] });
  });

  it('is told when it is no longer pinned down while everybody’s cell stays', async () => {
    await putForce('old', 'NMR', ROW, 'FLO', 'N·D');
    await putForce('new', 'NMR', ROW, 'FLO', 'M·G');
    await putForce('new', 'SLW', ROW, 'FLO', 'F·G');
    expect(compare()).toEqual({
      ...NOTHING,
      released: ['Front-line officers: risk of crime reports held by NMR, from nothing to minimum'],
      neither: [
        'Front-line officers: risk of crime reports held by SLW, full as before, now law or other guidance, until now a cautious default',
      ],
    });
  });

  it('is not told again where everybody’s cell has changed, and is where the force holds to its own', async () => {
    await putForce('old', 'NMR', 'ARREST,STAFF,,', 'PPU', 'F·s');
    await putForce('new', 'NMR', 'ARREST,STAFF,,', 'PPU', 'F·s');
    await putForce('old', 'SLW', ROW, 'FLO', 'F·D');
    await edit(CRIME, 'RISK,,,F·s,F·D', 'RISK,,,F·s,M·D');
    expect(compare()).toEqual({
      ...NOTHING,
      withheld: ['Front-line officers: risk of crime reports, from full to minimum'],
    });
  });
});

describe('whether a change gives somebody something new', () => {
  it.each([
    ['released', true],
    ['either', true],
    ['withheld', false],
    ['neither', false],
  ] as const)('%s: %s', (effect, expected) => {
    expect(givesSomethingNew({ ...NOTHING, [effect]: ['a change'] })).toBe(expected);
  });
});
