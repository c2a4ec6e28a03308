import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import type { Authorisation } from '../../src/model/Authorisation.js';
import { DecisionsOnFile, nurseAuthorisation, teacherAuthorisation } from '../authorisations.js';
import { CLPD_ENQUIRY, EMPLOYER, HEAD_TEACHER, OFFICER, REGULATOR, STRATEGY_ENQUIRY } from '../callers.js';
import { type Answer, type LogEntry, NOW, startTestBroker, type TestBroker } from '../harness.js';
import { DISCLOSURE_QUERY } from './disclosureQueries.js';
import { expectWhole, settle } from './expectWhole.js';

interface Asked {
  readonly answer: Answer;
  readonly log: readonly LogEntry[];
}

const TEACHER = '2012/0218842S';
const NURSE = '2026/0550412S';

/** Scenarios 5.2 and 5.9 of the brief, as far as they read: how an authorisation comes about is another matter. */
describe('a disclosure under common law', () => {
  const casework = new DecisionsOnFile();
  const clock = { now: NOW };
  let broker: TestBroker;
  let teacher: Authorisation;
  let nurse: Authorisation;

  /** The opaque ids by which the officer who drafts names what is to be told. */
  const recordIds = async (pncId: string): Promise<Record<'arrests' | 'crimeReports', string>> => {
    const token = await broker.token(OFFICER);
    const about = { aboutWhom: [{ pncId }], children: [], useCasePurpose: 'CLPD', lawfulBases: ['CL_CLPD'] };
    const heard = { representations: { state: 'NOT_SOUGHT', reason: 'Telling him now could put children at risk.' } };
    const enquiry = await broker.open(token, { ...STRATEGY_ENQUIRY, ...about, ...heard });
    const query = `{ person(pncId: "${pncId}") { arrests { id arrestedAt } crimeReports { id reportedAt } } }`;
    const { body } = await broker.ask(query, { token, enquiry });
    const person = body.data?.person as Record<string, { id: string; arrestedAt?: string; reportedAt?: string }[]>;
    const of = (list: string) =>
      person[list]?.find(({ arrestedAt, reportedAt }) => (arrestedAt ?? reportedAt ?? '').startsWith('2026-11'))?.id ??
      '';
    return { arrests: of('arrests'), crimeReports: of('crimeReports') };
  };

  const open = async (claims: DevelopmentClaims, id: string, input: object = {}): Promise<Asked> => {
    const token = await broker.token(claims);
    const enquiry = await broker.open(token, { ...CLPD_ENQUIRY, ...input });
    const answer = await broker.ask(DISCLOSURE_QUERY, { token, enquiry, variables: { id } });
    const requestId = answer.body.extensions?.disclosure.requestId;
    return { answer, log: (await broker.log()).filter(({ body }) => body.requestId === requestId) };
  };

  beforeAll(async () => {
    broker = await startTestBroker({}, { casework, now: () => clock.now });
    teacher = teacherAuthorisation((await recordIds(TEACHER)).arrests);
    const about = await recordIds(NURSE);
    nurse = nurseAuthorisation(about.arrests, about.crimeReports);
  });
  beforeEach(() => {
    clock.now = NOW;
    casework.authorisations.length = 0;
  });
  afterAll(() => broker.stop());

  it('gives the school nothing before an Inspector has authorised it', async () => {
    const { answer, log } = await open(HEAD_TEACHER, 'AUTH-771');
    expectWhole('clpd-before', answer, log);
  });

  it('gives the school what the Inspector authorised, and what the law asks of a school', async () => {
    casework.authorisations.push(teacher);
    const { answer, log } = await open(HEAD_TEACHER, 'AUTH-771');
    expectWhole('clpd-school', answer, log);
    for (const secret of [
      'Quickfell',
      'CR-55120',
      'Affray',
      'affray',
      '2012',
      'NMR/CU/26/004321',
      'Hallam',
      'Larkspur',
      'message former pupils',
      'PENDING',
      '1991-08',
    ]) {
      expect(answer.text).not.toContain(secret);
    }
  });

  const otherwise: readonly [string, (authorisation: Authorisation) => Authorisation, string[]][] = [
    ['has expired', (one) => ({ ...one, expiresAt: NOW.toISOString() }), ['AUTHORISATION_EXPIRED']],
    ['was revoked', (one) => ({ ...one, revokedAt: '2026-11-21T09:00:00.000Z' }), ['AUTHORISATION_EXPIRED']],
    ['was delivered', (one) => ({ ...one, deliveredAt: '2026-11-21T09:00:00.000Z' }), ['AUTHORISATION_EXPIRED']],
    ['is for later', (one) => ({ ...one, decidedAt: '2026-11-23T09:00:00.000Z' }), ['GATE_NOT_MET']],
    ['was made by whoever asked for it', (one) => ({ ...one, requestedBy: one.decidedBy.id }), ['GATE_NOT_MET']],
    ['was made by the officer in the case', (one) => ({ ...one, officerInCase: one.decidedBy.id }), ['GATE_NOT_MET']],
    [
      'was made by a Sergeant',
      (one) => ({ ...one, decidedBy: { ...one.decidedBy, rank: 'SERGEANT' } }),
      ['GATE_NOT_MET'],
    ],
    [
      'was made by an Inspector without a posting',
      (one) => ({ ...one, decidedBy: { ...one.decidedBy, posting: null } }),
      ['GATE_NOT_MET'],
    ],
    [
      'is for another school',
      (one) => ({ ...one, recipient: { ...one.recipient, organisation: 'ARDENVALE-HOSPITALS' } }),
      ['GATE_NOT_MET'],
    ],
    [
      'is for another person of the school',
      (one) => ({ ...one, recipient: { ...one.recipient, userId: 'emp-2002' } }),
      ['GATE_NOT_MET'],
    ],
    [
      'is for the school as something else',
      (one) => ({ ...one, recipient: { ...one.recipient, group: 'EDU' } }),
      ['GATE_NOT_MET'],
    ],
    ['names no role', (one) => ({ ...one, role: null }), ['GATE_NOT_MET']],
    [
      'allows nothing that is held',
      (one) => ({ ...one, grants: [] }),
      ['INSPECTOR_REQUIRED', 'NOT_JUSTIFIED_FOR_RECIPIENT'],
    ],
    [
      'is about somebody of whom nothing is held',
      (one) => ({ ...one, subject: { ...one.subject, pncId: '2001/0000001S' } }),
      ['NO_RECORD'],
    ],
    [
      'rests on information whose reliability nobody weighed',
      (one) => ({ ...one, reliabilityRecorded: false }),
      ['INSPECTOR_REQUIRED', 'NOT_JUSTIFIED_FOR_RECIPIENT'],
    ],
  ];

  it.each(otherwise)('says the same as where there is none, if the authorisation %s', async (_how, change, reasons) => {
    const none = await open(HEAD_TEACHER, 'AUTH-771');
    casework.authorisations.push(change(teacher));
    const { answer, log } = await open(HEAD_TEACHER, 'AUTH-771');
    expect(withoutIds(answer)).toBe(withoutIds(none.answer));
    expect(settle(answer.body.extensions?.disclosure)).toMatchObject({ outcome: 'NOTHING_TO_DISCLOSE' });
    const rows = log.flatMap(({ detail }) => detail?.rows ?? []);
    expect([...new Set(rows.map(({ trueReason }) => trueReason))].sort()).toEqual(reasons);
    expect(rows.filter(({ decision }) => decision !== 'N')).toEqual([]);
  });

  it('answers a second question after expiry with nothing, and logs why', async () => {
    casework.authorisations.push(teacher);
    expect((await open(HEAD_TEACHER, 'AUTH-771')).answer.text).toContain('Simon Tarrant');
    clock.now = new Date('2026-11-27T09:00:00.000Z');
    const { answer, log } = await open(HEAD_TEACHER, 'AUTH-771');
    expectWhole('clpd-after-expiry', answer, log);
  });

  it('gives nothing to an enquiry that names somebody else, and everything to one that names him', async () => {
    casework.authorisations.push(teacher);
    const other = await open(HEAD_TEACHER, 'AUTH-771', {
      aboutWhom: [{ name: 'Graham Coyle', dateOfBirth: '1975-06-30' }],
    });
    expect(other.answer.body.extensions?.disclosure).toMatchObject({ outcome: 'NOTHING_TO_DISCLOSE' });
    const him = await open(HEAD_TEACHER, 'AUTH-771', {
      aboutWhom: [{ name: 'Simon Tarrant', dateOfBirth: '1991-08-23' }],
    });
    expect(him.answer.body.extensions?.disclosure).toMatchObject({ outcome: 'RELEASED' });
  });

  it('refuses an employer who claims a threat to life: the Inspector comes first', async () => {
    const token = await broker.token(HEAD_TEACHER);
    await expect(broker.open(token, { ...CLPD_ENQUIRY, urgency: 'THREAT_TO_LIFE' })).rejects.toThrow(
      'THREAT_TO_LIFE is for',
    );
  });

  it('refuses kinds that the enquiry did not ask for, and a request without an enquiry', async () => {
    casework.authorisations.push(teacher);
    const narrow = await open(HEAD_TEACHER, 'AUTH-771', { fieldsRequested: ['ARREST'] });
    expect(narrow.answer.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['KIND_NOT_REQUESTED']);
    const token = await broker.token(HEAD_TEACHER);
    const bare = await broker.ask(DISCLOSURE_QUERY, { token, variables: { id: 'AUTH-771' } });
    expect(bare.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['ENQUIRY_REQUIRED']);
  });

  it('gives the regulator what was authorised for it, the crime reference and the role', async () => {
    casework.authorisations.push(nurse);
    const { answer, log } = await open(REGULATOR, 'AUTH-802');
    expectWhole('clpd-regulator', answer, log);
    for (const secret of ['babysit', 'Driving', 'Denholm', 'Beech Close', 'Undercover', '"a":', 'Perdita']) {
      expect(answer.text).not.toContain(secret);
    }
  });

  it('never lets one authorisation serve both the regulator and the employer', async () => {
    casework.authorisations.push(nurse);
    const employer = await open(EMPLOYER, 'AUTH-802');
    expect(employer.answer.body.extensions?.disclosure).toMatchObject({ outcome: 'NOTHING_TO_DISCLOSE' });
    casework.authorisations.push({
      ...nurse,
      id: 'AUTH-803',
      recipient: { group: 'EMP', organisation: 'ARDENVALE-HOSPITALS', userId: null },
    });
    expect((await open(EMPLOYER, 'AUTH-803')).answer.text).toContain('Graham Coyle');
    expect(withoutIds((await open(EMPLOYER, 'AUTH-802')).answer)).toBe(withoutIds(employer.answer));
    expect(withoutIds((await open(REGULATOR, 'AUTH-803')).answer)).toBe(withoutIds(employer.answer));
  });
});

/** The answer but for what names the request itself. */
const withoutIds = ({ text }: Answer): string =>
  text.replace(/"requestId":"[^"]*"/, '').replace(/"receipt":\{[^}]*\}/, '');
