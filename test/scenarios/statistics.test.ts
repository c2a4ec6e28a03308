import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultySource } from '../../src/simulator/faultySource.js';
import { analyst, lines, type View } from '../analyst.js';
import { PNC_ID } from '../callers.js';
import { countingForces, type Held } from '../countingForces.js';
import { startTestBroker, type TestBroker } from '../harness.js';
import { expectWhole } from './expectWhole.js';

const [ALONE, ONLINE, WORK] = [
  'NO_UNSUPERVISED_CONTACT_UNDER_18',
  'INTERNET_DEVICE',
  'NO_WORK_OR_VOLUNTEER_WITH_CHILDREN',
];

const orders = (force: string, orderType: string, effectiveFrom: string, times: number, ...codes: string[]): Held => ({
  force,
  kind: 'SHPO_SRO',
  times,
  values: {
    gsc: 'OFFICIAL',
    disposedAt: null,
    orderType,
    effectiveFrom,
    prohibitions: codes.map((code) => ({ code })),
  },
});

/** 213 orders of known make, 174 of them SHPOs of 2026; and 11 that do not count. */
const HELD: readonly Held[] = [
  orders('NMR', 'SHPO', '2026-02-10', 23, ALONE),
  orders('NMR', 'SHPO', '2026-03-31', 4, ALONE, ONLINE),
  orders('NMR', 'SHPO', '2026-05-04', 13, ALONE, ONLINE),
  orders('NMR', 'SHPO', '2026-07', 26, ALONE),
  orders('SLW', 'SHPO', '2026-01-20', 34, ALONE),
  orders('SLW', 'SHPO', '2026-01-21', 6, ONLINE),
  orders('SLW', 'SHPO', '2026-04-02', 17, ALONE, WORK),
  orders('SLW', 'SHPO', '2026-04-03', 8, ONLINE),
  orders('SLW', 'SHPO', '2026-09-30', 21, ALONE),
  orders('ARV', 'SHPO', '2026-02-01', 3, ALONE),
  orders('ARV', 'SHPO', '2026-06-30', 7, ALONE),
  orders('ARV', 'SHPO', '2026-08-01', 12, ALONE),
  orders('NMR', 'SHPO', '2015', 9, ALONE),
  orders('NMR', 'SRO', '2026-02-10', 30, ALONE),
  { ...orders('SLW', 'SHPO', '2026-01-20', 6, ALONE), values: { orderType: 'SHPO', disposedAt: '2026-11-01' } },
  { ...orders('SLW', 'SHPO', '2026-01-20', 5, ALONE), values: { orderType: 'SHPO', gsc: 'SECRET' } },
];

const within = (from: string, to: string) => ({ orderType: 'SHPO', quarters: { from, to } });
const THREE_QUARTERS = within('2026-Q1', '2026-Q3');
const Q1 = within('2026-Q1', '2026-Q1');

/** Scenario 5.10 of the brief. */
describe('statistics for an analyst', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker({}, { wrapForce: countingForces(HELD) });
  });
  afterAll(() => broker.stop());

  it('are rounded counts by force, quarter and condition, with what was held back in the log', async () => {
    const { ask } = await analyst(broker);
    const answer = await ask('ORDER', ['FORCE', 'QUARTER', 'CONDITION_CODE'], THREE_QUARTERS);
    const { requestId } = { ...answer.body.extensions?.disclosure };
    const log = (await broker.log()).filter(({ body }) => body.requestId === requestId);
    expectWhole('statistics', answer, log);
    expect(lines((answer.body.data as { aggregate: View }).aggregate)).toEqual([
      `ARV 2026-Q3 ${ALONE}: 10`,
      `NMR 2026-Q3 ${ALONE}: 25`,
      `SLW 2026-Q1 ${ALONE}: 35`,
      `SLW 2026-Q2 ${ALONE}: 15`,
      `SLW 2026-Q2 ${WORK}: 15`,
      `SLW 2026-Q3 ${ALONE}: 20`,
    ]);
    const held = log.at(-1)?.detail?.rows.filter(({ reasonInWords }) => reasonInWords !== null);
    expect(held?.map(({ fieldPath, trueReason, reasonInWords }) => [fieldPath, trueReason, reasonInWords])).toEqual([
      ['aggregate.earlierAnswers', null, 'compared with 0, held back 0'],
      ['aggregate.rows', 'SMALL_NUMBERS', 'fewer than five'],
      ['aggregate.rows', 'SMALL_NUMBERS', 'one of fewer than five could be worked out from it'],
    ]);
  });

  it('come in the order of dimensions that was asked for, and the same again', async () => {
    const { view } = await analyst(broker, 'nmr-5311');
    const first = await view('SHPO_SRO', ['QUARTER', 'FORCE'], THREE_QUARTERS);
    expect(lines(first)).toEqual([
      '2026-Q1 SLW: 40',
      '2026-Q2 SLW: 25',
      '2026-Q3 ARV: 10',
      '2026-Q3 NMR: 25',
      '2026-Q3 SLW: 20',
    ]);
    expect(first).toMatchObject({ total: 175, suppressedCells: 4, complete: true });
    expect(await view('SHPO_SRO', ['QUARTER', 'FORCE'], THREE_QUARTERS)).toEqual(first);
  });

  it('count nothing that is disposed of or above classification, and in a table by quarter nothing undated', async () => {
    const { view } = await analyst(broker, 'nmr-5312');
    const byForce = await view('ORDER', ['FORCE']);
    expect([...lines(byForce), byForce.total]).toEqual(['ARV: 20', 'NMR: 105', 'SLW: 85', 215]);
    const dated = await view('ORDER', ['QUARTER'], { force: 'NMR' });
    expect([...lines(dated), dated.total, dated.suppressedCells]).toEqual([
      '2026-Q1: 55',
      '2026-Q2: 15',
      '2026-Q3: 25',
      95,
      37,
    ]);
  });

  it('answer about nobody and about three as they answer about each other', async () => {
    const { ask } = await analyst(broker, 'nmr-5314');
    const [nobody, three] = await Promise.all(
      [WORK, ALONE].map((conditionCode) => ask('ORDER', ['FORCE'], { ...Q1, force: 'ARV', conditionCode })),
    );
    const { requestId: _one, receipt: _first, ...first } = { ...nobody?.body.extensions?.disclosure };
    const { requestId: _two, receipt: _second, ...second } = { ...three?.body.extensions?.disclosure };
    expect(nobody?.body.data).toEqual(three?.body.data);
    expect(first).toEqual(second);
    expect(first.outcome).toBe('NOTHING_TO_DISCLOSE');
    expect(nobody?.body.data?.aggregate).toMatchObject({ rows: [], total: null, suppressedCells: 1, complete: true });
  });

  it.each([
    ['parts before the whole', ['NMR', 'SLW', 'ARV', null], [25, 40, null, null]],
    ['the whole before its parts', [null, 'NMR', 'SLW', 'ARV'], [70, 25, null, null]],
  ])('do not let a small number be subtracted: %s', async (how, forces, totals) => {
    const { view } = await analyst(broker, `nmr-${how.length}`);
    const answers: (number | null)[] = [];
    for (const force of forces) answers.push((await view('SHPO_SRO', [], { ...Q1, force })).total);
    expect(answers).toEqual(totals);
    const rows = (await broker.log()).at(-1)?.detail?.rows ?? [];
    expect(rows.find(({ fieldPath }) => fieldPath === 'aggregate.earlierAnswers')?.reasonInWords).toMatch(
      /^compared with 3/,
    );
  });

  it('do not let a small number be subtracted under another kind, or from a longer time', async () => {
    const { view } = await analyst(broker, 'nmr-5317');
    const arv = async (kind: string, from: string, to: string) =>
      (await view(kind, [], { ...within(from, to), force: 'ARV' })).total;
    expect(await arv('ORDER', '2026-Q1', '2026-Q3')).toBe(20);
    expect(await arv('SHPO_SRO', '2026-Q1', '2026-Q2')).toBe(10);
    expect(await arv('SHPO_SRO', '2026-Q2', '2026-Q2')).toBeNull();
    expect(await arv('SHPO_SRO', '2026-Q2', '2026-Q3')).toBeNull();
    expect(await arv('SHPO_SRO', '2026-Q3', '2026-Q3')).toBe(10);
  });

  it('remember what was told, and keep no count', async () => {
    const { view } = await analyst(broker, 'nmr-5318');
    await view('VOO', ['FORCE']);
    const kept = await readFile(join(broker.folder, 'statistics.jsonl'), 'utf8');
    const last = JSON.parse(kept.trimEnd().split('\n').at(-1) ?? '') as Record<string, unknown>;
    expect(last).toEqual({
      asker: '["https://proviso.invalid/dev","nmr-5318"]',
      query: {
        kind: 'VOO',
        where: {
          orderType: null,
          offenceGroup: null,
          outcomeGroup: null,
          conditionCode: null,
          force: null,
          quarters: null,
        },
        groupBy: ['FORCE'],
        forces: ['ARV', 'NMR', 'SLW'],
      },
      released: [],
      total: false,
    });
  });

  it('lead to nobody', async () => {
    const { token, enquiry } = await analyst(broker);
    const ask = async (query: string) => {
      const { body } = await broker.ask(query, { token, enquiry });
      return { data: body.data, codes: body.errors?.map(({ extensions }) => extensions.code) };
    };
    const forbidden = { data: null, codes: ['FORBIDDEN'] };
    expect(await ask(`{ person(pncId: "${PNC_ID}") { orders { status } } }`)).toEqual(forbidden);
    expect(await ask('{ searchPeople(name: "Callum Rudd") { complete } }')).toEqual(forbidden);
    expect(await ask('{ people(where: { postcodeDistrict: "NM4", order: SHPO }) { totalCount } }')).toMatchObject({
      codes: expect.arrayContaining(['GRAPHQL_VALIDATION_FAILED']),
    });
    expect(await ask('{ aggregate(kind: VOO, groupBy: []) { nodes { id } } }')).toMatchObject({
      codes: ['GRAPHQL_VALIDATION_FAILED'],
    });
    const schema = await ask('{ __type(name: "AggregateRow") { fields { name } } }');
    expect(schema.data).toEqual({ __type: { fields: [{ name: 'keys' }, { name: 'count' }] } });
  });
});

describe('statistics while a force does not answer', () => {
  it('say so, and are not told where that would give the force away', async () => {
    let isDown = true;
    const broker = await startTestBroker(
      { PROVISO_SOURCE_DEADLINE_MS: '1500' },
      {
        wrapForce(force) {
          const counting = countingForces(HELD)(force);
          const hanging = faultySource(counting.source, { hang: true });
          const count: typeof hanging.count = (request, signal) =>
            (isDown ? hanging : counting.source).count(request, signal);
          return force.code === 'ARV' ? { ...counting, source: { ...counting.source, count } } : counting;
        },
      },
    );
    const without = await (await analyst(broker)).view('SHPO_SRO', ['FORCE'], THREE_QUARTERS);
    const { view } = await analyst(broker, 'nmr-5399');
    isDown = false;
    const before = await view('SHPO_SRO', [], THREE_QUARTERS);
    isDown = true;
    const after = await view('SHPO_SRO', [], THREE_QUARTERS);
    isDown = false;
    const again = await view('SHPO_SRO', [], THREE_QUARTERS);
    await broker.stop();
    expect(lines(without)).toEqual(['NMR: 65', 'SLW: 85']);
    expect(without).toMatchObject({
      total: 150,
      suppressedCells: 0,
      complete: false,
      sources: [
        { force: 'NMR', status: 'OK' },
        { force: 'SLW', status: 'OK' },
        { force: 'ARV', status: 'TIMEOUT' },
      ],
    });
    expect([before, after, again].map(({ total, complete }) => [total, complete])).toEqual([
      [175, true],
      [null, false],
      [175, true],
    ]);
  });
});
