import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PNC_ID } from '../callers.js';
import { smallLog } from './logged.js';
import { AUDITOR, BRIEF, STEWARD, startReading, WHOLE } from './readers.js';

const SECRET = 'Zebedee';
const BAD = (message: string) => [`BAD_USER_INPUT ${message}`];

/** Everything a reader of the log can get wrong: a code, the argument by name, nothing echoed, and nothing searched. */
describe('bad input to accessLog', () => {
  let reading: Awaited<ReturnType<typeof startReading>>;
  let auditor: Awaited<ReturnType<typeof reading.reader>>;
  let steward: Awaited<ReturnType<typeof reading.reader>>;
  beforeAll(async () => {
    reading = await startReading();
    reading.log.accesses = smallLog(reading.refOf(PNC_ID), 'p-two');
    auditor = await reading.reader(AUDITOR);
    steward = await reading.reader(STEWARD);
  });
  afterAll(() => reading.broker.stop());

  const WAYS = 'where.subject: give exactly one of pncId, croNumber, nominal, or name with dateOfBirth';
  const YEARS = 'expected an instant of the years 2000 to 2100';
  const ALONE = 'where.from: a period of more than 400 days needs another filter';

  it.each<[string, object, string[]]>([
    ['no page', { first: 0 }, BAD('first: expected 1 to 200')],
    ['a negative page', { first: -1 }, BAD('first: expected 1 to 200')],
    ['too large a page', { first: 201 }, BAD('first: expected 1 to 200')],
    ['a subject named in no way', { where: { subject: {} } }, BAD(WAYS)],
    ['a subject named in two ways', { where: { subject: { pncId: PNC_ID, croNumber: SECRET } } }, BAD(WAYS)],
    [
      'a malformed PNC ID',
      { where: { subject: { pncId: SECRET } } },
      BAD('where.subject: pncId: not in a form that is used'),
    ],
    [
      'a name without a date of birth',
      { where: { subject: { name: SECRET } } },
      BAD('where.subject: dateOfBirth: expected a date as YYYY-MM-DD'),
    ],
    [
      'a nominal without its force',
      { where: { subject: { nominal: { ref: SECRET } } } },
      BAD('where.subject: nominal.force: not in a form that is used'),
    ],
    [
      'an end before the beginning',
      { where: { from: '2026-11-20T09:00:00Z', to: '2026-11-20T08:00:00Z' } },
      BAD('where.from: must be before where.to'),
    ],
    [
      'an end at the beginning',
      { where: { from: '2026-11-20T09:00:00Z', to: '2026-11-20T09:00:00.000Z' } },
      BAD('where.from: must be before where.to'),
    ],
    ['a date long ago', { where: { from: '1999-12-31T23:59:59Z' } }, BAD(`where.from: ${YEARS}`)],
    ['a date far ahead', { where: { to: '2101-01-01T00:00:00Z' } }, BAD(`where.to: ${YEARS}`)],
    [
      'a long time and nothing else',
      { where: { from: '2025-01-01T00:00:00Z', to: '2026-02-06T00:00:00Z' } },
      BAD(ALONE),
    ],
    ['a long time until now', { where: { from: '2025-10-18T10:31:59Z' } }, BAD(ALONE)],
    ['an empty requester', { where: { requester: '  ' } }, BAD('where.requester: expected 1 to 200 characters')],
    [
      'a long reference',
      { where: { caseReference: SECRET.repeat(30) } },
      BAD('where.caseReference: expected 1 to 200 characters'),
    ],
    [
      'a control character',
      { where: { organisation: `${SECRET}\u0000` } },
      BAD('where.organisation: expected 1 to 200 characters'),
    ],
    ['a cursor that is none', { after: SECRET }, BAD('after: is no cursor that this search gave you')],
    ['an empty cursor', { after: '' }, BAD('after: is no cursor that this search gave you')],
    ['a cursor of any length', { after: SECRET.repeat(100) }, BAD('after: is no cursor that this search gave you')],
    [
      'a cursor with a made-up check',
      { after: Buffer.from(`4.${'A'.repeat(16)}`).toString('base64url') },
      BAD('after: is no cursor that this search gave you'),
    ],
    ['no purpose', { purpose: null }, BAD('$purpose: must not be null')],
    ['another purpose', { purpose: SECRET }, BAD('$purpose: does not fit its type')],
    ['a day for an instant', { where: { from: '2026-11-20' } }, BAD('$where.from: does not fit its type')],
    ['an unknown field', { where: { shoeSize: SECRET } }, BAD('$where: is no field of AccessLogFilter')],
    ['an unknown outcome', { where: { outcome: SECRET } }, BAD('$where.outcome: does not fit its type')],
    ['a page that is no number', { first: SECRET }, BAD('$first: does not fit its type')],
  ])('%s is refused', async (_what, variables, errors) => {
    const searches = reading.log.asked.length;
    const { text, body } = await auditor.read(variables);
    expect(body.data ?? null).toBeNull();
    expect(body.errors?.map(({ message, extensions }) => `${extensions.code} ${message}`)).toEqual(errors);
    expect(text).not.toContain(SECRET);
    expect(reading.log.asked).toHaveLength(searches);
  });

  it.each<[string, object]>([
    ['four hundred days', { from: '2025-11-01T00:00:00Z', to: '2026-12-06T00:00:00Z' }],
    ['four hundred days until now', { from: '2025-10-18T10:32:00Z' }],
    [
      'many years of one requester',
      { from: '2000-01-01T00:00:00Z', to: '2100-12-31T23:59:59.999Z', requester: 'csc-4471' },
    ],
  ])('%s are searched', async (_what, where) => {
    expect((await auditor.page({ where })).ids.length).toBeGreaterThan(0);
  });

  it('takes a cursor back only for the same filter, of the same caller', async () => {
    const { endCursor } = await auditor.page({ first: 1 });
    const other = await reading.reader({ ...AUDITOR, sub: 'aud-10' });
    const refused = BAD('after: is no cursor that this search gave you');
    expect(await auditor.refusal({ after: endCursor, where: { requester: 'csc-4471' } })).toEqual(refused);
    expect(await other.refusal({ after: endCursor })).toEqual(refused);
    expect(await steward.refusal({ after: endCursor })).toEqual(refused);
    expect((await auditor.page({ after: endCursor, first: 2, where: {} })).ids).toEqual(['rq-old-14', 'rq-old-12']);
  });

  it('takes no cursor that was changed in any character', async () => {
    const { endCursor } = await auditor.page({ first: 1 });
    const cursor = endCursor ?? '';
    for (let at = 0; at < cursor.length; at++) {
      const changed = `${cursor.slice(0, at)}${cursor[at] === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`;
      expect(await auditor.refusal({ after: changed })).toEqual(BAD('after: is no cursor that this search gave you'));
    }
  });

  it.each([
    ['first: 0', 'decisions.first: expected 1 to 200'],
    ['first: 201', 'decisions.first: expected 1 to 200'],
    ['skip: -1', 'decisions.skip: must not be negative'],
  ])('decisions(%s) is refused', async (args, message) => {
    const query = WHOLE.replace('decisions {', `decisions(${args}) {`);
    expect(new Set(await auditor.refusal({}, query))).toEqual(new Set(BAD(message)));
  });

  it('reads for one purpose in one operation, and five times at most', async () => {
    const reads = (...purposes: string[]) =>
      `{ ${purposes.map((purpose, n) => `r${n}: accessLog(purposeOfReading: ${purpose}) { isComplete }`).join(' ')} }`;
    const ask = async (query: string) => (await reading.broker.ask(query, { token: auditor.token })).body;
    expect(await ask(reads('LAWFULNESS', 'SELF_MONITORING'))).toMatchObject({
      errors: [
        {
          message: 'purposeOfReading: an operation reads the access log for one purpose',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
    expect(await ask(reads(...Array(6).fill('LAWFULNESS')))).toMatchObject({
      errors: [
        {
          message: 'an operation may search the access log 5 times at most',
          extensions: { code: 'OPERATION_TOO_LARGE' },
        },
      ],
    });
    const five = await ask(reads(...Array(5).fill('LAWFULNESS')));
    expect(Object.keys(five.data ?? {})).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
  });

  it('lets a steward name no force but their own', async () => {
    const refused = ['FORBIDDEN where.force: a steward reads of accesses to records of their own force only'];
    expect(await steward.refusal({ where: { force: 'SLW' } }, BRIEF)).toEqual(refused);
    expect(await steward.refusal({ where: { force: 'XYZ' } }, BRIEF)).toEqual(refused);
  });
});
