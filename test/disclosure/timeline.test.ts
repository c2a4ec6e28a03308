import { describe, expect, it } from '@jest/globals';
import { decideRecord } from '../../src/disclosure/decideRecord.js';
import { releaseRecord } from '../../src/disclosure/releaseRecord.js';
import { timelineOf, withTimelineFields } from '../../src/disclosure/timeline.js';
import type { GroupCode, RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import { callerOf, factsOf, POLICY } from '../policy/fixtures.js';
import { releaseContext } from './fixtures.js';
import { RULES, selectedOf } from './plan/fixtures.js';
import { ROW } from './releasing.js';

/** The entries that one record gives when nothing but the timeline is asked for. */
function entriesOf(kind: RecordKind, values: Values, group: GroupCode) {
  const decided = decideRecord(POLICY, withTimelineFields(RULES, kind, []), factsOf(kind, values), callerOf(group));
  const subject = { ...ROW, recordKind: kind, list: 'timeline', isPolice: false };
  const { view } = releaseRecord(decided, values, RULES.typeOfKind(kind).name, subject, releaseContext(group));
  return view === null ? null : timelineOf(kind, 'NMR', view);
}

describe('an entry of the timeline', () => {
  it.each<readonly [RecordKind, Values, GroupCode, unknown]>([
    [
      'ARREST',
      { arrestedAt: '2026-11-03T09:00:00Z' },
      'EDU',
      [{ at: '2026-11', what: 'Arrest or voluntary attendance', labels: ['Alleged, not proved.'] }],
    ],
    [
      'CRIME_REPORT',
      { reportedAt: '2015-01-02', nonConviction: false },
      'CSC',
      [{ at: '2015-01-02', what: 'Crime reported', labels: [] }],
    ],
    [
      'CRIMINAL_HISTORY',
      { childSubject: true, disposals: [{ key: '1', kind: 'CONVICTION', date: '2015-05-20', riskRelevant: true }] },
      'CSC',
      [
        {
          at: '2015-05-20',
          what: 'Conviction, caution or other disposal',
          labels: ['The child who is the subject of this record.'],
        },
      ],
    ],
    ['ARREST', { arrestedAt: null }, 'CSC', []],
    ['ARREST', { arrestedAt: '2026-11-03', gsc: 'SECRET' }, 'CSC', null],
  ])('%s %j, for %s, carries the labels of its record (brief 4.4)', (kind, values, group, expected) => {
    const entries = entriesOf(kind, values, group);
    expect(entries?.map(({ at, what, labels }) => ({ at, what, labels })) ?? null).toEqual(expected);
  });
});

describe('the timeline', () => {
  const DAY = '2026-11-03';
  it.each<readonly [RecordKind, Values, string]>([
    ['CRIME_REPORT', { reportedAt: DAY }, 'Crime reported'],
    ['ARREST', { arrestedAt: DAY }, 'Arrest or voluntary attendance'],
    ['CRIMINAL_HISTORY', { disposals: [{ key: '1', date: DAY }] }, 'Conviction, caution or other disposal'],
    ['FORENSIC', { seizedAt: DAY }, 'Item seized'],
    ['STATEMENT', { startedAt: DAY }, 'Interview or statement'],
    ['RISK_ASSESSMENT', { assessedAt: DAY }, 'Risk assessed'],
    ['SHPO_SRO', { effectiveFrom: DAY }, 'Order in force'],
    ['CAWN', { servedAt: DAY }, 'Notice served'],
    ['DVPN_DVPO', { issuedAt: DAY }, 'Notice or order in force'],
    ['VOO', { madeAt: DAY }, 'Order in force'],
    ['INTELLIGENCE', { reportedAt: DAY, handlingCode: 'P' }, 'Intelligence reported'],
    ['MANAGEMENT', { recordedAt: DAY }, 'Managed under multi-agency arrangements'],
  ])('places %s on its day, and says what it was', (kind, values, what) => {
    const entries = entriesOf(kind, values, 'PPU') ?? [];
    expect(entries.map(({ labels: _labels, ...entry }) => entry)).toEqual([
      { at: DAY, recordKind: kind, sourceForce: 'NMR', what },
    ]);
  });

  it('adds its fields to those that were chosen, with all the parts that were, each once', () => {
    const chosen = selectedOf('CRIMINAL_HISTORY', 'convictions { labels disposals { kind court } }');
    const named = withTimelineFields(RULES, 'CRIMINAL_HISTORY', chosen).map(({ path, parts }) => [
      path,
      parts.map((part) => part.path),
    ]);
    expect(named).toEqual([
      ['labels', []],
      ['disposals', ['disposals.kind', 'disposals.court', 'disposals.date']],
    ]);
  });

  it.each<readonly [string, Values]>([
    ['no disposals', { disposals: null }],
    ['a disposal without a date', { disposals: [{ key: '1', date: null }] }],
  ])('has no entry for %s', (_what, view) => {
    expect(timelineOf('CRIMINAL_HISTORY', 'NMR', view)).toEqual([]);
    expect(timelineOf('ARREST', 'NMR', { arrestedAt: DAY }).map(({ labels }) => labels)).toEqual([[]]);
  });
});
