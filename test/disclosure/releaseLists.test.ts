import { describe, expect, it } from '@jest/globals';
import type { FieldDecision } from '../../src/disclosure/RecordDecision.js';
import { releaseRecord } from '../../src/disclosure/releaseRecord.js';
import type { GroupCode, RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import { callerOf } from '../policy/fixtures.js';
import { releaseContext } from './fixtures.js';
import { decidedOf } from './plan/fixtures.js';
import { ROW, release } from './releasing.js';

describe('lists decided element by element', () => {
  it('have no trace of a condition that does not bear on the recipient: absent, not masked (brief 2.4)', () => {
    const prohibitions = [
      { key: 'C1', number: 'C1', code: 'NO_UNSUPERVISED_CONTACT_UNDER_18' },
      { key: 'C3', number: 'C3', code: 'INTERNET_DEVICE' },
    ];
    const query = 'orders { ... on SexualHarmOrder { prohibitions { number code namedPlace } } }';
    const of = (...listed: Values[]) =>
      release('SHPO_SRO', 'orders', query, { prohibitions: listed }, callerOf('EDU')).view;
    const contact = { number: null, code: 'NO_UNSUPERVISED_CONTACT_UNDER_18', namedPlace: null };
    expect(of(...prohibitions)?.prohibitions).toEqual([contact]);
    expect(of(...prohibitions)).toEqual(of(...prohibitions.slice(0, 1)));
    expect(of(...prohibitions.slice(1))).toEqual(of());
  });

  it('count third parties of one role together, wherever they stand in the list (brief 2.4, G_THIRD)', () => {
    const suspects = ['N-2', 'N-1', 'N-3', 'N-4'].map((ref, key) => ({ key: String(key), ref, name: ref }));
    const of = (query: string) => release('CRIME_REPORT', 'crimeReports', query, { suspects }, callerOf('CSC')).view;
    expect(of('crimeReports { suspects { name count } }')?.suspects).toEqual([
      { name: 'N-1', count: null },
      { name: null, count: 3 },
    ]);
    expect(of('crimeReports { suspects { name } }')?.suspects).toEqual([{ name: 'N-1' }, { name: null }]);
    const childrenInHousehold = ['C-1', 'C-2'].map((childId) => ({ key: childId, childId, name: childId }));
    const { view, rows } = release(
      'DVPN_DVPO',
      'orders',
      'orders { ... on DomesticViolenceOrder { childrenInHousehold { name household relationship count } } }',
      { childrenInHousehold },
      callerOf('MAP'),
    );
    expect(view?.childrenInHousehold).toEqual([{ name: null, household: true, relationship: null, count: 2 }]);
    expect(rows.filter(({ fieldPath }) => fieldPath.endsWith('name'))).toHaveLength(2);
  });

  it('have no trace of somebody who was eliminated, beside others who are shown (brief 4.4)', () => {
    const of = (...suspects: Values[]) =>
      release(
        'CRIME_REPORT',
        'crimeReports',
        'crimeReports { suspects { name count } disclosure { withheld { field } } }',
        { suspects },
        callerOf('CSC'),
      );
    const subject = { key: '1', ref: 'N-1', name: 'Callum Rudd', suspectStatus: 'CHARGED' };
    const eliminated = { key: '2', ref: 'N-2', name: 'Other Person', suspectStatus: 'ELIMINATED' };
    expect(of(subject, eliminated).view).toEqual(of(subject).view);
    expect(of(subject, eliminated).rows.map(({ decision, shownReason }) => [decision, shownReason])).toEqual([
      ['F', null],
      ['F', null],
      ['N', null],
      ['N', null],
    ]);
  });

  it.each<readonly [RecordKind, string, string, string, Values[], GroupCode]>([
    ['CRIME_REPORT', 'crimeReports', 'victims', '{ victims { name } %W }', [{ key: '1', victimRef: 'V-1' }], 'EDU'],
    ['CRIME_REPORT', 'crimeReports', 'suspects', '{ suspects { count } %W }', [{ key: '1', ref: 'N-2' }], 'HLT'],
    [
      'VOO',
      'orders',
      'protectedPersons',
      '{ ... on ViolentOffenderOrder { protectedPersons { name } %W } }',
      [{ key: '1', ref: 'P-1' }],
      'HLT',
    ],
  ])(
    '%s %s.%s: a list of which nothing goes to a group looks alike, empty or not',
    (kind, list, field, q, held, group) => {
      const query = `${list} ${q.replace('%W', 'disclosure { withheld { field reason } }')}`;
      const of = (elements: readonly Values[]) =>
        release(kind, list, query, { [field]: elements, status: 'IN_FORCE' }, callerOf(group)).view;
      expect(of(held)).toEqual(of([]));
      expect(of([])?.disclosure).toMatchObject({ withheld: [{ field, reason: 'WITHHELD' }] });
    },
  );

  it('leave out disposals that are absent, and a history of which all are', () => {
    const theft = {
      key: '2',
      kind: 'CAUTION_SIMPLE',
      riskRelevant: false,
      rehabilitationStatus: 'SPENT',
      court: 'ARV',
    };
    const abuse = {
      key: '1',
      kind: 'CONVICTION',
      riskRelevant: true,
      rehabilitationStatus: 'UNSPENT',
      court: 'Saltwick Crown Court',
    };
    const query = 'convictions { disposals { kind court rehabilitationStatus } }';
    const of = (...disposals: Values[]) =>
      release('CRIMINAL_HISTORY', 'convictions', query, { disposals }, callerOf('CSC'));
    expect(of(abuse, theft).view?.disposals).toEqual([
      { kind: 'CONVICTION', court: 'Saltwick Crown Court', rehabilitationStatus: null },
    ]);
    expect(of(theft).view).toBeNull();
    expect(of().view).toBeNull();
    expect(
      of(abuse, theft).rows.map(({ fieldPath, decision, trueReason }) => [fieldPath, decision, trueReason]),
    ).toEqual([
      ['convictions.disposals.kind', 'F', null],
      ['convictions.disposals.court', 'F', null],
      ['convictions.disposals.rehabilitationStatus', 'N', 'NOT_JUSTIFIED_FOR_RECIPIENT'],
      ['convictions.disposals', 'N', 'NOT_RELEVANT'],
    ]);
  });

  it('join prohibitions and requirements under one name, each decided where it is stored', () => {
    const values = {
      prohibitions: [
        {
          key: 'C1',
          number: 'C1',
          code: 'NO_ATTEND_PLACE',
          text: 'Not to go to {namedPlace}.',
          namedPlace: 'Fernhill Primary',
        },
      ],
      requirements: [{ key: 'R1', number: 'R1', code: 'ATTEND_PROGRAMME', text: 'Attend the programme.' }],
    };
    const { view } = release('SHPO_SRO', 'orders', 'orders { conditions { number text } }', values, callerOf('PPU'));
    expect(view?.conditions).toEqual([
      { number: 'C1', text: `Not to go to Fernhill Primary.` },
      { number: 'R1', text: 'Attend the programme.' },
    ]);
  });
});

const PROHIBITIONS = 'orders { ... on SexualHarmOrder { prohibitions { code protectedParty { pseudonym } } } }';
const ABOUT = { key: 'C2', code: 'NO_CONTACT_NAMED_PERSON' };

describe('whom a condition protects', () => {
  const of = (condition: Values, group: GroupCode) => {
    const { view, rows } = release('SHPO_SRO', 'orders', PROHIBITIONS, { prohibitions: [condition] }, callerOf(group));
    const { generalised } = (view?.disclosure ?? {}) as { generalised?: readonly { field: string }[] };
    return [generalised?.map(({ field }) => field), rows.map(({ shownReason }) => shownReason)];
  };

  it.each<readonly [GroupCode, readonly string[], string | null]>([
    ['FLO', [], null],
    ['CSC', ['prohibitions'], 'GENERALISED'],
  ])('is told to %s as a minimum form where anybody is recorded, and only there', (group, ofWhole, whole) => {
    const party = { ref: 'V-1', name: 'Ann Vale' };
    const told = [...ofWhole, 'prohibitions.protectedParty'];
    expect(of({ ...ABOUT, protectedParty: party }, group)).toEqual([told, [whole, 'GENERALISED']]);
    expect(of(ABOUT, group)).toEqual([ofWhole, [whole, null]]);
  });

  it.each<readonly [boolean, readonly object[]]>([
    [false, []],
    [
      true,
      [
        { field: 'prohibitions', reason: 'AUTHORISATION_NEEDED' },
        { field: 'prohibitions.protectedParty', reason: 'WITHHELD' },
      ],
    ],
  ])('is told to nobody whom the condition is not told to (an Inspector could open it: %s)', (opens, withheld) => {
    const values = { prohibitions: [{ ...ABOUT, protectedParty: { ref: 'V-1' } }] };
    const decided = decidedOf('SHPO_SRO', PROHIBITIONS, values, callerOf('PPU'));
    const shut = ({ decision, ...one }: FieldDecision): FieldDecision => ({
      ...one,
      decision: { ...decision, level: 'N', needsAuthorisation: opens },
    });
    const lists = decided.lists.map((list) => ({
      ...list,
      elements: list.elements.map((element) => ({ ...element, fields: element.fields.map(shut) })),
    }));
    const subject = { ...ROW, recordKind: 'SHPO_SRO' as const, list: 'orders', isPolice: true };
    const released = releaseRecord({ ...decided, lists }, values, 'SexualHarmOrder', subject, releaseContext('PPU'));
    expect(released.isSensitive).toBe(false);
    expect(released.view).toEqual({
      __typename: 'SexualHarmOrder',
      prohibitions: [],
      disclosure: { withheld, generalised: [], instructions: [] },
    });
  });
});

describe('elements that look alike', () => {
  const of = (query: string, values: Values, group: GroupCode) =>
    release('CRIME_REPORT', 'crimeReports', `crimeReports { ${query} }`, values, callerOf(group)).view;

  it('are each there, in their order, where people go in full', () => {
    const names = ['Sam Dale', 'Callum Rudd', 'Sam Dale'];
    const suspects = names.map((name, index) => ({ key: `${index}`, ref: `N-${2 - index}`, name }));
    expect(of('suspects { name }', { suspects }, 'PPU')?.suspects).toEqual(names.map((name) => ({ name })));
  });

  it('are each there where they are victims', () => {
    const victims = ['V-1', 'V-2'].map((victimRef) => ({ key: victimRef, victimRef, sex: 'FEMALE' }));
    expect(of('victims { sex }', { victims }, 'CSC')?.victims).toEqual([{ sex: 'FEMALE' }, { sex: 'FEMALE' }]);
  });

  it('are different people where nothing of them could be fetched', () => {
    const held = { victims: [{ key: '1' }, { key: '2' }] };
    const decided = decidedOf('CRIME_REPORT', 'crimeReports { victims { pseudonym } }', held, callerOf('CSC'));
    const subject = { ...ROW, recordKind: 'CRIME_REPORT' as const, list: 'crimeReports', isPolice: false };
    const { view } = releaseRecord(decided, {}, 'CrimeReport', subject, releaseContext('CSC'));
    expect(view?.victims).toEqual([{ pseudonym: 'Victim 1' }, { pseudonym: 'Victim 2' }]);
  });
});
