import { describe, expect, it } from '@jest/globals';
import type { Authorisation } from '../../../src/model/Authorisation.js';
import { RECORD_KINDS, type RecordKind } from '../../../src/model/codes.js';
import type { Values } from '../../../src/model/Source.js';
import { decide } from '../../../src/policy/decide.js';
import { isNonConviction } from '../../../src/policy/isNonConviction.js';
import {
  ask,
  authorisationWith,
  CHILD_DISCLOSURE,
  callerOf,
  factsOf,
  grantOf,
  INSPECTOR,
  minimum,
  never,
  POLICY,
  verdict,
} from '../fixtures.js';

const EXISTENCE = ask('ARREST', 'EXISTENCE', { path: 'recordKind' });
const CONDITIONS = ask('ARREST', 'CONDITIONS', { path: 'bailConditions' });
const ARREST = factsOf('ARREST');
const SHUT = never('NOT_JUSTIFIED_FOR_RECIPIENT');
const OPEN = minimum('NOT_JUSTIFIED_FOR_RECIPIENT');

const GRANTS = [grantOf('ARREST', 'EXISTENCE'), grantOf('ARREST', 'CONDITIONS')];
const WEIGHED = authorisationWith(GRANTS);
const NOT_WEIGHED = authorisationWith(GRANTS, { id: 'AUTH-2', reliabilityRecorded: false });

describe('what was never proved (seed Q2; brief 4.4)', () => {
  const seen = (group: 'EMP' | 'REG', ...authorisations: Authorisation[]) =>
    [EXISTENCE, CONDITIONS].map((question) => verdict(question, ARREST, callerOf(group, { authorisations })));

  it.each(['EMP', 'REG'] as const)('goes to %s only where seriousness and reliability were recorded', (group) => {
    expect(seen(group)).toEqual([INSPECTOR, INSPECTOR]);
    expect(seen(group, WEIGHED)).toEqual([OPEN, OPEN]);
    expect(seen(group, NOT_WEIGHED)).toEqual([SHUT, SHUT]);
    expect(seen(group, NOT_WEIGHED, WEIGHED)).toEqual([OPEN, OPEN]);
  });

  it.each(['EMP', 'REG'] as const)('goes to %s in no looser form than one allows that recorded them', (group) => {
    const full = authorisationWith(
      GRANTS.map((grant) => ({ ...grant, form: 'F' as const })),
      { id: 'AUTH-3', reliabilityRecorded: false },
    );
    const decision = decide(POLICY, CONDITIONS, ARREST, callerOf(group, { authorisations: [full, WEIGHED] }));
    expect([decision.level, decision.opened]).toEqual(['M', { by: 'AUTH-1' }]);
  });

  it('has expired for employers where its authorisation has', () => {
    const ended = { ...WEIGHED, expiresAt: '2026-11-21T00:00:00.000Z' };
    const expired = { ...never('AUTHORISATION_EXPIRED'), needsAuthorisation: true };
    expect(seen('EMP', ended)).toEqual([expired, expired]);
  });

  it('goes to a disclosure scheme recipient only where the decision recorded them', () => {
    const parent = (reliabilityRecorded: boolean) =>
      verdict(EXISTENCE, ARREST, callerOf('CRE', { childDisclosure: { ...CHILD_DISCLOSURE, reliabilityRecorded } }));
    expect(parent(true)).toEqual(OPEN);
    expect(parent(false)).toEqual(SHUT);
    expect(verdict(EXISTENCE, ARREST, callerOf('CRE', { childDisclosure: null }))).toEqual(SHUT);
  });

  it('asks it of nobody else, and of nothing that was proved', () => {
    for (const group of ['PNP', 'EDU', 'HLT'] as const)
      expect(verdict(EXISTENCE, ARREST, callerOf(group))).toEqual(OPEN);
    const grants = [grantOf('VOO', 'EXISTENCE')];
    const authorisations = [authorisationWith(grants, { reliabilityRecorded: false })];
    const order = ask('VOO', 'EXISTENCE', { path: 'recordKind' });
    expect(verdict(order, factsOf('VOO'), callerOf('EMP', { authorisations }))).toEqual(OPEN);
    expect(verdict(order, factsOf('VOO', { nonConviction: true }), callerOf('EMP', { authorisations }))).toEqual(SHUT);
  });
});

describe('which records were never proved (brief 1.1, 1.3, 4.4)', () => {
  it('are arrests, intelligence, and civil notices and orders, whatever the force says, and others where it says so', () => {
    const always = (nonConviction: boolean | null) =>
      RECORD_KINDS.filter((kind) => isNonConviction({ kind, values: { nonConviction, outcomeType: '1' } }));
    expect(always(false)).toEqual(['ARREST', 'CAWN', 'DVPN_DVPO', 'INTELLIGENCE']);
    expect(always(null)).toEqual(['CRIME_REPORT', 'ARREST', 'CAWN', 'DVPN_DVPO', 'INTELLIGENCE']);
    expect(always(true)).toEqual(RECORD_KINDS);
  });

  it.each([
    [{ nonConviction: false, outcomeType: '1' }, false],
    [{ nonConviction: false, outcomeType: '3A' }, false],
    [{ nonConviction: false, outcomeType: '8' }, false],
    [{ nonConviction: false, outcomeType: '9' }, true],
    [{ nonConviction: false, outcomeType: '16' }, true],
    [{ nonConviction: false, outcomeType: '22' }, true],
    [{ nonConviction: false, outcomeType: null }, false],
    [{ nonConviction: true, outcomeType: '1' }, true],
    [{ outcomeType: '1' }, true],
    [{}, true],
  ] as readonly (readonly [Values, boolean])[])('a crime report with %j: %s', (values, expected) => {
    expect(isNonConviction({ kind: 'CRIME_REPORT' satisfies RecordKind, values })).toBe(expected);
  });
});
