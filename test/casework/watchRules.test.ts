import { describe, expect, it } from '@jest/globals';
import { COMPLIANCE_RULES } from '../../src/casework/watch/complianceRules.js';
import type { Finding } from '../../src/casework/watch/Finding.js';
import { TELLING_RULES } from '../../src/casework/watch/tellingRules.js';
import type { RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';

const TODAY = '2026-11-22';

const findIn = (kind: RecordKind, values: Values, turns18: string | null = null): readonly string[] =>
  [...COMPLIANCE_RULES, ...TELLING_RULES]
    .filter(({ columns }) => columns[kind] !== undefined)
    .flatMap(({ find }) =>
      find({ record: { force: 'NMR', kind, id: '1', nominal: 'N', values }, turns18, today: TODAY }),
    )
    .map(wordOf);

const wordOf = ({ raises }: Finding): string => ('task' in raises ? raises.task : `TELL ${raises.notice}`);

const ORDER = {
  status: 'IN_FORCE',
  madeAt: '2024-01-01',
  visorRecorded: true,
  localFlagSet: true,
  expiresAt: '2030-01-01',
};
/** A notice served on a Saturday night. */
const HEARD = (hearingDueBy: string): Values => ({ kind: 'DVPN', servedAt: '2026-11-21T23:15:00Z', hearingDueBy });
const MADE = 'TELL ORDER_MADE';

describe('the duties that records give rise to', () => {
  it.each<[string, RecordKind, Values, string | null, readonly string[]]>([
    ['a hearing within 48 hours that count', 'DVPN_DVPO', HEARD('2026-11-24T23:15:00Z'), null, []],
    ['a hearing after that', 'DVPN_DVPO', HEARD('2026-11-24T23:16:00Z'), null, ['HEARING_TOO_LATE']],
    ['one on a day without a time', 'DVPN_DVPO', HEARD('2026-11-26'), null, []],
    [
      'one that has led to an order',
      'DVPN_DVPO',
      { ...HEARD('2026-11-26T10:00:00Z'), dvpoMadeAt: '2026-11-24' },
      null,
      [],
    ],
    ['an order', 'DVPN_DVPO', { ...HEARD('2026-11-26T10:00:00Z'), kind: 'DVPO' }, null, []],
    ['a sound order', 'SHPO_SRO', ORDER, null, [MADE]],
    ['an order not on ViSOR', 'SHPO_SRO', { ...ORDER, visorRecorded: false }, null, ['ORDER_NOT_ON_VISOR', MADE]],
    ['an order of which ViSOR is not known', 'SHPO_SRO', { ...ORDER, visorRecorded: null }, null, [MADE]],
    ['an order not flagged', 'SHPO_SRO', { ...ORDER, localFlagSet: false }, null, ['ORDER_NOT_FLAGGED', MADE]],
    [
      'an order that is over, whatever its flags',
      'SHPO_SRO',
      { ...ORDER, status: 'EXPIRED', visorRecorded: false },
      null,
      [MADE, 'TELL ORDER_ENDED'],
    ],
    [
      'an order whose last day was yesterday',
      'SHPO_SRO',
      { ...ORDER, expiresAt: '2026-11-21' },
      null,
      [MADE, 'TELL ORDER_ENDED'],
    ],
    ['an order whose last day is today', 'SHPO_SRO', { ...ORDER, expiresAt: TODAY }, null, [MADE]],
    [
      'a requirement before there could be any',
      'SHPO_SRO',
      { ...ORDER, madeAt: '2022-11-28', requirements: [{ number: 'R1' }] },
      null,
      ['REQUIREMENT_TOO_EARLY', MADE],
    ],
    [
      'a requirement on the first day',
      'SHPO_SRO',
      { ...ORDER, madeAt: '2022-11-29', requirements: [{ number: 'R1' }] },
      null,
      [MADE],
    ],
    [
      'a requirement that a variation may have added',
      'SHPO_SRO',
      { ...ORDER, madeAt: '2015-01-01', variations: [{ at: '2024-02-01' }], requirements: [{ number: 'R1' }] },
      null,
      [MADE, 'TELL ORDER_VARIED'],
    ],
    [
      'a suspected breach',
      'SHPO_SRO',
      { ...ORDER, breaches: [{ at: '2026-11-01', conditionNo: 'C1', status: 'SUSPECTED' }] },
      null,
      ['SUSPECTED_BREACH', MADE, 'TELL BREACH'],
    ],
    [
      'a breach of which nothing came',
      'SHPO_SRO',
      { ...ORDER, breaches: [{ at: '2026-11-01', conditionNo: 'C1', status: 'NFA' }] },
      null,
      [MADE],
    ],
    [
      'a late notification',
      'SHPO_SRO',
      { ...ORDER, notification: { nextDue: '2026-11-21' } },
      null,
      ['NOTIFICATION_OVERDUE', MADE],
    ],
    ['a notification due today', 'SHPO_SRO', { ...ORDER, notification: { nextDue: TODAY } }, null, [MADE]],
    ['a child who turns 18 within the year', 'SHPO_SRO', ORDER, '2027-11-22', ['HANDOVER_AT_18', MADE]],
    ['a child who turns 18 later', 'SHPO_SRO', ORDER, '2027-11-23', [MADE]],
    ['a child whose order ends before', 'SHPO_SRO', { ...ORDER, expiresAt: '2027-01-01' }, '2027-11-22', [MADE]],
    ['somebody who turned 18 today', 'SHPO_SRO', ORDER, TODAY, [MADE]],
    ['a notice on the birthday', 'CAWN', { status: 'IN_FORCE', childTurns: TODAY }, null, ['CAWN_PAST_BIRTHDAY']],
    ['a notice the day before', 'CAWN', { status: 'IN_FORCE', childTurns: '2026-11-23' }, null, []],
    ['a notice that was withdrawn', 'CAWN', { status: 'WITHDRAWN', childTurns: TODAY }, null, []],
    ['a notice to review', 'CAWN', { status: 'IN_FORCE', reviewAt: '2026-10' }, null, ['REVIEW_OVERDUE']],
    ['a record to review', 'MANAGEMENT', { reviewDate: '2025' }, null, ['REVIEW_OVERDUE']],
    ['a record to review this year', 'MANAGEMENT', { reviewDate: '2026' }, null, []],
    ['a stale assessment', 'RISK_ASSESSMENT', { nextReviewAt: '2026-11-21' }, null, ['ASSESSMENT_STALE']],
    [
      'relevant activity',
      'MANAGEMENT',
      { relevantActivity: [{ at: '2026-11-20', type: 'new address' }] },
      null,
      ['TELL RELEVANT_ACTIVITY'],
    ],
    [
      'a breach of a violent offender order',
      'VOO',
      { status: 'IN_FORCE', breaches: [{ at: '2026-11-20', conditionNo: '1', status: 'PROVED' }] },
      null,
      ['TELL BREACH'],
    ],
  ])('%s', (_what, kind, values, turns18, expected) => {
    expect(findIn(kind, values, turns18)).toEqual(expected);
  });

  it('rest on no column that a rule does not name', () => {
    const named = new Set(
      [...COMPLIANCE_RULES, ...TELLING_RULES].flatMap(({ columns }) => Object.values(columns).flat()),
    );
    expect([...named].filter((column) => /name|text|detail|address/i.test(column))).toEqual([]);
  });
});
