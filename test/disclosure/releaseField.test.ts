import { describe, expect, it } from '@jest/globals';
import { inheritedLeaves, readsAnything } from '../../src/disclosure/justifiedColumns.js';
import { isEmpty } from '../../src/disclosure/releaseField.js';
import type { GroupCode, RecordKind } from '../../src/model/codes.js';
import type { Value, Values } from '../../src/model/Source.js';
import { callerOf } from '../policy/fixtures.js';
import { selectedOf } from './plan/fixtures.js';
import { release } from './releasing.js';

const NO_TEXT = 'NO_RELEASE_SUMMARY';

/** How a field ended: what stands in the view, and what the log has for true and for shown. */
function endOf(kind: RecordKind, query: string, values: Values, group: GroupCode) {
  const [list = '', , field = ''] = query.split(' ');
  const { view, rows } = release(kind, list, query, values, callerOf(group));
  return [view?.[field], ...rows.map(({ trueReason, shownReason }) => [trueReason, shownReason])];
}

/** Brief 2.4: what has no minimum form is withheld, absent without a word, or waits for a human to write one. */
describe('a field that has no minimum form for what it holds', () => {
  const ENTRY = 'crimeReports { investigationLog { entry } }';
  const UNJUSTIFIED = 'NOT_JUSTIFIED_FOR_RECIPIENT';
  it.each<readonly [string, RecordKind, string, Values, readonly unknown[]]>([
    ['an extract nobody wrote', 'CRIME_REPORT', 'crimeReports { sceneReport }', {}, [null, [NO_TEXT, 'WITHHELD']]],
    ['notes nobody made an extract of', 'CRIME_REPORT', ENTRY, {}, [[], [NO_TEXT, 'WITHHELD']]],
    [
      'an account nobody summed up',
      'CRIME_REPORT',
      'crimeReports { briefCircumstances }',
      {},
      [null, [NO_TEXT, 'WITHHELD']],
    ],
    [
      'intelligence nobody sanitised',
      'INTELLIGENCE',
      'intelligence { sanitisedText }',
      { handlingCode: 'P' },
      [null, [NO_TEXT, 'WITHHELD']],
    ],
    [
      'intelligence nobody graded',
      'INTELLIGENCE',
      'intelligence { gradeInWords }',
      { handlingCode: 'P' },
      [null, ['INTELLIGENCE_HANDLING', null]],
    ],
    [
      'factors under headings of the assessor’s own',
      'RISK_ASSESSMENT',
      'riskAssessments { riskFactors { heading } }',
      { riskFactors: [{ heading: 'Lives near Ann Vale' }] },
      [[], [UNJUSTIFIED, 'WITHHELD']],
    ],
    ['no factors', 'RISK_ASSESSMENT', 'riskAssessments { riskFactors { heading } }', {}, [[], [UNJUSTIFIED, null]]],
    [
      'an examination without a result',
      'FORENSIC',
      'forensicEvidence { resultSummary }',
      { resultSummary: 'NOT_TESTED' },
      [null, [UNJUSTIFIED, null]],
    ],
  ])('ends as brief 2.4 says: %s', (_what, kind, query, values, expected) => {
    expect(endOf(kind, query, values, 'CSC')).toEqual(expected);
  });

  it('is told as it is where the form is the value itself', () => {
    const query = 'riskAssessments { overallLevel }';
    expect(endOf('RISK_ASSESSMENT', query, { overallLevel: 'HIGH' }, 'CSC')).toEqual(['HIGH', [UNJUSTIFIED, null]]);
  });

  it('is withheld, held or not, where nothing of it is read for the recipient', () => {
    const level = (values: Values) => endOf('RISK_ASSESSMENT', 'riskAssessments { overallLevel }', values, 'EDU');
    expect(level({ overallLevel: 'HIGH' })).toEqual([null, [UNJUSTIFIED, 'WITHHELD']]);
    expect(level({})).toEqual(level({ overallLevel: 'HIGH' }));
  });
});

describe('nothing is held', () => {
  it.each<readonly [Value, boolean]>([
    [null, true],
    ['', true],
    [[], true],
    ['x', false],
    [['x'], false],
    [false, false],
    [0, false],
    [{}, false],
  ])('of a field that holds %j: %s', (value, expected) => {
    expect(isEmpty(value)).toBe(expected);
  });
});

describe('parts of a field that goes in full', () => {
  const officer = (officerInCase: Value) =>
    endOf('CRIME_REPORT', 'crimeReports { officerInCase { name } }', { officerInCase }, 'PPU')[0];
  it('are none of what has no parts', () => {
    expect([officer({ name: 'Pat', team: 'North' }), officer('Pat'), officer(null)]).toEqual([
      { name: 'Pat' },
      null,
      null,
    ]);
    const log = endOf(
      'CRIME_REPORT',
      'crimeReports { investigationLog { entry } }',
      { investigationLog: [null, { entry: 'Seen.', at: '2026' }, 'Seen.'] },
      'PPU',
    );
    expect(log[0]).toEqual([null, { entry: 'Seen.' }, null]);
  });

  it('may be made of it, though nothing else is asked for', () => {
    const victims = [{ key: '1', victimRef: 'V-1', sex: 'FEMALE' }];
    const made = endOf('CRIME_REPORT', 'crimeReports { victims { pseudonym } }', { victims }, 'PPU');
    expect(made[0]).toEqual([{ pseudonym: 'Victim 1' }]);
  });
});

describe('a form that reads', () => {
  it.each([
    ['of its own value', { own: [''], unit: [], record: [] }, true],
    ['of its unit', { own: [], unit: ['kind'], record: [] }, true],
    ['of the record', { own: [], unit: [], record: ['madeAt'] }, true],
    ['nothing', { own: [], unit: [], record: [] }, false],
  ])('%s', (_what, reads, expected) => {
    expect(readsAnything(reads)).toBe(expected);
  });
});

describe('the parts of a field that carry rules of their own', () => {
  it('do not go where it goes', () => {
    const [conditions] = selectedOf(
      'ARREST',
      'arrests { bailConditions { number plainText protectedParty { name } namedPlace } }',
    );
    expect(conditions === undefined ? [] : inheritedLeaves(conditions)).toEqual(['number', 'plainText']);
  });

  const PROVISIONS =
    'orders { ... on DomesticViolenceOrder { conditions { code protectedParty { pseudonym } namedPlace } } }';
  it('are not there in the minimum form of a whole list, and are logged as withheld', () => {
    const values = { provisions: ['NO_MOLESTATION'], status: 'IN_FORCE' };
    const { view, rows } = release('DVPN_DVPO', 'orders', PROVISIONS, values, callerOf('EDU'));
    expect(view?.conditions).toEqual([{ code: 'NO_MOLESTATION' }]);
    expect(rows.map(({ fieldPath, decision, shownReason }) => [fieldPath, decision, shownReason])).toEqual([
      ['orders.conditions.code', 'M', 'GENERALISED'],
      ['orders.conditions.protectedParty.pseudonym', 'M', 'WITHHELD'],
      ['orders.conditions.namedPlace', 'M', 'WITHHELD'],
    ]);
  });

  it('are null where it goes in full and nothing is recorded, and are not said to be withheld', () => {
    const values = { provisions: ['NO_MOLESTATION'], status: 'IN_FORCE' };
    const { view, rows } = release('DVPN_DVPO', 'orders', PROVISIONS, values, callerOf('PPU'));
    expect(view?.conditions).toEqual([{ code: 'NO_MOLESTATION', protectedParty: null, namedPlace: null }]);
    expect(rows.map(({ shownReason }) => shownReason)).toEqual([null, null, null]);
  });

  it('are nobody’s where nothing is held that has parts', () => {
    const query = PROVISIONS.replace('code', 'text');
    const { view, rows } = release('DVPN_DVPO', 'orders', query, { status: 'IN_FORCE' }, callerOf('PPU'));
    expect(view?.conditions).toBeNull();
    expect(rows.map(({ fieldPath, shownReason }) => [fieldPath, shownReason])).toEqual([
      ['orders.conditions.text', null],
      ['orders.conditions.protectedParty.pseudonym', null],
      ['orders.conditions.namedPlace', null],
    ]);
  });
});
