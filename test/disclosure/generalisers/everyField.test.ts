import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DERIVATIONS } from '../../../src/disclosure/derivations.js';
import type { FieldRule, TypeRules } from '../../../src/disclosure/FieldRule.js';
import { GENERALISER_BY_NAME } from '../../../src/disclosure/generalisers/generalisers.js';
import { GROUP_CODES, type GroupCode, type RecordKind } from '../../../src/model/codes.js';
import type { Value, Values } from '../../../src/model/Source.js';
import { releaseContext } from '../fixtures.js';
import { RULES } from '../plan/fixtures.js';
import { hostileRecord, marksIn } from './hostileRecord.js';

/** The record types and the person core, with the types of their lists' elements that carry rules of their own. */
const TYPES: readonly (readonly [string, RecordKind])[] = [
  ...[...RULES.types.values()].flatMap(({ name, kind }) => (kind === null ? [] : [[name, kind] as const])),
  ['Identity', 'CRIMINAL_HISTORY'],
  ['Disposal', 'CRIMINAL_HISTORY'],
  ['Condition', 'SHPO_SRO'],
  ['Condition', 'VOO'],
  ['Requirement', 'SHPO_SRO'],
];

const rulesOf = (name: string): TypeRules => {
  const rules = RULES.types.get(name);
  if (rules === undefined) throw new Error(`the schema has no type ${name}`);
  return rules;
};

const generalised = (name: string): readonly FieldRule[] =>
  [...rulesOf(name).fields.values()].filter(({ mark, minimum }) => mark === 'disclose' && minimum !== 'NOTHING');

/** The whole minimum form of a field, of a list decided element by element the forms of all its elements. */
function formOf(rule: FieldRule, kind: RecordKind, unit: Values, group: GroupCode): Value {
  const raw = (rule.derived ? DERIVATIONS.get(rule.name)?.make(unit, kind, releaseContext(group)) : null) ?? null;
  const joined = rule.derived && rule.each ? rule.from.flatMap((from) => (unit[from] as Value[]) ?? []) : raw;
  const value: Value = rule.derived ? joined : (unit[rule.name] ?? null);
  const generaliser = GENERALISER_BY_NAME.get(rule.minimum);
  const context = releaseContext(group);
  const { name: field, from } = rule;
  const apply = (one: Value): Value =>
    generaliser?.apply({ kind, field, value: one, unit, record: unit, from, context }) ?? null;
  return rule.each && Array.isArray(value) ? (value as readonly Value[]).map(apply) : apply(value);
}

/**
 * Where a force's own words pass in a minimum form, each because brief 2.4 says so: a current name, an officer's role
 * and team, an organisation's contact, the accuracy statement, and texts that a human wrote or sanitised to be passed on.
 */
const PASSING: Readonly<Record<string, readonly string[]>> = {
  ArrestRecord: ['accuracyStatement', 'arrestingOfficer', 'custodyOfficer', 'sourceForce'],
  ChildAbductionWarningNotice: ['accuracyStatement', 'recipientAdult.name', 'servedBy', 'sourceForce'],
  Condition: [],
  CrimeReport: [
    'accuracyStatement',
    'notesReleaseExtract',
    'officerInCase',
    'releaseSummary',
    'sceneReleaseExtract',
    'sourceForce',
    'supervisor',
    'suspects.name',
  ],
  CriminalHistory: ['accuracyStatement', 'sourceForce'],
  Disposal: [],
  DomesticViolenceOrder: ['accuracyStatement', 'authorisedBy', 'personP.name', 'sourceForce'],
  ForensicEvidence: ['accuracyStatement', 'examiner', 'sourceForce'],
  Identity: ['names.forenames', 'names.surname', 'sourceForce'],
  IntelligenceReport: ['accuracyStatement', 'handlingConditions', 'sanitisedText', 'sourceForce'],
  ManagementRecord: ['accuracyStatement', 'executiveSummary', 'sourceForce'],
  Requirement: ['supervisor.contact', 'supervisor.organisation'],
  RiskAssessment: ['accuracyStatement', 'assessor', 'sourceForce'],
  SexualHarmOrder: ['accuracyStatement', 'offenderManager', 'sourceForce'],
  Statement: ['accountReleaseSummary', 'accuracyStatement', 'interviewers', 'sourceForce', 'suspectReleaseSummary'],
  ViolentOffenderOrder: ['accuracyStatement', 'sourceForce'],
};

const OFFICER_PARTS = ['role', 'team', 'teamContact'];

describe('the minimum form of every field of the schema (brief 6.8)', () => {
  it.each(TYPES)('of %s, as %s, passes nothing on but what brief 2.4 names', (name, kind) => {
    const passed = new Set<string>();
    fc.assert(
      fc.property(hostileRecord(name), fc.constantFrom(...GROUP_CODES), (unit, group) => {
        for (const rule of generalised(name)) for (const at of marksIn(formOf(rule, kind, unit, group))) passed.add(at);
      }),
      { seed: 20261122, numRuns: 80 },
    );
    const officers = [...passed].filter((path) => OFFICER_PARTS.includes(path.split('.')[1] ?? ''));
    const found = [...passed].map((path) => (officers.includes(path) ? (path.split('.')[0] ?? '') : path));
    expect([...new Set(found)].sort()).toEqual(PASSING[name]);
  });

  it.each(TYPES)('of %s, as %s, has no date of birth to the day', (name, kind) => {
    fc.assert(
      fc.property(hostileRecord(name), fc.constantFrom(...GROUP_CODES), (unit, group) => {
        for (const rule of generalised(name)) {
          const births = JSON.stringify(unit[rule.name] ?? null).match(/"dateOfBirth":"[^"]+"/g) ?? [];
          const form = JSON.stringify(formOf(rule, kind, unit, group));
          expect(births.filter((birth) => form.includes(birth.slice(15, -1)))).toEqual([]);
        }
      }),
      { seed: 20261122, numRuns: 50 },
    );
  });

  it.each(TYPES)('of %s, as %s, is nothing to an analyst: one record is never an aggregate', (_name, kind) => {
    const apply = GENERALISER_BY_NAME.get('G_AGG');
    const context = releaseContext('ANL');
    const given = { kind, field: 'field', value: 'x', unit: {}, record: {}, from: [], context };
    expect(apply?.apply(given)).toBeNull();
    expect(apply?.reads({ kind, field: 'field', leaves: ['name'], from: [], group: 'ANL' })).toEqual({
      own: [],
      unit: [],
      record: [],
    });
  });

  it('reads nothing for whom there is nothing, and never more for one recipient than is given to some', () => {
    const nothing = { own: [], unit: [], record: [] };
    const reads = (minimum: string, field: string, leaves: readonly string[], group: GroupCode) =>
      GENERALISER_BY_NAME.get(minimum)?.reads({ kind: 'SHPO_SRO', field, leaves, from: [], group });
    expect(reads('G_RISK', 'overallLevel', [], 'EDU')).toEqual(nothing);
    expect(reads('G_RISK', 'overallLevel', [], 'CSC')).toEqual({ ...nothing, own: [''] });
    expect(reads('G_MAPPA', 'mappaLevel', [], 'PNP')).toEqual(nothing);
    expect(reads('G_MAPPA', 'mappaLevel', [], 'HLT')).toEqual({ ...nothing, own: [''] });
    expect(reads('G_INTEL', 'sanitisedText', [], 'FLO')).toEqual(nothing);
    expect(reads('G_NOTIFICATION', 'notification', ['period'], 'PNP')).toEqual(nothing);
    expect(reads('G_FORENSIC', 'imageCounts', ['firstGeneration'], 'HLT')).toEqual(nothing);
    expect(reads('G_FORENSIC', 'imageCounts', ['firstGeneration'], 'MAP')).toEqual({
      ...nothing,
      own: ['firstGeneration'],
    });
    expect(reads('G_CONDITION', 'prohibitions', ['number', 'appliesToYou'], 'EDU')?.own).toEqual([
      'code',
      'protectedParty.ref',
    ]);
    expect(reads('G_CONDITION', 'prohibitions', ['number', 'appliesToYou'], 'FLO')?.own).toEqual(['code', 'number']);
    expect(reads('G_EXISTENCE', 'orderType', [], 'CRE')).toEqual(nothing);
    expect(reads('G_STAFF', 'supervisor', ['contact'], 'CSC')?.own).toEqual(['kind', 'contact']);
  });
});
