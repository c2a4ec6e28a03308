import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { CLPD_ENQUIRY, EMPLOYER, OFFICER, REGULATOR } from '../callers.js';
import { CaseBroker } from '../casework/CaseBroker.js';
import { ChangingForce } from '../casework/ChangingForce.js';
import { DECIDE, REQUEST, TASKS } from '../casework/caseQueries.js';
import { DRAFT_ENQUIRY, INSPECTOR, REASONS, TESTS } from '../casework/people.js';
import type { Answer } from '../harness.js';
import { DISCLOSURE_QUERY } from './disclosureQueries.js';
import { expectWhole } from './expectWhole.js';

const NURSE = '2026/0550412S';
const ARDENVALE = { org: 'ARV-POLICE', force: 'ARV', posting: 'PPU-ARDENVALE' };
const DETECTIVE: DevelopmentClaims = { ...OFFICER, ...ARDENVALE, sub: 'arv-5508', name: 'Officer Five' };
const DECIDER: DevelopmentClaims = { ...INSPECTOR, ...ARDENVALE, sub: 'arv-0311', name: 'Inspector Four' };
const ABOUT = { ...DRAFT_ENQUIRY, aboutWhom: [{ pncId: NURSE }] };

/** Scenario 5.9 of the brief from its draft on, and the hospital’s own authorisation beside it. */
describe('a disclosure to a regulator, from its draft on', () => {
  let cases: CaseBroker;
  let draft: object;
  const force = new ChangingForce('ARV');
  beforeAll(async () => {
    cases = await CaseBroker.start({ wrapForce: force.wrap });
    const arrest = await cases.recordOf(DETECTIVE, NURSE, 'arrests', 'arrestedAt', '2026-11');
    const crime = await cases.recordOf(DETECTIVE, NURSE, 'crimeReports', 'reportedAt', '2026-11');
    const grant = (kind: string, record: string, category: string, more: object = {}) => ({
      kind,
      record,
      category,
      ...more,
    });
    draft = {
      subject: { pncId: NURSE },
      recipient: { group: 'REGULATOR', organisation: 'CARE-REGISTER', userId: REGULATOR.sub },
      role: 'nurse, paediatric ward',
      officerInCase: 'arv-5510',
      grants: [
        grant('ARREST', arrest, 'SUBJECT_IDENTITY'),
        grant('ARREST', arrest, 'OFFENCE_FACTS'),
        grant('ARREST', arrest, 'SUBJECT_IDENTITY', { fields: ['occupation'], form: 'F' }),
        grant('CRIME_REPORT', crime, 'OFFENCE_FACTS'),
        grant('CRIME_REPORT', crime, 'REFERENCE', { fields: ['crimeReference'], form: 'F' }),
      ],
      statement:
        'Arrested on suspicion of offences concerning indecent images of children; under investigation; not proved.',
      contactPoint: 'Ardenvale public protection unit, 01632 960310',
      tests: {
        ...TESTS,
        accessRole: { met: true, reasons: 'Nurse on the children’s ward; the register and the trust confirmed it.' },
        realAndImmediateRisk: { met: true, reasons: 'She is on shift with child patients from Monday next week.' },
        seriousnessAndReliability: {
          met: true,
          reasons: 'Images were found on her device; the untested report about her is left out for that reason.',
        },
      },
    };
  });
  afterAll(() => cases.stop());

  const whole = async (name: string, answer: Answer): Promise<void> =>
    expectWhole(name, answer, await cases.lastLogged());
  const open = (claims: DevelopmentClaims, id: string) => cases.ask(claims, DISCLOSURE_QUERY, { id }, CLPD_ENQUIRY);
  const outcome = async (claims: DevelopmentClaims, id: string) =>
    (await open(claims, id)).body.extensions?.disclosure.outcome;
  const decide = (claims: DevelopmentClaims, id: string) =>
    cases.refusal(claims, DECIDE, { id, version: 1, decision: 'APPROVE', reasons: REASONS });
  const request = async (change: object): Promise<unknown> =>
    (await cases.payload(DETECTIVE, REQUEST, { input: { ...draft, ...change } }, ABOUT)).refusal;

  it('is no draft on information that is not reliable, or for nobody by name', async () => {
    const unreliable = { met: false, reasons: 'An untested source, and nobody knows how they know of it.' };
    expect(await request({ tests: { ...TESTS, seriousnessAndReliability: unreliable } })).toMatchObject({
      code: 'INPUT_INCOMPLETE',
      problems: [{ path: 'tests.seriousnessAndReliability.met' }],
    });
    expect(await request({ recipient: { group: 'REGULATOR', organisation: 'CARE-REGISTER' } })).toMatchObject({
      problems: [{ path: 'recipient.userId' }],
    });
    expect(await request({ recipient: { group: 'REGULATOR', organisation: 'NOWHERE', userId: 'x' } })).toMatchObject({
      code: 'RECIPIENT_UNKNOWN',
    });
    expect((await cases.lastLogged()).at(-1)?.body).toMatchObject({ outcome: 'REFUSED', code: 'RECIPIENT_UNKNOWN' });
  });

  it('is drafted, decided by an Inspector of that force alone, and delivered to the regulator once', async () => {
    await whole('regulator-draft', await cases.ask(DETECTIVE, REQUEST, { input: draft }, ABOUT));
    expect(await decide({ ...DECIDER, sub: 'arv-5508' }, 'AUTH-1')).toBe('NOT_SEPARATE');
    expect(await decide({ ...DECIDER, sub: 'arv-0400', rank: 'SERGEANT' }, 'AUTH-1')).toBe('RANK_TOO_LOW');
    expect(await decide(INSPECTOR, 'AUTH-1')).toBe('WRONG_FORCE');
    expect(await outcome(REGULATOR, 'AUTH-1')).toBe('NOTHING_TO_DISCLOSE');
    const input = { id: 'AUTH-1', version: 1, decision: 'APPROVE', reasons: REASONS };
    await whole('regulator-approved', await cases.ask(DECIDER, DECIDE, { input }));
    expect(await outcome(EMPLOYER, 'AUTH-1')).toBe('NOTHING_TO_DISCLOSE');
    const delivered = await open(REGULATOR, 'AUTH-1');
    await whole('regulator-delivered', delivered);
    for (const secret of ['babysit', 'Driving', 'Denholm', 'Beech Close', 'Undercover', '"a":', 'Perdita'])
      expect(delivered.text).not.toContain(secret);
    expect(await outcome(REGULATOR, 'AUTH-1')).toBe('NOTHING_TO_DISCLOSE');
  });

  it('needs one of its own for the hospital, which the regulator cannot open', async () => {
    const recipient = { group: 'EMPLOYER', organisation: 'ARDENVALE-HOSPITALS', userId: EMPLOYER.sub };
    const { authorisation } = await cases.payload(DETECTIVE, REQUEST, { input: { ...draft, recipient } }, ABOUT);
    const { id } = authorisation as { id: string };
    expect(await decide(DECIDER, id)).toBeNull();
    expect(await outcome(REGULATOR, id)).toBe('NOTHING_TO_DISCLOSE');
    const delivered = await open(EMPLOYER, id);
    await whole('hospital-delivered', delivered);
    expect(delivered.text).not.toContain('ARV/');
  });

  it('is no emergency: nobody opens it before an Inspector has decided', async () => {
    const token = await cases.broker.token(REGULATOR);
    await expect(cases.broker.open(token, { ...CLPD_ENQUIRY, urgency: 'THREAT_TO_LIFE' })).rejects.toThrow(
      'THREAT_TO_LIFE is for',
    );
  });

  it('is a task for each of the two when the case ends without a charge', async () => {
    force.change = ({ kind, values }) => (kind === 'ARREST' && 'disposal' in values ? { disposal: 'NFA' } : {});
    await cases.broker.server.broker.watch();
    await whole('regulator-case-ended', await cases.ask(DETECTIVE, TASKS, { types: ['TELL_OUTCOME'] }));
  });
});
