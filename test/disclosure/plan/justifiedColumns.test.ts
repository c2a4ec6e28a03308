import { describe, expect, it } from '@jest/globals';
import { GraphQLList, GraphQLNonNull, getNamedType, isObjectType } from 'graphql';
import { justifiedColumns } from '../../../src/disclosure/justifiedColumns.js';
import type { SelectedField } from '../../../src/disclosure/Plan.js';
import type { FieldDecision } from '../../../src/disclosure/RecordDecision.js';
import { selectColumns } from '../../../src/formats/Selection.js';
import { type GroupCode, RECORD_KINDS, type RecordKind } from '../../../src/model/codes.js';
import type { Values } from '../../../src/model/Source.js';
import { callerOf, OWN_CHILD, officer, SHUT_GATE } from '../../policy/fixtures.js';
import { columnsOf, decidedOf, RULES, SCHEMA, selectedOf } from './fixtures.js';

const NOTHING = { columns: [], elements: {} };

describe('what may be fetched of a crime report', () => {
  const QUERY = `crimeReports { status briefCircumstances sceneReport investigationLog { entry } locationOfOffence { line }
    victims { name dateOfBirth sex relationshipToSuspect pseudonym ageBand relationshipGroup } }`;
  const values: Values = {
    suspects: [{ key: '1', ref: 'N-1', suspectStatus: 'CHARGED' }],
    victims: [
      { key: '1', victimRef: 'V-1' },
      { key: '2', victimRef: OWN_CHILD },
    ],
  };
  const OF_OTHERS = ['dateOfBirth', 'relationshipToSuspect', 'sex', 'victimRef'];

  it('for social care is of a victim what the minimum form reads, and of the linked child all', () => {
    expect(columnsOf('CRIME_REPORT', QUERY, values, callerOf('CSC'))).toEqual({
      columns: ['committedFrom', 'notesReleaseExtract', 'releaseSummary', 'sceneReleaseExtract', 'status'],
      elements: { victims: { '1': OF_OTHERS, '2': [...OF_OTHERS, 'name'].sort() } },
    });
  });

  it('for social care is no more of a victim than the selected parts need', () => {
    const of = (parts: string) =>
      columnsOf(
        'CRIME_REPORT',
        `crimeReports { victims { ${parts} } }`,
        { victims: [{ key: '1', victimRef: 'V-1' }] },
        callerOf('CSC'),
      );
    expect(of('name')).toEqual({ columns: [], elements: { victims: { '1': ['victimRef'] } } });
    expect(of('pseudonym')).toEqual({ columns: [], elements: { victims: { '1': ['victimRef'] } } });
    expect(of('sex')).toEqual({ columns: [], elements: { victims: { '1': ['sex', 'victimRef'] } } });
    expect(of('ageBand')).toEqual({
      columns: ['committedFrom'],
      elements: { victims: { '1': ['dateOfBirth', 'victimRef'] } },
    });
  });

  it('for public protection of the owning force is all that was selected', () => {
    expect(columnsOf('CRIME_REPORT', QUERY, values, callerOf('PPU'))).toEqual({
      columns: [
        'briefCircumstances',
        'committedFrom',
        'investigationLog.entry',
        'locationOfOffence.line',
        'sceneReport',
        'status',
      ],
      elements: { victims: { '1': [...OF_OTHERS, 'name'].sort(), '2': [...OF_OTHERS, 'name'].sort() } },
    });
  });

  it('for public protection of another force leaves out what its Inspector must release', () => {
    const { columns } = columnsOf('CRIME_REPORT', QUERY, values, callerOf('PPU', { requester: officer('ARV') }));
    expect(columns).toEqual(['briefCircumstances', 'committedFrom', 'locationOfOffence.line', 'status']);
  });

  it('is nothing for callers at N, and where the gate is not passed', () => {
    expect(columnsOf('CRIME_REPORT', QUERY, values, callerOf('SUP'))).toEqual(NOTHING);
    expect(columnsOf('CRIME_REPORT', QUERY, values, callerOf('EMP'))).toEqual(NOTHING);
    expect(columnsOf('CRIME_REPORT', QUERY, values, callerOf('PPU', { gate: SHUT_GATE }))).toEqual(NOTHING);
    expect(columnsOf('CRIME_REPORT', QUERY, { ...values, gsc: 'SECRET' }, callerOf('PPU'))).toEqual(NOTHING);
  });

  it('is not the name of a suspect who is not the subject, for those who get third parties as a number', () => {
    const suspects = [
      { key: '1', ref: 'N-1' },
      { key: '2', ref: 'N-2' },
    ];
    const { elements } = columnsOf(
      'CRIME_REPORT',
      'crimeReports { suspects { name count } }',
      { suspects },
      callerOf('CSC'),
    );
    expect(elements.suspects?.['1']).toContain('name');
    expect(elements.suspects?.['2'] ?? []).not.toContain('name');
  });
});

describe('what may be fetched of conditions', () => {
  const QUERY =
    'orders { ... on SexualHarmOrder { conditions { number code text plainText appliesToYou until protectedParty { name } namedPlace } } }';
  const values = (ref: string): Values => ({
    status: 'IN_FORCE',
    prohibitions: [{ key: 'C2', protectedParty: { ref } }],
    requirements: [{ key: 'R1' }],
  });

  it('for social care is no text, no name and no place', () => {
    expect(columnsOf('SHPO_SRO', QUERY, values('V-1'), callerOf('CSC'))).toEqual({
      columns: [],
      elements: {
        prohibitions: { C2: ['code', 'number', 'protectedParty.ref'] },
        requirements: { R1: ['code', 'number'] },
      },
    });
  });

  it('for social care, about its own child, is the name that was selected and still no text', () => {
    const { elements } = columnsOf('SHPO_SRO', QUERY, values(OWN_CHILD), callerOf('CSC'));
    expect(elements.prohibitions).toEqual({
      C2: ['code', 'namedPlace', 'number', 'protectedParty.name', 'protectedParty.ref'],
    });
  });

  it('for social care is nothing to fill the slots of a text that is not released', () => {
    const { elements } = columnsOf(
      'SHPO_SRO',
      'orders { ... on SexualHarmOrder { conditions { code text } } }',
      values(OWN_CHILD),
      callerOf('CSC'),
    );
    expect(elements.prohibitions).toEqual({ C2: ['code'] });
  });

  it('for MAPPA is the text and what fills its slots, element by element', () => {
    expect(
      columnsOf(
        'SHPO_SRO',
        'orders { ... on SexualHarmOrder { conditions { text } } }',
        values('V-1'),
        callerOf('MAP'),
      ),
    ).toEqual({
      columns: [],
      elements: {
        prohibitions: { C2: ['namedPlace', 'protectedParty.name', 'protectedParty.ref', 'text'] },
        requirements: { R1: ['text'] },
      },
    });
  });

  it('is nothing where the order is over', () => {
    expect(columnsOf('SHPO_SRO', QUERY, { ...values('V-1'), status: 'EXPIRED' }, callerOf('CSC'))).toEqual(NOTHING);
  });
});

describe('what may be fetched of a criminal history', () => {
  it('is nothing of a disposal that is absent', () => {
    const disposals = [
      { key: '1', riskRelevant: true, rehabilitationStatus: 'UNSPENT' },
      { key: '2', riskRelevant: false, rehabilitationStatus: 'SPENT' },
    ];
    const query = 'convictions { disposals { court date offences { title offenceGroup } rehabilitationStatus } }';
    expect(columnsOf('CRIMINAL_HISTORY', query, { disposals }, callerOf('CSC'))).toEqual({
      columns: [],
      elements: { disposals: { '1': ['court', 'date', 'offences.offenceGroup', 'offences.title'] } },
    });
  });
});

/** Every field of a kind as GraphQL text, one leaf at a time. */
function selectionsOf(typeName: string): string[] {
  const type = SCHEMA.getType(typeName);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(
      field.type instanceof GraphQLNonNull || field.type instanceof GraphQLList ? field.type.ofType : field.type,
    );
    if (named.name === 'Disclosure') return [];
    return isObjectType(named) ? selectionsOf(named.name).map((inner) => `${field.name} { ${inner} }`) : [field.name];
  });
}

const LIST_OF: Readonly<Record<RecordKind, string>> = {
  CRIME_REPORT: 'crimeReports',
  ARREST: 'arrests',
  CRIMINAL_HISTORY: 'convictions',
  FORENSIC: 'forensicEvidence',
  STATEMENT: 'statements',
  RISK_ASSESSMENT: 'riskAssessments',
  SHPO_SRO: 'orders',
  CAWN: 'orders',
  DVPN_DVPO: 'orders',
  VOO: 'orders',
  INTELLIGENCE: 'intelligence',
  MANAGEMENT: 'management',
};

/** The same level for a field and everything below it. */
function allAt(level: 'F' | 'M', field: SelectedField): FieldDecision {
  const decision = { level, reason: null, needsAuthorisation: false, opened: null, words: null, chain: [] };
  const ruled = (parts: readonly SelectedField[]): SelectedField[] =>
    parts.flatMap((part) => (part.rule.mark === 'disclose' ? [part] : ruled(part.parts)));
  return {
    field,
    category: field.rule.category,
    group: 'PPU',
    decision,
    ruled: ruled(field.parts).map((part) => allAt(level, part)),
    slots: field.slots.map((slot) => allAt(level, slot)),
  };
}

describe('whatever is selected', () => {
  it.each(RECORD_KINDS.flatMap((kind) => (['F', 'M'] as const).map((level) => [kind, level] as const)))(
    'of %s at %s, no column is asked for that the kind does not have',
    (kind, level) => {
      const { name } = RULES.typeOfKind(kind);
      const unknown = selectionsOf(name).flatMap((selection) => {
        const fields = selectedOf(kind, `${LIST_OF[kind]} { ... on ${name} { ${selection} } }`);
        const plain = fields.filter(({ lists }) => lists.length === 0).map((field) => allAt(level, field));
        const lists = fields
          .filter(({ lists: from }) => from.length > 0)
          .map((field) => ({
            field,
            unknown: null,
            elements: field.lists.map(({ name: list, fields: known }) => {
              const own = {
                ...field,
                parts: field.parts.filter(({ rule }) => known.has(rule.name)),
                slots: field.slots.filter(({ rule }) => known.has(rule.name)),
              };
              const parts =
                field.rule.mark === 'container' ? field.parts.map((part) => allAt(level, part)) : [allAt(level, own)];
              return {
                list,
                key: '1',
                exists: true,
                fields: parts,
                existence: { level, reason: null, needsAuthorisation: false, opened: null, words: null, chain: [] },
              };
            }),
          }));
        const { columns, elements } = justifiedColumns(kind, plain, lists);
        try {
          selectColumns(kind, columns, elements);
          return [];
        } catch (error) {
          return [`${selection}: ${(error as Error).message}`];
        }
      });
      expect(unknown).toEqual([]);
    },
  );

  it('of a record, what has no minimum form is not fetched at the minimum, and neither is anything below it', () => {
    const [notice] = selectedOf(
      'DVPN_DVPO',
      'orders { ... on DomesticViolenceOrder { conditions { text protectedParty { name } } } }',
    );
    if (notice === undefined) throw new Error('no conditions were selected');
    const formless = { ...notice, rule: { ...notice.rule, minimum: 'NOTHING' as const, derived: false } };
    expect(justifiedColumns('DVPN_DVPO', [allAt('M', formless)], [])).toEqual(NOTHING);
  });

  it('what is made at release is made of nothing for whom it has no minimum form', () => {
    const graded = (group: GroupCode) =>
      columnsOf('INTELLIGENCE', 'intelligence { gradeInWords }', { handlingCode: 'P' }, callerOf(group)).columns;
    expect(graded('CSC')).toEqual(['informationAssessment', 'sourceEvaluation']);
    expect(graded('FLO')).toEqual([]);
  });

  it('of a record, what is decided N is not fetched, and neither is anything below it', () => {
    const { fields, lists } = decidedOf(
      'ARREST',
      'arrests { bailConditions { text protectedParty { name } } arrestingOfficer { name } }',
      { bailConditions: [{ key: '1', protectedParty: { ref: 'V-1' } }] },
      callerOf('PPU'),
    );
    const shut = (decided: FieldDecision): FieldDecision => ({
      ...decided,
      decision: { ...decided.decision, level: 'N' },
    });
    const closed = lists.map((list) => ({
      ...list,
      elements: list.elements.map((element) => ({ ...element, fields: element.fields.map(shut) })),
    }));
    expect(justifiedColumns('ARREST', fields.map(shut), closed)).toEqual(NOTHING);
  });
});
