import { describe, expect, it } from '@jest/globals';
import {
  CATEGORIES,
  type Category,
  GROUP_CODES,
  type GroupCode,
  LEVELS,
  RECORD_KINDS,
  type RecordKind,
} from '../../../src/model/codes.js';
import type { Values } from '../../../src/model/Source.js';
import type { CallerContext } from '../../../src/policy/Decision.js';
import { decide } from '../../../src/policy/decide.js';
import { oneStepTighter } from '../../../src/policy/levels.js';
import { childSubjectOverlay } from '../../../src/policy/overlays/childSubjectOverlay.js';
import {
  ask,
  authorisationWith,
  callerOf,
  FULL,
  factsOf,
  grantOf,
  INSPECTOR,
  minimum,
  NOW,
  never,
  POLICY,
  verdict,
} from '../fixtures.js';

const born = (bornOn: string | null, now = NOW): Partial<CallerContext> => ({ subject: { bornOn }, now });
const CHILD = born('2011-01-20');
const ONE_STEP = { ...never('CHILD_SUBJECT'), needsAuthorisation: true };
const GONE = never('CHILD_SUBJECT');
const NOT_FOR_THEM = minimum('NOT_JUSTIFIED_FOR_RECIPIENT');

describe('a subject who is under 18 today (brief 4.3)', () => {
  const rows: readonly (readonly [RecordKind, Category, GroupCode, object])[] = [
    ['SHPO_SRO', 'EXISTENCE', 'EMP', GONE],
    ['SHPO_SRO', 'EXISTENCE', 'REG', GONE],
    ['SHPO_SRO', 'EXISTENCE', 'CRE', ONE_STEP],
    ['CRIMINAL_HISTORY', 'SUBJECT_IDENTITY', 'CRE', ONE_STEP],
    ['CRIMINAL_HISTORY', 'EXISTENCE', 'EDU', ONE_STEP],
    ['CRIMINAL_HISTORY', 'CONDITIONS', 'PNP', ONE_STEP],
    ['SHPO_SRO', 'EXISTENCE', 'EDU', FULL],
    ['SHPO_SRO', 'CONDITIONS', 'EDU', NOT_FOR_THEM],
    ['SHPO_SRO', 'CONDITIONS', 'PNP', NOT_FOR_THEM],
    ['VOO', 'EXISTENCE', 'EDU', ONE_STEP],
    ['CRIMINAL_HISTORY', 'EXISTENCE', 'HLT', NOT_FOR_THEM],
    ['CRIMINAL_HISTORY', 'EXISTENCE', 'CSC', FULL],
    ['CRIMINAL_HISTORY', 'EXISTENCE', 'YJS', FULL],
    ['CRIMINAL_HISTORY', 'EXISTENCE', 'PPU', FULL],
    ['CRIMINAL_HISTORY', 'EXISTENCE', 'MAP', FULL],
    ['CRIMINAL_HISTORY', 'REFERENCE', 'EMP', never('NOT_JUSTIFIED_FOR_RECIPIENT')],
  ];
  it.each(rows)('%s %s for %s', (kind, category, group, expected) => {
    const facet = kind === 'SHPO_SRO' && category === 'CONDITIONS' ? 'TERMS' : null;
    expect(verdict(ask(kind, category, { facet }), factsOf(kind), callerOf(group, CHILD))).toEqual(expected);
  });

  it('moves every cell of the five groups by exactly one step, but for orders to schools and probation', () => {
    const steps = { F: 'M', M: 'I', I: 'N', N: null } as const;
    for (const group of ['EMP', 'REG', 'CRE', 'EDU', 'PNP'] as const) {
      for (const kind of RECORD_KINDS) {
        for (const category of CATEGORIES) {
          const cell = POLICY.cell(kind, category, null, group, null);
          if (cell === undefined) continue;
          const word = childSubjectOverlay.tighten(
            ask(kind, category),
            factsOf(kind),
            callerOf(group, CHILD),
            cell.level,
          );
          expect(word?.level ?? null).toBe(steps[cell.level]);
          const spared = kind === 'SHPO_SRO' && (group === 'EDU' || group === 'PNP');
          expect(childSubjectOverlay.touches(ask(kind, category), group)).toBe(!spared);
        }
      }
    }
  });

  it('has no step beyond never', () => {
    expect(LEVELS.map(oneStepTighter)).toEqual(['M', 'I', 'N', 'N']);
  });

  it('takes the step from the cell as it is for the linked person', () => {
    const notice = factsOf('CAWN', { nonConviction: true, child: { childId: 'CR-1' } });
    const question = ask('CAWN', 'VICTIM_IDENTITY', { path: 'child' });
    const school = (own: string[]) => {
      const caller = callerOf('EDU', CHILD);
      return { ...caller, gate: { ...caller.gate, own: new Set(own) } };
    };
    const chain = (own: string[]) =>
      childSubjectOverlay.tighten(question, notice, school(own), own.length > 0 ? 'F' : 'N');
    expect([chain(['CR-1']), chain([])]).toEqual([{ level: 'M', reason: 'CHILD_SUBJECT' }, null]);
    expect(verdict(question, notice, school([]))).toEqual(never('VICTIM_PROTECTION'));
  });

  it('opens by an authorisation, in the minimum form whatever the authorisation says, and by no emergency', () => {
    const grants = [grantOf('VOO', 'EXISTENCE', { form: 'F' })];
    const authorisations = [
      authorisationWith(grants, { recipient: { group: 'EDU', organisation: 'X', userId: null } }),
    ];
    const question = ask('VOO', 'EXISTENCE', { path: 'recordKind' });
    expect(verdict(question, factsOf('VOO'), callerOf('EDU', { ...CHILD, authorisations }))).toEqual(
      minimum('CHILD_SUBJECT'),
    );
    const caller = callerOf('EDU', CHILD);
    const urgent = { ...caller, enquiry: { ...caller.enquiry, urgency: 'THREAT_TO_LIFE' as const } };
    expect(verdict(question, factsOf('VOO'), urgent)).toEqual(ONE_STEP);
  });

  it.each([
    ['the day before the 18th birthday', '2026-11-21T23:59:59.999Z', ONE_STEP],
    ['on the 18th birthday', '2026-11-22T00:00:00.000Z', NOT_FOR_THEM],
  ])('ends: %s', (_when, now, expected) => {
    const caller = callerOf('EDU', born('2008-11-22', now));
    expect(verdict(ask('VOO', 'EXISTENCE'), factsOf('VOO'), caller)).toEqual(expected);
  });

  it.each([
    ['a date of birth', '1984-03-12', { childSubject: true }, NOT_FOR_THEM],
    ['no date of birth, but the record says a child', null, { childSubject: true }, ONE_STEP],
    ['no date of birth, and the record says no child', null, { childSubject: false }, NOT_FOR_THEM],
    ['no date of birth, and the record says nothing', null, {}, NOT_FOR_THEM],
  ])('is known by %s', (_what, bornOn, values, expected) => {
    expect(verdict(ask('VOO', 'EXISTENCE'), factsOf('VOO', values), callerOf('EDU', born(bornOn)))).toEqual(expected);
  });
});

const disposal = (values: Values) =>
  factsOf('CRIMINAL_HISTORY', {}, { list: 'disposals', values: { key: '1', riskRelevant: true, ...values } });
const facts = ask('CRIMINAL_HISTORY', 'OFFENCE_FACTS');

describe('a disposal of childhood (brief 4.3)', () => {
  const now = (age: number, group: GroupCode, context = {}) =>
    verdict(facts, disposal({ ageAtOffence: age }), callerOf(group, context));
  const row = minimum('SPENT_OR_PROTECTED');

  it('stays at the row of spent and protected disposals once the subject is an adult', () => {
    expect(now(17, 'YJS')).toEqual(row);
    expect(now(10, 'YJS')).toEqual(row);
    expect(now(17, 'CSC')).toEqual(FULL);
    expect(now(17, 'PPU')).toEqual(FULL);
    expect(now(17, 'MAP')).toEqual(FULL);
    expect(now(17, 'SUP')).toEqual(never('NOT_JUSTIFIED_FOR_RECIPIENT'));
    expect(now(18, 'YJS')).toEqual(FULL);
    expect(now(17, 'YJS', CHILD)).toEqual(FULL);
    expect(now(17, 'YJS', born(null))).toEqual(row);
  });

  it('says so in the chain of rules, even where it takes nothing away', () => {
    const { chain } = decide(POLICY, facts, disposal({ ageAtOffence: 15 }), callerOf('CSC'));
    expect(chain.map(({ rule, level, reason }) => [rule, level, reason])).toEqual([
      ['matrix', 'F', null],
      ['childhoodDisposal', 'F', 'SPENT_OR_PROTECTED'],
      ['spentOrProtected row', 'F', 'SPENT_OR_PROTECTED'],
    ]);
  });

  it('needs no bearing on the risk, unlike a spent one', () => {
    const irrelevant = (values: Values) => disposal({ riskRelevant: false, ...values });
    const existence = ask('CRIMINAL_HISTORY', 'EXISTENCE');
    expect(verdict(existence, irrelevant({ ageAtOffence: 15 }), callerOf('CSC'))).toEqual(FULL);
    expect(verdict(existence, irrelevant({ rehabilitationStatus: 'SPENT' }), callerOf('CSC'))).toEqual(
      never('NOT_RELEVANT'),
    );
  });

  it('is capped in convictions abroad too, and in nothing else', () => {
    const abroad = factsOf(
      'CRIMINAL_HISTORY',
      {},
      { list: 'foreignConvictions', values: { key: '1', riskRelevant: true, ageAtOffence: 15 } },
    );
    expect(verdict(facts, abroad, callerOf('YJS'))).toEqual(row);
    const elsewhere = factsOf(
      'CRIMINAL_HISTORY',
      {},
      { list: 'linkedChildren', values: { key: '1', ageAtOffence: 15 } },
    );
    expect(verdict(ask('CRIMINAL_HISTORY', 'SUBJECT_IDENTITY'), elsewhere, callerOf('YJS'))).toEqual(FULL);
  });
});

describe('a subject below the age of criminal responsibility (brief 4.3)', () => {
  it('is for social care only, in every kind and category', () => {
    const open = { handlingCode: 'P', requirements: [{ supervisor: { organisation: 'CSC-NORTHMOOR' } }] };
    for (const group of GROUP_CODES) {
      for (const kind of RECORD_KINDS) {
        const existence = (bornOn: string) =>
          verdict(ask(kind, 'EXISTENCE'), factsOf(kind, open), callerOf(group, born(bornOn)));
        const asAdult = existence('1984-03-12');
        const isTaken = group !== 'CSC' && (asAdult.level !== 'N' || asAdult.needsAuthorisation);
        expect([group, kind, existence('2016-11-23')]).toEqual([group, kind, isTaken ? GONE : asAdult]);
      }
    }
  });

  it.each([
    ['the day before the tenth birthday', '2016-11-23', GONE],
    ['on the tenth birthday', '2016-11-22', FULL],
    ['of unknown age', null, FULL],
  ])('%s', (_when, bornOn, expected) => {
    expect(verdict(ask('CRIME_REPORT', 'EXISTENCE'), factsOf('CRIME_REPORT'), callerOf('PPU', born(bornOn)))).toEqual(
      expected,
    );
  });

  it('is told from the age at an offence, not from what anything else calls an age', () => {
    const elsewhere = factsOf(
      'CRIMINAL_HISTORY',
      {},
      { list: 'linkedChildren', values: { key: '1', ageAtOffence: 9 } },
    );
    expect(verdict(ask('CRIMINAL_HISTORY', 'SUBJECT_IDENTITY'), elsewhere, callerOf('PPU'))).toEqual(FULL);
    const abroad = factsOf(
      'CRIMINAL_HISTORY',
      {},
      { list: 'foreignConvictions', values: { key: '1', ageAtOffence: 9 } },
    );
    expect(verdict(facts, abroad, callerOf('PPU'))).toEqual(GONE);
  });

  it.each([
    [9, 'PPU', GONE],
    [9, 'CSC', FULL],
    [10, 'PPU', FULL],
  ] as const)('at %i, a disposal for %s', (ageAtOffence, group, expected) => {
    expect(verdict(facts, disposal({ ageAtOffence }), callerOf(group))).toEqual(expected);
  });
});

describe('an assessment by a tool for adults (brief 1.8, 4.3)', () => {
  const existence = ask('RISK_ASSESSMENT', 'EXISTENCE');
  it.each(['ARMS', 'OSP_DC', 'OSP_IIC', 'OASYS_ROSH', 'RM2000_LEGACY'])(
    '%s of a child is for public protection',
    (tool) => {
      const made = factsOf('RISK_ASSESSMENT', { tool });
      expect(verdict(existence, made, callerOf('PPU', CHILD))).toEqual(FULL);
      for (const group of ['FLO', 'MAP', 'CSC', 'HLT', 'YJS', 'SUP'] as const) {
        expect(verdict(existence, made, callerOf(group, CHILD))).toEqual(GONE);
        expect(verdict(ask('RISK_ASSESSMENT', 'RISK'), made, callerOf(group, CHILD))).toEqual(GONE);
      }
      expect(verdict(existence, made, callerOf('MAP'))).toEqual(FULL);
      expect(
        verdict(existence, factsOf('RISK_ASSESSMENT', { tool, childSubject: true }), callerOf('MAP', born(null))),
      ).toEqual(GONE);
    },
  );

  it.each(['AIM3', 'ASSETPLUS', 'DASH', 'DARA', 'SARA', null])(
    '%s of a child is for all whom the table names',
    (tool) => {
      expect(verdict(existence, factsOf('RISK_ASSESSMENT', { tool }), callerOf('MAP', CHILD))).toEqual(FULL);
    },
  );

  it('is for adults until the 18th birthday of the subject', () => {
    const made = factsOf('RISK_ASSESSMENT', { tool: 'ARMS' });
    expect(verdict(existence, made, callerOf('MAP', born('2008-11-23')))).toEqual(GONE);
    expect(verdict(existence, made, callerOf('MAP', born('2008-11-22')))).toEqual(FULL);
  });
});

it('an employer is told by an authorisation of an adult, and of a child by none', () => {
  const authorisations = [authorisationWith([grantOf('VOO', 'EXISTENCE')])];
  const existence = ask('VOO', 'EXISTENCE', { path: 'recordKind' });
  expect(verdict(existence, factsOf('VOO'), callerOf('EMP', { authorisations }))).toEqual(NOT_FOR_THEM);
  expect(verdict(existence, factsOf('VOO'), callerOf('EMP', { authorisations, ...CHILD }))).toEqual(GONE);
  expect(verdict(existence, factsOf('VOO'), callerOf('EMP'))).toEqual(INSPECTOR);
});
