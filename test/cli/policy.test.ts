import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { policyCommand } from '../../src/cli/policyCommand.js';
import { readTable } from '../../src/formats/readTable.js';
import { GROUP_CODES } from '../../src/model/codes.js';
import { loadPolicy, PACKAGED_POLICY } from '../../src/policy/loadPolicy.js';
import { type Ran, ran } from './recordingTerminal.js';

const SCRIPT = fileURLToPath(new URL('../../src/cli/policy.js', import.meta.url));
const PACKAGED = fileURLToPath(PACKAGED_POLICY);
const VERSION = loadPolicy(PACKAGED_POLICY).version;
const rowsOf = (table: string): number => readTable(new URL(`${table}.csv`, PACKAGED_POLICY)).rows.length;

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'proviso-policy-'));
  folder = join(root, 'mine');
  await cp(PACKAGED, folder, { recursive: true });
  await rm(join(folder, 'forces'), { recursive: true, force: true });
});

afterEach(() => rm(root, { recursive: true, force: true }));

const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
  ran((terminal) => policyCommand(args, env, terminal));

async function edit(file: string, from: string, to: string): Promise<void> {
  const before = await readFile(join(folder, file), 'utf8');
  if (!before.includes(from)) throw new Error(`${from} is not there in ${file}`);
  await writeFile(join(folder, file), before.replace(from, to));
}

async function putForce(force: string, ...rows: readonly string[]): Promise<void> {
  await mkdir(join(folder, 'forces'), { recursive: true });
  const head = `kind,category,facet,note,${GROUP_CODES.join(',')}`;
  await writeFile(join(folder, 'forces', `${force}.csv`), `${[head, ...rows].join('\n')}\n`);
}

const described = (name: string, version: string, forces: readonly string[]): string => `policy         ${name}
version        ${version}
matrix         1,610 cells in 12 tables, for 14 groups
${forces.join('\n')}
conditions     ${rowsOf('conditions')} sentences
relationships  ${rowsOf('relationships')} recorded words
purposes       11
lawful bases   16, 1 not in force yet, 1 always refused
operations     ${rowsOf('operations')}
organisations  ${rowsOf('organisations')}
postcodes      ${rowsOf('postcode-areas')}
OK
`;

const version = () => loadPolicy(new URL(`file://${folder}/`)).version;
const ONE_CELL = 'CRIME_REPORT,RISK,,,,M·D,,,,,,,,,,,,';
const REPEATED = 'CRIME_REPORT,STAFF,,,F·s,M·D,M·D,,,,,,,,,,,';

describe('npm run policy -- check', () => {
  it('says what the package’s policy says, and how much of it', async () => {
    const stdout = described('of the package', VERSION, ['forces         none has a table of its own']);
    expect(await run(['check'])).toEqual({ status: 0, stdout, stderr: '' });
    const started = spawnSync(process.execPath, [SCRIPT, 'check'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    expect([started.status, started.stdout, started.stderr]).toEqual([0, stdout, '']);
  });

  it('reads the folder given, or that of PROVISO_POLICY', async () => {
    await putForce('NMR', ONE_CELL);
    await putForce('SLW', ONE_CELL, REPEATED);
    const stdout = described(folder, version(), [
      'forces         NMR tightens 1 cell',
      '               SLW tightens 2 cells and pins 2 as shared',
    ]);
    expect(version()).not.toBe(VERSION);
    expect(await run(['check', folder])).toEqual({ status: 0, stdout, stderr: '' });
    expect(await run(['check'], { PROVISO_POLICY: folder })).toEqual({ status: 0, stdout, stderr: '' });
  });

  it.each([
    [
      'an unknown category',
      () => edit('matrix/CRIME_REPORT.csv', '\nRISK,', '\nRISKS,'),
      'CRIME_REPORT.csv:6:category: is no category',
    ],
    [
      'a force’s cell that is looser',
      () => putForce('NMR', ONE_CELL, 'CRIME_REPORT,STAFF,,,,,,F·D,,,,,,,,,,'),
      'forces/NMR.csv:3:CSC: loosens the shared M·D: full instead of minimum',
    ],
    ['a force that is not configured', () => putForce('XYZ', ONE_CELL), 'forces/XYZ.csv: XYZ is no configured force'],
    [
      'a purpose left out',
      () => edit('purposes.csv', 'AUDIT,AUD', 'AUDITS,AUD'),
      'purposes.csv:12:purpose: is no purpose of this service',
    ],
    [
      'an operation that the schema has not',
      () => edit('operations.csv', 'searchPeople,', 'searchHorses,'),
      'operations.csv:3:operation: is no operation of the schema',
    ],
    [
      'an organisation of no kind',
      () => edit('organisations.csv', 'SLW-POLICE,Saltwick Constabulary,POLICE', 'SLW-POLICE,Saltwick Constabulary,X'),
      'organisations.csv:3:kind: is none of POLICE, PROBATION, PRISON, LOCAL_AUTHORITY, SCHOOL, HEALTH, YOUTH_JUSTICE, EMPLOYER, REGULATOR, SUPERVISOR, OVERSIGHT',
    ],
    [
      'a postcode of no letters',
      () => edit('postcode-areas.csv', 'SX,', '1X,'),
      'postcode-areas.csv:3:letters: expected one or two capital letters',
    ],
  ])('refuses %s and says where', async (_what, damage, problem) => {
    await damage();
    expect(await run(['check', folder])).toEqual({ status: 1, stdout: '', stderr: `${problem}\n` });
  });

  it('takes the forces from PROVISO_FORCES', async () => {
    await putForce('XYZ', ONE_CELL);
    const forces = join(root, 'forces.json');
    await writeFile(forces, '{ "forces": [{ "code": "XYZ" }] }');
    expect((await run(['check', folder], { PROVISO_FORCES: forces })).status).toBe(0);
    await writeFile(forces, '[]');
    expect(await run(['check', folder], { PROVISO_FORCES: forces })).toEqual({
      status: 1,
      stdout: '',
      stderr: 'PROVISO_FORCES: is no list of forces\n',
    });
  });
});

describe('npm run policy -- diff', () => {
  it('says what is newly released and withheld, and ends with 3 so that somebody reviews it', async () => {
    await edit('matrix/RISK_ASSESSMENT.csv', 'actions,F·s,M·D,F·G,M·G', 'actions,F·s,M·D,F·G,F·G');
    await edit('matrix/CRIME_REPORT.csv', 'STAFF,,,F·s,F·D', 'STAFF,,,F·G,N·D');
    await edit('organisations.csv', 'Saltwick Constabulary,POLICE,SALTWICK', 'Saltwick Police,POLICE,NATIONAL');
    expect(await run(['diff', PACKAGED, folder])).toEqual({
      status: 3,
      stdout: `version ${VERSION} → ${version()}

Newly released (1)
  Children’s social care: risk-management actions of risk assessments, from minimum to full

More for some and less for others, or not to be told from the tables (1)
  Organisation SLW-POLICE, area: from SALTWICK to NATIONAL

Newly withheld (1)
  Front-line officers: staff of crime reports, from full to nothing

Changed, with nothing released or withheld (2)
  Public protection officers: staff of crime reports, full as before, now law or other guidance, until now supported by the guidance
  Organisation SLW-POLICE, name: from “Saltwick Constabulary” to “Saltwick Police”
`,
      stderr: '',
    });
  });

  it('ends with 3 where a change cannot be told, and with 0 where something is only withheld', async () => {
    await edit('organisations.csv', 'POLICE,SALTWICK', 'POLICE,NATIONAL');
    expect((await run(['diff', PACKAGED, folder])).status).toBe(3);
    await edit('organisations.csv', 'POLICE,NATIONAL', 'POLICE,SALTWICK');
    await putForce('NMR', ONE_CELL);
    expect(await run(['diff', PACKAGED, folder])).toEqual({
      status: 0,
      stdout: `version ${VERSION} → ${version()}

Newly withheld (1)
  Front-line officers: risk of crime reports held by NMR, from full to minimum
`,
      stderr: '',
    });
    expect((await run(['diff', folder, PACKAGED])).status).toBe(3);
  });

  it('says that nothing has changed, or nothing but notes', async () => {
    expect(await run(['diff', PACKAGED, folder])).toEqual({
      status: 0,
      stdout: `version ${VERSION}, the same\n`,
      stderr: '',
    });
    await edit('matrix/CRIME_REPORT.csv', 'scene report, notes', 'notes');
    expect(await run(['diff', PACKAGED, folder])).toEqual({
      status: 0,
      stdout: `version ${VERSION} → ${version()}\n\nOnly notes, or the order of rows, differ.\n`,
      stderr: '',
    });
  });

  it('refuses a folder that is not sound, whichever it is', async () => {
    await edit('bases.csv', 'CSOD_SCHEME,', 'CSOD,');
    const stderr = 'bases.csv:5:basis: is no basis of this service\n';
    expect(await run(['diff', PACKAGED, folder])).toEqual({ status: 1, stdout: '', stderr });
    expect(await run(['diff', folder, PACKAGED])).toEqual({ status: 1, stdout: '', stderr });
    const nowhere = join(root, 'nowhere');
    expect(await run(['diff', PACKAGED, nowhere])).toEqual({
      status: 1,
      stdout: '',
      stderr: `${nowhere}: is no folder\n`,
    });
  });
});

it.each([
  ['nothing', []],
  ['an unknown command', ['print']],
  ['one folder to compare', ['diff', 'a']],
  ['three folders to compare', ['diff', 'a', 'b', 'c']],
  ['two folders to check', ['check', 'a', 'b']],
  ['a flag', ['check', '--all']],
])('explains itself when it is given %s', async (_what, args) => {
  const { status, stdout, stderr } = await run(args);
  expect([status, stdout, stderr.split('\n')[0]]).toEqual([2, '', 'usage: npm run policy -- check [folder]']);
});
