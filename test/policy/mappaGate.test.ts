import { describe, expect, it } from '@jest/globals';
import type { SourceRecord } from '../../src/model/Source.js';
import type { GateVerdict } from '../../src/policy/Decision.js';
import type { Organisation } from '../../src/policy/gates/Gate.js';
import { judge, record, verdictWith } from './judging.js';

describe('the gate of MAPPA authorities (brief 2.1, MAP)', () => {
  const probation = (area: string, kind = 'PROBATION'): Organisation => ({ id: 'ORG', kind, area });
  const facts = (managed: 'VERIFIED' | 'NOT_MET', responsible: 'VERIFIED' | 'NOT_MET') =>
    verdictWith({
      'managed under MAPPA or subject to an order in force': managed,
      'responsible authority for the area': responsible,
    });
  const MET = facts('VERIFIED', 'VERIFIED');
  const ELSEWHERE = facts('VERIFIED', 'NOT_MET');
  const UNMANAGED = facts('NOT_MET', 'NOT_MET');
  const MANAGED = { mappaLevel: 2, area: 'SALTWICK' };
  const SHPO = { status: 'IN_FORCE', expiresAt: '2030-05-01' };

  it.each<readonly [string, SourceRecord[], Organisation | undefined, boolean, GateVerdict]>([
    ['managed, probation of the area', [record('MANAGEMENT', MANAGED)], probation('SALTWICK'), true, MET],
    ['managed, prison of the area', [record('MANAGEMENT', MANAGED)], probation('SALTWICK', 'PRISON'), true, MET],
    ['managed at level 1', [record('MANAGEMENT', { ...MANAGED, mappaLevel: 1 })], probation('SALTWICK'), true, MET],
    ['managed, authority of the whole country', [record('MANAGEMENT', MANAGED)], probation('NATIONAL'), true, MET],
    [
      'managed elsewhere, probation of the owning force’s area',
      [record('MANAGEMENT', MANAGED, 'NMR')],
      probation('NORTHMOOR'),
      false,
      ELSEWHERE,
    ],
    [
      'managed in no area that is recorded, probation of the owning force’s area',
      [record('MANAGEMENT', { ...MANAGED, area: null }, 'NMR')],
      probation('NORTHMOOR'),
      true,
      MET,
    ],
    [
      'with an SHPO that has not begun',
      [record('SHPO_SRO', { status: 'IN_FORCE', effectiveFrom: '2026-11-23', expiresAt: null })],
      probation('SALTWICK'),
      false,
      UNMANAGED,
    ],
    ['managed, probation of another area', [record('MANAGEMENT', MANAGED)], probation('ARDENVALE'), false, ELSEWHERE],
    [
      'managed, social care',
      [record('MANAGEMENT', MANAGED)],
      probation('SALTWICK', 'LOCAL_AUTHORITY'),
      false,
      ELSEWHERE,
    ],
    ['managed, an organisation not in the register', [record('MANAGEMENT', MANAGED)], undefined, false, ELSEWHERE],
    [
      'without a level',
      [record('MANAGEMENT', { mappaLevel: null, area: 'SALTWICK' })],
      probation('SALTWICK'),
      false,
      UNMANAGED,
    ],
    ['with an SHPO in force', [record('SHPO_SRO', SHPO)], probation('SALTWICK'), true, MET],
    [
      'with an SHPO until further order',
      [record('SHPO_SRO', { ...SHPO, expiresAt: null })],
      probation('SALTWICK'),
      true,
      MET,
    ],
    [
      'with an SHPO on its last day',
      [record('SHPO_SRO', { ...SHPO, expiresAt: '2026-11-22' })],
      probation('SALTWICK'),
      true,
      MET,
    ],
    [
      'with an SHPO that ended yesterday',
      [record('SHPO_SRO', { ...SHPO, expiresAt: '2026-11-21' })],
      probation('SALTWICK'),
      false,
      UNMANAGED,
    ],
    [
      'with a discharged SHPO',
      [record('SHPO_SRO', { ...SHPO, status: 'DISCHARGED' })],
      probation('SALTWICK'),
      false,
      UNMANAGED,
    ],
    ['with a VOO in force', [record('VOO', SHPO)], probation('SALTWICK'), true, MET],
    ['with a CAWN only', [record('CAWN', { status: 'IN_FORCE' })], probation('SALTWICK'), false, UNMANAGED],
    ['with a DVPN only', [record('DVPN_DVPO', { status: 'IN_FORCE' })], probation('SALTWICK'), false, UNMANAGED],
    [
      'managed, by a record that was disposed of',
      [record('MANAGEMENT', { ...MANAGED, disposedAt: '2026-01-01' })],
      probation('SALTWICK'),
      false,
      UNMANAGED,
    ],
    [
      'managed, by a record marked SECRET',
      [record('MANAGEMENT', { ...MANAGED, gsc: 'SECRET' })],
      probation('SALTWICK'),
      false,
      UNMANAGED,
    ],
    ['not known at all', [], probation('SALTWICK'), false, UNMANAGED],
  ])('for a subject %s', (_who, records, organisation, passed, found) => {
    const verdict = judge('MAP', { records, organisation });
    expect(verdict).toEqual(found);
    expect(verdict.passed).toBe(passed);
  });

  it('lets any responsible authority of any area in which the subject is managed pass, whichever leads', () => {
    const records = [record('MANAGEMENT', MANAGED), record('SHPO_SRO', SHPO, 'NMR')];
    expect(judge('MAP', { records, organisation: probation('NORTHMOOR') }).passed).toBe(true);
    expect(judge('MAP', { records, organisation: probation('SALTWICK') }).passed).toBe(true);
  });
});
