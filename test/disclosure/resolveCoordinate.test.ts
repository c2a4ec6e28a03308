import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { minimumFormInWords } from '../../src/disclosure/minimumFormInWords.js';
import { readRules } from '../../src/disclosure/readRules.js';
import { isCoordinate, resolveCoordinate } from '../../src/disclosure/resolveCoordinate.js';
import { type GroupCode, RECORD_KINDS } from '../../src/model/codes.js';
import { buildBrokerSchema } from '../../src/server/buildBrokerSchema.js';

const RULES = readRules(await buildBrokerSchema());

/** What a coordinate means, each field on one line: where it is, and what decides it. */
const meant = (coordinate: string): readonly string[] =>
  resolveCoordinate(RULES, coordinate).map(({ path, field }) =>
    field === null
      ? path
      : [path, field.kind, field.category, field.facet, field.path, field.nature, field.minimum].join(' '),
  );

describe('a coordinate', () => {
  it('means the field of the record that it names', () => {
    expect(meant('CrimeReport.offenceTitle')).toEqual([
      'CrimeReport.offenceTitle CRIME_REPORT OFFENCE_FACTS  offenceTitle OWN NOTHING',
    ]);
  });

  it('of a part means what decides the field around it', () => {
    expect(meant('CrimeReport.victims.name')).toEqual([
      'CrimeReport.victims.name CRIME_REPORT VICTIM_IDENTITY  victims PART G_VICTIM',
    ]);
    expect(meant('CrimeReport.victims.pseudonym')).toEqual([
      'CrimeReport.victims.pseudonym CRIME_REPORT VICTIM_IDENTITY  victims MADE G_VICTIM',
    ]);
  });

  it('of a part with a rule of its own knows the field around it', () => {
    const [found] = resolveCoordinate(RULES, 'SexualHarmOrder.conditions.protectedParty.name');
    expect(found?.field).toMatchObject({
      category: 'VICTIM_IDENTITY',
      path: 'conditions.protectedParty',
      lists: ['prohibitions', 'requirements'],
      within: { category: 'CONDITIONS', facet: 'TERMS', path: 'conditions', within: null },
    });
  });

  it('of a container means that an element exists, and below it each field by itself', () => {
    const [list] = resolveCoordinate(RULES, 'CriminalHistory.disposals');
    expect(list?.field).toMatchObject({ category: 'EXISTENCE', lists: ['disposals'] });
    const [court] = resolveCoordinate(RULES, 'CriminalHistory.disposals.court');
    expect(court?.field).toMatchObject({ category: 'OFFENCE_FACTS', lists: ['disposals'], within: null });
  });

  it('of a field that decides about others has no category', () => {
    const [found] = resolveCoordinate(RULES, 'Identity.visorFlag');
    expect(found?.field).toMatchObject({ category: null, flag: true, isCore: true });
  });

  it('of an open field goes with the existence of the record', () => {
    expect(meant('Statement.contactPoint')).toEqual([
      'Statement.contactPoint STATEMENT EXISTENCE  contactPoint OPEN NOTHING',
    ]);
  });

  it('of an interface means the field of every kind behind it, in the order of the kinds', () => {
    const kinds = (coordinate: string) => resolveCoordinate(RULES, coordinate).map(({ field }) => field?.kind);
    expect(kinds('Order.conditions')).toEqual(['SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO']);
    expect(kinds('PoliceRecord.id')).toEqual(RECORD_KINDS);
    expect(kinds('Person.orders.conditions.text')).toEqual(['SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO']);
  });

  it('of a list of the person means the existence of its records', () => {
    expect(resolveCoordinate(RULES, 'Person.arrests')).toEqual([
      {
        path: 'Person.arrests',
        field: {
          kind: 'ARREST',
          category: 'EXISTENCE',
          facet: null,
          path: 'recordKind',
          flag: false,
          lists: [],
          nature: 'OWN',
          isCore: false,
          isAboutOthers: false,
          minimum: 'G_EXISTENCE',
          within: null,
        },
      },
    ]);
  });

  it('of what is drawn from records is decided by none', () => {
    expect(meant('Person.timeline')).toEqual(['Person.timeline']);
    expect(meant('TimelineEntry.what')).toEqual(['Person.timeline.what']);
    expect(meant('Person.identity')).toEqual(['Person.identity']);
  });

  it('of the person core means it through every kind, and identifiers through the criminal history', () => {
    const kinds = (coordinate: string) => resolveCoordinate(RULES, coordinate).map(({ field }) => field?.kind);
    expect(kinds('Identity.dateOfBirth')).toEqual(RECORD_KINDS);
    expect(kinds('Person.identity.dateOfBirth')).toEqual(RECORD_KINDS);
    expect(kinds('Identity.pncId')).toEqual(['CRIMINAL_HISTORY']);
  });

  it('of a part type means it wherever records have one', () => {
    expect(resolveCoordinate(RULES, 'VictimLink.name').map(({ path }) => path)).toEqual(['CrimeReport.victims.name']);
    const conditions = resolveCoordinate(RULES, 'Condition.text').map(({ path }) => path);
    expect(conditions).toContain('SexualHarmOrder.prohibitions.text');
    expect(conditions).toContain('ViolentOffenderOrder.conditions.text');
    expect(new Set(conditions).size).toBe(conditions.length);
  });

  it('of a list about several people means the subject, and anybody else', () => {
    const found = resolveCoordinate(RULES, 'CrimeReport.suspects.ref').map(({ field }) => field);
    expect(found.map((field) => [field?.category, field?.minimum, field?.isAboutOthers])).toEqual([
      ['SUBJECT_IDENTITY', 'G_NAME', false],
      ['THIRD_PARTY', 'G_THIRD', true],
    ]);
  });

  it.each([
    'CrimeReport.victim',
    'CrimeReport.victims.nothing',
    'CrimeReport.victims.name.deeper',
    'Order.prohibitions',
    'Person.nothing',
    'Person.timeline.nothing',
    'Person.timeline.at.deeper',
    'VictimLink.nothing',
    'Query.person',
    'Force.name',
    'EnquiryInput.purpose',
    'RecordKind.ARREST',
    'Nothing.id',
    'CrimeReport',
    'CrimeReport.',
    '.id',
    '',
    'CrimeReport.id ',
    'CrimeReport.__proto__',
    'CrimeReport.constructor',
    'constructor.name',
  ])('that the schema does not have means nothing: %j', (coordinate) => {
    expect(resolveCoordinate(RULES, coordinate)).toEqual([]);
  });

  it.each([
    ['CrimeReport.victims.name', true],
    ['CrimeReport', false],
    ['Jane Doe.id', false],
    [`A.${'a'.repeat(65)}`, false],
    [`A${'.a'.repeat(9)}`, false],
  ])('is repeated to its writer only where it is written as one: %j', (text, expected) => {
    expect(isCoordinate(text)).toBe(expected);
  });
});

describe('a minimum form', () => {
  const words = (coordinate: string, group: GroupCode): string => {
    const [found] = resolveCoordinate(RULES, coordinate);
    if (found?.field == null) throw new Error(`${coordinate} is no field`);
    return minimumFormInWords(RULES, coordinate.split('.')[0] ?? '', found.field, group);
  };

  it.each<[string, GroupCode, string]>([
    ['CrimeReport.victims.name', 'CSC', 'a pseudonym good for one answer, age band, sex, relationship group'],
    ['CrimeReport.offenceTitle', 'CSC', 'nothing: the field has no minimum form'],
    ['CriminalHistory.notificationStatus', 'CSC', 'how long it runs and whether it is overdue'],
    ['CriminalHistory.notificationStatus', 'EDU', 'nothing: it has no minimum form for schools and colleges'],
    ['RiskAssessment.overallLevel', 'HLT', 'overall level, date and up to five headings'],
    ['RiskAssessment.overallLevel', 'EDU', 'nothing: it has no minimum form for schools and colleges'],
    ['CriminalHistory.disposals.offences', 'EDU', 'the offence group and a status word'],
    ['SexualHarmOrder.requirements.supervisor.contact', 'CSC', 'role, team, team contact'],
    ['Identity.photograph', 'CSC', 'nothing: it has no minimum form for children’s social care'],
    ['CrimeReport.id', 'EDU', 'kind, status, month or year, and a reference good for one answer'],
    ['RiskAssessment.overallLevel', 'ANL', 'a rounded count of at least five'],
  ])('of %s for %s is %s', (coordinate, group, expected) => {
    expect(words(coordinate, group)).toBe(expected);
  });
});
