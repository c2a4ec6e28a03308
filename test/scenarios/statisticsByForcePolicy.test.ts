import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GROUP_CODES, type RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import { PACKAGED_POLICY } from '../../src/policy/loadPolicy.js';
import { analyst, lines } from '../analyst.js';
import { countingForces, type Held } from '../countingForces.js';
import { startTestBroker, type TestBroker } from '../harness.js';

const HEAD = ['kind', 'category', 'facet', 'note', ...GROUP_CODES].join(',');
const shutToAnalysts = (row: string): string =>
  `${HEAD}\n${row},,${GROUP_CODES.map((group) => (group === 'ANL' ? 'N·D' : '')).join(',')}\n`;

const held = (force: string, kind: RecordKind, times: number, values: Values): Held => ({ force, kind, times, values });
const ORDER = { orderType: 'SHPO', effectiveFrom: '2026-02-01', prohibitions: [{ code: 'RESIDENCE' }] };
const SPENT = { kind: 'CONVICTION', riskRelevant: true, rehabilitationStatus: 'SPENT' };
const UNSPENT = { kind: 'CONVICTION', riskRelevant: true, rehabilitationStatus: 'UNSPENT' };

const HELD: readonly Held[] = [
  ...['NMR', 'SLW', 'ARV'].flatMap((force) => [
    held(force, 'SHPO_SRO', 20, ORDER),
    held(force, 'CRIMINAL_HISTORY', 10, { disposals: [SPENT, UNSPENT], foreignConvictions: [] }),
  ]),
  held('NMR', 'INTELLIGENCE', 16, { handlingCode: 'P', reportedAt: '2026-02-01' }),
  held('NMR', 'INTELLIGENCE', 9, { handlingCode: 'C', reportedAt: '2026-02-01' }),
];

/** A force may keep its records out of a statistic (brief 4.9 rule 1): the answer says so, and nothing of how many. */
describe('statistics under the tables of the forces', () => {
  let broker: TestBroker;
  let policy: string;
  beforeAll(async () => {
    policy = await mkdtemp(join(tmpdir(), 'proviso-policy-'));
    await cp(fileURLToPath(PACKAGED_POLICY), policy, { recursive: true });
    await mkdir(join(policy, 'forces'), { recursive: true });
    await writeFile(join(policy, 'forces', 'ARV.csv'), shutToAnalysts('SHPO_SRO,CONDITIONS,TERMS'));
    await writeFile(join(policy, 'forces', 'SLW.csv'), shutToAnalysts('CRIMINAL_HISTORY,SPENT_OR_PROTECTED,'));
    broker = await startTestBroker({ PROVISO_POLICY: policy }, { wrapForce: countingForces(HELD) });
  });
  afterAll(async () => {
    await broker.stop();
    await rm(policy, { recursive: true });
  });

  it('leave a force out of a breakdown that its own table withholds, and count it in every other', async () => {
    const { view } = await analyst(broker);
    const byCondition = await view('SHPO_SRO', ['FORCE', 'CONDITION_CODE']);
    expect(lines(byCondition)).toEqual(['NMR RESIDENCE: 20', 'SLW RESIDENCE: 20']);
    expect(byCondition).toMatchObject({
      total: 40,
      suppressedCells: 50,
      complete: false,
      leftOut: ['ARV'],
      sources: [
        { force: 'NMR', status: 'OK' },
        { force: 'SLW', status: 'OK' },
      ],
    });
    const rows = (await broker.log()).at(-1)?.detail?.rows ?? [];
    const aboutForces = rows.filter(({ sourceForce }) => sourceForce !== null);
    expect(aboutForces.map((row) => [row.sourceForce, row.fieldPath, row.decision, row.trueReason])).toEqual([
      ['NMR', 'aggregate', 'M', null],
      ['SLW', 'aggregate', 'M', null],
      ['ARV', 'aggregate', 'N', 'NOT_JUSTIFIED_FOR_RECIPIENT'],
    ]);
    const byForce = await view('SHPO_SRO', ['FORCE']);
    expect(lines(byForce)).toEqual(['ARV: 20', 'NMR: 20', 'SLW: 20']);
    expect(byForce).toMatchObject({ total: 60, complete: true, leftOut: [] });
  });

  it('do not count what a force withholds of disposals', async () => {
    const { view } = await analyst(broker, 'nmr-5321');
    expect(lines(await view('CRIMINAL_HISTORY', ['FORCE', 'OUTCOME_GROUP']))).toEqual([
      'ARV CONVICTED: 20',
      'NMR CONVICTED: 20',
      'SLW CONVICTED: 10',
    ]);
  });

  it('do not date intelligence of handling code C, and count it all the same', async () => {
    const { view } = await analyst(broker, 'nmr-5322');
    const dated = await view('INTELLIGENCE', ['QUARTER']);
    expect([...lines(dated), dated.total]).toEqual(['2026-Q1: 15', 15]);
    expect((await view('INTELLIGENCE', [])).total).toBe(25);
  });
});
