import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLPD_ENQUIRY, EMPLOYER, HEAD_TEACHER, OFFICER, PATROL } from '../callers.js';
import { NOW } from '../harness.js';
import { DISCLOSURE_QUERY } from '../scenarios/disclosureQueries.js';
import { CaseBroker } from './CaseBroker.js';
import { DECIDE, READ, REQUEST, REVOKE } from './caseQueries.js';
import {
  DETECTIVE,
  DRAFT_ENQUIRY,
  INSPECTOR,
  INSPECTOR_ELSEWHERE,
  INSPECTOR_WITHOUT_POSTING,
  OTHER_INSPECTOR,
  REASONS,
  SERGEANT,
  TEACHER,
  TESTS,
  teacherDraft,
} from './people.js';

describe('an authorisation', () => {
  let cases: CaseBroker;
  let arrest: string;
  beforeAll(async () => {
    cases = await CaseBroker.start();
    arrest = await cases.recordOf(DETECTIVE, TEACHER, 'arrests', 'arrestedAt', '2026-11');
  });
  beforeEach(() => {
    cases.now = NOW;
  });
  afterAll(() => cases.stop());

  const draft = async (change: object = {}, claims = DETECTIVE): Promise<string> => {
    const { authorisation, refusal } = (await cases.payload(
      claims,
      REQUEST,
      { input: { ...teacherDraft(arrest), ...change } },
      DRAFT_ENQUIRY,
    )) as { authorisation: { id: string } | null; refusal: unknown };
    if (authorisation === null) throw new Error(JSON.stringify(refusal));
    return authorisation.id;
  };
  const decide = (claims: typeof INSPECTOR, id: string, decision = 'APPROVE', version = 1) =>
    cases.refusal(claims, DECIDE, { id, version, decision, reasons: REASONS });
  const open = (id: string, claims = HEAD_TEACHER) => cases.ask(claims, DISCLOSURE_QUERY, { id }, CLPD_ENQUIRY);
  const outcome = async (id: string, claims = HEAD_TEACHER) =>
    (await open(id, claims)).body.extensions?.disclosure.outcome;

  it('opens nothing as a draft, everything that it names once approved, and that once', async () => {
    const id = await draft();
    expect(await outcome(id)).toBe('NOTHING_TO_DISCLOSE');
    expect(await decide(INSPECTOR, id)).toBeNull();
    const first = await open(id);
    expect(first.text).toContain('Simon Tarrant');
    expect(first.body.extensions?.disclosure.outcome).toBe('RELEASED');
    const second = await open(id);
    expect(second.body.extensions?.disclosure.outcome).toBe('NOTHING_TO_DISCLOSE');
    expect(second.text).not.toContain('Tarrant');
    const reasons = (await cases.lastLogged()).flatMap(({ detail }) => detail?.rows ?? []);
    expect(reasons.map(({ trueReason }) => trueReason)).toEqual(['AUTHORISATION_EXPIRED']);
    expect(await cases.payload(DETECTIVE, READ, { id })).toMatchObject({
      state: 'DELIVERED',
      delivery: { how: 'SYSTEM', toWhom: 'emp-2001' },
    });
  });

  it('is delivered to one of two who open it at once', async () => {
    const id = await draft();
    await decide(INSPECTOR, id);
    const outcomes = await Promise.all([outcome(id), outcome(id)]);
    expect(outcomes.sort()).toEqual(['NOTHING_TO_DISCLOSE', 'RELEASED']);
  });

  it('is not used up by somebody else, nor by an enquiry about somebody else', async () => {
    const id = await draft();
    await decide(INSPECTOR, id);
    expect(await outcome(id, EMPLOYER)).toBe('NOTHING_TO_DISCLOSE');
    expect(await outcome(id, { ...HEAD_TEACHER, sub: 'emp-2002' })).toBe('NOTHING_TO_DISCLOSE');
    const other = { ...CLPD_ENQUIRY, aboutWhom: [{ name: 'Graham Coyle', dateOfBirth: '1975-06-30' }] };
    const asked = await cases.ask(HEAD_TEACHER, DISCLOSURE_QUERY, { id }, other);
    expect(asked.body.extensions?.disclosure.outcome).toBe('NOTHING_TO_DISCLOSE');
    expect(await outcome(id)).toBe('RELEASED');
  });

  it.each<[string, typeof INSPECTOR, string]>([
    ['who drafted it', { ...INSPECTOR, sub: DETECTIVE.sub }, 'NOT_SEPARATE'],
    ['who is the officer in the case', { ...INSPECTOR, sub: 'nmr-6103' }, 'NOT_SEPARATE'],
    ['of too low a rank', SERGEANT, 'RANK_TOO_LOW'],
    ['without a rank', { ...OFFICER, sub: 'nmr-staff' }, 'RANK_TOO_LOW'],
    ['without a current posting', INSPECTOR_WITHOUT_POSTING, 'NO_POSTING'],
    ['of another force', INSPECTOR_ELSEWHERE, 'WRONG_FORCE'],
  ])('is not decided by somebody %s, and the log says so', async (_who, claims, code) => {
    const id = await draft();
    expect(await decide(claims, id)).toBe(code);
    expect((await cases.lastLogged()).at(-1)?.body).toMatchObject({ outcome: 'REFUSED', code });
    expect(await outcome(id)).toBe('NOTHING_TO_DISCLOSE');
    expect(await decide(INSPECTOR, id)).toBeNull();
  });

  it('is decided by one of two Inspectors at once', async () => {
    const id = await draft();
    const codes = await Promise.all([decide(INSPECTOR, id), decide(OTHER_INSPECTOR, id, 'REFUSE')]);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code !== null)).toEqual(['CHANGED_MEANWHILE']);
  });

  it('ends after seven days', async () => {
    const id = await draft();
    await decide(INSPECTOR, id);
    cases.now = new Date('2026-11-29T10:31:59.999Z');
    expect(await cases.payload(DETECTIVE, READ, { id })).toMatchObject({ state: 'APPROVED' });
    cases.now = new Date('2026-11-29T10:32:00.000Z');
    expect(await cases.payload(DETECTIVE, READ, { id })).toMatchObject({ state: 'EXPIRED' });
    expect(await outcome(id)).toBe('NOTHING_TO_DISCLOSE');
  });

  it('can be taken back by whoever drafted it or an Inspector, with reasons', async () => {
    const id = await draft();
    await decide(INSPECTOR, id);
    const input = { id, version: 2, reasons: 'The complainant withdrew and the bail terms were lifted today.' };
    expect(await cases.refusal(SERGEANT, REVOKE, input)).toBe('RANK_TOO_LOW');
    expect(await cases.refusal(DETECTIVE, REVOKE, { ...input, reasons: 'safeguarding' })).toBe('INPUT_INCOMPLETE');
    expect(await cases.refusal(DETECTIVE, REVOKE, input)).toBeNull();
    expect(await outcome(id)).toBe('NOTHING_TO_DISCLOSE');
    expect(await cases.refusal(DETECTIVE, REVOKE, { ...input, version: 3 })).toBe('WRONG_STATE');
  });

  it('once refused opens nothing and cannot be approved', async () => {
    const id = await draft();
    expect(await decide(INSPECTOR, id, 'REFUSE')).toBeNull();
    expect(await decide(OTHER_INSPECTOR, id, 'APPROVE', 2)).toBe('WRONG_STATE');
    expect(await outcome(id)).toBe('NOTHING_TO_DISCLOSE');
  });

  const problems = async (change: object): Promise<unknown> => {
    const input = { ...teacherDraft(arrest), ...change };
    return (await cases.payload(DETECTIVE, REQUEST, { input }, DRAFT_ENQUIRY)).refusal;
  };
  const incomplete = (path: string) => ({
    code: 'INPUT_INCOMPLETE',
    problems: [{ path, message: expect.any(String) }],
  });

  it.each<[string, object, string]>([
    ['a test is not answered', { tests: { ...TESTS, pressingSocialNeed: null } }, 'tests.pressingSocialNeed'],
    [
      'a test is not met',
      { tests: { ...TESTS, realAndImmediateRisk: { ...TESTS.realAndImmediateRisk, met: false } } },
      'tests.realAndImmediateRisk.met',
    ],
    [
      'a reason is stock text',
      { tests: { ...TESTS, necessity: { met: true, reasons: 'Necessary and proportionate for policing purposes.' } } },
      'tests.necessity.reasons',
    ],
    [
      'a reason is too short',
      { tests: { ...TESTS, necessity: { met: true, reasons: 'He teaches girls.' } } },
      'tests.necessity.reasons',
    ],
    [
      'a reason is too long',
      { tests: { ...TESTS, necessity: { met: true, reasons: 'a long reason '.repeat(400) } } },
      'tests.necessity.reasons',
    ],
    ['nobody was asked to be heard', { tests: { ...TESTS, representations: null } }, 'tests.representations'],
    [
      'no one person is told',
      { recipient: { group: 'EMPLOYER', organisation: 'FERNHILL-ACADEMY' } },
      'recipient.userId',
    ],
    ['no role is named', { role: ' ' }, 'role'],
    ['nothing is to be released', { grants: [] }, 'grants'],
    ['a record is named by something else', { grants: [{ ...teacherDraft('NMR/CU/1').grants[0] }] }, 'grants.0.record'],
    ['nobody is identified', { subject: {} }, 'subject'],
    ['there is no such force', { force: 'XYZ' }, 'force'],
    ['there is no statement', { statement: null }, 'statement'],
  ])('is no draft where %s', async (_what, change, path) => {
    expect(await problems(change)).toEqual(incomplete(path));
  });

  it('is no draft for somebody whom the register does not know', async () => {
    const recipient = { group: 'EMPLOYER', organisation: 'NOWHERE-SCHOOL', userId: 'x-1' };
    expect(await problems({ recipient })).toMatchObject({ code: 'RECIPIENT_UNKNOWN' });
    const misfit = { group: 'REGULATOR', organisation: 'FERNHILL-ACADEMY', userId: 'x-1' };
    expect(await problems({ recipient: misfit })).toMatchObject({ code: 'RECIPIENT_UNKNOWN' });
  });

  it('is drafted only under an enquiry about its subject', async () => {
    const input = { ...teacherDraft(arrest), subject: { pncId: '2026/0550412S' } };
    const { body } = await cases.ask(DETECTIVE, REQUEST, { input }, DRAFT_ENQUIRY);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBJECT_NOT_COVERED']);
    const bare = await cases.ask(DETECTIVE, REQUEST, { input: teacherDraft(arrest) });
    expect(bare.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['ENQUIRY_REQUIRED']);
    const head = await cases.ask(HEAD_TEACHER, REQUEST, { input: teacherDraft(arrest) }, CLPD_ENQUIRY);
    expect(head.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('flags reasons that stand word for word about somebody else, and does not refuse them', async () => {
    await draft();
    const about = { ...DRAFT_ENQUIRY, aboutWhom: [{ pncId: '2026/0550412S' }] };
    const input = { ...teacherDraft(arrest), subject: { pncId: '2026/0550412S' } };
    const { authorisation } = (await cases.payload(DETECTIVE, REQUEST, { input }, about)) as {
      authorisation: { reusedTexts: string[] };
    };
    expect(authorisation.reusedTexts).toEqual(Object.keys(TESTS).filter((test) => test !== 'representations'));
    const paths = (await cases.lastLogged()).flatMap(({ detail }) => detail?.rows ?? []).map((row) => row.fieldPath);
    expect(paths).toContain('requestAuthorisation.reusedText');
  });

  it('is shown to officers of its force and to nobody else', async () => {
    const id = await draft();
    expect((await cases.ask(INSPECTOR_ELSEWHERE, READ, { id })).body.data).toEqual({ authorisation: null });
    expect((await cases.ask(PATROL, READ, { id })).body.data).toEqual({ authorisation: null });
    expect((await cases.ask(INSPECTOR, READ, { id: 'AUTH-none' })).body.data).toEqual({ authorisation: null });
    expect((await cases.ask(HEAD_TEACHER, READ, { id })).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await cases.payload(INSPECTOR, READ, { id })).toMatchObject({ id, state: 'REQUESTED' });
  });

  it('takes one command at a time', async () => {
    const id = await draft();
    const input = { id, version: 1, decision: 'APPROVE', reasons: REASONS };
    const twice = DECIDE.replace('decideAuthorisation(', 'a: decideAuthorisation(').replace(
      /\}$/,
      'b: decideAuthorisation(input: $input) { refusal { code } } }',
    );
    const { body } = await cases.ask(INSPECTOR, twice, { input });
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['OPERATION_TOO_LARGE']);
    expect(await cases.payload(INSPECTOR, READ, { id })).toMatchObject({ state: 'REQUESTED' });
  });
});
