import { describe, expect, it } from '@jest/globals';
import type { GroupCode, RecordKind } from '../../../src/model/codes.js';
import type { Value, Values } from '../../../src/model/Source.js';
import { minimumForm, releaseContext } from '../fixtures.js';

const VICTIM: Values = {
  key: '1',
  victimRef: 'V-1',
  name: 'Ann Vale',
  dateOfBirth: '2002-05-01',
  sex: 'FEMALE',
  relationshipToSuspect: 'step-daughter',
  anonymityApplies: false,
};
const PSEUDONYM = {
  pseudonym: 'Victim 1',
  ageBand: 'AGE_13_15',
  sex: 'FEMALE',
  relationshipGroup: 'FAMILY',
  anonymityApplies: true,
};

describe('G_NAME (brief 2.4)', () => {
  const names: Value = [
    { forenames: 'Kieran', surname: 'Ruddock', type: 'ALIAS', from: '2024', to: null },
    { forenames: 'Callum', surname: 'Rudd', type: 'CURRENT', from: '1984', to: null },
    { forenames: 'Callum', surname: 'Hart', type: 'BIRTH', from: '1984', to: '1990' },
    { forenames: 'dark', surname: 'rider', type: 'ONLINE', from: null, to: null },
  ];
  it.each<readonly [string, Value, Value]>([
    ['several names', names, [{ forenames: 'Callum', surname: 'Rudd', type: 'CURRENT' }]],
    ['no current name', (names as Value[]).slice(2), []],
    ['a full name', 'Callum Rudd', 'Callum Rudd'],
    [
      'a person mentioned',
      { ref: 'N-1', name: 'Callum Rudd', dateOfBirth: '1984-03-12', sex: 'MALE' },
      { name: 'Callum Rudd' },
    ],
    ['a suspect', { key: '1', ref: 'N-1', name: 'Callum Rudd', suspectStatus: 'CHARGED' }, { name: 'Callum Rudd' }],
    ['nothing', null, null],
  ])('of %s', (_what, value, expected) => {
    expect(minimumForm('G_NAME', 'CSC', { value })).toStrictEqual(expected);
  });
});

describe('G_DOB (brief 2.4)', () => {
  it.each<readonly [Value, Value]>([
    [
      [
        { date: '1984-03-12', verified: true },
        { date: '1985', verified: false },
      ],
      [
        { date: '1984', verified: true },
        { date: '1985', verified: false },
      ],
    ],
    [[{ date: '1984-03' }], [{ date: '1984', verified: null }]],
    [[{ date: null, verified: true }], []],
    [[], []],
    [null, null],
  ])('of %j', (value, expected) => {
    expect(minimumForm('G_DOB', 'PNP', { value })).toEqual(expected);
  });
});

describe('G_AREA and G_PHOTO (brief 2.4)', () => {
  it.each(['YES', 'NO', 'UNKNOWN'])('keeps the answer %s', (value) => {
    expect(minimumForm('G_AREA', 'PNP', { value })).toBe(value);
  });

  it('gives nothing of a photograph', () => {
    expect(minimumForm('G_PHOTO', 'EDU', { value: { held: true, handle: 'IMG-1' } })).toBeNull();
  });
});

describe('G_VICTIM (brief 2.4, 4.1)', () => {
  const record = { committedFrom: '2015-06-10' };
  it.each<readonly [string, GroupCode, Value, Value]>([
    ['a victim', 'CSC', VICTIM, PSEUDONYM],
    ['a victim, for MAPPA', 'MAP', VICTIM, PSEUDONYM],
    ['a victim, for public protection', 'PPU', VICTIM, PSEUDONYM],
    ['a victim of the family, for youth justice', 'YJS', VICTIM, { ...PSEUDONYM, relationshipGroup: 'KNOWN' }],
    ['a victim of the family, for the front line', 'FLO', VICTIM, { ...PSEUDONYM, relationshipGroup: 'KNOWN' }],
    ['a victim of the family, for health', 'HLT', VICTIM, { ...PSEUDONYM, relationshipGroup: 'KNOWN' }],
    [
      'a neighbour',
      'CSC',
      { ...VICTIM, relationshipToSuspect: 'neighbour' },
      { ...PSEUDONYM, relationshipGroup: 'KNOWN' },
    ],
    [
      'a stranger',
      'CSC',
      { ...VICTIM, relationshipToSuspect: 'Stranger' },
      { ...PSEUDONYM, relationshipGroup: 'STRANGER' },
    ],
    [
      'a stranger, for health',
      'HLT',
      { ...VICTIM, relationshipToSuspect: 'Stranger' },
      { ...PSEUDONYM, relationshipGroup: 'STRANGER' },
    ],
    [
      'a victim of whom nobody says who they are, for health',
      'HLT',
      { ...VICTIM, relationshipToSuspect: 'of Ann Vale' },
      { ...PSEUDONYM, relationshipGroup: 'UNKNOWN' },
    ],
    [
      'somebody met online',
      'CSC',
      { ...VICTIM, relationshipToSuspect: 'met online' },
      { ...PSEUDONYM, relationshipGroup: 'ONLINE' },
    ],
    [
      'a victim of whom little is known',
      'CSC',
      { key: '1', victimRef: 'V-1' },
      { ...PSEUDONYM, ageBand: 'UNKNOWN', sex: null, relationshipGroup: 'UNKNOWN' },
    ],
    [
      'two victims',
      'CSC',
      [VICTIM, { ...VICTIM, victimRef: 'V-2', sex: 'MALE' }],
      [PSEUDONYM, { ...PSEUDONYM, pseudonym: 'Victim 2', sex: 'MALE' }],
    ],
    ['nobody', 'CSC', null, null],
  ])('of %s', (_what, group, value, expected) => {
    expect(minimumForm('G_VICTIM', group, { field: 'victims', value, record })).toEqual(expected);
  });

  it.each(['daughter', 'Step-Daughter', 'niece', 'wife', 'mother', 'daughter of his partner'])(
    'knows %s for family, by the table of the policy',
    (relationship) => {
      const value = { ...VICTIM, relationshipToSuspect: relationship };
      expect(minimumForm('G_VICTIM', 'CSC', { field: 'victims', value, record })).toEqual(PSEUDONYM);
    },
  );

  it('makes nothing of words that are not in the table', () => {
    const value = { ...VICTIM, relationshipToSuspect: 'daughter of Ann Vale' };
    const expected = { ...PSEUDONYM, relationshipGroup: 'UNKNOWN' };
    expect(minimumForm('G_VICTIM', 'CSC', { field: 'victims', value, record })).toEqual(expected);
  });

  it.each<readonly [RecordKind, string, Value, string]>([
    ['CAWN', 'child', { childId: 'C-1', dateOfBirth: '2002-05-01', sex: 'FEMALE', relationship: 'niece' }, 'servedAt'],
    [
      'DVPN_DVPO',
      'personV',
      { ref: 'P-1', dateOfBirth: '2002-05-01', sex: 'FEMALE', relationship: 'partner' },
      'issuedAt',
    ],
    [
      'SHPO_SRO',
      'protectedParty',
      { ref: 'P-1', dateOfBirth: '2002-05-01', sex: 'FEMALE', relationship: 'son' },
      'madeAt',
    ],
    [
      'VOO',
      'protectedPersons',
      { key: '1', ref: 'P-1', dateOfBirth: '2002-05-01', sex: 'FEMALE', relationship: 'wife' },
      'madeAt',
    ],
    [
      'ARREST',
      'protectedParty',
      { ref: 'P-1', dateOfBirth: '2002-05-01', sex: 'FEMALE', relationship: 'cousin' },
      'arrestedAt',
    ],
  ])('gives %s %s the same form, by the date of the matter', (kind, field, value, date) => {
    expect(minimumForm('G_VICTIM', 'CSC', { kind, field, value, record: { [date]: '2015-06-10' } })).toEqual(PSEUDONYM);
  });

  it('calls one person the same within an answer, and different people differently', () => {
    const context = releaseContext('CSC');
    const name = (value: Values, from: Values = record) =>
      (minimumForm('G_VICTIM', 'CSC', { field: 'victims', value, record: from, context }) as Values).pseudonym;
    expect([name(VICTIM), name({ ...VICTIM, victimRef: 'V-2' }), name(VICTIM)]).toEqual([
      'Victim 1',
      'Victim 2',
      'Victim 1',
    ]);
  });

  it.each([
    ['victimRef', 'victims', 'CRIME_REPORT'],
    ['childId', 'child', 'CAWN'],
    ['ref', 'protectedParty', 'SHPO_SRO'],
  ] as const)('knows one person by the %s of %s in different records', (reference, field, kind) => {
    const context = releaseContext('CSC');
    const name = (ref: string, sex: string, record: Values) =>
      (minimumForm('G_VICTIM', 'CSC', { kind, field, value: { [reference]: ref, sex }, record, context }) as Values)
        .pseudonym;
    expect(name('V-1', 'FEMALE', { madeAt: '2015' })).toBe('Victim 1');
    expect(name('V-2', 'FEMALE', { madeAt: '2015' })).toBe('Victim 2');
    expect(name('V-1', 'UNKNOWN', { madeAt: '2020' })).toBe('Victim 1');
  });

  it('does not take people without a reference, of different records, for one person', () => {
    const context = releaseContext('CSC');
    const name = (from: Values) => {
      const value = { key: '1', sex: 'FEMALE' };
      return (minimumForm('G_VICTIM', 'CSC', { field: 'victims', value, record: from, context }) as Values).pseudonym;
    };
    expect(name({ committedFrom: '2015-06-10' })).not.toBe(name({ committedFrom: '2020-01-01' }));
  });
});

describe('G_THIRD (brief 2.4)', () => {
  const POPPY = { key: '1', childId: 'C-1', name: 'Poppy Lane', relationship: 'daughter of his partner' };
  const ALFIE = { key: '2', childId: 'C-2', name: 'Alfie Lane', relationship: 'son of his partner' };
  it.each<readonly [string, string, Value, Value]>([
    [
      'children of a household and another',
      'linkedChildren',
      [
        { ...POPPY, household: true },
        { key: '3', childId: 'C-3', household: false },
        { ...ALFIE, household: true },
      ],
      [
        { household: true, count: 2 },
        { household: false, count: 1 },
      ],
    ],
    ['children at an address', 'childrenInHousehold', [POPPY, ALFIE], [{ household: true, count: 2 }]],
    ['other suspects', 'suspects', { key: '1', ref: 'N-2', name: 'Other Person' }, { count: 1 }],
    [
      'people of several roles',
      'witnesses',
      [
        { ref: 'N-5', name: 'Ida Brook', role: 'Witness' },
        { ref: 'N-6', name: 'Ned Marsh', role: 'appropriate adult' },
        { ref: 'N-7', name: 'Una Fell', role: 'witness' },
      ],
      [
        { role: 'witness', count: 2 },
        { role: 'appropriate adult', count: 1 },
      ],
    ],
    [
      'one solicitor',
      'solicitor',
      { ref: 'N-8', name: 'Sol Icitor', role: 'solicitor', sex: 'MALE', relationship: 'neighbour' },
      { role: 'solicitor', count: 1 },
    ],
    ['roles in words of the force’s own', 'witnesses', [{ role: 'Ann Vale’s aunt' }, { role: null }], [{ count: 2 }]],
    ['nobody on the list', 'witnesses', [], []],
    ['nobody', 'witnesses', null, null],
  ])('of %s', (_what, field, value, expected) => {
    expect(minimumForm('G_THIRD', 'MAP', { field, value })).toEqual(expected);
  });
});
