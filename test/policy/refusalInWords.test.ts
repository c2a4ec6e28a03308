import { describe, expect, it } from '@jest/globals';
import { GROUP_CODES, type GroupCode, type Level, type RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import { decide } from '../../src/policy/decide.js';
import type { Cell, Policy } from '../../src/policy/Policy.js';
import { mustBeTold, refusalInWords } from '../../src/policy/refusalInWords.js';
import { ask, authorisationWith, callerOf, factsOf, grantOf, POLICY } from './fixtures.js';

const words = (
  kind: RecordKind,
  values: Values,
  group: GroupCode,
  category: 'CONDITIONS' | 'EXISTENCE' = 'EXISTENCE',
) =>
  decide(
    POLICY,
    ask(kind, category, { facet: kind === 'SHPO_SRO' && category === 'CONDITIONS' ? 'TERMS' : null }),
    factsOf(kind, values),
    callerOf(group),
  ).words;

describe('why a form that should have gone did not, in words (seed Q7, Q20; brief 2.3, 2.3a)', () => {
  it('is said of orders to the groups that must be told, and of everything to social care', () => {
    const told = (kind: RecordKind | null) => GROUP_CODES.filter((group) => mustBeTold(kind, group));
    expect(told('SHPO_SRO')).toEqual(['CSC', 'PNP', 'EDU', 'HLT', 'YJS']);
    expect(told('ARREST')).toEqual(['CSC']);
    expect(told(null)).toEqual(['CSC']);
    const said = (kind: RecordKind) =>
      GROUP_CODES.filter((group) => words(kind, { status: 'EXPIRED', gsc: 'SECRET' }, group) !== null);
    expect(said('SHPO_SRO')).toEqual(['CSC', 'PNP', 'EDU', 'HLT', 'YJS']);
    expect(said('ARREST')).toEqual(['CSC']);
  });

  it('names the first rule that refused', () => {
    expect(words('SHPO_SRO', { status: 'EXPIRED' }, 'EDU', 'CONDITIONS')).toBe('The order is over.');
    expect(words('SHPO_SRO', { disposedAt: '2026-01-01', status: 'EXPIRED' }, 'EDU', 'CONDITIONS')).toBe(
      'The force has recorded that it disposed of the record.',
    );
    expect(words('ARREST', { givenInConfidence: true }, 'CSC', 'CONDITIONS')).toBe(
      'The information was given in confidence, and the enquiry does not say why that may be overridden.',
    );
  });

  it('is said too where an overlay asks for an Inspector and none has opened it', () => {
    const doubtful = factsOf('INTELLIGENCE', { handlingCode: 'P', sourceEvaluation: 'NOT_RELIABLE' });
    const question = ask('INTELLIGENCE', 'EXISTENCE', { path: 'recordKind' });
    const because =
      'The grading of the intelligence, or conditions on it that are not known, do not let it go further.';
    expect(decide(POLICY, question, doubtful, callerOf('CSC')).words).toBe(because);
    const authorisations = [authorisationWith([grantOf('INTELLIGENCE', 'EXISTENCE')])];
    expect(decide(POLICY, question, doubtful, callerOf('CSC', { authorisations })).words).toBeNull();
  });

  it('passes over rules that left the minimum form', () => {
    const step = (rule: string, level: Level) => ({ rule, source: 'Brief 2.3', level, reason: null });
    const chain = [step('matrix', 'F'), step('spentOrProtected row', 'M'), step('existenceCap', 'N')];
    expect(refusalInWords(ask('ARREST', 'CONDITIONS'), 'CSC', chain)).toBe('The existence of the record is withheld.');
    expect(refusalInWords(ask('ARREST', 'CONDITIONS'), 'CSC', chain.slice(0, 2))).toBeNull();
  });

  it('is not said where nothing was refused, or the matrix itself refuses', () => {
    expect(words('SHPO_SRO', {}, 'EDU')).toBeNull();
    expect(words('SHPO_SRO', {}, 'EDU', 'CONDITIONS')).toBeNull();
    const disposed = factsOf('ARREST', { disposedAt: '2026-01-01' });
    expect(decide(POLICY, ask('ARREST', 'REFERENCE'), disposed, callerOf('CSC')).words).toBeNull();
    const codeC = factsOf('INTELLIGENCE', { handlingConditions: ['Not to be copied.'] });
    expect(decide(POLICY, ask('INTELLIGENCE', 'INTELLIGENCE'), codeC, callerOf('CSC')).words).toBeNull();
  });

  it('says so where a tightened table withholds the existence or the row of spent disposals', () => {
    const tightened = (row: string): Policy => ({
      ...POLICY,
      cell: (kind, asked, facet, group, force) => {
        const cell = POLICY.cell(kind, asked, facet, group, force);
        return asked === row ? ({ ...cell, level: 'N' } as Cell) : cell;
      },
    });
    const question = ask('CRIMINAL_HISTORY', 'SUBJECT_IDENTITY');
    expect(decide(tightened('EXISTENCE'), question, factsOf('CRIMINAL_HISTORY'), callerOf('CSC')).words).toBe(
      'The existence of the record is withheld.',
    );
    const values = { key: '1', rehabilitationStatus: 'SPENT', riskRelevant: true };
    const spent = factsOf('CRIMINAL_HISTORY', {}, { list: 'disposals', values });
    expect(decide(tightened('SPENT_OR_PROTECTED'), question, spent, callerOf('CSC')).words).toBe(
      'Spent, protected and childhood disposals are withheld from this recipient.',
    );
  });
});
