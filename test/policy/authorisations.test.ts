import { describe, expect, it } from '@jest/globals';
import type { Authorisation, Grant } from '../../src/model/Authorisation.js';
import { type Category, GROUP_CODES, type GroupCode, RANKS, type RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import type { CallerContext } from '../../src/policy/Decision.js';
import { decide } from '../../src/policy/decide.js';
import {
  ask,
  authorisationWith,
  callerOf,
  FULL,
  factsOf,
  grantOf,
  INSPECTOR,
  minimum,
  never,
  officer,
  POLICY,
  SHUT_GATE,
  verdict,
} from './fixtures.js';

const FACTS = ask('CRIME_REPORT', 'OFFENCE_FACTS', { path: 'offenceGroup' });
const REPORT = factsOf('CRIME_REPORT');
const GRANTS = [grantOf('CRIME_REPORT', 'EXISTENCE'), grantOf('CRIME_REPORT', 'OFFENCE_FACTS')];
const ENVELOPE = [
  'id',
  'sourceForce',
  'recordKind',
  'reportingRestrictions',
  'reviewOverdue',
  'dataSubjectRole',
  'basis',
  'accuracyStatement',
  'recordedAt',
  'lastVerifiedAt',
  'gsc',
  'handlingInstructions',
  'labels',
  'contactPoint',
  'caveat',
];
const OPENED = minimum('NOT_JUSTIFIED_FOR_RECIPIENT');
const EXPIRED = { ...never('AUTHORISATION_EXPIRED'), needsAuthorisation: true };

/** What an employer with these authorisations sees of the offence facts of a crime report. */
const employer = (...authorisations: Authorisation[]) => callerOf('EMP', { authorisations });
const withGrants = (...grants: Grant[]) => verdict(FACTS, REPORT, employer(authorisationWith(grants)));
const with_ = (overrides: Partial<Authorisation>) =>
  verdict(FACTS, REPORT, employer(authorisationWith(GRANTS, overrides)));
const by = (decider: Partial<Authorisation['decidedBy']>): Partial<Authorisation> => ({
  decidedBy: { ...authorisationWith([]).decidedBy, ...decider },
});

describe('an authorisation (seed Q2; brief 2.2, 3.4)', () => {
  it('opens what it names, and is named in the decision', () => {
    expect(withGrants(...GRANTS)).toEqual(OPENED);
    const { opened } = decide(POLICY, FACTS, REPORT, employer(authorisationWith(GRANTS, { id: 'AUTH-771' })));
    expect(opened).toEqual({ by: 'AUTH-771' });
    expect(verdict(FACTS, REPORT, employer())).toEqual(INSPECTOR);
  });

  it('opens nothing of a record whose existence it leaves shut', () => {
    expect(withGrants(grantOf('CRIME_REPORT', 'OFFENCE_FACTS'))).toEqual(INSPECTOR);
  });

  it('does not open, with the existence, what it does not name', () => {
    expect(withGrants(grantOf('CRIME_REPORT', 'EXISTENCE'))).toEqual(INSPECTOR);
    const staff = ask('CRIME_REPORT', 'STAFF', { path: 'officerInCase' });
    expect(verdict(staff, REPORT, employer(authorisationWith(GRANTS)))).toEqual(INSPECTOR);
    const named = authorisationWith([...GRANTS, grantOf('CRIME_REPORT', 'STAFF', { form: 'F' })]);
    expect(verdict(staff, REPORT, employer(named))).toEqual(OPENED);
  });

  it.each([
    ['another kind', { kind: 'ARREST' }, INSPECTOR],
    ['another category', { category: 'SUBJECT_IDENTITY' }, INSPECTOR],
    ['this record', { record: 'r-1' }, OPENED],
    ['another record', { record: 'r-2' }, INSPECTOR],
    ['this field', { fields: ['offenceGroup'] }, OPENED],
    ['another field', { fields: ['reportedAt'] }, INSPECTOR],
    ['the full form', { form: 'F' }, FULL],
  ] as const)('that is about %s', (_what, overrides, expected) => {
    const grant: Grant = { ...grantOf('CRIME_REPORT', 'OFFENCE_FACTS'), ...overrides };
    expect(withGrants(grantOf('CRIME_REPORT', 'EXISTENCE'), grant)).toEqual(expected);
  });

  it('of an order’s existence opens the fields it names, and the envelope that the record must be read with', () => {
    const grants = [grantOf('VOO', 'EXISTENCE', { fields: ['status'] })];
    const level = (path: string) =>
      verdict(ask('VOO', 'EXISTENCE', { path }), factsOf('VOO'), employer(authorisationWith(grants)));
    for (const path of ['status', ...ENVELOPE]) {
      expect([path, level(path)]).toEqual([path, OPENED]);
    }
    for (const path of ['madeAt', 'interim', 'expiresAt']) expect([path, level(path)]).toEqual([path, INSPECTOR]);
  });

  it('that names fields of the existence opens the record for what else it grants', () => {
    const grants = [
      grantOf('CRIME_REPORT', 'EXISTENCE', { fields: ['status'] }),
      grantOf('CRIME_REPORT', 'OFFENCE_FACTS'),
    ];
    expect(verdict(FACTS, REPORT, employer(authorisationWith(grants)))).toEqual(OPENED);
  });

  it('gives the loosest form of several that hold', () => {
    const full = authorisationWith([grantOf('CRIME_REPORT', 'OFFENCE_FACTS', { form: 'F' })], { id: 'AUTH-2' });
    const minimal = authorisationWith(GRANTS);
    for (const authorisations of [
      [minimal, full],
      [full, minimal],
    ]) {
      const decision = decide(POLICY, FACTS, REPORT, employer(...authorisations));
      expect([decision.level, decision.reason, decision.opened]).toEqual(['F', null, { by: 'AUTH-2' }]);
    }
    const both = authorisationWith([...GRANTS, grantOf('CRIME_REPORT', 'OFFENCE_FACTS', { form: 'F' })]);
    expect(verdict(FACTS, REPORT, employer(both))).toEqual(FULL);
  });

  it('never opens more than a rule that asks for the minimum', () => {
    const question = ask('CRIME_REPORT', 'STAFF');
    const grants = [...GRANTS, grantOf('CRIME_REPORT', 'STAFF', { form: 'F' })];
    expect(verdict(question, REPORT, employer(authorisationWith(grants)))).toEqual(OPENED);
  });

  it('never opens a cell at never', () => {
    const grants = [...GRANTS, grantOf('CRIME_REPORT', 'VICTIM_IDENTITY', { form: 'F' })];
    const question = ask('CRIME_REPORT', 'VICTIM_IDENTITY');
    expect(verdict(question, REPORT, employer(authorisationWith(grants)))).toEqual(never('VICTIM_PROTECTION'));
  });
});

describe('rank and separation (brief 3.8)', () => {
  it('only an Inspector or above opens', () => {
    const opening = RANKS.filter((rank) => with_(by({ rank })).level === 'M');
    expect(opening).toEqual(RANKS.slice(RANKS.indexOf('INSPECTOR')));
    expect(with_(by({ rank: 'SERGEANT' }))).toEqual(INSPECTOR);
    expect(with_(by({ rank: 'ACTING INSPECTOR' as 'INSPECTOR' }))).toEqual(INSPECTOR);
  });

  it.each([
    ['an authoriser without a current posting', by({ posting: null }), INSPECTOR],
    ['the requester as authoriser', { requestedBy: 'nmr-0007' }, INSPECTOR],
    ['the officer in the case as authoriser', { officerInCase: 'nmr-0007' }, INSPECTOR],
    ['no officer in the case', { officerInCase: null }, OPENED],
    [
      'the recipient as authoriser',
      { recipient: { group: 'EMP', organisation: 'X', userId: 'nmr-0007' } } as const,
      INSPECTOR,
    ],
    ['whoever reads as authoriser', by({ id: 'csc-4471' }), INSPECTOR],
  ])('%s', (_who, overrides, expected) => {
    expect(with_(overrides)).toEqual(expected);
  });
});

describe('the life of an authorisation (brief 3.4)', () => {
  it.each([
    ['decided just now', { decidedAt: '2026-11-22T10:32:00.000Z' }, OPENED],
    ['not decided yet', { decidedAt: '2026-11-22T10:32:00.001Z' }, INSPECTOR],
    ['in its last millisecond', { expiresAt: '2026-11-22T10:32:00.001Z' }, OPENED],
    ['at its end', { expiresAt: '2026-11-22T10:32:00.000Z' }, EXPIRED],
    ['revoked just now', { revokedAt: '2026-11-22T10:32:00.000Z' }, EXPIRED],
    ['to be revoked later', { revokedAt: '2026-11-22T10:32:00.001Z' }, OPENED],
    ['delivered just now', { deliveredAt: '2026-11-22T10:32:00.000Z' }, EXPIRED],
    ['to be delivered later', { deliveredAt: '2026-11-22T10:32:00.001Z' }, OPENED],
    ['expired, of a Sergeant', { expiresAt: '2026-11-21T00:00:00.000Z', ...by({ rank: 'SERGEANT' }) }, INSPECTOR],
  ])('%s', (_when, overrides, expected) => {
    expect(with_(overrides)).toEqual(expected);
  });

  it('has ended for employers and regulators even where the gate has shut with it, for what it covered', () => {
    const ended = authorisationWith(GRANTS, { expiresAt: '2026-11-21T00:00:00.000Z' });
    const shut = (group: GroupCode, authorisation: Authorisation) =>
      verdict(FACTS, REPORT, callerOf(group, { gate: SHUT_GATE, authorisations: [authorisation] })).reason;
    const reasons = GROUP_CODES.map((group) => [group, shut(group, ended)]);
    const expected = (group: GroupCode) =>
      group === 'EMP' || group === 'REG' ? 'AUTHORISATION_EXPIRED' : 'GATE_NOT_MET';
    expect(reasons).toEqual(GROUP_CODES.map((group) => [group, expected(group)]));
    expect(shut('EMP', authorisationWith([grantOf('ARREST', 'OFFENCE_FACTS')], { expiresAt: ended.expiresAt }))).toBe(
      'GATE_NOT_MET',
    );
    expect(shut('EMP', authorisationWith(GRANTS))).toBe('GATE_NOT_MET');
  });
});

describe('where the originator decides (brief 2.2 F/I, 4.5)', () => {
  const CODE_C = { handlingCode: 'C', handlingConditions: ['Ask the originator.'] };

  it('is not everywhere: an Inspector of any force may open what nobody gave for safe keeping', () => {
    expect(with_(by({ force: 'SLW' }))).toEqual(OPENED);
  });
  const arv = officer('ARV', { id: 'arv-3301' });
  const rows: readonly (readonly [RecordKind, Category, Values, CallerContext, object])[] = [
    [
      'CRIME_REPORT',
      'INVESTIGATIVE_MATERIAL',
      {},
      callerOf('PPU', { requester: arv }),
      minimum('NOT_JUSTIFIED_FOR_RECIPIENT'),
    ],
    [
      'FORENSIC',
      'INVESTIGATIVE_MATERIAL',
      {},
      callerOf('PPU', { requester: arv }),
      minimum('NOT_JUSTIFIED_FOR_RECIPIENT'),
    ],
    ['CRIME_REPORT', 'SOURCE_AND_TACTICS', {}, callerOf('PPU', { requester: arv }), minimum('SOURCE_PROTECTION')],
    ['RISK_ASSESSMENT', 'INTELLIGENCE', {}, callerOf('PPU', { requester: arv }), minimum('INTELLIGENCE_HANDLING')],
    ['INTELLIGENCE', 'INTELLIGENCE', CODE_C, callerOf('PPU', { requester: arv }), minimum('INTELLIGENCE_HANDLING')],
    ['INTELLIGENCE', 'INTELLIGENCE', CODE_C, callerOf('CSC'), minimum('INTELLIGENCE_HANDLING')],
    ['INTELLIGENCE', 'INTELLIGENCE', CODE_C, callerOf('MAP'), minimum('INTELLIGENCE_HANDLING')],
    ['INTELLIGENCE', 'EXISTENCE', CODE_C, callerOf('REG'), minimum('NOT_JUSTIFIED_FOR_RECIPIENT')],
  ];
  it.each(rows)('%s %s', (kind, category, values, caller, opened) => {
    const grants = [grantOf(kind, category)];
    const seen = (force: string) => {
      const authorisations = [authorisationWith(grants, by({ force }))];
      return verdict(ask(kind, category), factsOf(kind, values), { ...caller, authorisations });
    };
    expect(seen('NMR')).toEqual(opened);
    expect(seen('SLW')).toEqual(INSPECTOR);
  });

  it('any Inspector opens other cells, and intelligence of code P', () => {
    const authorisations = [authorisationWith([grantOf('INTELLIGENCE', 'EXISTENCE'), ...GRANTS], by({ force: 'SLW' }))];
    expect(verdict(FACTS, REPORT, employer(...authorisations))).toEqual(OPENED);
    const report = factsOf('INTELLIGENCE', { handlingCode: 'P' });
    expect(verdict(ask('INTELLIGENCE', 'EXISTENCE'), report, callerOf('REG', { authorisations }))).toEqual(OPENED);
  });

  it('in full only where the authorisation says so', () => {
    const seen = (form: 'M' | 'F') =>
      verdict(
        ask('CRIME_REPORT', 'INVESTIGATIVE_MATERIAL'),
        REPORT,
        callerOf('PPU', {
          requester: arv,
          authorisations: [authorisationWith([grantOf('CRIME_REPORT', 'INVESTIGATIVE_MATERIAL', { form })])],
        }),
      );
    expect([seen('M').level, seen('F').level]).toEqual(['M', 'F']);
  });
});

describe('intelligence that itself needs an Inspector (brief 4.5)', () => {
  it('goes in the minimum form, though the authorisation says full', () => {
    const doubtful = factsOf('INTELLIGENCE', { handlingCode: 'P', informationAssessment: 'NOT_KNOWN' });
    const grants = (['EXISTENCE', 'INTELLIGENCE'] as const).map((each) => grantOf('INTELLIGENCE', each, { form: 'F' }));
    const caller = (...given: Grant[]) => callerOf('CSC', { authorisations: [authorisationWith(given)] });
    const question = ask('INTELLIGENCE', 'INTELLIGENCE');
    expect(verdict(question, doubtful, caller(...grants))).toEqual(minimum('INTELLIGENCE_HANDLING'));
    expect(verdict(question, doubtful, caller(...grants.slice(1)))).toEqual({
      ...never('INTELLIGENCE_HANDLING'),
      needsAuthorisation: true,
    });
  });
});
