import { describe, expect, it } from '@jest/globals';
import { hasEnded, wasAcquitted } from '../../src/casework/watch/caseEnded.js';
import { MOVES_ON } from '../../src/casework/watch/movesOn.js';
import { statedFacts } from '../../src/casework/watch/statedFacts.js';
import { KINDS } from '../../src/formats/kinds.js';
import { SHAPES } from '../../src/formats/shapes.js';
import type { ReadKind, Values } from '../../src/model/Source.js';

const lost = (kind: ReadKind, before: Values, after: Values): readonly string[] => {
  const now = statedFacts(kind, after);
  return statedFacts(kind, before).filter((fact) => !now.includes(fact));
};
const history = (...verdicts: string[]): Values => ({
  disposals: verdicts.map((verdict, key) => ({ key: `${key}`, date: '2015-03-02', offences: [{ key: '1', verdict }] })),
});

describe('the facts of a record', () => {
  it.each<[string, ReadKind, Values, Values]>([
    ['a stage', 'CRIME_REPORT', { status: 'OPEN' }, { status: 'WITH_CPS' }],
    ['how far somebody is suspected', 'CRIME_REPORT', { suspects: [{ suspectStatus: 'NAMED' }] }, { suspects: [] }],
    ['bail', 'ARREST', { bailConditions: [{ code: 'NO_CONTACT' }] }, { bailConditions: [] }],
    ['an opinion of a risk', 'RISK_ASSESSMENT', { overallLevel: 'HIGH' }, { overallLevel: 'LOW' }],
    ['what the clock makes of a conviction', 'CRIMINAL_HISTORY', SPENT('UNSPENT'), SPENT('SPENT')],
    ['something more', 'CRIMINAL_HISTORY', history('GUILTY'), history('GUILTY', 'GUILTY')],
    ['something that was not known', 'CRIME_REPORT', { outcomeType: null }, { outcomeType: '15' }],
    ['a result that was awaited', 'FORENSIC', { resultSummary: 'PENDING' }, { resultSummary: 'SUPPORTS' }],
    ['another order of the same', 'CRIME_REPORT', FLAGS('CSE', 'ONLINE'), FLAGS('ONLINE', 'CSE')],
    ['how it is kept', 'VOO', { reviewDate: '2026-01-01' }, { reviewDate: '2030-01-01' }],
  ])('do not change with %s', (_what, kind, before, after) => {
    expect(lost(kind, before, after)).toEqual([]);
  });

  it.each<[string, ReadKind, Values, Values]>([
    ['an outcome that was another', 'CRIME_REPORT', { outcomeType: '1' }, { outcomeType: '15' }],
    ['a verdict that was quashed', 'CRIMINAL_HISTORY', history('GUILTY', 'GUILTY'), history('GUILTY', 'NOT_GUILTY')],
    ['a conviction of somebody else', 'CRIMINAL_HISTORY', history('GUILTY', 'GUILTY'), history('GUILTY')],
    ['a warning of somebody else', 'NOMINAL', { warningMarkers: [{ code: 'WEAPONS' }] }, { warningMarkers: [] }],
    ['a date of an order', 'SHPO_SRO', { expiresAt: '2030-01-01' }, { expiresAt: '2031-01-01' }],
    ['a value that was taken back', 'STATEMENT', { accountReleaseSummary: 'He was there.' }, {}],
  ])('change with %s', (_what, kind, before, after) => {
    expect(lost(kind, before, after)).not.toEqual([]);
  });

  it('are named by columns that there are', () => {
    for (const [kind, names] of Object.entries(MOVES_ON)) {
      const columns = Object.entries(KINDS[kind as ReadKind]).flatMap(([column, type]) => {
        const parts = SHAPES[type.replace(/[[\]]/g, '') as keyof typeof SHAPES] ?? {};
        return [column, ...Object.keys(parts).map((part) => `${column}.${part}`)];
      });
      expect(names.filter((name) => !columns.includes(name))).toEqual([]);
    }
  });
});

function SPENT(rehabilitationStatus: string): Values {
  return { disposals: [{ key: '1', date: '2015-03-02', rehabilitationStatus }] };
}

function FLAGS(...flags: string[]): Values {
  return { flags };
}

describe('the end of a case', () => {
  it.each<[ReadKind, Values, boolean | null]>([
    ['ARREST', { disposal: 'NFA' }, true],
    ['ARREST', { disposal: 'CHARGED' }, false],
    ['ARREST', { disposal: 'CAUTIONED' }, false],
    ['ARREST', {}, null],
    ['CRIME_REPORT', { status: 'FILED', outcomeType: '15' }, true],
    ['CRIME_REPORT', { status: 'FILED', outcomeType: '3' }, false],
    ['CRIME_REPORT', { status: 'REOPENED', outcomeType: '18' }, false],
    ['CRIME_REPORT', { status: 'OPEN', outcomeType: null }, false],
    ['CRIME_REPORT', { status: null }, null],
    ['SHPO_SRO', { status: 'EXPIRED' }, null],
    ['NOMINAL', {}, null],
  ])('of %s %j is %s', (kind, values, expected) => {
    expect(hasEnded(kind, values)).toBe(expected);
  });

  it('is an acquittal on the day or later, and none before', () => {
    expect(wasAcquitted(history('NOT_GUILTY'), '2015-03-02T09:00:00.000Z')).toBe(true);
    expect(wasAcquitted(history('NOT_GUILTY'), '2015-03-03T09:00:00.000Z')).toBe(false);
    expect(wasAcquitted(history('GUILTY'), '2015-03-02T09:00:00.000Z')).toBe(false);
  });
});
