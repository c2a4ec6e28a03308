import { describe, expect, it } from '@jest/globals';
import { CATEGORIES, type Category, GROUP_CODES, type GroupCode, type RecordKind } from '../../../src/model/codes.js';
import type { Values } from '../../../src/model/Source.js';
import { isOver, orderEndedOverlay } from '../../../src/policy/overlays/orderEndedOverlay.js';
import { ask, callerOf, FULL, factsOf, minimum, NOW, never, verdict } from '../fixtures.js';

const EXPIRED = { status: 'EXPIRED' };
const ENDED = never('ORDER_ENDED');

describe('an order that is over (brief 1.8a)', () => {
  const rows: readonly (readonly [RecordKind, Category | null, GroupCode, object])[] = [
    ['SHPO_SRO', 'EXISTENCE', 'CSC', FULL],
    ['SHPO_SRO', 'EXISTENCE', 'EDU', FULL],
    ['VOO', 'CONDITIONS', 'CSC', ENDED],
    ['SHPO_SRO', 'SUBJECT_IDENTITY', 'CSC', ENDED],
    ['SHPO_SRO', 'OFFENCE_FACTS', 'CSC', minimum('NOT_JUSTIFIED_FOR_RECIPIENT')],
    ['VOO', 'OFFENCE_FACTS', 'HLT', ENDED],
    ['SHPO_SRO', 'STAFF', 'YJS', ENDED],
    ['DVPN_DVPO', 'CONDITIONS', 'FLO', ENDED],
    ['DVPN_DVPO', 'OFFENCE_FACTS', 'FLO', ENDED],
    ['DVPN_DVPO', 'EXISTENCE', 'FLO', FULL],
    ['SHPO_SRO', null, 'FLO', ENDED],
    ['SHPO_SRO', null, 'PPU', FULL],
    ['VOO', 'CONDITIONS', 'PPU', FULL],
    ['VOO', 'CONDITIONS', 'MAP', FULL],
    ['CRIME_REPORT', 'OFFENCE_FACTS', 'CSC', FULL],
  ];
  it.each(rows)('%s %s for %s', (kind, category, group, expected) => {
    expect(verdict(ask(kind, category, { flag: true }), factsOf(kind, EXPIRED), callerOf(group))).toEqual(expected);
  });

  it('speaks of nothing but orders, and never of their existence', () => {
    const touched = (kind: RecordKind, group: GroupCode) =>
      CATEGORIES.filter((category) => orderEndedOverlay.touches(ask(kind, category), group));
    const all = CATEGORIES.filter((category) => category !== 'EXISTENCE');
    expect(touched('VOO', 'FLO')).toEqual(all);
    expect(touched('CAWN', 'CSC')).toEqual(all.filter((category) => category !== 'OFFENCE_FACTS'));
    expect(touched('MANAGEMENT', 'FLO')).toEqual([]);
    expect(orderEndedOverlay.groups).toEqual(GROUP_CODES.filter((group) => group !== 'PPU' && group !== 'MAP'));
  });
});

describe('whether an order is over', () => {
  const running = { status: 'IN_FORCE' };
  const notice = { status: 'IN_FORCE', kind: 'DVPN' };
  const order = { status: 'IN_FORCE', kind: 'DVPO', hearingDueBy: '2026-11-01T09:00:00.000Z' };
  const rows: readonly (readonly [RecordKind, Values, boolean])[] = [
    ['CAWN', { status: 'WITHDRAWN' }, true],
    ['VOO', { status: 'DISCHARGED' }, true],
    ['DVPN_DVPO', { status: 'EXPIRED' }, true],
    ['VOO', { status: 'APPEALED' }, false],
    ['SHPO_SRO', { status: 'INTERIM' }, false],
    ['CRIME_REPORT', { status: 'EXPIRED', expiresAt: '2020-01-01' }, false],
    ['VOO', { ...running, expiresAt: '2026-11-22' }, false],
    ['VOO', { ...running, expiresAt: '2026-11-21' }, true],
    ['SHPO_SRO', { status: 'VARIED', expiresAt: '2026-11' }, false],
    ['SHPO_SRO', { status: 'VARIED', expiresAt: '2025' }, true],
    ['SHPO_SRO', { ...running, expiresAt: null }, false],
    ['CAWN', { ...running, childTurns: '2026-11-23' }, false],
    ['CAWN', { ...running, childTurns: '2026-11-22' }, true],
    ['CAWN', { ...running, childTurns: '2020-05-01' }, true],
    ['CAWN', { ...running, childTurns: '2026-11' }, false],
    ['CAWN', { ...running, childTurns: '2026-10' }, true],
    ['CAWN', { ...running, withdrawnAt: '2026-11-22' }, true],
    ['CAWN', { ...running, withdrawnAt: '2026-11' }, true],
    ['CAWN', { ...running, withdrawnAt: '2026-11-22T10:32:00.000Z' }, true],
    ['CAWN', { ...running, withdrawnAt: '2026-11-22T10:32:00.001Z' }, false],
    ['CAWN', { ...running, withdrawnAt: '2026-11-23' }, false],
    ['CAWN', { ...running, expiresAt: '2020-01-01' }, false],
    ['DVPN_DVPO', { ...notice, hearingDueBy: '2026-11-22T10:31:59.000Z' }, true],
    ['DVPN_DVPO', { ...notice, hearingDueBy: '2026-11-22T10:32:00.000Z' }, false],
    ['DVPN_DVPO', { ...running, hearingDueBy: '2026-11-20' }, true],
    ['DVPN_DVPO', { ...notice, hearingDueBy: null }, false],
    ['DVPN_DVPO', { ...order, dvpoMadeAt: '2026-10-25', dvpoDays: 28 }, false],
    ['DVPN_DVPO', { ...order, dvpoMadeAt: '2026-10-24', dvpoDays: 28 }, true],
    ['DVPN_DVPO', { ...notice, ...order, kind: 'DVPN', dvpoMadeAt: '2026-10-25', dvpoDays: 28 }, false],
    ['DVPN_DVPO', { ...notice, ...order, kind: 'DVPN', dvpoMadeAt: '2026-11-02' }, false],
    ['DVPN_DVPO', order, false],
    ['DVPN_DVPO', { ...order, kind: 'DAPO' }, false],
    ['DVPN_DVPO', { ...order, dvpoMadeAt: '2026-10', dvpoDays: 14 }, false],
  ];
  it.each(rows)('%s %j: %s', (kind, values, expected) => {
    expect(isOver({ kind, values }, NOW)).toBe(expected);
  });

  it.each([
    ['SHPO_SRO', { expiresAt: '2026-11-30' }, '2026-11-30T23:59:59.999Z', '2026-12-01T00:00:00.000Z'],
    ['VOO', { expiresAt: '2027-02-28' }, '2027-02-28T23:59:59.999Z', '2027-03-01T00:00:00.000Z'],
    ['CAWN', { childTurns: '2027-03-01' }, '2027-02-28T23:59:59.999Z', '2027-03-01T00:00:00.000Z'],
    ['DVPN_DVPO', { dvpoMadeAt: '2026-11-23', dvpoDays: 14 }, '2026-12-07T23:59:59.999Z', '2026-12-08T00:00:00.000Z'],
    [
      'DVPN_DVPO',
      { kind: 'DVPN', hearingDueBy: '2026-11-24T09:00:00.000Z' },
      '2026-11-24T09:00:00.000Z',
      '2026-11-24T09:00:00.001Z',
    ],
  ] as const)('%s %j binds to the last moment, and no longer', (kind, values, last, next) => {
    const facts = { kind, values: { status: 'IN_FORCE', ...values } };
    expect([isOver(facts, last), isOver(facts, next)]).toEqual([false, true]);
  });
});
