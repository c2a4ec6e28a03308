import 'reflect-metadata';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { GROUP_CODES, type GroupCode } from '../../src/model/codes.js';
import { StartupError } from '../../src/model/StartupError.js';
import { checkForceTables } from '../../src/policy/checkForceTables.js';
import { decide } from '../../src/policy/decide.js';
import { loadPolicy, PACKAGED_POLICY } from '../../src/policy/loadPolicy.js';
import type { Cell, Policy } from '../../src/policy/Policy.js';
import { parseCell } from '../../src/policy/parseCell.js';
import { loosening } from '../../src/policy/tables/loosening.js';
import { readConfig } from '../../src/server/config.js';
import { createBroker } from '../../src/server/createBroker.js';
import { ask, callerOf, FULL, factsOf, minimum, never, OWN_CHILD, POLICY } from './fixtures.js';
import { situations } from './situations.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proviso-forces-'));
  await cp(fileURLToPath(PACKAGED_POLICY), folder, { recursive: true });
  await rm(join(folder, 'forces'), { recursive: true, force: true });
  await mkdir(join(folder, 'forces'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const HEAD = `kind,category,facet,note,${GROUP_CODES.join(',')}`;
const load = (): Policy => loadPolicy(pathToFileURL(`${folder}/`));
const put = (file: string, content: string | Buffer) => writeFile(join(folder, 'forces', file), content);

/** A line that sets the cells given and leaves the others as they are. */
const line = (row: string, cells: Partial<Record<GroupCode, string>>): string =>
  `${row},${GROUP_CODES.map((group) => cells[group] ?? '').join(',')}`;
const tableOf = (...lines: readonly string[]): string => `${[HEAD, ...lines].join('\n')}\n`;

function complaint(act: () => unknown = load): string {
  try {
    act();
  } catch (error) {
    if (error instanceof StartupError) return error.message;
    throw error;
  }
  throw new Error('the table was accepted');
}

const RISK = 'CRIME_REPORT,RISK,,';

describe('a table of a force’s own', () => {
  const IT = tableOf(
    line(RISK, { FLO: 'N·D', CSC: 'M·D' }),
    line('STATEMENT,EVIDENTIAL_MEDIA,TRANSCRIPT,"by order, 2026"', { PPU: 'I·D' }),
  );

  it('replaces the cells it names for the records of that force, and no others', async () => {
    await put('NMR.csv', IT);
    const policy = load();
    const cell = (group: GroupCode, force: string | null) => policy.cell('CRIME_REPORT', 'RISK', null, group, force);
    expect([cell('FLO', 'NMR'), cell('CSC', 'NMR'), cell('MAP', 'NMR')]).toEqual(['N·D', 'M·D', 'F·G'].map(parseCell));
    for (const force of ['SLW', null]) {
      expect([cell('FLO', force), cell('CSC', force)]).toEqual(['F·D', 'F·s'].map(parseCell));
    }
    expect(policy.cell('STATEMENT', 'EVIDENTIAL_MEDIA', 'TRANSCRIPT', 'PPU', 'NMR')).toEqual(parseCell('I·D'));
    expect(policy.cell('STATEMENT', 'EVIDENTIAL_MEDIA', 'RECORDING', 'PPU', 'NMR')).toEqual(parseCell('M·D'));
  });

  it('decides what is released of that force’s records', async () => {
    await put('NMR.csv', IT);
    const policy = load();
    const given = (group: GroupCode, force: string) => {
      const facts = factsOf('CRIME_REPORT', {}, null, force);
      const { level, reason, needsAuthorisation } = decide(policy, ask('CRIME_REPORT', 'RISK'), facts, callerOf(group));
      return { level, reason, needsAuthorisation };
    };
    expect([given('FLO', 'NMR'), given('CSC', 'NMR'), given('PPU', 'NMR')]).toEqual([
      never('NOT_JUSTIFIED_FOR_RECIPIENT'),
      minimum('NOT_JUSTIFIED_FOR_RECIPIENT'),
      FULL,
    ]);
    expect([given('FLO', 'SLW'), given('CSC', 'SLW')]).toEqual([FULL, FULL]);
  });

  it('is counted beside the 1,610 shared cells: its own cells, and those that give less', async () => {
    await put('NMR.csv', IT);
    await put('SLW.csv', tableOf(line(RISK, { PPU: 'F·s', FLO: 'M·D' })));
    const { cellCount, forceCells } = load();
    expect([cellCount, [...forceCells]]).toEqual([
      1610,
      [
        ['NMR', { count: 3, tightened: 3 }],
        ['SLW', { count: 2, tightened: 1 }],
      ],
    ]);
  });

  it('counts for the version; what is not a table there does not', async () => {
    await writeFile(join(folder, 'forces', 'README.md'), 'How to write one.\n');
    await writeFile(join(folder, 'forces', '.hidden'), 'left by a program\n');
    expect(load().version).toBe(POLICY.version);
    await put('NMR.csv', IT);
    const { version } = load();
    await put('NMR.csv', IT.replace('by order', 'by an order'));
    expect(new Set([POLICY.version, version, load().version]).size).toBe(3);
  });

  it('is named for a force that is configured', async () => {
    await put('NMR.csv', IT);
    const policy = load();
    expect(() => checkForceTables(policy, [{ code: 'SLW' }, { code: 'NMR' }])).not.toThrow();
    expect(complaint(() => checkForceTables(policy, [{ code: 'SLW' }]))).toBe(
      'forces/NMR.csv: NMR is no configured force',
    );
    expect(() => checkForceTables(POLICY, [])).not.toThrow();
  });
});

it('a broker does not start with a table of a force that it does not ask', async () => {
  await put('XYZ.csv', tableOf(line(RISK, { FLO: 'N·D' })));
  const config = readConfig({ PROVISO_POLICY: folder, PROVISO_DATA: join(folder, 'data') });
  await expect(createBroker(config, pino({ level: 'silent' }))).rejects.toThrow(
    new StartupError('forces/XYZ.csv', 'XYZ is no configured force'),
  );
});

describe('a table of a force’s own is refused', () => {
  const IS_NO_CELL = 'is no cell: expected a level and a provenance, such as F·S or M◊·D';

  it.each([
    [
      'a level that is looser',
      line(RISK, { MAP: 'F·D', YJS: 'F·D' }),
      'YJS: loosens the shared M·D: full instead of minimum',
    ],
    ['something for nothing', line(RISK, { EDU: 'M·D' }), 'EDU: loosens the shared N·D: minimum instead of nothing'],
    [
      'counts for nothing',
      line('CRIME_REPORT,REFERENCE,,', { ANL: 'M·D' }),
      'ANL: loosens the shared N·D: counts instead of nothing',
    ],
    [
      'an Inspector for nothing',
      line(RISK, { EMP: 'I·D' }),
      'EMP: loosens the shared N·D: what an Inspector authorises instead of nothing',
    ],
    [
      'an Inspector for the minimum, who could open everything',
      line(RISK, { PNP: 'I·D' }),
      'PNP: loosens the shared M·D: full instead of minimum once an Inspector has authorised it',
    ],
    [
      'everybody for the linked person alone',
      line('CRIME_REPORT,VICTIM_IDENTITY,,', { HLT: 'M·D' }),
      'HLT: loosens the shared M◊·D: minimum instead of nothing',
    ],
    [
      'more for the linked person',
      line('CRIME_REPORT,VICTIM_ACCOUNT,,', { CSC: 'F◊·D' }),
      'CSC: loosens the shared M·s: full instead of minimum for the linked person',
    ],
    [
      'an Inspector for everybody where one was for the linked person alone',
      line('STATEMENT,EVIDENTIAL_MEDIA,TRANSCRIPT,', { CSC: 'I·D' }),
      'CSC: loosens the shared I◊·G: what an Inspector authorises instead of nothing',
    ],
    [
      'the minimum for those who had to ask the owning force',
      line('CRIME_REPORT,INVESTIGATIVE_MATERIAL,,', { PPU: 'M·D' }),
      'PPU: loosens the shared F/I·s: minimum instead of what an Inspector authorises',
    ],
    [
      'more for the owning force',
      line('CRIME_REPORT,EVIDENTIAL_MEDIA,,', { PPU: 'F/I·D' }),
      'PPU: loosens the shared M·D: full instead of minimum for the owning force',
    ],
    [
      'the minimum of everything where only the own requirement counts',
      line('SHPO_SRO,CONDITIONS,TERMS,', { SUP: 'F·D' }),
      'SUP: loosens the shared F†·S: full instead of minimum',
    ],
    [
      'more of the own requirement',
      line('SHPO_SRO,SUBJECT_IDENTITY,,', { SUP: 'F†·D' }),
      'SUP: loosens the shared M·S: full instead of minimum of the own requirement',
    ],
    ['an unknown level', line(RISK, { CSC: 'X·D' }), `CSC: ${IS_NO_CELL}`],
    ['a cell of blanks and a sign', line(RISK, { CSC: '◊' }), `CSC: ${IS_NO_CELL}`],
    ['an unknown kind', line('CRIME,RISK,,', {}), 'kind: is no kind of record'],
    ['no kind', line(',RISK,,', {}), 'kind: is no kind of record'],
    ['an unknown category', line('CRIME_REPORT,RISKS,,', {}), 'category: is no category'],
    ['an unknown facet', line('SHPO_SRO,CONDITIONS,TERM,', {}), 'facet: is no facet'],
    ['a row that the shared table has not', line('ARREST,RISK,,', {}), 'category: is no row of ARREST'],
    ['a row without its facet', line('SHPO_SRO,CONDITIONS,,', {}), 'facet: expected TERMS or COMPLIANCE'],
    [
      'a sign that nothing reads in the row',
      line('CRIMINAL_HISTORY,SPENT_OR_PROTECTED,,', { CSC: 'F◊·D' }),
      'CSC: the row takes plain levels: F, M, I or N',
    ],
  ])('for %s', async (_what, wrong, problem) => {
    await put('NMR.csv', tableOf(line('ARREST,STAFF,,', { PPU: 'M·D' }), wrong));
    expect(complaint()).toBe(`forces/NMR.csv:3:${problem}`);
  });

  it('for a row that stands twice, even when it says the same', async () => {
    await put('NMR.csv', tableOf(line(RISK, { FLO: 'N·D' }), line(RISK, { FLO: 'N·D' })));
    expect(complaint()).toBe('forces/NMR.csv:3:category: the row stands twice');
  });

  it.each([
    ['a column that is no group', HEAD.replace('CSC', 'XYZ'), 'forces/NMR.csv:1:XYZ: is no recipient group'],
    ['a group left out', HEAD.replace(',ANL', ''), 'forces/NMR.csv:1: column ANL is missing'],
    ['no column for the kind', HEAD.replace('kind,', ''), 'forces/NMR.csv:1: column kind is missing'],
    ['a column that stands twice', HEAD.replace('FLO', 'PPU'), 'forces/NMR.csv:1: column PPU stands twice'],
    ['no header', '', 'forces/NMR.csv:1: the file is empty'],
    ['a row cut short', `${HEAD}\n${RISK},M·D`, 'forces/NMR.csv:2: has 5 cells where the header has 18'],
    ['an open quotation mark', `${HEAD}\nCRIME_REPORT,RISK,,"`, 'forces/NMR.csv:2: the row is not well-formed CSV'],
    [
      'another encoding',
      Buffer.concat([Buffer.from(`${HEAD}\n${RISK},,N`), Buffer.from([0xb7]), Buffer.from('D,,,,,,,,,,,,\n')]),
      'forces/NMR.csv:2:FLO: the file is not UTF-8',
    ],
  ])('for %s', async (_what, content, problem) => {
    await put('NMR.csv', content);
    expect(complaint()).toBe(problem);
  });

  it.each([
    ['nmr.csv', 'is named for no force: expected three capital letters'],
    ['NMRX.csv', 'is named for no force: expected three capital letters'],
    ['NMR.CSV', 'is no force table: expected <CODE>.csv'],
    ['NMR.xlsx', 'is no force table: expected <CODE>.csv'],
    ['NMR.csv.bak', 'is no force table: expected <CODE>.csv'],
    ['notes.md', 'is no force table: expected <CODE>.csv'],
  ])('for its name %s, and not passed over', async (file, problem) => {
    await put(file, tableOf(line(RISK, { FLO: 'N·D' })));
    expect(complaint()).toBe(`forces/${file}: ${problem}`);
  });
});

describe('a force’s cell that is accepted', () => {
  const TEXTS = ['F·D', 'M·D', 'I·D', 'N·D', 'F/I·D', 'F◊·D', 'M◊·D', 'I◊·D', 'F†·D', 'M†·D'];
  const CELLS = TEXTS.map((text) => parseCell(text) as Cell);
  const RANK = { F: 0, M: 1, N: 2 };

  it('is one of all that there are', () => {
    expect(CELLS).not.toContain(null);
  });

  /** The packaged policy, but for one row, in which a cell stands for everybody. */
  const withCell = (row: string, cell: Cell): Policy => ({
    ...POLICY,
    cell: (kind, category, facet, group, force) =>
      category === row ? cell : POLICY.cell(kind, category, facet, group, force),
  });

  it.each(GROUP_CODES)(
    'never gives %s more than the shared one, linked, owning, supervising, authorised or not',
    (group) => {
      let accepted = 0;
      for (const { facet, question, facts, context } of situations(group)) {
        for (const shared of CELLS) {
          const most = RANK[decide(withCell('CONDITIONS', shared), question, facts, context).level];
          for (const own of CELLS.filter((cell) => loosening(cell, shared, { group, facet }) === null)) {
            const given = RANK[decide(withCell('CONDITIONS', own), question, facts, context).level];
            expect(given).toBeGreaterThanOrEqual(most);
            accepted += 1;
          }
        }
      }
      expect(accepted).toBeGreaterThan(500);
    },
  );

  it('need not be plain: what is full may become full for the linked person alone, or for the owning force', () => {
    const accepted = (own: string, shared: string, group: GroupCode) =>
      loosening(parseCell(own) as Cell, parseCell(shared) as Cell, { group, facet: null }) === null;
    expect(accepted('F◊·D', 'F·s', 'CSC')).toBe(true);
    expect(accepted('F/I·D', 'F·s', 'PPU')).toBe(true);
    expect(accepted('I·D', 'F·s', 'MAP')).toBe(true);
    expect(accepted('N·D', 'F/I·s', 'PPU')).toBe(true);
    expect(accepted('M·D', 'F◊·s', 'CSC')).toBe(true);
    expect(accepted('M·D', 'F◊·s', 'EDU')).toBe(false);
    expect(accepted('M◊·D', 'F◊·s', 'EDU')).toBe(true);
  });

  it('knows what of a supervised order falls to nothing: reports on requirements that are not the own', () => {
    const [own, shared] = ['M·D', 'F†·S'].map((text) => parseCell(text) as Cell) as [Cell, Cell];
    expect(loosening(own, shared, { group: 'SUP', facet: 'TERMS' })).toBeNull();
    expect(loosening(own, shared, { group: 'SUP', facet: 'COMPLIANCE' })).toBe(
      'loosens the shared F†·S: minimum instead of nothing',
    );
  });
});

it('the linked person of these tests is the child of the enquiry', () => {
  expect([...callerOf('CSC').gate.own]).toEqual([OWN_CHILD]);
});
