import { describe, expect, it } from '@jest/globals';
import { resolveCoordinate } from '../../src/disclosure/resolveCoordinate.js';
import { GROUP_CODES, type GroupCode } from '../../src/model/codes.js';
import { type Explained, explain } from '../../src/policy/explain.js';
import type { Asker } from '../../src/policy/explaining/ExplainedField.js';
import { overlayInWords } from '../../src/policy/explaining/overlayInWords.js';
import { OVERLAYS } from '../../src/policy/overlays/overlays.js';
import type { Policy } from '../../src/policy/Policy.js';
import { parseCell } from '../../src/policy/parseCell.js';
import { askerOf, asking, QUESTIONS, RULES } from './explainedFields.js';
import { enquiryWith, POLICY } from './fixtures.js';

const STATED = { strictNecessity: 'needed', schedule8Condition: 'VITAL_INTERESTS' } as const;
const askerFrom = (group: GroupCode): Asker => askerOf(asking(group, STATED));

/** Every explanation of a coordinate, in the order of kinds, rows and people. */
const explained = (coordinate: string, asker: Asker, policy: Policy = POLICY): readonly Explained[] =>
  resolveCoordinate(RULES, coordinate).flatMap(({ field }) => (field === null ? [] : explain(policy, field, asker)));

const ceilings = (coordinate: string, group: GroupCode): readonly string[] =>
  explained(coordinate, askerFrom(group)).map(({ ceiling }) => ceiling);

const only = (coordinate: string, asker: Asker, policy?: Policy): Explained => {
  const [first, ...more] = explained(coordinate, asker, policy);
  if (first === undefined || more.length > 0) throw new Error(`${coordinate} has ${more.length + 1} explanations`);
  return first;
};

/** The packaged policy with one cell different, in one force's table or in all. */
const policyWhere = (where: string, written: string, only: string | null = null): Policy => ({
  ...POLICY,
  cell: (kind, row, facet, group, force) =>
    `${kind} ${row} ${facet ?? ''} ${group}` === where && (only === null || force === only)
      ? (parseCell(written) ?? undefined)
      : POLICY.cell(kind, row, facet, group, force),
});

const saysOf = ({ rules }: Explained, name: string): string | undefined =>
  rules.find(({ rule }) => rule === name)?.says;

describe('the ceiling of a field', () => {
  it.each<[string, GroupCode, readonly string[]]>([
    ['CrimeReport.crimeReference', 'CSC', ['FULL']],
    ['CrimeReport.crimeReference', 'HLT', ['NEVER']],
    ['CrimeReport.offenceTitle', 'EDU', ['MINIMUM']],
    ['CrimeReport.offenceTitle', 'EMP', ['INSPECTOR']],
    ['CrimeReport.crimeReference', 'REG', ['INSPECTOR']],
    ['CrimeReport.victims.name', 'CSC', ['FULL']],
    ['CrimeReport.victims.name', 'HLT', ['MINIMUM']],
    ['CrimeReport.victims.name', 'EDU', ['NEVER']],
    ['CrimeReport.sceneReport', 'PPU', ['FULL']],
    ['CrimeReport.sceneReport', 'CSC', ['MINIMUM']],
    ['CrimeReport.policyAndTactics', 'MAP', ['NEVER']],
    ['CrimeReport.suspects', 'FLO', ['FULL', 'MINIMUM']],
    ['SexualHarmOrder.conditions.text', 'SUP', ['FULL']],
    ['SexualHarmOrder.prohibitions.text', 'SUP', ['MINIMUM']],
    ['SexualHarmOrder.conditions.protectedParty.name', 'EDU', ['FULL']],
    ['RiskAssessment.managementActions', 'EDU', ['MINIMUM']],
    ['CriminalHistory.disposals.court', 'CSC', ['FULL', 'MINIMUM']],
    ['CriminalHistory.disposals.court', 'EDU', ['MINIMUM', 'NEVER']],
    ['CriminalHistory.disposals.rehabilitationStatus', 'MAP', ['FULL']],
    ['CriminalHistory.disposals.rehabilitationStatus', 'CSC', ['NEVER']],
    ['IntelligenceReport.sanitisedText', 'MAP', ['MINIMUM', 'INSPECTOR']],
    ['IntelligenceReport.sanitisedText', 'CRE', ['INSPECTOR', 'NEVER']],
    ['ForensicEvidence.resultSummary', 'HLT', ['MINIMUM']],
    ['DomesticViolenceOrder.newAddressOfV', 'PPU', ['FULL']],
    ['DomesticViolenceOrder.newAddressOfV', 'FLO', ['NEVER']],
    ['CrimeReport.contactPoint', 'CSC', ['FULL']],
    ['CrimeReport.contactPoint', 'EDU', ['FULL']],
    ['CrimeReport.contactPoint', 'SUP', ['NEVER']],
    ['Order.conditions', 'MAP', ['FULL', 'FULL', 'FULL', 'FULL']],
    ['Order.conditions', 'YJS', ['MINIMUM', 'FULL', 'NEVER', 'NEVER']],
    ['Identity.pncId', 'CSC', ['NEVER']],
    ['Identity.pncId', 'PPU', ['FULL']],
  ])('%s is for %s at most %j', (coordinate, group, expected) => {
    expect(ceilings(coordinate, group)).toEqual(expected);
  });

  it('is never for applicants of the disclosure scheme, whatever they ask', () => {
    const asker = askerFrom('CAP');
    const open = QUESTIONS.filter((field) => explain(POLICY, field, asker).some(({ ceiling }) => ceiling !== 'NEVER'));
    expect(open).toEqual([]);
  });

  it('is no more than that of the field around it, where that is shut', () => {
    const policy = policyWhere('SHPO_SRO CONDITIONS TERMS EDU', 'N·D');
    const { ceiling, rules } = only('SexualHarmOrder.conditions.protectedParty.name', askerFrom('EDU'), policy);
    expect(ceiling).toBe('NEVER');
    expect(rules.at(-1)).toEqual({
      rule: 'outer field',
      source: 'Brief 1.15',
      says: 'It stands in conditions, which is never released.',
    });
  });

  it('is no more than that of the existence of the record', () => {
    const known = (cell: string) => policyWhere('SHPO_SRO EXISTENCE  EDU', cell);
    const field = 'SexualHarmOrder.conditions';
    const asked = ['F·S', 'M·S', 'I·S', 'N·S'].map((cell) => only(field, askerFrom('EDU'), known(cell)));
    expect(asked.map(({ ceiling }) => ceiling)).toEqual(['MINIMUM', 'MINIMUM', 'INSPECTOR', 'NEVER']);
    const kind = 'That there are sexual harm prevention and sexual risk orders is';
    expect(asked.map((each) => saysOf(each, 'existenceCap'))).toEqual([
      undefined,
      undefined,
      `${kind} known only by an Inspector’s authorisation, and no part of them is freer.`,
      `${kind} never known, and no part of them is freer.`,
    ]);
  });

  it('is an Inspector’s for those who belong to no force, where only the owning force has it in full', () => {
    const policy = policyWhere('CRIME_REPORT RISK  CSC', 'F/I·s');
    const { ceiling, rules } = only('CrimeReport.riskGrading', askerFrom('CSC'), policy);
    expect([ceiling, rules.find(({ rule }) => rule === 'owning force')?.says]).toEqual([
      'INSPECTOR',
      'Full for the owning force alone; for others that force’s own Inspector must authorise it.',
    ]);
  });

  it('is as tight as the forces’ own tables leave it', () => {
    const policy = policyWhere('CRIME_REPORT RISK  CSC', 'M·D', 'SLW');
    const asker = askerFrom('CSC');
    const all = only('CrimeReport.riskGrading', asker, policy);
    expect([all.ceiling, saysOf(all, 'force table'), all.dependsOn[0]]).toEqual([
      'FULL',
      'For its own records SLW gives: minimum (a cautious default).',
      'the owning force',
    ]);
    expect(only('CrimeReport.riskGrading', { ...asker, forces: ['SLW'] }, policy).ceiling).toBe('MINIMUM');
  });
});

describe('an enquiry', () => {
  it('has nothing of kinds that it does not ask for, and is told what one that does would have', () => {
    const asker = askerFrom('PPU');
    const narrow = { ...asker, enquiry: { ...asker.enquiry, kinds: ['ARREST' as const] } };
    expect(only('CrimeReport.sceneReport', narrow)).toEqual({
      recordKind: 'CRIME_REPORT',
      category: 'INVESTIGATIVE_MATERIAL',
      facet: null,
      ceiling: 'NEVER',
      rules: [
        {
          rule: 'enquiry',
          source: 'Data Protection Act 2018 s.37; brief 3.8, fieldsRequested',
          says: 'The enquiry does not ask for crime reports: a query that selects them is refused. One that asks for them has at most the full value.',
        },
      ],
      dependsOn: [],
      unlock: 'An enquiry that asks for crime reports.',
    });
  });

  it.each<[string, GroupCode, string]>([
    ['CrimeReport.crimeReference', 'CSC', 'the full value'],
    ['CrimeReport.offenceTitle', 'EDU', 'the minimum form'],
    ['CrimeReport.offenceTitle', 'EMP', 'what an Inspector authorises'],
    ['CrimeReport.crimeReference', 'HLT', 'nothing of this field'],
  ])('is told what one that asks for the kind of %s has for %s', (coordinate, group, atMost) => {
    const asker = askerFrom(group);
    const narrow = { ...asker, enquiry: { ...asker.enquiry, kinds: ['VOO' as const] } };
    const end = `is refused. One that asks for them has at most ${atMost}.`;
    for (const { rules } of explained(coordinate, narrow)) expect(rules[0]?.says.slice(-end.length)).toBe(end);
  });

  it('does not ask for the person core, which goes with whatever kind somebody is seen through', () => {
    const asker = askerFrom('PPU');
    const narrow = { ...asker, enquiry: { ...asker.enquiry, kinds: ['ARREST' as const] } };
    const rulesOf = (from: Asker) => explained('Identity.dateOfBirth', from).map(({ rules }) => rules);
    expect(rulesOf(narrow)).toEqual(rulesOf(asker));
    const any = { ...asker, enquiry: { ...asker.enquiry, kinds: [] } };
    expect(explained('CrimeReport.sceneReport', any)).toEqual(explained('CrimeReport.sceneReport', asker));
  });

  it('is not sent to ask for a kind of which it would get nothing', () => {
    const asker = askerFrom('FLO');
    const narrow = { ...asker, enquiry: { ...asker.enquiry, kinds: ['ARREST' as const] } };
    const { rules, unlock } = only('Statement.transcript', narrow);
    expect(rules[0]?.says).toMatch(/One that asks for them has at most nothing of this field\.$/);
    expect(unlock).toBe('Nothing: no authorisation opens what is never released to a group.');
  });

  it('without a statement of strict necessity has nothing sensitive', () => {
    const bare = askerOf(asking('PPU'));
    const { ceiling, rules, unlock } = only('ArrestRecord.biometricsTaken', bare);
    expect([ceiling, rules.at(-1)?.rule, unlock]).toEqual([
      'NEVER',
      'strictNecessity',
      'An enquiry that says why it is strictly necessary, and which Schedule 8 condition is met.',
    ]);
    expect(only('ArrestRecord.biometricsTaken', askerFrom('PPU')).ceiling).toBe('FULL');
  });

  it('that says why a confidence may be overridden is not told that it does not', () => {
    const silent = only('CrimeReport.status', askerFrom('CSC'));
    const said = askerOf(asking('CSC', { confidentialityLimb: 'SAFEGUARD_INDIVIDUAL' }));
    expect(saysOf(silent, 'givenInConfidence')).toContain('The information was given in confidence');
    expect(saysOf(only('CrimeReport.status', said), 'givenInConfidence')).toBeUndefined();
  });

  it('gets one and the same answer whoever it is about', () => {
    const asker = askerFrom('CSC');
    const about = (pncId: string) => ({
      ...asker,
      enquiry: enquiryWith({
        ...asker.enquiry,
        subjects: [{ pncId, croNumber: null, nominal: null, name: null, dateOfBirth: null }],
      }),
    });
    for (const field of QUESTIONS) {
      expect(explain(POLICY, field, about('2009/0412873S'))).toEqual(explain(POLICY, field, about('1999/0000001A')));
    }
  });
});

describe('what would unlock a field', () => {
  it('is said to police alone', () => {
    const told = GROUP_CODES.filter((group) => {
      const asker = askerOf(asking(group));
      return QUESTIONS.some((field) => explain(POLICY, field, asker).some(({ unlock }) => unlock !== null));
    });
    expect(told).toEqual(['PPU', 'FLO']);
  });

  it.each<[string, GroupCode, string | null]>([
    ['CrimeReport.victims', 'PPU', null],
    [
      'CrimeReport.sceneReport',
      'PPU',
      'For a record of another force: an Inspector of the force that owns it may authorise it.',
    ],
    ['CrimeReport.sceneReport', 'FLO', 'Nothing: no authorisation opens what is never released to a group.'],
    ['CrimeReport.victims', 'CSC', null],
    ['CrimeReport.offenceTitle', 'EMP', null],
  ])('of %s for %s', (coordinate, group, expected) => {
    expect(only(coordinate, askerFrom(group)).unlock).toBe(expected);
  });

  it('of a new address is the case itself, for officers of the force', () => {
    const asker = askerFrom('PPU');
    const elsewhere = { ...asker, enquiry: { ...asker.enquiry, caseReference: null } };
    expect(only('DomesticViolenceOrder.newAddressOfV', elsewhere)).toMatchObject({
      ceiling: 'NEVER',
      unlock: 'An enquiry under the reference of that very notice or order, by an officer of its force.',
    });
  });
});

describe('the chain of rules', () => {
  it('names every overlay that could touch the field, where it stands and why', () => {
    const { rules, dependsOn } = only('CrimeReport.victims', askerFrom('CSC'));
    expect(rules).toEqual([
      {
        rule: 'gate',
        source: 'Seed Q7, Q19; brief 2.1, CSC',
        says: 'Nothing is given to children’s social care about a person unless this holds: own case or meeting reference; child linked to the subject.',
      },
      {
        rule: 'matrix',
        source: 'matrix/CRIME_REPORT.csv, VICTIM_IDENTITY; brief 2.3',
        says: 'The table of crime reports gives children’s social care, of victims’ identity: full for the linked person, otherwise minimum (supported by the guidance).',
      },
      {
        rule: 'linked person',
        source: 'Brief 2.2 ◊, 2.4',
        says: 'Full only where the person it would identify is a linked child; otherwise minimum.',
      },
      ...['disposed', 'classification', 'eliminated', 'givenInConfidence'].map((name) => {
        const overlay = OVERLAYS.find((each) => each.name === name);
        return { rule: name, source: overlay?.source, says: `Tightens it where it applies. ${overlay?.because}` };
      }),
    ]);
    expect(dependsOn).toEqual([
      'a linked child',
      'disposal of the record',
      'the record’s classification',
      'the elimination of the subject',
      'information given in confidence',
    ]);
  });

  it('has words for every overlay, each its own, and some for one that is new', () => {
    const words = OVERLAYS.map(overlayInWords);
    expect(new Set(words).size).toBe(OVERLAYS.length);
    for (const each of words) expect(each).toMatch(/^\S.{5,}$/);
    expect(OVERLAYS.filter(({ name }) => overlayInWords({ name }) === name.toLowerCase())).toEqual([]);
    expect(overlayInWords({ name: 'someNewLaw' })).toBe('some new law');
  });

  it('has a sentence and a source in every link', () => {
    const links = GROUP_CODES.flatMap((group) =>
      QUESTIONS.flatMap((field) => explain(POLICY, field, askerFrom(group)).flatMap(({ rules }) => rules)),
    );
    const wrong = links.filter(({ source, says }) => source === '' || !/^[A-Z].*\.$/.test(says));
    expect(new Set(wrong.map(({ rule }) => rule))).toEqual(new Set());
  });
});
