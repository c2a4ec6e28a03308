import { describe, expect, it } from '@jest/globals';
import type { Authorisation, Grant } from '../../src/model/Authorisation.js';
import { CATEGORIES, GROUP_CODES, type RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import type { RuleStep } from '../../src/policy/Decision.js';
import { decide } from '../../src/policy/decide.js';
import { decisionColumns } from '../../src/policy/decisionColumns.js';
import { openChildVictim } from '../../src/policy/openChildVictim.js';
import {
  ask,
  authorisationWith,
  callerOf,
  FULL,
  factsOf,
  grantOf,
  minimum,
  never,
  OWN_CHILD,
  POLICY,
  verdict,
} from './fixtures.js';

const QUESTION = ask('CRIME_REPORT', 'VICTIM_IDENTITY', { path: 'victims' });
const victim = (values: Values) => ({ list: 'victims', values: { key: '1', victimRef: 'CR-77', ...values } });
const report = (values: Values, more: Values = {}) => factsOf('CRIME_REPORT', more, victim(values));
const CHILD = { dateOfBirth: '2013-05-06' };
const PSEUDONYM = minimum('VICTIM_PROTECTION');

const grant = (overrides: Partial<Grant> = {}) =>
  grantOf('CRIME_REPORT', 'VICTIM_IDENTITY', { form: 'F', ...overrides });
const socialCare = (grants: readonly Grant[], overrides: Partial<Authorisation> = {}) =>
  callerOf('CSC', { authorisations: [authorisationWith(grants, overrides)] });

describe('a victim who is still a child and unknown to social care (brief 2.3a)', () => {
  it('stays a pseudonym until an Inspector opens the full form', () => {
    expect(verdict(QUESTION, report(CHILD), callerOf('CSC'))).toEqual(PSEUDONYM);
    const decision = decide(POLICY, QUESTION, report(CHILD), socialCare([grant()]));
    expect([decision.level, decision.reason, decision.opened]).toEqual(['F', null, { by: 'AUTH-1' }]);
    expect(decision.chain.map(({ rule, level }) => [rule, level])).toEqual([['matrix', 'M']]);
  });

  it.each([
    ['the minimum form only', [grant({ form: 'M' })], {}],
    ['another category', [grant({ category: 'VICTIM_ACCOUNT' })], {}],
    ['another record', [grant({ record: 'r-2' })], {}],
    ['another field', [grant({ fields: ['locationOfOffence'] })], {}],
    ['a time that is over', [grant()], { expiresAt: '2026-11-22T10:32:00.000Z' }],
    ['the requester’s own word', [grant()], { requestedBy: 'nmr-0007' }],
  ])('stays one under an authorisation of %s', (_what, grants, overrides) => {
    expect(verdict(QUESTION, report(CHILD), socialCare(grants, overrides))).toEqual(PSEUDONYM);
  });

  it.each([
    ['under 18 by a day', '2008-11-23', FULL],
    ['18 today', '2008-11-22', PSEUDONYM],
    ['a year that is certainly a child’s', '2012', FULL],
    ['a month that is certainly a child’s', '2008-12', FULL],
    ['a year that may be an adult’s', '2008', PSEUDONYM],
    ['nothing', null, PSEUDONYM],
  ])('is known to be a child by the date of birth: %s', (_what, dateOfBirth, expected) => {
    expect(verdict(QUESTION, report({ dateOfBirth }), socialCare([grant()]))).toEqual(expected);
  });

  it('does not become known by a field that would name an adult, or somebody of unknown age, too', () => {
    const place = ask('CRIME_REPORT', 'VICTIM_IDENTITY', { path: 'locationOfOffence' });
    const seen = (...victims: Values[]) =>
      verdict(place, factsOf('CRIME_REPORT', { victims }), socialCare([grant()])).level;
    const adult = { dateOfBirth: '1980-01-01' };
    expect([seen(CHILD), seen(CHILD, CHILD), seen(CHILD, adult), seen(CHILD, {}), seen()]).toEqual([
      'F',
      'F',
      'M',
      'M',
      'M',
    ]);
    expect(verdict(place, factsOf('CRIME_REPORT', { victims: null }), socialCare([grant()]))).toEqual(PSEUDONYM);
  });

  const PLACES: readonly (readonly [RecordKind, Values, { list: string; values: Values } | null])[] = [
    ['ARREST', {}, { list: 'bailConditions', values: { key: '1', protectedParty: { ref: 'CR-77', ...CHILD } } }],
    ['SHPO_SRO', {}, { list: 'prohibitions', values: { key: '1', protectedParty: { ref: 'CR-77', ...CHILD } } }],
    ['CAWN', { child: { childId: 'CR-77', ...CHILD } }, null],
    ['CAWN', {}, { list: 'prohibitedConduct', values: { key: '1', protectedParty: { ref: 'CR-77', ...CHILD } } }],
    ['DVPN_DVPO', { personV: { ref: 'CR-77', ...CHILD } }, null],
    ['VOO', {}, { list: 'conditions', values: { key: '1', protectedParty: { ref: 'CR-77', ...CHILD } } }],
    ['VOO', {}, { list: 'protectedPersons', values: { key: '1', ref: 'CR-77', ...CHILD } }],
  ];
  it.each(PLACES)('is found where %s records it: %j %j', (kind, values, element) => {
    const caller = (grants: Grant[]) => socialCare(grants);
    const question = ask(kind, 'VICTIM_IDENTITY');
    const facts = factsOf(kind, values, element);
    expect(verdict(question, facts, caller([]))).toEqual(PSEUDONYM);
    expect(verdict(question, facts, caller([grantOf(kind, 'VICTIM_IDENTITY', { form: 'F' })]))).toEqual(FULL);
  });

  it('is withheld by every overlay all the same', () => {
    const ended = factsOf('VOO', { status: 'EXPIRED' }, { list: 'protectedPersons', values: { key: '1', ...CHILD } });
    const caller = socialCare([grantOf('VOO', 'VICTIM_IDENTITY', { form: 'F' })]);
    expect(verdict(ask('VOO', 'VICTIM_IDENTITY'), ended, caller)).toEqual(never('ORDER_ENDED'));
    expect(verdict(QUESTION, report(CHILD, { disposedAt: '2026-01-01' }), socialCare([grant()]))).toEqual(
      never('DISPOSED'),
    );
  });

  it('is not lifted from a minimum that an overlay asks for', () => {
    const matrix = { rule: 'matrix', source: 'Brief 2.3', level: 'M', reason: 'VICTIM_PROTECTION' } as const;
    const opened = (...more: RuleStep[]) =>
      openChildVictim(QUESTION, report(CHILD), socialCare([grant()]), [matrix, ...more]);
    expect(opened()).toBe('AUTH-1');
    expect(opened({ ...matrix, rule: 'anOverlay', level: 'F' })).toBe('AUTH-1');
    expect(opened({ ...matrix, rule: 'anOverlay' })).toBeNull();
  });

  it('is the only minimum that an authorisation lifts', () => {
    for (const group of GROUP_CODES) {
      for (const category of CATEGORIES) {
        const authorisations = [
          authorisationWith([
            grantOf('CRIME_REPORT', category, { form: 'F' }),
            grantOf('CRIME_REPORT', 'EXISTENCE', { form: 'F' }),
          ]),
        ];
        const question = ask('CRIME_REPORT', category, { path: 'victims' });
        const facts = report(CHILD, { nonConviction: false });
        const without = decide(POLICY, question, facts, callerOf(group));
        const given = decide(POLICY, question, facts, callerOf(group, { authorisations }));
        const isLifted = without.level === 'M' && given.level === 'F';
        expect([group, category, isLifted]).toEqual([
          group,
          category,
          group === 'CSC' && category === 'VICTIM_IDENTITY',
        ]);
      }
    }
  });

  it('goes in full without any of this where social care asks for that very child', () => {
    expect(verdict(QUESTION, report({ victimRef: OWN_CHILD }), callerOf('CSC'))).toEqual(FULL);
  });

  it('is why dates of birth are read for social care, and for nobody else', () => {
    const reads = GROUP_CODES.filter((group) => decisionColumns('CRIME_REPORT', group).includes('victims.dateOfBirth'));
    expect(reads).toEqual(['CSC']);
    const births = (kind: RecordKind) =>
      decisionColumns(kind, 'CSC').filter((column) => column.endsWith('dateOfBirth'));
    expect(births('CAWN')).toEqual(['child.dateOfBirth', 'prohibitedConduct.protectedParty.dateOfBirth']);
    expect(births('VOO')).toEqual(['conditions.protectedParty.dateOfBirth', 'protectedPersons.dateOfBirth']);
  });
});
