import { describe, expect, it } from '@jest/globals';
import type { Authorisation } from '../../src/model/Authorisation.js';
import { ask, authorisationWith, callerOf, factsOf, grantOf, never, SHUT_GATE, verdict } from './fixtures.js';

const GRANTS = [grantOf('CRIME_REPORT', 'EXISTENCE'), grantOf('CRIME_REPORT', 'OFFENCE_FACTS')];
const FACTS = ask('CRIME_REPORT', 'OFFENCE_FACTS');
const RUN_OUT = { expiresAt: '2026-11-22T10:32:00.000Z' };

const reason = (group: 'EMP' | 'REG' | 'CSC', overrides: Partial<Authorisation>, grants = GRANTS) => {
  const recipient = { ...authorisationWith([]).recipient };
  const authorisations = [authorisationWith(grants, { recipient, ...overrides })];
  return verdict(FACTS, factsOf('CRIME_REPORT'), callerOf(group, { gate: SHUT_GATE, authorisations }));
};

describe('why a shut gate is shut', () => {
  it.each(['EMP', 'REG'] as const)('for %s is that an authorisation has run out, where one has', (group) => {
    expect(reason(group, RUN_OUT)).toEqual(never('AUTHORISATION_EXPIRED'));
    expect(reason(group, RUN_OUT, [grantOf('ARREST', 'OFFENCE_FACTS')])).toEqual(never('GATE_NOT_MET'));
    expect(reason(group, {})).toEqual(never('GATE_NOT_MET'));
  });

  it('for those to whom more than an authorisation opens it is the gate itself', () => {
    expect(reason('CSC', RUN_OUT)).toEqual(never('GATE_NOT_MET'));
  });
});

describe('a record whose existence is shut', () => {
  it('shows nothing that an authorisation names, for the reason for which it is shut', () => {
    const authorisations = [authorisationWith([grantOf('CRIME_REPORT', 'OFFENCE_FACTS')])];
    const seen = verdict(FACTS, factsOf('CRIME_REPORT'), callerOf('EMP', { authorisations }));
    expect(seen).toEqual({ ...never('INSPECTOR_REQUIRED'), needsAuthorisation: true });
  });
});
