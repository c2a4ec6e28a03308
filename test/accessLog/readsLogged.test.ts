import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ANALYST,
  EMPLOYER,
  HEAD_TEACHER,
  OFFICER,
  PATROL,
  PNC_ID,
  PROBATION,
  REGULATOR,
  SOCIAL_WORKER,
  SUPERVISOR,
} from '../callers.js';
import { smallLog } from './logged.js';
import { AUDITOR, BRIEF, STEWARD, startReading } from './readers.js';

let reading: Awaited<ReturnType<typeof startReading>>;
beforeAll(async () => {
  reading = await startReading();
  reading.log.accesses = smallLog(reading.refOf(PNC_ID), 'p-two');
});
beforeEach(() => {
  reading.written.length = 0;
});
afterAll(() => reading.broker.stop());

/** What was written, as far as it says who read what for what. */
const entries = () =>
  reading.written.map((entry) => {
    if ('searched' in entry) return 'searched';
    if ('intent' in entry) {
      const { reading: why, rootFields, kinds, subjectRefs, requester, enquiry } = entry.intent;
      return { reading: why, rootFields, kinds, subjectRefs, by: requester?.id, enquiry };
    }
    const { outcome, shownOutcome, code, sources, responseMarking } = entry.outcome;
    return { outcome, shownOutcome, code, sources, responseMarking, ...entry.detail };
  });

const intent = (by: string, subjectRefs: string[] = [], purpose = 'LAWFULNESS') => ({
  reading: { purpose },
  rootFields: ['accessLog'],
  kinds: [],
  subjectRefs,
  by,
  enquiry: null,
});
const readingRow = (subjectRef: string | null) => ({
  operation: 'CONSULTATION',
  subjectRef,
  sourceForce: null,
  recordKind: null,
  recordId: null,
  fieldPath: 'accessLog',
  category: null,
  decision: 'F',
  generaliser: null,
  trueReason: null,
  shownReason: null,
  authorisationId: null,
  reasonInWords: null,
});
const done = (...subjects: (string | null)[]) => ({
  outcome: 'DONE',
  shownOutcome: null,
  code: null,
  sources: [],
  responseMarking: 'OFFICIAL_SENSITIVE',
  gateFacts: [],
  rows: subjects.map(readingRow),
});
const refused = (code: string) => ({
  outcome: 'REFUSED',
  shownOutcome: null,
  code,
  sources: [],
  responseMarking: null,
  gateFacts: [],
  rows: [],
});

describe('reading the access log', () => {
  it('is logged before anything is searched, with its purpose and the subject it is about', async () => {
    const auditor = await reading.reader(AUDITOR);
    await auditor.page({ purpose: 'CRIMINAL_PROCEEDINGS', where: { subject: { pncId: PNC_ID } } });
    const ref = reading.refOf(PNC_ID);
    expect(entries()).toEqual([intent('aud-9', [ref], 'CRIMINAL_PROCEEDINGS'), 'searched', done(ref)]);
  });

  it('is logged for a steward too, and where nothing is found', async () => {
    const steward = await reading.reader({ ...STEWARD, org: 'ARV-POLICE', force: 'ARV' });
    await steward.page({ where: { requestId: 'rq-none' } });
    expect(entries()).toEqual([intent('nmr-3300'), 'searched', done(null)]);
  });

  it('is logged once for each search of an operation', async () => {
    const { token } = await reading.reader(AUDITOR);
    const query = `{ a: accessLog(purposeOfReading: LAWFULNESS, where: { subject: { pncId: "${PNC_ID}" } }) { isComplete }
      b: accessLog(purposeOfReading: LAWFULNESS) { isComplete } }`;
    await reading.broker.ask(query, { token });
    const ref = reading.refOf(PNC_ID);
    const [first, ...others] = entries();
    expect(first).toEqual({ ...intent('aud-9', [ref]), rootFields: ['accessLog', 'accessLog'] });
    expect(others).toEqual(['searched', 'searched', done(ref, null)]);
  });

  it('is logged where it is refused, and then nothing is searched', async () => {
    const auditor = await reading.reader(AUDITOR);
    const steward = await reading.reader(STEWARD);
    await auditor.refusal({ where: { subject: { pncId: 'x' } } });
    await steward.refusal({ where: { force: 'SLW', subject: { pncId: PNC_ID } } });
    expect(entries()).toEqual([
      intent('aud-9'),
      refused('BAD_USER_INPUT'),
      intent('nmr-3300', [reading.refOf(PNC_ID)]),
      refused('FORBIDDEN'),
    ]);
  });

  it('does not find itself', async () => {
    const auditor = await reading.reader(AUDITOR);
    reading.log.accesses = [];
    expect(await auditor.page()).toMatchObject({ ids: [], hasNextPage: false });
    reading.log.accesses = smallLog(reading.refOf(PNC_ID), 'p-two');
  });

  it('is not counted as asking about many people', async () => {
    const auditor = await reading.reader(AUDITOR);
    for (let n = 1; n <= 7; n++) await auditor.page({ where: { subject: { pncId: `1999/000000${n}S` } } });
    const rows = reading.written.flatMap((entry) => ('detail' in entry ? entry.detail.rows : []));
    expect(rows.map(({ fieldPath }) => fieldPath)).toEqual(Array(7).fill('accessLog'));
  });

  it.each([
    ['an analyst', ANALYST],
    ['an employer', EMPLOYER],
    ['a head teacher', HEAD_TEACHER],
    ['public protection', OFFICER],
    ['a front-line officer', PATROL],
    ['probation', PROBATION],
    ['a regulator', REGULATOR],
    ['social care', SOCIAL_WORKER],
    ['a supervisor', SUPERVISOR],
    ['an authorising officer', { ...OFFICER, group: 'AUTHORISING_OFFICER', rank: 'INSPECTOR' }],
  ])('is for nobody else: not for %s', async (_who, claims) => {
    const caller = await reading.reader(claims);
    const subject = { pncId: PNC_ID };
    expect(await caller.refusal({ where: { subject } })).toEqual(['FORBIDDEN your group may not call this operation']);
    expect(await caller.refusal({ where: { subject: {} }, first: 0 })).toEqual([
      'FORBIDDEN your group may not call this operation',
    ]);
    expect(entries()).toEqual(
      [intent(claims.sub, [reading.refOf(PNC_ID)]), refused('FORBIDDEN'), intent(claims.sub), refused('FORBIDDEN')].map(
        (entry) => ('rows' in entry ? { ...entry, responseMarking: null } : entry),
      ),
    );
  });

  it('is for nobody without a token', async () => {
    const { body } = await reading.broker.ask(BRIEF, { variables: { purpose: 'LAWFULNESS' } });
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(entries()).toEqual([{ ...intent('x'), by: undefined }, refused('UNAUTHENTICATED')]);
  });
});
