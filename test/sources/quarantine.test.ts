import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { PACKAGED_FORCES } from '../../src/sources/forcesFile.js';
import { AUDITOR, STEWARD } from '../accessLog/readers.js';
import { OFFICER, SOCIAL_WORKER } from '../callers.js';
import { type Answer, startTestBroker, type TestBroker } from '../harness.js';

const QUERY = `query Q($force: ForceCode!, $first: Int! = 200, $skip: Int! = 0) {
  quarantine(force: $force, first: $first, skip: $skip) {
    force rows fieldCount answersRefused fields { table row field problem rows }
  }
}`;

describe('the quarantine of a force', () => {
  let broker: TestBroker;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proviso-quarantine-'));
    const data = JSON.parse(await readFile(new URL('nmr.json', PACKAGED_FORCES), 'utf8')) as {
      crimes: { dates: object }[];
      custodyRecords: { arrest: object }[];
    };
    Object.assign(data.crimes[1]?.dates ?? {}, { reported: 'Mrs Ottoline Penhallow said Tuesday' });
    Object.assign(data.custodyRecords[0]?.arrest ?? {}, { at: 20_261_122 });
    await writeFile(join(folder, 'nmr.json'), JSON.stringify(data));
    const { forces } = JSON.parse(await readFile(PACKAGED_FORCES, 'utf8')) as {
      forces: { code: string; data: string }[];
    };
    const moved = forces.map((force) => {
      const at = force.code === 'NMR' ? join(folder, 'nmr.json') : new URL(force.data, PACKAGED_FORCES).pathname;
      return { ...force, data: at };
    });
    await writeFile(join(folder, 'forces.json'), JSON.stringify({ simulation: true, forces: moved }));
    broker = await startTestBroker({ PROVISO_FORCES: join(folder, 'forces.json') });
  });
  afterAll(async () => {
    await broker.stop();
    await rm(folder, { recursive: true });
  });

  const ask = async (claims: DevelopmentClaims, variables: object): Promise<Answer> =>
    broker.ask(QUERY, { token: await broker.token(claims), variables });

  it('is shown to its own steward by table, row and field, without what stands there', async () => {
    const { body, text } = await ask(STEWARD, { force: 'NMR' });
    expect(body.data?.quarantine).toEqual({
      force: 'NMR',
      rows: 2,
      fieldCount: 2,
      answersRefused: 0,
      fields: [
        { table: 'crimes', row: 1, field: 'dates.reported', problem: 'not a date of the form ISO', rows: 1 },
        { table: 'custodyRecords', row: 0, field: 'arrest.at', problem: 'not a date of the form ISO', rows: 1 },
      ],
    });
    expect(text).not.toMatch(/Penhallow|20261122/);
  });

  it('is shown page by page', async () => {
    const { body } = await ask(STEWARD, { force: 'NMR', first: 1, skip: 1 });
    expect(body.data?.quarantine).toMatchObject({ fieldCount: 2, fields: [{ table: 'custodyRecords' }] });
  });

  it.each<[string, DevelopmentClaims, object, string]>([
    [
      'the steward of another force',
      STEWARD,
      { force: 'SLW' },
      'FORBIDDEN force: a steward reads of their own force only',
    ],
    ['an officer of the force', OFFICER, { force: 'NMR' }, 'FORBIDDEN your group may not call this operation'],
    ['an auditor', AUDITOR, { force: 'NMR' }, 'FORBIDDEN your group may not call this operation'],
    ['a social worker', SOCIAL_WORKER, { force: 'NMR' }, 'FORBIDDEN your group may not call this operation'],
    ['too long a page', STEWARD, { force: 'NMR', first: 1001 }, 'BAD_USER_INPUT first: expected 1 to 1000'],
    ['a page before the first', STEWARD, { force: 'NMR', skip: -1 }, 'BAD_USER_INPUT skip: expected 0 or more'],
  ])('is refused to %s', async (_who, claims, variables, refusal) => {
    const { body } = await ask(claims, variables);
    expect(body.data ?? null).toBeNull();
    expect(body.errors?.map(({ message, extensions }) => `${extensions.code} ${message}`)).toEqual([refusal]);
  });

  it('is logged whenever it is read', async () => {
    await ask(STEWARD, { force: 'NMR' });
    const last = (await broker.log()).at(-1);
    expect(last?.body).toMatchObject({ outcome: 'DONE', code: null });
    expect(last?.detail?.rows.map(({ operation, fieldPath }) => [operation, fieldPath])).toEqual([
      ['CONSULTATION', 'quarantine'],
    ]);
  });
});
