import { describe, expect, it } from '@jest/globals';
import type { Authorisation } from '../../src/model/Authorisation.js';
import type { GroupCode } from '../../src/model/codes.js';
import { authorisationFor } from '../../src/policy/authorisationFor.js';
import { authorisationsAbout, isAbout, isFor } from '../../src/policy/authorisationsAbout.js';
import { ask, authorisationWith, callerOf, factsOf, grantOf } from './fixtures.js';

const FACTS = ask('CRIME_REPORT', 'OFFENCE_FACTS', { path: 'labels' });
const REPORT = factsOf('CRIME_REPORT');

/** Whether an authorisation serves a group for a field of a crime report. */
function serves(group: GroupCode, overrides: Partial<Authorisation>, question = FACTS, facts = REPORT): boolean {
  const grants = [grantOf('CRIME_REPORT', 'OFFENCE_FACTS'), grantOf('INTELLIGENCE', 'EXISTENCE')];
  const authorisation = authorisationWith(grants, overrides);
  return authorisationFor(question, facts, callerOf(group, { authorisations: [authorisation] })).live !== null;
}

describe('whom an authorisation may serve (brief 2.1 EMP, 3.4, 3.8)', () => {
  it.each([
    ['EMP', 'teacher', true],
    ['EMP', null, false],
    ['EMP', '', false],
    ['EMP', '  ', false],
    ['REG', null, true],
    ['CSC', null, true],
  ] as const)('%s with the role %j', (group, role, expected) => {
    expect(serves(group, { role })).toBe(expected);
  });

  it('wants reliability of what was never proved from employers and regulators alone (brief 4.4)', () => {
    const allegation = factsOf('CRIME_REPORT', { outcomeType: 'OUTCOME_16' });
    const serving = (group: GroupCode) => serves(group, { reliabilityRecorded: false }, FACTS, allegation);
    expect([serving('EMP'), serving('REG'), serving('CSC')]).toEqual([false, false, true]);
  });

  it('covers, with the existence, its envelope; with another category, only the fields that are named', () => {
    const limited = (category: 'EXISTENCE' | 'OFFENCE_FACTS') =>
      serves(
        'REG',
        { grants: [grantOf('CRIME_REPORT', category, { fields: ['offenceGroup'] })] },
        ask('CRIME_REPORT', category, { path: 'labels' }),
      );
    expect([limited('EXISTENCE'), limited('OFFENCE_FACTS')]).toEqual([true, false]);
  });

  it('is the originator’s to make for intelligence that is not of code P', () => {
    const elsewhere = { decidedBy: { ...authorisationWith([]).decidedBy, force: 'SLW' } };
    const question = ask('INTELLIGENCE', 'EXISTENCE');
    const coded = (handlingCode: string) =>
      serves('REG', elsewhere, question, factsOf('INTELLIGENCE', { handlingCode }));
    expect([coded('P'), coded('C')]).toEqual([true, false]);
    expect(serves('REG', elsewhere, ask('CRIME_REPORT', 'OFFENCE_FACTS'))).toBe(true);
  });
});

describe('whom an authorisation was made for, and about (brief 5.9)', () => {
  const { requester } = callerOf('EMP');
  const recipientIs = (recipient: Partial<Authorisation['recipient']>) =>
    isFor(
      authorisationWith([], {
        recipient: { group: 'EMP', organisation: requester.organisation, userId: null, ...recipient },
      }),
      requester,
      'EMP',
    );

  it('is one organisation of one group, or one user of it', () => {
    expect(recipientIs({})).toBe(true);
    expect(recipientIs({ userId: requester.id })).toBe(true);
    expect(recipientIs({ userId: 'somebody-else' })).toBe(false);
    expect(recipientIs({ organisation: 'ANOTHER' })).toBe(false);
    expect(recipientIs({ group: 'REG' })).toBe(false);
  });

  it('is a person by a force’s own reference, PNC ID or CRO number', () => {
    const nominals = [{ force: 'NMR', ref: 'N-1', values: { pncId: '2009/0412873S', croNumber: null } }];
    const about = (subject: object) => isAbout({ pncId: null, croNumber: null, nominal: null, ...subject }, nominals);
    expect(about({ nominal: { force: 'NMR', ref: 'N-1' } })).toBe(true);
    expect(about({ nominal: { force: 'NMR', ref: 'N-2' } })).toBe(false);
    expect(about({ nominal: { force: 'SLW', ref: 'N-1' } })).toBe(false);
    expect(about({ pncId: '2009/0412873S' })).toBe(true);
    expect(about({ pncId: '2012/0218842S' })).toBe(false);
    expect(about({})).toBe(false);
  });

  it('is nobody by what is no identifier, though a force has written the same', () => {
    const nominals = [{ force: 'NMR', ref: 'N-1', values: { pncId: 'not known', croNumber: 'not known' } }];
    const nobody = { pncId: null, croNumber: null, nominal: null };
    expect(isAbout({ ...nobody, pncId: 'not known' }, nominals)).toBe(false);
    expect(isAbout({ ...nobody, croNumber: 'not known' }, nominals)).toBe(false);
  });

  it('is known by any one of their nominals', () => {
    const nominals = [
      { force: 'NMR', ref: 'N-1', values: { pncId: null, croNumber: null } },
      { force: 'SLW', ref: 'S-9', values: { pncId: null, croNumber: '123456/09S' } },
    ];
    const nobody = { pncId: null, croNumber: null, nominal: null };
    const requester = callerOf('EMP').requester;
    for (const [subject, isTheirs] of [
      [{ nominal: { force: 'NMR', ref: 'N-1' } }, true],
      [{ nominal: { force: 'SLW', ref: 'S-9' } }, true],
      [{ croNumber: '123456/09S' }, true],
      [{ croNumber: '123457/09S' }, false],
      [{ nominal: { force: 'NMR', ref: 'S-9' } }, false],
    ] as const) {
      const recipient = { group: 'EMP', organisation: requester.organisation, userId: null } as const;
      const one = authorisationWith([], { recipient, subject: { ...nobody, ...subject } });
      expect([subject, authorisationsAbout([one], requester, 'EMP', nominals)]).toEqual([
        subject,
        isTheirs ? [one] : [],
      ]);
    }
  });
});
