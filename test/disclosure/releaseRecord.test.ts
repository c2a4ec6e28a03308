import { describe, expect, it } from '@jest/globals';
import type { Value, Values } from '../../src/model/Source.js';
import { callerOf, OWN_CHILD, officer } from '../policy/fixtures.js';
import { ROW, release } from './releasing.js';

const NAME = 'Ann Vale';
const VICTIM: Values = {
  key: '1',
  victimRef: 'V-1',
  name: NAME,
  dateOfBirth: '2002-05-01',
  sex: 'FEMALE',
  relationshipToSuspect: 'step-daughter',
  anonymityApplies: true,
};

describe('a crime report', () => {
  const QUERY =
    'crimeReports { id status crimeReference victims { name pseudonym ageBand sex relationshipGroup anonymityApplies } briefCircumstances policyAndTactics officerInCase { name team } riskGrading }';
  const values: Values = {
    id: 'r-19aa',
    status: 'OPEN',
    crimeReference: 'NMR/014432/26',
    committedFrom: '2015-06-10',
    victims: [VICTIM],
    briefCircumstances: 'raw',
    policyAndTactics: 'covert',
    officerInCase: { name: 'Pat Constable', team: 'MOSOVO North' },
    suspects: [],
  };
  const row = (fieldPath: string, category: string, more: object = {}) => ({
    ...ROW,
    recordKind: 'CRIME_REPORT',
    fieldPath: `crimeReports.${fieldPath}`,
    category,
    decision: 'F',
    generaliser: null,
    trueReason: null,
    shownReason: null,
    ...more,
  });
  const minimised = (generaliser: string, trueReason: string) => ({
    decision: 'M',
    generaliser,
    trueReason,
    shownReason: 'GENERALISED',
  });

  it('is released to social care field by field, with a row for each and an explanation', () => {
    const { view, rows, isSensitive } = release('CRIME_REPORT', 'crimeReports', QUERY, values, callerOf('CSC'));
    expect(view).toEqual({
      __typename: 'CrimeReport',
      id: 'r-19aa',
      status: 'OPEN',
      crimeReference: 'NMR/014432/26',
      briefCircumstances: null,
      policyAndTactics: null,
      officerInCase: { name: null, team: 'MOSOVO North' },
      riskGrading: null,
      victims: [
        {
          name: null,
          pseudonym: 'Victim 1',
          ageBand: 'AGE_13_15',
          sex: 'FEMALE',
          relationshipGroup: 'FAMILY',
          anonymityApplies: true,
        },
      ],
      disclosure: {
        withheld: [
          { field: 'briefCircumstances', reason: 'WITHHELD' },
          { field: 'policyAndTactics', reason: 'WITHHELD' },
        ],
        generalised: [
          { field: 'officerInCase', by: 'G_STAFF' },
          { field: 'victims', by: 'G_VICTIM' },
        ],
        instructions: ['Do not publish or pass on anything that could identify a victim: the protection is for life.'],
      },
    });
    const staff = minimised('G_STAFF', 'NOT_JUSTIFIED_FOR_RECIPIENT');
    const victim = minimised('G_VICTIM', 'VICTIM_PROTECTION');
    expect(rows).toEqual([
      row('id', 'EXISTENCE'),
      row('status', 'OFFENCE_FACTS'),
      row('crimeReference', 'REFERENCE'),
      row('briefCircumstances', 'VICTIM_ACCOUNT', {
        decision: 'M',
        generaliser: 'G_ACCOUNT',
        trueReason: 'NO_RELEASE_SUMMARY',
        shownReason: 'WITHHELD',
        reasonInWords: 'Nobody has written a text that may be released.',
      }),
      row('policyAndTactics', 'SOURCE_AND_TACTICS', {
        decision: 'N',
        trueReason: 'SOURCE_PROTECTION',
        shownReason: 'WITHHELD',
      }),
      row('officerInCase.name', 'STAFF', staff),
      row('officerInCase.team', 'STAFF', staff),
      row('riskGrading', 'RISK'),
      ...['name', 'pseudonym', 'ageBand', 'sex', 'relationshipGroup', 'anonymityApplies'].map((part) =>
        row(`victims.${part}`, 'VICTIM_IDENTITY', victim),
      ),
    ]);
    expect(isSensitive).toBe(true);
  });

  it('says to police of another force what an Inspector could open, and to others only that it is withheld', () => {
    const other = release(
      'CRIME_REPORT',
      'crimeReports',
      'crimeReports { policyAndTactics }',
      values,
      callerOf('PPU', { requester: officer('ARV') }),
    );
    expect(other.view).toEqual({
      __typename: 'CrimeReport',
      policyAndTactics: null,
      disclosure: {
        withheld: [{ field: 'policyAndTactics', reason: 'AUTHORISATION_NEEDED' }],
        generalised: [],
        instructions: [],
      },
    });
    expect(other.rows).toEqual([
      row('policyAndTactics', 'SOURCE_AND_TACTICS', {
        decision: 'N',
        trueReason: 'INSPECTOR_REQUIRED',
        shownReason: 'AUTHORISATION_NEEDED',
      }),
    ]);
    expect(other.isSensitive).toBe(false);
  });

  it('does not say outside the police that an Inspector could open something', () => {
    const report = {
      handlingCode: 'C',
      handlingConditions: ['Ask first.'],
      sanitisedText: 'Seen collecting a child.',
      reportedAt: '2026-11-01',
    };
    const query = 'intelligence { sanitisedText }';
    const { view, rows } = release('INTELLIGENCE', 'intelligence', query, report, callerOf('CSC'));
    expect(view).toEqual({
      __typename: 'IntelligenceReport',
      sanitisedText: null,
      disclosure: { withheld: [{ field: 'sanitisedText', reason: 'WITHHELD' }], generalised: [], instructions: [] },
    });
    expect(rows.map(({ trueReason, shownReason }) => [trueReason, shownReason])).toEqual([
      ['INSPECTOR_REQUIRED', 'WITHHELD'],
    ]);
  });

  it('says nothing was withheld where nothing is held', () => {
    const { view, rows } = release(
      'CRIME_REPORT',
      'crimeReports',
      'crimeReports { riskGrading releaseSummary flags }',
      { riskGrading: null, flags: [] },
      callerOf('CSC'),
    );
    expect(view).toEqual({
      __typename: 'CrimeReport',
      riskGrading: null,
      releaseSummary: null,
      flags: [],
      disclosure: { withheld: [], generalised: [], instructions: [] },
    });
    expect(rows.map(({ shownReason }) => shownReason)).toEqual([null, null, null]);
  });

  it('says that a part was withheld where its parent has a minimum form without it', () => {
    const { view } = release(
      'CRIME_REPORT',
      'crimeReports',
      'crimeReports { officerInCase { name } }',
      {},
      callerOf('CSC'),
    );
    expect(view?.disclosure).not.toEqual({ withheld: [], generalised: [], instructions: [] });
  });

  it('is absent, with one row that says why, where its existence is withheld', () => {
    for (const [hidden, trueReason, reasonInWords] of [
      [{ gsc: 'SECRET' }, 'CLASSIFICATION', 'The record is marked above OFFICIAL-SENSITIVE.'],
      [{ disposedAt: '2026-01-01' }, 'DISPOSED', 'The force has recorded that it disposed of the record.'],
    ] as const) {
      const { view, rows, isSensitive } = release(
        'CRIME_REPORT',
        'crimeReports',
        QUERY,
        { ...values, ...hidden },
        callerOf('CSC'),
      );
      expect({ view, isSensitive }).toEqual({ view: null, isSensitive: false });
      expect(rows).toEqual([
        { ...row('', 'EXISTENCE', { decision: 'N', trueReason, reasonInWords }), fieldPath: 'crimeReports' },
      ]);
    }
  });

  it('gives of suspects the subject’s name, and of others role and number only', () => {
    const suspects = [
      { key: '1', ref: 'N-1', name: 'Callum Rudd', suspectStatus: 'CHARGED' },
      { key: '2', ref: 'N-2', name: 'Other Person', suspectStatus: 'CHARGED' },
    ];
    const { view } = release(
      'CRIME_REPORT',
      'crimeReports',
      'crimeReports { suspects { name count } }',
      { suspects },
      callerOf('CSC'),
    );
    expect(view?.suspects).toEqual([
      { name: 'Callum Rudd', count: null },
      { name: null, count: 1 },
    ]);
  });

  it('tells with every form of a victim that anonymity applies (brief 4.1)', () => {
    const linked = { ...VICTIM, victimRef: OWN_CHILD, anonymityApplies: null };
    const { view } = release(
      'CRIME_REPORT',
      'crimeReports',
      'crimeReports { victims { name anonymityApplies } }',
      { victims: [linked, { ...VICTIM, key: '2' }] },
      callerOf('CSC'),
    );
    expect(view?.victims).toEqual([
      { name: NAME, anonymityApplies: true },
      { name: null, anonymityApplies: true },
    ]);
  });
});

describe('a list within a list', () => {
  const QUERY = 'management { meetings { ref attendees { name } } }';
  const told = (meetings: Value) =>
    release('MANAGEMENT', 'management', QUERY, { mappaLevel: 2, meetings }, callerOf('PPU')).view?.meetings;

  it('goes as deep as was asked, and no wider', () => {
    const attendees = [
      { key: '1', organisation: 'PROB-SALTWICK', userId: 'prb-2201', name: 'Pat Officer' },
      { key: '2', organisation: 'NHS-SALTWICK', userId: 'nhs-1' },
    ];
    expect(told([{ key: '1', ref: 'MTG-1', date: '2026-11-11', level: 2, attendees }])).toEqual([
      { ref: 'MTG-1', attendees: [{ name: 'Pat Officer' }, { name: null }] },
    ]);
  });

  it('is nothing where nothing is held', () => {
    expect(told([{ key: '1', ref: 'MTG-2', attendees: null }, { key: '2' }])).toEqual([
      { ref: 'MTG-2', attendees: null },
      { ref: null, attendees: null },
    ]);
  });
});

describe('a victim of whom little is held', () => {
  it('is said to be anonymous, and nothing else that nobody recorded', () => {
    const victims = [{ key: '1', victimRef: 'V-1' }];
    const query = 'crimeReports { victims { name sex anonymityApplies } }';
    const { view } = release('CRIME_REPORT', 'crimeReports', query, { victims }, callerOf('PPU'));
    expect(view?.victims).toEqual([{ name: null, sex: null, anonymityApplies: true }]);
  });
});
