import { expect, it } from '@jest/globals';
import { GENERALISER_BY_NAME } from '../../../src/disclosure/generalisers/generalisers.js';
import { GENERALISERS, RECORD_KINDS, type RecordKind } from '../../../src/model/codes.js';

it('every minimum form has a generaliser, and each names the section of the brief that it carries out', () => {
  expect([...GENERALISER_BY_NAME.keys()].sort()).toEqual([...GENERALISERS].sort());
  for (const [name, generaliser] of GENERALISER_BY_NAME) {
    expect([name, generaliser.name]).toEqual([name, name]);
    expect([name, generaliser.source]).toEqual([name, expect.stringMatching(/\b[Bb]rief \d\.\d/)]);
  }
});

it.each([...GENERALISER_BY_NAME])('%s reads columns, and none without a name', (_name, { reads }) => {
  for (const kind of RECORD_KINDS) {
    for (const field of ['conditions', 'names', 'labels', 'outcomeGroup']) {
      const { own, unit, record } = reads({ kind, field, leaves: ['name', 'date'], from: ['column'], group: 'CSC' });
      for (const column of [...unit, ...record]) expect(column).toMatch(/^[a-z][A-Za-z.]+$/);
      for (const column of own) expect(column).toMatch(/^([a-z][A-Za-z.]+)?$/);
    }
  }
});

it.each([
  ['G_NAME', 'suspects', ['name', 'ref', 'suspectStatus'], ['name']],
  ['G_NAME', 'names', ['surname', 'from'], ['surname', 'type']],
  ['G_NAME', 'currentName', [], ['']],
  ['G_DOB', 'dateOfBirth', ['date'], ['date', 'verified']],
  ['G_NOTIFICATION', 'notification', ['period', 'overdue', 'nextDue', 'start'], ['overdue', 'period']],
] as const)('%s of %s reads of %j no more than it is made from', (name, field, leaves, expected) => {
  const reads = GENERALISER_BY_NAME.get(name)?.reads({ kind: 'SHPO_SRO', field, leaves, from: [], group: 'CSC' });
  expect([...(reads?.own ?? [])].sort()).toEqual(expected);
});

it.each([
  ['G_OFFENCE', 'offenceGroup'],
  ['G_FORENSIC', 'resultSummary'],
  ['G_HELD', 'transcript'],
  ['G_NAME', 'currentName'],
  ['G_AREA', 'livesInArea'],
  ['G_DATE', 'arrestedAt'],
  ['G_OUTCOME', 'outcomeGroup'],
  ['G_REF', 'crimeReference'],
  ['G_CONDITION', 'provisions'],
  ['G_RISK', 'overallLevel'],
  ['G_MAPPA', 'mappaLevel'],
  ['G_INTEL', 'sanitisedText'],
  ['G_EXTRACT', 'sceneReleaseExtract'],
  ['G_ACCOUNT', 'releaseSummary'],
] as const)('%s of a field without parts reads the field', (name, field) => {
  const reads = GENERALISER_BY_NAME.get(name)?.reads({ kind: 'ARREST', field, leaves: [], from: [], group: 'CSC' });
  expect(reads).toEqual({ own: [''], unit: [], record: [] });
});

it.each([
  ['G_COMPLIANCE', 'breaches', ['at', 'detail', 'status', 'conditionNo'], ['at', 'status', 'conditionNo']],
  ['G_COMPLIANCE', 'supervisorReports', ['requirementNo', 'state', 'type'], ['requirementNo', 'state', 'type']],
  ['G_HELD', 'recording', ['handle'], ['held']],
  ['G_FORENSIC', 'imageCounts', ['indecentImages'], ['a', 'b', 'c']],
  ['G_FORENSIC', 'imageCounts', ['handle'], []],
  ['G_SENSITIVE', 'custodyRiskAssessment', ['mentalHealth'], ['safetyConsequences']],
  ['G_RISK', 'riskFactors', ['evidence'], ['heading']],
  ['G_STAFF', 'officerInCase', ['name', 'role', 'team'], ['role', 'team']],
] as const)('%s of %s, of which %j is asked for, reads what the form is made from', (name, field, leaves, expected) => {
  const reads = GENERALISER_BY_NAME.get(name)?.reads({ kind: 'ARREST', field, leaves, from: [], group: 'CSC' });
  expect(reads).toEqual({ own: expected, unit: [], record: [] });
});

it.each<readonly [RecordKind, readonly string[], readonly string[]]>([
  ['CRIMINAL_HISTORY', [], ['kind']],
  ['SHPO_SRO', ['verdict'], ['statutoryBasis']],
  ['VOO', [], []],
  ['CRIME_REPORT', [], []],
])(
  'how far an offence of %s is established is read of what it belongs to, where it is asked for',
  (kind, own, unit) => {
    const reads = (...leaves: string[]) =>
      GENERALISER_BY_NAME.get('G_OFFENCE')?.reads({ kind, field: 'offences', leaves, from: [], group: 'CSC' });
    expect(reads('statusWord')).toEqual({ own, unit, record: [] });
    expect(reads('offenceGroup')).toEqual({ own: ['offenceGroup'], unit: [], record: [] });
    expect(reads('title')).toEqual({ own: [], unit: [], record: [] });
  },
);

it('the number of a condition that was breached is read for nobody who could count from it', () => {
  const read = (kind: RecordKind) =>
    GENERALISER_BY_NAME.get('G_COMPLIANCE')?.reads({
      kind,
      field: 'breaches',
      leaves: ['at', 'conditionNo', 'requirementNo'],
      from: [],
      group: 'EDU',
    }).own;
  expect([read('SHPO_SRO'), read('VOO')]).toEqual([['at'], ['at', 'conditionNo', 'requirementNo']]);
});

it.each([
  ['RISK_ASSESSMENT', 'managementActions'],
  ['MANAGEMENT', 'riskManagementPlan'],
] as const)('an action of %s, %s, is read with whom it concerns', (kind, field) => {
  const read = (...leaves: string[]) =>
    GENERALISER_BY_NAME.get('G_CONDITION')?.reads({ kind, field, leaves, from: [], group: 'CSC' });
  expect(read('plainText', 'number')).toEqual({ own: ['code', 'relevantTo'], unit: [], record: [] });
  expect(read('text', 'due')).toEqual({ own: ['code', 'relevantTo', 'due'], unit: [], record: [] });
});
