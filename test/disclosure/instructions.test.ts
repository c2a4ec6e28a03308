import { describe, expect, it } from '@jest/globals';
import { INSTRUCTIONS, instructionsFor } from '../../src/disclosure/instructions.js';
import {
  CATEGORIES,
  type Category,
  GROUP_CODES,
  type GroupCode,
  RECORD_KINDS,
  type RecordKind,
} from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import { callerOf, enquiryWith, OWN_CHILD } from '../policy/fixtures.js';
import { selectedOf } from './plan/fixtures.js';
import { release } from './releasing.js';

const VICTIM = 'Do not publish or pass on anything that could identify a victim: the protection is for life.';
const COURT = 'A court order restricts what may be published about this matter: publish nothing of it.';
const TEACHER =
  'If the person is a teacher accused by or for a pupil of the same school, publish nothing that could identify them before a charge.';
const INTELLIGENCE = 'The conditions of use of intelligence bind whoever receives it: do not pass it on.';
const TIP_OFF = 'Do not tip off: do not let the person know that they are flagged or managed.';
const CIVIL = 'A civil order, not a conviction.';
const OPINION = 'A professional opinion, not a prediction.';
const CHILD =
  'Under 18 at the time or now: write of the child who is the subject of this record, never of an offender.';
const ALLEGED = 'Alleged, not proved.';
const ABOUT_CHILD = 'The child who is the subject of this record.';

const told = (kind: RecordKind, list: string, selection: string, values: Values, group: GroupCode): unknown => {
  const query = `${list} { ${selection} disclosure { instructions } }`;
  return (release(kind, list, query, values, callerOf(group)).view?.disclosure as Values | undefined)?.instructions;
};

/** Brief 4.1, 4.3–4.5, 4.8: instructions are fixed sentences made from what was released. */
describe('instructions', () => {
  const victims = [{ key: '1', victimRef: 'V-1', name: 'Ann Vale' }];
  const proved = { nonConviction: false };
  const order = { orderType: 'SRO', status: 'IN_FORCE' };
  it.each<readonly [string, RecordKind, string, string, Values, GroupCode, readonly string[]]>([
    ['a pseudonym', 'CRIME_REPORT', 'crimeReports', 'victims { pseudonym }', { ...proved, victims }, 'CSC', [VICTIM]],
    ['a name', 'CRIME_REPORT', 'crimeReports', 'victims { name }', { ...proved, victims }, 'PPU', [VICTIM]],
    ['no victim', 'CRIME_REPORT', 'crimeReports', 'victims { name }', { ...proved, victims: [] }, 'PPU', []],
    ['a victim withheld', 'CRIME_REPORT', 'crimeReports', 'victims { name }', { ...proved, victims }, 'HLT', []],
    ['an account', 'STATEMENT', 'statements', 'accountReleaseSummary', { accountReleaseSummary: 'x' }, 'CSC', [VICTIM]],
    [
      'a restricted matter',
      'CRIME_REPORT',
      'crimeReports',
      'status',
      { ...proved, reportingRestrictions: ['s.45'] },
      'CSC',
      [COURT],
    ],
    [
      'a restricted matter in its minimum form',
      'CRIME_REPORT',
      'crimeReports',
      'offenceGroup',
      { reportingRestrictions: ['s.45: Ann Vale'] },
      'HLT',
      [ALLEGED, COURT],
    ],
    ['an accusation, for a school', 'ARREST', 'arrests', 'arrestedAt', {}, 'EDU', [ALLEGED, TEACHER]],
    ['an accusation, for health', 'ARREST', 'arrests', 'arrestedAt', {}, 'HLT', [ALLEGED]],
    [
      'intelligence',
      'INTELLIGENCE',
      'intelligence',
      'sanitisedText',
      { handlingCode: 'P', sanitisedText: 'x', sourceEvaluation: 'RELIABLE' },
      'CSC',
      [ALLEGED, INTELLIGENCE],
    ],
    [
      'that there is intelligence, for the front line',
      'INTELLIGENCE',
      'intelligence',
      'recordKind sanitisedText',
      { recordKind: 'INTELLIGENCE', handlingCode: 'P', sanitisedText: 'x', sourceEvaluation: 'RELIABLE' },
      'FLO',
      [ALLEGED, TIP_OFF],
    ],
    ['being managed, for the front line', 'MANAGEMENT', 'management', 'managed', { mappaLevel: 2 }, 'FLO', [TIP_OFF]],
    ['being managed, for social care', 'MANAGEMENT', 'management', 'managed', { mappaLevel: 2 }, 'CSC', []],
    ['an SRO', 'SHPO_SRO', 'orders', 'status', order, 'CSC', [CIVIL]],
    ['an SHPO', 'SHPO_SRO', 'orders', 'status', { ...order, orderType: 'SHPO' }, 'CSC', []],
    ['an SRO whose type is withheld', 'SHPO_SRO', 'orders', 'status', order, 'CRE', []],
    ['a risk level', 'RISK_ASSESSMENT', 'riskAssessments', 'overallLevel', { overallLevel: 'HIGH' }, 'CSC', [OPINION]],
    [
      'a risk level withheld',
      'RISK_ASSESSMENT',
      'riskAssessments',
      'overallLevel',
      { overallLevel: 'HIGH' },
      'EDU',
      [],
    ],
    ['a child', 'SHPO_SRO', 'orders', 'status', { ...order, childSubject: true }, 'YJS', [ABOUT_CHILD, CIVIL, CHILD]],
  ])('of %s', (_what, kind, list, selection, values, group, expected) => {
    expect(told(kind, list, selection, values, group)).toEqual(expected);
  });

  it('go to the front line with a flag on the person', () => {
    const flagged = (view: Values) =>
      instructionsFor({ kind: null, group: 'FLO', categories: new Set(['SUBJECT_IDENTITY']), view });
    expect(flagged({ visorFlag: true })).toEqual([TIP_OFF]);
    expect(flagged({ registeredSexualOffender: true })).toEqual([TIP_OFF]);
    expect(flagged({ visorFlag: false, registeredSexualOffender: null })).toEqual([]);
  });

  const goWith = (text: string, kind: RecordKind | null, group: GroupCode, category: Category, view: Values = {}) =>
    instructionsFor({ kind, group, categories: new Set([category]), view }).includes(text);

  it('against tipping off go to the front line alone, with orders, management and intelligence', () => {
    const going = GROUP_CODES.flatMap((group) =>
      RECORD_KINDS.filter((kind) => goWith(TIP_OFF, kind, group, 'STAFF')).map((kind) => [group, kind]),
    );
    expect(going.sort()).toEqual([
      ['FLO', 'INTELLIGENCE'],
      ['FLO', 'MANAGEMENT'],
      ['FLO', 'SHPO_SRO'],
    ]);
    expect(goWith(TIP_OFF, null, 'CSC', 'STAFF', { visorFlag: true })).toBe(false);
  });

  it('on teachers go to schools and employers alone, with what somebody is accused of', () => {
    const going = GROUP_CODES.flatMap((group) =>
      RECORD_KINDS.filter((kind) => goWith(TEACHER, kind, group, 'STAFF')).map((kind) => [group, kind]),
    );
    expect(going.sort()).toEqual([
      ['EDU', 'ARREST'],
      ['EDU', 'CRIME_REPORT'],
      ['EMP', 'ARREST'],
      ['EMP', 'CRIME_REPORT'],
    ]);
  });

  it('on opinions go with a risk released of an assessment, a report or a domestic violence order', () => {
    const going = RECORD_KINDS.filter((kind) => goWith(OPINION, kind, 'CSC', 'RISK'));
    expect([...going].sort()).toEqual(['CRIME_REPORT', 'DVPN_DVPO', 'RISK_ASSESSMENT']);
    expect(goWith(OPINION, 'RISK_ASSESSMENT', 'CSC', 'STAFF')).toBe(false);
    expect(goWith(OPINION, null, 'CSC', 'RISK')).toBe(false);
  });

  it('on victims and intelligence go with what was released of either', () => {
    const withEach = (text: string) => CATEGORIES.filter((category) => goWith(text, 'CRIME_REPORT', 'CSC', category));
    expect([...withEach(VICTIM)].sort()).toEqual(['VICTIM_ACCOUNT', 'VICTIM_IDENTITY']);
    expect(withEach(INTELLIGENCE)).toEqual(['INTELLIGENCE']);
  });

  it.each([
    ['SRO', true],
    ['INTERIM_SRO', true],
    ['LEGACY_RSHO', true],
    ['SHPO', false],
    ['INTERIM_SHPO', false],
    [null, false],
  ])('say of an order of type %s that it is a civil one: %s', (type, expected) => {
    expect(goWith(CIVIL, 'SHPO_SRO', 'CSC', 'CONDITIONS', { orderKind: type })).toBe(expected);
    expect(goWith(CIVIL, 'SHPO_SRO', 'CSC', 'CONDITIONS', { orderType: type })).toBe(expected);
  });

  it.each<readonly [string, Values, boolean, boolean]>([
    ['nothing', {}, false, false],
    ['no restriction and no label', { reportingRestrictions: [], labels: [] }, false, false],
    ['what is no list', { reportingRestrictions: 's.45', labels: ABOUT_CHILD }, false, false],
    ['a restriction and another label', { reportingRestrictions: ['s.45'], labels: [ALLEGED] }, true, false],
    ['the label of a child', { labels: [ALLEGED, ABOUT_CHILD] }, false, true],
  ])('on a court and on a child are drawn from %s in the view', (_what, view, court, child) => {
    expect(goWith(COURT, 'STATEMENT', 'CSC', 'STAFF', view)).toBe(court);
    expect(goWith(CHILD, 'STATEMENT', 'CSC', 'STAFF', view)).toBe(child);
  });

  it('are the same whatever stands in what was withheld', () => {
    const caller = callerOf('EDU', { enquiry: enquiryWith({ children: [] }) });
    const of = (values: Values) =>
      release('CRIME_REPORT', 'crimeReports', 'crimeReports { victims { name } offenceGroup }', values, caller).view;
    expect(of({ victims, briefCircumstances: 'x' })).toEqual(of({ victims: [], briefCircumstances: null }));
  });

  it('all name their source, and no two say the same', () => {
    expect(new Set(INSTRUCTIONS.map(({ text }) => text)).size).toBe(INSTRUCTIONS.length);
    for (const { source, text } of INSTRUCTIONS) {
      expect(source).toMatch(/[Bb]rief \d/);
      expect(text).toMatch(/^[A-Z].*\.$/);
    }
  });
});

/** Promise 2: what they are drawn from is read only for those who ask for them. */
describe('the fields that instructions are drawn from', () => {
  const names = (kind: RecordKind, query: string) => selectedOf(kind, query).map(({ rule }) => rule.name);
  it.each([
    ['crimeReports { status disclosure { withheld { field } } }', 'CRIME_REPORT', ['status']],
    [
      'crimeReports { status disclosure { instructions } }',
      'CRIME_REPORT',
      ['status', 'labels', 'reportingRestrictions'],
    ],
    ['crimeReports { labels disclosure { instructions } }', 'CRIME_REPORT', ['labels', 'reportingRestrictions']],
    [
      'crimeReports { status labels disclosure { instructions } }',
      'CRIME_REPORT',
      ['status', 'labels', 'reportingRestrictions'],
    ],
    [
      'crimeReports { status ... on CrimeReport { disclosure { ... on Disclosure { instructions } } } }',
      'CRIME_REPORT',
      ['status', 'labels', 'reportingRestrictions'],
    ],
    [
      'crimeReports { status } disclosure { instructions }',
      'CRIME_REPORT',
      ['status', 'labels', 'reportingRestrictions'],
    ],
    ['crimeReports { status } disclosure { withheld { field } }', 'CRIME_REPORT', ['status']],
    [
      'orders { status ... on SexualHarmOrder { disclosure { instructions } } }',
      'SHPO_SRO',
      ['status', 'labels', 'reportingRestrictions', 'orderKind'],
    ],
    ['orders { status ... on SexualHarmOrder { disclosure { instructions } } }', 'VOO', ['status']],
  ] as const)('%s: %s', (query, kind, expected) => {
    expect(names(kind, query)).toEqual(expected);
  });

  it('are withheld with the record itself', () => {
    const values = { reportingRestrictions: ['s.45'], gsc: 'SECRET', victims: [{ key: '1', victimRef: OWN_CHILD }] };
    expect(told('CRIME_REPORT', 'crimeReports', 'status', values, 'CSC')).toBeUndefined();
  });
});

it.each(INSTRUCTIONS.map((instruction) => [instruction.text, instruction] as const))(
  '“%s” has a law behind it, and is a sentence',
  (_text, { text, source }) => {
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(source).toMatch(/\b(Act [12]\d{3}|Seed Q\d+|College)\b.*brief [1-4]\.\d/);
  },
);
