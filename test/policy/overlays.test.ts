import { describe, expect, it } from '@jest/globals';
import {
  CATEGORIES,
  type Category,
  GROUP_CODES,
  type GroupCode,
  RECORD_KINDS,
  type RecordKind,
} from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import { decide } from '../../src/policy/decide.js';
import { OVERLAYS } from '../../src/policy/overlays/overlays.js';
import type { Policy } from '../../src/policy/Policy.js';
import {
  ask,
  callerOf,
  enquiryWith,
  FULL,
  factsOf,
  INSPECTOR,
  minimum,
  never,
  officer,
  POLICY,
  partner,
  verdict,
} from './fixtures.js';

type Verdict = ReturnType<typeof verdict>;
type Row = readonly [RecordKind, Category, GroupCode, Values, Verdict | object];

/** Each row: kind, category, group, what the record says of itself, and the whole verdict. */
function holds(rows: readonly Row[]): void {
  it.each(rows)('%s %s for %s, record %j', (kind, category, group, values, expected) => {
    expect(verdict(ask(kind, category), factsOf(kind, values), callerOf(group))).toEqual(expected);
  });
}

describe('an overlay', () => {
  const OF_KINDS = OVERLAYS.filter(
    ({ columns, name }) => columns['*'] === undefined && Object.keys(columns).length > 0 && name !== 'underTen',
  );
  it.each(OF_KINDS.map((overlay) => [overlay.name, overlay] as const))(
    '%s has nothing to say of kinds of which it reads nothing, as only one on the subject’s age has',
    (_name, { columns, touches }) => {
      for (const kind of RECORD_KINDS.filter((each) => !Object.hasOwn(columns, each))) {
        for (const category of CATEGORIES) {
          for (const group of GROUP_CODES) {
            expect([kind, category, touches(ask(kind, category), group)]).toEqual([kind, category, false]);
          }
        }
      }
    },
  );
});

describe('disposed (brief 4.11)', () => {
  holds([
    ['CRIME_REPORT', 'OFFENCE_FACTS', 'PPU', { disposedAt: '2026-11-21' }, never('DISPOSED')],
    ['CRIME_REPORT', 'EXISTENCE', 'CSC', { disposedAt: '2026-11-22T10:32:00.000Z' }, never('DISPOSED')],
    ['CRIME_REPORT', 'OFFENCE_FACTS', 'PPU', { disposedAt: '2026-11-23' }, FULL],
    ['CRIME_REPORT', 'OFFENCE_FACTS', 'PPU', { disposedAt: null }, FULL],
    ['CRIME_REPORT', 'OFFENCE_FACTS', 'PPU', { reviewDate: '2001-01-01' }, FULL],
  ]);
});

describe('classification (brief 4.6)', () => {
  holds([
    ['CRIME_REPORT', 'EXISTENCE', 'PPU', { gsc: 'SECRET' }, never('CLASSIFICATION')],
    ['MANAGEMENT', 'EXISTENCE', 'MAP', { gsc: 'TOP_SECRET' }, never('CLASSIFICATION')],
    ['CRIME_REPORT', 'EXISTENCE', 'PPU', { gsc: 'OFFICIAL_SENSITIVE' }, FULL],
    ['CRIME_REPORT', 'EXISTENCE', 'PPU', { gsc: 'OFFICIAL' }, FULL],
    ['CRIME_REPORT', 'EXISTENCE', 'PPU', { gsc: null }, FULL],
    ['CRIME_REPORT', 'EXISTENCE', 'PPU', { gsc: 'RESTRICTED BY A WORD NOBODY KNOWS' }, never('CLASSIFICATION')],
  ]);
});

describe('spent or protected (brief 4.2)', () => {
  const abuse = { offences: [{ offenceGroup: 'CHILD_SEXUAL' }] };
  const theft = { offences: [{ offenceGroup: 'OTHER' }] };
  const rows: readonly (readonly [string, Category, GroupCode, Values, object])[] = [
    ['a spent theft', 'OFFENCE_FACTS', 'PPU', { ...theft, rehabilitationStatus: 'SPENT' }, FULL],
    ['a spent theft', 'OFFENCE_FACTS', 'MAP', { ...theft, rehabilitationStatus: 'SPENT' }, FULL],
    ['a spent theft', 'OFFENCE_FACTS', 'CSC', { ...theft, rehabilitationStatus: 'SPENT' }, never('NOT_RELEVANT')],
    ['a spent theft', 'EXISTENCE', 'CSC', { ...theft, rehabilitationStatus: 'SPENT' }, never('NOT_RELEVANT')],
    ['a spent theft', 'CONDITIONS', 'CSC', { ...theft, rehabilitationStatus: 'SPENT' }, never('NOT_RELEVANT')],
    ['a spent theft', 'OFFENCE_FACTS', 'FLO', { ...theft, rehabilitationStatus: 'SPENT' }, never('NOT_RELEVANT')],
    ['a protected theft', 'OFFENCE_FACTS', 'CSC', { ...theft, filterStatus: 'PROTECTED' }, never('NOT_RELEVANT')],
    [
      'an unspent theft',
      'OFFENCE_FACTS',
      'CSC',
      { ...theft, rehabilitationStatus: 'UNSPENT' },
      minimum('NOT_RELEVANT'),
    ],
    ['a spent abuse', 'OFFENCE_FACTS', 'CSC', { ...abuse, rehabilitationStatus: 'SPENT' }, FULL],
    [
      'a spent abuse',
      'OFFENCE_FACTS',
      'YJS',
      { ...abuse, rehabilitationStatus: 'SPENT' },
      minimum('SPENT_OR_PROTECTED'),
    ],
    ['a spent abuse', 'OFFENCE_FACTS', 'EMP', { ...abuse, rehabilitationStatus: 'SPENT' }, INSPECTOR],
    [
      'a spent abuse',
      'OFFENCE_FACTS',
      'SUP',
      { ...abuse, rehabilitationStatus: 'SPENT' },
      never('NOT_JUSTIFIED_FOR_RECIPIENT'),
    ],
    ['an abuse never spent', 'OFFENCE_FACTS', 'YJS', { ...abuse, rehabilitationStatus: 'NEVER_SPENT' }, FULL],
    [
      'a spent abuse judged irrelevant',
      'OFFENCE_FACTS',
      'CSC',
      { ...abuse, rehabilitationStatus: 'SPENT', riskRelevant: false },
      never('NOT_RELEVANT'),
    ],
    [
      'a spent theft judged relevant',
      'OFFENCE_FACTS',
      'CSC',
      { ...theft, rehabilitationStatus: 'SPENT', riskRelevant: true },
      FULL,
    ],
  ];

  it.each(rows)('%s: %s for %s', (_what, category, group, values, expected) => {
    for (const list of ['disposals', 'foreignConvictions']) {
      const facts = factsOf('CRIMINAL_HISTORY', {}, { list, values });
      expect(verdict(ask('CRIMINAL_HISTORY', category), facts, callerOf(group))).toEqual(expected);
    }
  });
});

it('a spent disposal goes nowhere under a table that has no row for it', () => {
  const rowless: Policy = {
    ...POLICY,
    cell: (kind, row, facet, group, force) =>
      row === 'SPENT_OR_PROTECTED' ? undefined : POLICY.cell(kind, row, facet, group, force),
  };
  const values = { key: '1', rehabilitationStatus: 'SPENT', riskRelevant: true };
  const facts = factsOf('CRIMINAL_HISTORY', {}, { list: 'disposals', values });
  expect(decide(rowless, ask('CRIMINAL_HISTORY', 'OFFENCE_FACTS'), facts, callerOf('CSC')).level).toBe('N');
});

describe('eliminated (brief 4.4)', () => {
  const eliminated = {
    suspects: [
      { ref: 'N-2', suspectStatus: 'NAMED' },
      { ref: 'N-1', suspectStatus: 'ELIMINATED' },
    ],
  };
  const another = {
    suspects: [
      { ref: 'N-1', suspectStatus: 'ARRESTED' },
      { ref: 'N-2', suspectStatus: 'ELIMINATED' },
    ],
  };
  holds([
    ['CRIME_REPORT', 'OFFENCE_FACTS', 'CSC', eliminated, never('NOT_RELEVANT')],
    ['CRIME_REPORT', 'EXISTENCE', 'MAP', eliminated, never('NOT_RELEVANT')],
    ['CRIME_REPORT', 'OFFENCE_FACTS', 'PPU', eliminated, FULL],
    ['CRIME_REPORT', 'EXISTENCE', 'FLO', eliminated, FULL],
    ['CRIME_REPORT', 'OFFENCE_FACTS', 'CSC', another, FULL],
  ]);

  it('of another suspect, goes to nobody outside the police', () => {
    const suspect = (suspectStatus: string) =>
      factsOf('CRIME_REPORT', another, { list: 'suspects', values: { key: '2', ref: 'N-2', suspectStatus } });
    const question = ask('CRIME_REPORT', 'THIRD_PARTY', { path: 'suspects' });
    expect(verdict(question, suspect('ELIMINATED'), callerOf('CSC'))).toEqual(never('NOT_RELEVANT'));
    expect(verdict(question, suspect('NAMED'), callerOf('CSC'))).toEqual(minimum('THIRD_PARTY'));
    expect(verdict(question, suspect('ELIMINATED'), callerOf('PPU'))).toEqual(FULL);
    const victim = factsOf('CRIME_REPORT', {}, { list: 'victims', values: { key: '1', suspectStatus: 'ELIMINATED' } });
    expect(verdict(ask('CRIME_REPORT', 'VICTIM_IDENTITY'), victim, callerOf('CSC')).level).toBe('M');
  });
});

describe('strict necessity (brief 3.6)', () => {
  const shown = {
    strictNecessity: 'Health data decide how he is met.',
    schedule8Condition: 'VITAL_INTERESTS',
  } as const;
  it.each([
    ['CRIME_REPORT', 'SENSITIVE_PERSONAL', 'PPU', shown, FULL],
    ['CRIME_REPORT', 'SENSITIVE_PERSONAL', 'PPU', {}, never('STRICT_NECESSITY_NOT_SHOWN')],
    ['CRIME_REPORT', 'SENSITIVE_PERSONAL', 'CSC', shown, minimum('NOT_JUSTIFIED_FOR_RECIPIENT')],
    [
      'CRIME_REPORT',
      'SENSITIVE_PERSONAL',
      'CSC',
      { ...shown, strictNecessity: null },
      never('STRICT_NECESSITY_NOT_SHOWN'),
    ],
    [
      'CRIME_REPORT',
      'SENSITIVE_PERSONAL',
      'CSC',
      { ...shown, schedule8Condition: null },
      never('STRICT_NECESSITY_NOT_SHOWN'),
    ],
    ['ARREST', 'SENSITIVE_PERSONAL', 'CSC', shown, never('NOT_JUSTIFIED_FOR_RECIPIENT')],
    ['CRIME_REPORT', 'OFFENCE_FACTS', 'PPU', {}, FULL],
  ] as const)('%s %s for %s with %j', (kind, category, group, justification, expected) => {
    const context = callerOf(group, { enquiry: enquiryWith({}, justification) });
    expect(verdict(ask(kind, category), factsOf(kind), context)).toEqual(expected);
  });
});

describe('given in confidence (brief 1.1, 3.3)', () => {
  const limb = enquiryWith({}, { confidentialityLimb: 'SAFEGUARD_INDIVIDUAL' });
  const confided = factsOf('CRIME_REPORT', { givenInConfidence: true });
  const open = factsOf('CRIME_REPORT', { givenInConfidence: false });
  it.each([
    ['social care without a limb', callerOf('CSC'), confided, never('CONFIDENCE')],
    ['social care with a limb', callerOf('CSC', { enquiry: limb }), confided, FULL],
    ['another force without a limb', callerOf('PPU', { requester: officer('ARV') }), confided, never('CONFIDENCE')],
    ['another force with a limb', callerOf('PPU', { requester: officer('ARV'), enquiry: limb }), confided, FULL],
    ['the owning force', callerOf('PPU'), confided, FULL],
    ['social care, not given in confidence', callerOf('CSC'), open, FULL],
  ])('%s', (_who, context, facts, expected) => {
    expect(verdict(ask('CRIME_REPORT', 'EXISTENCE'), facts, context)).toEqual(expected);
  });
});

describe('attendance of MAPPA meetings (brief 2.1, scenario 5.6)', () => {
  const attendees = [
    { organisation: 'CSC-SALTWICK', userId: 'csc-1' },
    { organisation: 'PROB-SALTWICK', userId: 'prb-2201' },
  ];
  const management: Values = {
    mappaLevel: 2,
    meetings: [
      { key: '1', ref: 'MTG-1', attendees },
      { key: '2', ref: 'MTG-2', attendees: [] },
    ],
  };
  const practitioner = partner({ id: 'prb-2201', organisation: 'PROB-SALTWICK', group: 'MAPPA_RESPONSIBLE_AUTHORITY' });
  const asking = (meetingId: string | null, requester = practitioner) =>
    callerOf('MAP', { requester, enquiry: enquiryWith({ meetingId }) });
  const absent = never('GATE_NOT_MET');

  it.each([
    ['who attended', management, asking('MTG-1'), FULL],
    ['who attended and names no meeting', management, asking(null), FULL],
    ['who attended another meeting', management, asking('MTG-2'), absent],
    ['of the same organisation', management, asking('MTG-1', { ...practitioner, id: 'prb-9999' }), absent],
    [
      'of the same name elsewhere',
      management,
      asking('MTG-1', { ...practitioner, organisation: 'PROB-NORTHMOOR' }),
      absent,
    ],
    ['at level 3 without a list', { mappaLevel: 3 }, asking('MTG-1'), absent],
    ['where no level is recorded', {}, asking('MTG-1'), absent],
    ['at level 1, which has no meetings', { mappaLevel: 1 }, asking('MTG-1'), FULL],
  ])('a practitioner %s', (_who, values, context, expected) => {
    expect(verdict(ask('MANAGEMENT', 'THIRD_PARTY'), factsOf('MANAGEMENT', values), context)).toEqual(expected);
  });

  it('touches nothing but what other agencies contributed', () => {
    const context = asking('MTG-1', { ...practitioner, id: 'prb-9999' });
    expect(verdict(ask('MANAGEMENT', 'RISK'), factsOf('MANAGEMENT', management), context)).toEqual(FULL);
    expect(verdict(ask('STATEMENT', 'THIRD_PARTY'), factsOf('STATEMENT', management), context)).toEqual(
      minimum('THIRD_PARTY'),
    );
    expect(verdict(ask('MANAGEMENT', 'THIRD_PARTY'), factsOf('MANAGEMENT', management), callerOf('PPU'))).toEqual(FULL);
  });
});

describe('the new address of a protected person (brief 2.3, K9)', () => {
  const facts = factsOf('DVPN_DVPO', { noticeRef: 'NMR/DVPN/7', orderRef: 'T2026/9' });
  const question = ask('DVPN_DVPO', 'VICTIM_IDENTITY', { facet: 'OWN_CASE', path: 'newAddressOfV' });
  const onCase = (caseReference: string | null) => ({ enquiry: enquiryWith({ caseReference }) });
  it.each([
    ['public protection of the owning force on the notice', callerOf('PPU', onCase('NMR/DVPN/7')), FULL],
    ['public protection of the owning force on the order', callerOf('PPU', onCase('T2026/9')), FULL],
    [
      'public protection of the owning force on another case',
      callerOf('PPU', onCase('NMR/1')),
      never('VICTIM_PROTECTION'),
    ],
    ['public protection of the owning force without a case', callerOf('PPU', onCase(null)), never('VICTIM_PROTECTION')],
    [
      'public protection of another force',
      callerOf('PPU', { ...onCase('NMR/DVPN/7'), requester: officer('ARV') }),
      never('VICTIM_PROTECTION'),
    ],
    ['a front-line officer of the owning force', callerOf('FLO', onCase('NMR/DVPN/7')), never('VICTIM_PROTECTION')],
    ['social care', callerOf('CSC', onCase('NMR/DVPN/7')), never('VICTIM_PROTECTION')],
  ])('%s', (_who, context, expected) => {
    expect(verdict(question, facts, context)).toEqual(expected);
  });

  it('does not touch the premises', () => {
    expect(verdict(ask('DVPN_DVPO', 'VICTIM_IDENTITY', { path: 'premises' }), facts, callerOf('PPU'))).toEqual(FULL);
  });
});

describe('the list of overlays', () => {
  it('names each once, with its source in the brief', () => {
    const names = OVERLAYS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { source } of OVERLAYS) expect(source).toMatch(/brief \d|Brief \d/);
  });
});
