import { describe, expect, it } from '@jest/globals';
import { GROUP_CODES, type GroupCode, RECORD_KINDS } from '../../../src/model/codes.js';
import { decide } from '../../../src/policy/decide.js';
import { verdictOf } from '../../../src/policy/gates/Gate.js';
import { ask, authorisationWith, callerOf, factsOf, grantOf, LOOSE_POLICY, OWN_CHILD, POLICY } from '../fixtures.js';

const FLOOR = ['EMP', 'REG', 'SUP', 'CAP', 'CRE', 'ANL'];

describe('victim anonymity (Sexual Offences (Amendment) Act 1992 s.1; brief 4.1)', () => {
  it('is a floor that no table loosens and no authorisation opens', () => {
    for (const category of ['VICTIM_IDENTITY', 'VICTIM_ACCOUNT'] as const) {
      for (const kind of RECORD_KINDS) {
        const authorisations = [
          authorisationWith([grantOf(kind, 'EXISTENCE'), grantOf(kind, category, { form: 'F' })]),
        ];
        const facts = factsOf(kind, {
          handlingCode: 'P',
          nonConviction: false,
          requirements: [{ supervisor: { organisation: 'CSC-NORTHMOOR' } }],
        });
        for (const group of GROUP_CODES) {
          const decision = decide(LOOSE_POLICY, ask(kind, category), facts, callerOf(group, { authorisations }));
          const { level, reason } = decision;
          expect([kind, group, level, reason]).toEqual(
            FLOOR.includes(group) ? [kind, group, 'N', 'VICTIM_PROTECTION'] : [kind, group, 'F', null],
          );
        }
      }
    }
  });

  it('lets a parent or carer learn of the child of the decision, and of nobody else who was harmed', () => {
    const notice = (childId: string) => factsOf('CAWN', { child: { childId } });
    const level = (childId: string, category: 'VICTIM_IDENTITY' | 'VICTIM_ACCOUNT') =>
      decide(LOOSE_POLICY, ask('CAWN', category, { path: 'child' }), notice(childId), callerOf('CRE')).level;
    expect([level(OWN_CHILD, 'VICTIM_IDENTITY'), level('CR-1', 'VICTIM_IDENTITY')]).toEqual(['F', 'N']);
    expect([level(OWN_CHILD, 'VICTIM_ACCOUNT'), level('CR-1', 'VICTIM_ACCOUNT')]).toEqual(['F', 'N']);
    const packaged = (childId: string) =>
      decide(POLICY, ask('CAWN', 'VICTIM_IDENTITY', { path: 'child' }), notice(childId), callerOf('CRE')).level;
    expect([packaged(OWN_CHILD), packaged('CR-1')]).toEqual(['F', 'N']);
  });

  it('lets nobody else on the floor learn of a child that is their own', () => {
    const gate = verdictOf([], { own: [OWN_CHILD], ownSubject: true });
    const notice = factsOf('CAWN', { child: { childId: OWN_CHILD } });
    for (const group of FLOOR.filter((each) => each !== 'CRE') as GroupCode[]) {
      const { level } = decide(LOOSE_POLICY, ask('CAWN', 'VICTIM_IDENTITY'), notice, callerOf(group, { gate }));
      expect([group, level]).toEqual([group, 'N']);
    }
  });

  it('leaves every other category to the table', () => {
    for (const group of GROUP_CODES) {
      expect(decide(LOOSE_POLICY, ask('VOO', 'THIRD_PARTY'), factsOf('VOO'), callerOf(group)).level).toBe('F');
    }
  });
});
