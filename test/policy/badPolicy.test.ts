import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RECORD_KINDS } from '../../src/model/codes.js';
import { StartupError } from '../../src/model/StartupError.js';
import { loadPolicy, PACKAGED_POLICY } from '../../src/policy/loadPolicy.js';
import { matrixRows, rowName } from '../../src/policy/tables/matrixRows.js';
import { POLICY } from './fixtures.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proviso-policy-'));
  await cp(fileURLToPath(PACKAGED_POLICY), folder, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const load = () => loadPolicy(pathToFileURL(`${folder}/`));

/** Changes a file of the copy; the change must be one. */
async function damage(file: string, change: (text: string) => string | Buffer): Promise<void> {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`the test changed nothing in ${file}`);
  await writeFile(path, after);
}

/** What starting with the damaged copy is refused with. */
function complaint(): { where: string; message: string } {
  try {
    load();
  } catch (error) {
    if (error instanceof StartupError) return { where: error.where, message: error.message };
    throw error;
  }
  throw new Error('the damaged policy was loaded');
}

/** A table without quoted cells, row by row. */
const eachRow = (text: string, change: (cells: string[], line: number) => string[]): string =>
  text
    .trimEnd()
    .split('\n')
    .map((row, line) => change(row.split(','), line).join(','))
    .join('\n');

const CRIME = 'matrix/CRIME_REPORT.csv';
const EXPECTED = 'is no cell: expected a level and a provenance, such as F·S or M◊·D';

/** What is damaged, how, and what the complaint says; line 1 is the header. */
const DAMAGE: readonly (readonly [string, string, (text: string) => string | Buffer, string, string])[] = [
  [
    'an unknown category',
    CRIME,
    (t) => t.replace('\nRISK,', '\nRISKS,'),
    'CRIME_REPORT.csv:6:category',
    'is no category',
  ],
  [
    'an unknown facet',
    'matrix/SHPO_SRO.csv',
    (t) => t.replace('CONDITIONS,TERMS', 'CONDITIONS,TERM'),
    'SHPO_SRO.csv:5:facet',
    'is no facet',
  ],
  [
    'an unknown group column',
    'matrix/ARREST.csv',
    (t) => eachRow(t, (cells, line) => [...cells, line === 0 ? 'XYZ' : 'N·D']),
    'ARREST.csv:1:XYZ',
    'is no recipient group',
  ],
  [
    'a missing group column',
    'matrix/ARREST.csv',
    (t) => eachRow(t, (cells) => cells.filter((_cell, index) => index !== 4)),
    'ARREST.csv:1',
    'column FLO is missing',
  ],
  [
    'an unknown level',
    CRIME,
    (t) => t.replace('EXISTENCE,,,F·s,F·D', 'EXISTENCE,,,F·s,G·D'),
    'CRIME_REPORT.csv:2:FLO',
    EXPECTED,
  ],
  ['an unknown provenance', CRIME, (t) => t.replace('STAFF,,,F·s', 'STAFF,,,F·x'), 'CRIME_REPORT.csv:14:PPU', EXPECTED],
  ['an empty cell', CRIME, (t) => t.replace('STAFF,,,F·s', 'STAFF,,,'), 'CRIME_REPORT.csv:14:PPU', EXPECTED],
  [
    'a duplicate row',
    CRIME,
    (t) => `${t}${t.split('\n')[3]}\n`,
    'CRIME_REPORT.csv:15:category',
    'the row stands twice',
  ],
  [
    'a row that another kind has',
    CRIME,
    (t) => t.replace('\nRISK,', '\nCONDITIONS,'),
    'CRIME_REPORT.csv:6:category',
    'is no row of CRIME_REPORT',
  ],
  [
    'a facet where the row has none',
    CRIME,
    (t) => t.replace('\nRISK,,', '\nRISK,TERMS,'),
    'CRIME_REPORT.csv:6:facet',
    'the row has no facet',
  ],
  [
    'a facet of another row',
    'matrix/INTELLIGENCE.csv',
    (t) => t.replace('INTELLIGENCE,CODE_C', 'INTELLIGENCE,TERMS'),
    'INTELLIGENCE.csv:6:facet',
    'expected CODE_P or CODE_C',
  ],
  [
    'no facet where the row needs one',
    'matrix/STATEMENT.csv',
    (t) => t.replace('EVIDENTIAL_MEDIA,RECORDING', 'EVIDENTIAL_MEDIA,'),
    'STATEMENT.csv:12:facet',
    'expected TRANSCRIPT or RECORDING',
  ],
  ['two signs on one cell', CRIME, (t) => t.replace('F◊·s', 'F◊†·s'), 'CRIME_REPORT.csv:7:CSC', EXPECTED],
  ['a sign on nothing', CRIME, (t) => t.replace('F◊·s', 'N◊·s'), 'CRIME_REPORT.csv:7:CSC', EXPECTED],
  ['the own requirement of an Inspector', CRIME, (t) => t.replace('F◊·s', 'I†·s'), 'CRIME_REPORT.csv:7:CSC', EXPECTED],
  ['two signs on F/I', CRIME, (t) => t.replace('F◊·s', 'F/I◊·s'), 'CRIME_REPORT.csv:7:CSC', EXPECTED],
  [
    'a sign that nothing reads in the row',
    'matrix/CRIMINAL_HISTORY.csv',
    (t) => t.replace('SPENT_OR_PROTECTED,,overlay,F·G', 'SPENT_OR_PROTECTED,,overlay,F/I·G'),
    'CRIMINAL_HISTORY.csv:7:PPU',
    'the row takes plain levels: F, M, I or N',
  ],
  [
    'a row with a cell too many',
    CRIME,
    (t) => t.replace('REFERENCE,,,', 'REFERENCE,,,,'),
    'CRIME_REPORT.csv:3',
    'has 18 cells where the header has 17',
  ],
  [
    'a row that is cut short',
    CRIME,
    (t) => t.replace(/^(RISK,.*),M·D$/m, '$1'),
    'CRIME_REPORT.csv:6',
    'has 16 cells where the header has 17',
  ],
  [
    'bytes that are not UTF-8',
    CRIME,
    (t) => Buffer.concat([Buffer.from(t.split('\n').slice(0, 4).join('\n')), Buffer.from([10, 0xb7, 10])]),
    'CRIME_REPORT.csv:5:category',
    'the file is not UTF-8',
  ],
  [
    'a cell in another encoding, after a note with a comma',
    CRIME,
    (t) => {
      const [before = '', after = ''] = t.split('F/I·s,N·D,M·');
      return Buffer.concat([Buffer.from(`${before}F/I·s,N·D,M`), Buffer.from([0xb7]), Buffer.from(after)]);
    },
    'CRIME_REPORT.csv:11:MAP',
    'the file is not UTF-8',
  ],
  [
    'a header in another encoding',
    'conditions.csv',
    (t) => Buffer.concat([Buffer.from('code,'), Buffer.from([0xff]), Buffer.from(t)]),
    'conditions.csv:1:2',
    'the file is not UTF-8',
  ],
  ['an empty file', CRIME, () => '', 'CRIME_REPORT.csv:1', 'the file is empty'],
  [
    'an unclosed quotation mark',
    CRIME,
    (t) => t.replace('"scene report, notes"', '"scene report, notes'),
    'CRIME_REPORT.csv:14',
    'the row is not well-formed CSV',
  ],
  [
    'an unknown group of a condition',
    'conditions.csv',
    (t) => t.replace('PPU FLO MAP CSC PNP HLT YJS\nNO_ATTEND', 'PPU FLO MAP XYZ\nNO_ATTEND'),
    'conditions.csv:4:groups',
    'names no recipient group',
  ],
  [
    'a condition without groups',
    'conditions.csv',
    (t) => t.replace('named in the order.,PPU FLO MAP CSC PNP HLT YJS\nNO_ATTEND', 'named in the order.,\nNO_ATTEND'),
    'conditions.csv:4:groups',
    'names no recipient group',
  ],
  [
    'a condition without a sentence',
    'conditions.csv',
    (t) => t.replace('Must not work or volunteer with children.', ''),
    'conditions.csv:6:sentence',
    'is empty',
  ],
  [
    'an unknown group of a relationship',
    'relationships.csv',
    (t) => t.replace('\nson,FAMILY', '\nson,KIN'),
    'relationships.csv:3:group',
    'is no relationship group',
  ],
  [
    'a relationship that stands twice, in whatever case',
    'relationships.csv',
    (t) => t.replace('\nson,', '\nDaughter,'),
    'relationships.csv:3:relationship',
    'the row stands twice',
  ],
  [
    'a relationship without words',
    'relationships.csv',
    (t) => t.replace('\nson,', '\n,'),
    'relationships.csv:3:relationship',
    'is empty',
  ],
  [
    'a condition whose code is none',
    'conditions.csv',
    (t) => t.replace('\nFOREIGN_TRAVEL,', '\nForeign travel,'),
    'conditions.csv:10:code',
    'is no condition code',
  ],
  [
    'a condition that stands twice',
    'conditions.csv',
    (t) => t.replace('\nFOREIGN_TRAVEL,', '\nRESIDENCE,'),
    'conditions.csv:10:code',
    'the row stands twice',
  ],
];

describe('a policy that is wrong', () => {
  it.each(DAMAGE)('is refused for %s', async (_what, file, change, where, problem) => {
    await damage(file, change);
    expect(complaint()).toEqual({ where, message: `${where}: ${problem}` });
  });

  it.each([CRIME, 'matrix/MANAGEMENT.csv', 'conditions.csv', 'relationships.csv'])(
    'is refused where %s is missing',
    async (file) => {
      await rm(join(folder, file));
      const name = file.split('/').at(-1);
      expect(complaint()).toEqual({ where: name, message: `${name}: the file cannot be read` });
    },
  );

  it.each(['NO_CONTACT_NAMED_PERSON', 'NO_UNSUPERVISED_CONTACT_UNDER_18'])(
    'is refused where no sentence says what %s means',
    async (code) => {
      await damage('conditions.csv', (text) => text.replace(new RegExp(`^${code},.*\n`, 'm'), ''));
      const where = 'conditions.csv:1:code';
      expect(complaint()).toEqual({ where, message: `${where}: row ${code} is missing` });
    },
  );
});

const EVERY_ROW = RECORD_KINDS.flatMap((kind) => matrixRows(kind).map((row) => [kind, rowName(row), row] as const));

describe('a table without one of its rows', () => {
  it('could be any of 115', () => {
    expect(EVERY_ROW.length).toBe(115);
  });

  it.each(EVERY_ROW)('is refused: %s without %s', async (kind, name, { row, facet }) => {
    await damage(`matrix/${kind}.csv`, (text) => text.replace(new RegExp(`^${row},${facet ?? ''},.*\\n`, 'm'), ''));
    const where = `${kind}.csv:1:category`;
    expect(complaint()).toEqual({ where, message: `${where}: row ${name} is missing` });
  });
});

it('a table of a kind that there is not is refused, and not passed over', async () => {
  await writeFile(join(folder, 'matrix', 'CRIME.csv'), 'category\n');
  const where = 'matrix/CRIME.csv';
  expect(complaint()).toEqual({ where, message: `${where}: is no kind of record` });
});

describe('the version of a policy', () => {
  it('is 16 hex digits, the same for the same text wherever it lies', () => {
    expect(load().version).toBe(POLICY.version);
    expect(POLICY.version).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['one cell', CRIME, 'STAFF,,,F·s', 'STAFF,,,M·s'],
    ['the provenance of one cell', CRIME, 'STAFF,,,F·s', 'STAFF,,,F·G'],
    ['one sentence', 'conditions.csv', 'Must attend a programme.', 'Must attend the programme.'],
    ['one group that may call an operation', 'operations.csv', 'person,●', 'person,'],
  ])('is another when %s is', async (_what, file, from, to) => {
    await damage(file, (text) => text.replace(from, to));
    expect(load().version).not.toBe(POLICY.version);
  });
});

it.each([
  ['an unknown group', 'friend of a friend,FRIENDLY', ':group'],
  ['no words', ',KNOWN', ':relationship'],
  ['words that stand twice', 'Daughter,FAMILY', ':relationship'],
])('relationships.csv with %s is refused at its line and column', async (_what, row, column) => {
  await damage('relationships.csv', (text) => `${text}${row}\n`);
  const lines = (await readFile(join(folder, 'relationships.csv'), 'utf8')).trimEnd().split('\n').length;
  expect(complaint().where).toBe(`relationships.csv:${lines}${column}`);
});
