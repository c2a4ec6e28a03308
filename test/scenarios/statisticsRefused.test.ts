import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGGREGATE, analyst } from '../analyst.js';
import { ANALYST, LOOKUP_ENQUIRY, OFFICER, STATISTICS_ENQUIRY } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';

const within = (from: string, to: string) => ({ quarters: { from, to } });

/** Scenario 5.10 of the brief: what is refused, before any force is asked. */
describe('statistics', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker();
  });
  afterAll(() => broker.stop());

  it.each([
    ['groupBy: OFFENCE_GROUP does not exist for ORDER', 'ORDER', ['OFFENCE_GROUP'], null],
    ['groupBy: CONDITION_CODE does not exist for STATEMENT', 'STATEMENT', ['CONDITION_CODE'], null],
    ['groupBy: QUARTER does not exist for MANAGEMENT', 'MANAGEMENT', ['QUARTER'], null],
    ['groupBy: names a dimension twice', 'ORDER', ['FORCE', 'FORCE'], null],
    ['groupBy: takes 3 dimensions at most', 'ARREST', ['FORCE', 'QUARTER', 'OUTCOME_GROUP', 'OFFENCE_GROUP'], null],
    ['where.outcomeGroup: OUTCOME_GROUP does not exist for VOO', 'VOO', [], { outcomeGroup: 'CHARGED' }],
    ['where.orderType: ORDER_TYPE does not exist for ARREST', 'ARREST', [], { orderType: 'SHPO' }],
    ['where.force: names a force that is not configured', 'VOO', [], { force: 'QQQ' }],
    ['where.quarters: ends before it begins', 'VOO', [], within('2026-Q2', '2026-Q1')],
    ['where.quarters: spans 40 quarters at most', 'VOO', [], within('2016-Q1', '2026-Q1')],
    ['$where.quarters.from: does not fit its type', 'VOO', [], within('spring', '2026-Q1')],
    ['$where.offenceGroup: does not fit its type', 'VOO', [], { offenceGroup: 'Rudd' }],
    ['$where: is no field of AggregateFilter', 'VOO', [], { name: 'Rudd' }],
  ])('refuse bad input: %s', async (message, kind, groupBy, where) => {
    const { refusal } = await analyst(broker);
    expect(await refusal(kind, groupBy, where)).toEqual([`BAD_USER_INPUT ${message}`]);
  });

  it('are refused by what the policy withholds from analysts, with the reason in the log', async () => {
    const { refusal } = await analyst(broker);
    expect(await refusal('STATEMENT', ['FORCE', 'QUARTER'])).toEqual([
      'FORBIDDEN statistics may not be broken down or narrowed so',
    ]);
    const { body, detail } = (await broker.log()).at(-1) ?? {};
    expect(body).toMatchObject({ outcome: 'REFUSED', code: 'FORBIDDEN', sources: [] });
    expect(detail?.rows).toEqual([
      {
        operation: 'DISCLOSURE',
        subjectRef: null,
        sourceForce: null,
        recordKind: 'STATEMENT',
        recordId: null,
        fieldPath: 'aggregate.startedAt',
        category: 'OFFENCE_FACTS',
        decision: 'N',
        generaliser: null,
        trueReason: 'NOT_JUSTIFIED_FOR_RECIPIENT',
        shownReason: null,
        authorisationId: null,
        reasonInWords: null,
      },
    ]);
  });

  it('need an enquiry, a role and the right group', async () => {
    const variables = { kind: 'VOO', groupBy: [] };
    const codeFor = async (claims: typeof ANALYST, input: object | null) => {
      const token = await broker.token(claims);
      const enquiry = input === null ? {} : { enquiry: await broker.open(token, input) };
      const { body } = await broker.ask(AGGREGATE, { token, ...enquiry, variables });
      return [body.data, body.errors?.map(({ extensions }) => extensions.code)];
    };
    const { role: _none, ...unvetted } = ANALYST;
    expect(await codeFor(ANALYST, null)).toEqual([null, ['ENQUIRY_REQUIRED']]);
    expect(await codeFor(OFFICER, LOOKUP_ENQUIRY)).toEqual([null, ['FORBIDDEN']]);
    expect(await codeFor(unvetted, STATISTICS_ENQUIRY)).toEqual([null, ['FORBIDDEN']]);
    expect(await codeFor(ANALYST, { ...STATISTICS_ENQUIRY, fieldsRequested: ['CAWN'] })).toEqual([
      null,
      ['KIND_NOT_REQUESTED'],
    ]);
  });
});
