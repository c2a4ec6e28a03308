import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { explainCommand } from '../../src/cli/explainCommand.js';
import { loadPolicy, PACKAGED_POLICY } from '../../src/policy/loadPolicy.js';
import { type Ran, ran } from './recordingTerminal.js';

const SCRIPT = fileURLToPath(new URL('../../src/cli/explain.js', import.meta.url));
const { version } = loadPolicy(PACKAGED_POLICY);

const run = (...args: readonly string[]): Promise<Ran> => ran((terminal) => explainCommand(args, terminal));

describe('npm run explain', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proviso-explain-'));
    await cp(PACKAGED_POLICY, folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('prints in words what a group gets at most, and why', async () => {
    expect(await run('--group', 'CHILDRENS_SOCIAL_CARE', 'CrimeReport.victims.name')).toEqual({
      status: 0,
      stderr: '',
      stdout: `For children’s social care, whatever the purpose; policy ${version}.

CrimeReport.victims.name — crime reports: victims’ identity
  at most     the full value (FULL)
  minimum     a pseudonym good for one answer, age band, sex, relationship group
  depends on  a linked child; disposal of the record; the record’s classification; the elimination
              of the subject
  gate
    Nothing is given to children’s social care about a person unless this holds: own case or meeting
    reference; child linked to the subject.
    [Seed Q7, Q19; brief 2.1, CSC]
  part
    It goes where victims goes, whose minimum form is given as a whole and may leave it out.
    [Brief 1.15]
  matrix
    The table of crime reports gives children’s social care, of victims’ identity: full for the
    linked person, otherwise minimum (supported by the guidance).
    [matrix/CRIME_REPORT.csv, VICTIM_IDENTITY; brief 2.3]
  linked person
    Full only where the person it would identify is a linked child; otherwise minimum.
    [Brief 2.2 ◊, 2.4]
  disposed
    Tightens it where it applies. The force has recorded that it disposed of the record.
    [Data Protection Act 2018 s.39; brief 4.11]
  classification
    Tightens it where it applies. The record is marked above OFFICIAL-SENSITIVE.
    [Government Security Classifications; brief 4.6]
  eliminated
    Tightens it where it applies. The person was eliminated from the enquiry into the crime.
    [Brief 4.4]
`,
    });
  });

  it('says to police what would unlock a field, and keeps to the page', async () => {
    const { stdout } = await run(
      '--group',
      'POLICE_PUBLIC_PROTECTION',
      '--purpose',
      'INVESTIGATION',
      'Statement.transcript',
      'CrimeReport.sceneReport',
    );
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(`For public protection officers, for INVESTIGATION; policy ${version}.`);
    expect(lines).toContain(
      '  unlock      For a record of another force: an Inspector of the force that owns it may authorise',
    );
    expect(lines.filter((line) => line.startsWith(' ') && line.length > 100)).toEqual([]);
  });

  it('has an answer for each kind behind an interface, and none for what nobody decides', async () => {
    const { stdout } = await run('--group', 'EDUCATION', 'Order.conditions', 'Person.timeline');
    expect(
      stdout
        .split('\n')
        .filter((line) => /^[A-Z]/.test(line))
        .slice(1),
    ).toEqual([
      'Order.conditions = SexualHarmOrder.conditions — sexual harm prevention and sexual risk orders: conditions (terms)',
      'Order.conditions = ChildAbductionWarningNotice.conditions — child abduction warning notices: conditions',
      'Order.conditions = DomesticViolenceOrder.conditions — domestic violence protection notices and orders: conditions',
      'Order.conditions = ViolentOffenderOrder.conditions — violent offender orders: conditions',
      'Person.timeline',
    ]);
  });

  it('reads another policy, with the forces’ own tables', async () => {
    await writeFile(
      join(folder, 'forces', 'SLW.csv'),
      'kind,category,facet,note,PPU,FLO,MAP,CSC,PNP,EDU,HLT,YJS,EMP,REG,SUP,CAP,CRE,ANL\nCRIME_REPORT,RISK,,,,,,M·D,,,,,,,,,,\n',
    );
    const { status, stdout } = await run(
      '--group',
      'CHILDRENS_SOCIAL_CARE',
      '--policy',
      folder,
      'CrimeReport.riskGrading',
    );
    expect([status, stdout.includes('    For its own records SLW gives: minimum (a cautious default).\n')]).toEqual([
      0,
      true,
    ]);
    expect(stdout).not.toContain(version);
  });

  it('helps', async () => {
    const { status, stdout, stderr } = await run('--help');
    expect([status, stderr]).toEqual([0, '']);
    const started = spawnSync(process.execPath, [SCRIPT, '--help'], { encoding: 'utf8' });
    expect([started.status, started.stdout, started.stderr]).toEqual([0, stdout, '']);
    expect(stdout).toMatch(
      /^usage: npm run explain -- --group GROUP \[--purpose PURPOSE] \[--policy FOLDER] COORDINATE/,
    );
  });

  it.each([
    ['--group NOBODY CrimeReport.id', /^--group must be one of POLICE_PUBLIC_PROTECTION, .*STRATEGIC_ANALYST\n$/],
    ['CrimeReport.id', /^--group must be one of .*\n$/],
    ['--group AUDITOR CrimeReport.id', /^--group must be one of .*\n$/],
    ['--group EDUCATION', /^name at least one coordinate, such as CrimeReport\.victims\.name\n$/],
    ['--group EDUCATION --purpose FUN CrimeReport.id', /^--purpose must be one of INVESTIGATION, .*\n$/],
    [
      '--group EDUCATION --purpose CLPD CrimeReport.id',
      /^--purpose must be one that EDUCATION may assert: STRATEGY_DISCUSSION_OR_S47, SAFETY_PLANNING\n$/,
    ],
    ['--group EDUCATION --policy /nowhere/at/all CrimeReport.id', /^--policy must be the path of a folder\n$/],
    ['--group EDUCATION --colour CrimeReport.id', /^Unknown option '--colour'.*\n$/],
    [
      '--group EDUCATION CrimeReport.nothing',
      /^coordinates\.0: CrimeReport\.nothing is no field of a record or of a person\n$/,
    ],
  ])('refuses in one line: %s', async (flags, message) => {
    const { status, stdout, stderr } = await run(...flags.split(' '));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('refuses a policy that is none, and says where it is wrong', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'proviso-explain-'));
    const { status, stdout, stderr } = await run('--group', 'EDUCATION', '--policy', broken, 'CrimeReport.id');
    await rm(broken, { recursive: true });
    expect([status, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
    expect(stderr).toContain('purposes.csv');
  });
});
