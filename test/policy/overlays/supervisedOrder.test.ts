import { describe, expect, it } from '@jest/globals';
import { CATEGORIES, RECORD_KINDS } from '../../../src/model/codes.js';
import type { Values } from '../../../src/model/Source.js';
import type { RecordFacts } from '../../../src/policy/Decision.js';
import { ask, callerOf, FULL, factsOf, minimum, never, partner, verdict } from '../fixtures.js';

const HARBOUR = callerOf('SUP', {
  requester: partner({ organisation: 'HARBOUR-TRUST', group: 'ORDER_SUPERVISOR' }),
});
const requirement = (number: string, organisation: string, more: Values = {}): Values => ({
  key: number,
  number,
  supervisor: { organisation },
  ...more,
});
const OWN = requirement('R1', 'HARBOUR-TRUST');
const ANOTHERS = requirement('R2', 'ANOTHER-TRUST');
const ORDER: Values = { status: 'IN_FORCE', effectiveFrom: '2024-03-01', requirements: [OWN, ANOTHERS] };
const order = (values: Values = {}, element: RecordFacts['element'] = null) =>
  factsOf('SHPO_SRO', { ...ORDER, ...values }, element);

const MINIMUM = minimum('NOT_JUSTIFIED_FOR_RECIPIENT');
const NOT_FOR_THEM = never('NOT_JUSTIFIED_FOR_RECIPIENT');
const SHUT = never('GATE_NOT_MET');

describe('an order and its supervisor (seed Q23; brief 2.1, SUP)', () => {
  it.each([
    ['in force, of its own', {}, FULL],
    ['that is over', { status: 'DISCHARGED' }, SHUT],
    ['whose last day has passed', { expiresAt: '2026-11-21' }, SHUT],
    ['on its last day', { expiresAt: '2026-11-22' }, FULL],
    ['from today', { effectiveFrom: '2026-11-22' }, FULL],
    ['from tomorrow', { effectiveFrom: '2026-11-23' }, SHUT],
    ['that does not say from when', { effectiveFrom: null }, FULL],
    ['of another supervisor', { requirements: [ANOTHERS] }, SHUT],
    ['without requirements', { requirements: [] }, SHUT],
    ['of which no requirements are known', { requirements: null }, SHUT],
    ['with a requirement nobody supervises', { requirements: [{ key: 'R1', number: 'R1', supervisor: null }] }, SHUT],
    ['of electronic monitoring alone', { requirements: [{ ...OWN, electronicMonitoring: true }] }, SHUT],
  ])('%s', (_what, values, expected) => {
    expect(verdict(ask('SHPO_SRO', 'EXISTENCE'), order(values), HARBOUR)).toEqual(expected);
  });

  it('of another is withheld in every field, and no other kind is touched', () => {
    for (const category of CATEGORIES) {
      const { level } = verdict(ask('SHPO_SRO', category, { facet: 'TERMS' }), order({ requirements: [] }), HARBOUR);
      expect([category, level]).toEqual([category, 'N']);
    }
    const seen = RECORD_KINDS.filter((kind) => verdict(ask(kind, 'EXISTENCE'), factsOf(kind), HARBOUR).level !== 'N');
    expect(seen).toEqual(['RISK_ASSESSMENT', 'MANAGEMENT']);
  });
});

describe('own requirement only, † (brief 2.2, scenario 5.4)', () => {
  const terms = (list: string, values: Values) =>
    verdict(ask('SHPO_SRO', 'CONDITIONS', { facet: 'TERMS', path: list }), order({}, { list, values }), HARBOUR);

  it('gives a supervisor its own requirement in full, and of other terms the minimum', () => {
    expect(terms('requirements', OWN)).toEqual(FULL);
    expect(terms('requirements', ANOTHERS)).toEqual(MINIMUM);
    expect(terms('requirements', { key: 'R3', number: 'R3', supervisor: null })).toEqual(MINIMUM);
    expect(terms('requirements', { ...OWN, electronicMonitoring: true })).toEqual(MINIMUM);
    expect(terms('prohibitions', requirement('C1', 'HARBOUR-TRUST'))).toEqual(MINIMUM);
    const question = ask('SHPO_SRO', 'CONDITIONS', { facet: 'TERMS', path: 'notification' });
    expect(verdict(question, order(), HARBOUR)).toEqual(MINIMUM);
  });

  const compliance = (path: string) => ask('SHPO_SRO', 'CONDITIONS', { facet: 'COMPLIANCE', path });
  it.each([
    ['supervisorReports', { key: '1', requirementNo: 'R1' }, FULL],
    ['supervisorReports', { key: '2', requirementNo: 'R2' }, NOT_FOR_THEM],
    ['supervisorReports', { key: '3' }, NOT_FOR_THEM],
    ['breaches', { key: '1', conditionNo: 'R1' }, FULL],
    ['breaches', { key: '2', conditionNo: 'C2' }, NOT_FOR_THEM],
    ['breaches', { key: '3', conditionNo: null }, NOT_FOR_THEM],
    ['breaches', { key: '4', requirementNo: 'R1' }, NOT_FOR_THEM],
    ['variations', { key: '5', requirementNo: 'R1', conditionNo: 'R1' }, NOT_FOR_THEM],
  ])('%s: of %j it gets', (list, values, expected) => {
    expect(verdict(compliance(list), order({}, { list, values }), HARBOUR)).toEqual(expected);
  });

  it('gives a whole list only where all of it is of its own requirement', () => {
    const seen = (...numbers: (string | null)[]) =>
      verdict(
        compliance('supervisorReports'),
        order({ supervisorReports: numbers.map((requirementNo) => ({ requirementNo })) }),
        HARBOUR,
      );
    expect(seen('R1', 'R1')).toEqual(FULL);
    expect(seen('R1', 'R2')).toEqual(NOT_FOR_THEM);
    expect(seen('R1', null)).toEqual(NOT_FOR_THEM);
    expect(seen()).toEqual(NOT_FOR_THEM);
    expect(verdict(compliance('supervisorReports'), order(), HARBOUR)).toEqual(NOT_FOR_THEM);
    const unnumbered = { requirements: [{ ...OWN, number: null }], breaches: [{ conditionNo: null }] };
    expect(verdict(compliance('breaches'), order(unnumbered), HARBOUR)).toEqual(NOT_FOR_THEM);
  });

  it('is not a rule for anybody else', () => {
    const element = { list: 'requirements', values: ANOTHERS };
    const question = ask('SHPO_SRO', 'CONDITIONS', { facet: 'TERMS', path: 'requirements' });
    expect(verdict(question, order({}, element), callerOf('MAP'))).toEqual(FULL);
    expect(verdict(compliance('breaches'), order({ breaches: [{ conditionNo: 'C2' }] }), callerOf('FLO'))).toEqual(
      FULL,
    );
  });
});
