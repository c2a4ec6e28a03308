import { beforeAll, describe, expect, it } from '@jest/globals';
import { storedColumns } from '../../../src/formats/columns.js';
import { KINDS, type Kind } from '../../../src/formats/kinds.js';
import { RECORD_KINDS } from '../../../src/model/codes.js';
import { listOf } from '../../../src/model/listOf.js';
import type { Values } from '../../../src/model/Source.js';
import { type GeneratedPerson, generateFamilies } from '../../../src/simulator/population/generatePeople.js';
import { inventedForces } from '../../../src/simulator/population/places/inventedForces.js';
import type { InventedRecord } from '../../../src/simulator/population/records/Matter.js';
import { Roster } from '../../../src/simulator/population/records/Roster.js';
import { type Holdings, recordsOf } from '../../../src/simulator/population/records/recordsOf.js';

const PEOPLE = 12_000;
const AS_AT = '2026-11-22';
const FORCES = inventedForces(3);

interface Held extends Holdings {
  readonly generated: GeneratedPerson;
}

let everybody: Held[];
let records: InventedRecord[];
beforeAll(() => {
  const areas = new Map(FORCES.map(({ code, area }) => [code, area]));
  const roster = new Roster();
  everybody = [...generateFamilies({ seed: 7, people: PEOPLE, forces: FORCES })].map((generated) => ({
    generated,
    ...recordsOf(generated, areas, 7, roster),
  }));
  records = everybody.flatMap((held) => held.records);
});

const ofKind = (kind: string): InventedRecord[] => records.filter((record) => record.kind === kind);
const share = <T>(all: readonly T[], those: (one: T) => boolean): number => all.filter(those).length / all.length;

/** Every stored leaf that holds anything. */
function leaves(value: unknown, path: string, found: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) leaves(each, path, found);
  else if (value !== null && typeof value === 'object')
    for (const [name, part] of Object.entries(value)) leaves(part, path === '' ? name : `${path}.${name}`, found);
  else if (value !== null && value !== undefined) found.add(path);
}

describe('the records of a population', () => {
  it('use every column of every kind', () => {
    const used = new Map<Kind, Set<string>>(Object.keys(KINDS).map((kind) => [kind as Kind, new Set<string>()]));
    for (const { generated, records: own, entries } of everybody) {
      for (const { values } of generated.person.appearances) leaves(values, '', used.get('NOMINAL') as Set<string>);
      for (const { kind, values } of own) leaves(values, '', used.get(kind) as Set<string>);
      for (const { register, values } of entries) leaves(values, '', used.get(register) as Set<string>);
    }
    const followFromOthers = ['STATEMENT.transcriptHeld', 'SHPO_SRO.notifiedDetails.held'];
    const unused = [...used].flatMap(([kind, columns]) =>
      storedColumns(kind)
        .filter((column) => !columns.has(column))
        .map((column) => `${kind}.${column}`),
    );
    expect(unused.filter((column) => !followFromOthers.includes(column))).toEqual([]);
  });

  it('are of every kind, crime reports most and violent offender orders least, few for most and many for some', () => {
    const counts = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, ofKind(kind).length]));
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10);
    expect(counts.CRIME_REPORT).toBeGreaterThan(counts.ARREST ?? 0);
    expect(counts.ARREST).toBeGreaterThan(counts.CRIMINAL_HISTORY ?? 0);
    expect(counts.CRIMINAL_HISTORY).toBeGreaterThan(counts.FORENSIC ?? 0);
    expect(counts.SHPO_SRO).toBeGreaterThan(counts.VOO ?? 0);
    const each = everybody.map((held) => held.records.length);
    expect(share(each, (count) => count === 0)).toBeGreaterThan(0.3);
    expect(share(each, (count) => count <= 3)).toBeGreaterThan(0.7);
    expect(Math.max(...each)).toBeGreaterThan(40);
  });

  it('are as often overdue, disposed of, confidential and marked too high as they should be', () => {
    const within = (those: (values: Values) => boolean, least: number, most: number) => {
      const part = share(records, ({ values }) => those(values));
      expect([part >= least, part <= most, part]).toEqual([true, true, part]);
    };
    within(({ reviewDate }) => String(reviewDate) <= AS_AT, 0.01, 0.08);
    within(({ disposedAt }) => disposedAt !== null, 0.01, 0.1);
    within(({ givenInConfidence }) => givenInConfidence === true, 0.01, 0.06);
    within(({ gsc }) => gsc === 'SECRET' || gsc === 'TOP_SECRET', 0.001, 0.006);
    within(({ childSubject }) => childSubject === true, 0.08, 0.3);
    expect(share(ofKind('INTELLIGENCE'), ({ values }) => values.handlingCode === 'C')).toBeCloseTo(0.3, 1);
    expect(share(ofKind('CRIME_REPORT'), ({ values }) => values.releaseSummary !== null)).toBeCloseTo(0.45, 1);
    const disposals = ofKind('CRIMINAL_HISTORY').flatMap(({ values }) => listOf(values.disposals));
    for (const status of ['UNSPENT', 'SPENT', 'NEVER_SPENT'])
      expect(share(disposals, ({ rehabilitationStatus }) => rehabilitationStatus === status)).toBeGreaterThan(0.003);
    expect(share(disposals, ({ filterStatus }) => filterStatus === 'PROTECTED')).toBeGreaterThan(0.1);
    expect(share(disposals, ({ ageAtOffence }) => Number(ageAtOffence) < 18)).toBeGreaterThan(0.05);
  });

  it('hang together: nothing is about nobody, or about somebody whom that force does not know', () => {
    const stray = everybody.flatMap(({ generated, records: own, entries }) => {
      const refs = new Set(generated.person.appearances.map(({ ref }) => ref));
      const incidents = entries.filter(({ register }) => register === 'INCIDENT');
      const logs = new Set(incidents.map(({ values }) => values.log));
      return [
        ...own.filter(({ force, nominal }) => !refs.has(nominal) || !nominal.startsWith(force)),
        ...own.filter(({ values }) => values.incidentLogRef != null && !logs.has(values.incidentLogRef)),
        ...incidents.filter(({ values }) => !(values.nominals as string[]).every((ref) => refs.has(ref))),
      ];
    });
    expect(stray).toEqual([]);
    const twice = (names: readonly unknown[]) => names.length - new Set(names).size;
    const entries = everybody.flatMap((held) => held.entries);
    expect(twice(records.map(({ force, kind, id }) => `${force} ${kind} ${id}`))).toBe(0);
    expect(twice(entries.map(({ force, register, id }) => `${force} ${register} ${id}`))).toBe(0);
    expect(twice(entries.flatMap(({ values }) => values.log ?? []))).toBe(0);
  });

  it('follow from each other: an order from a conviction, management from an order, an order from its notice', () => {
    const wrong: InventedRecord[] = [];
    for (const { records: own } of everybody) {
      const about = (kind: string) => own.filter((record) => record.kind === kind);
      const disposals = about('CRIMINAL_HISTORY').flatMap(({ values }) => listOf(values.disposals));
      for (const record of own) if (!follows(record, about, disposals)) wrong.push(record);
    }
    expect(wrong).toEqual([]);
  });

  it('say nothing that lies ahead, but for what is due', () => {
    const due = [
      'reviewDate',
      'nextReviewAt',
      'bailUntil',
      'bailExtensions',
      'expiresAt',
      'until',
      'due',
      'nextDue',
      'hearingDueBy',
      'childTurns',
      'reviewAt',
      'dvpoMadeAt',
    ];
    const ahead = new Set<string>();
    const look = (value: unknown, name: string): void => {
      if (Array.isArray(value)) for (const each of value) look(each, name);
      else if (value !== null && typeof value === 'object')
        for (const [inner, part] of Object.entries(value)) look(part, inner);
      else if (
        typeof value === 'string' &&
        /^\d{4}-\d{2}/.test(value) &&
        value.slice(0, 10) > AS_AT &&
        !due.includes(name)
      )
        ahead.add(name);
    };
    for (const { values } of records) look(values, '');
    expect([...ahead]).toEqual([]);
  });
});

/** Whether what a record rests on is there. */
function follows(
  { kind, values, nominal }: InventedRecord,
  about: (kind: string) => InventedRecord[],
  disposals: readonly Values[],
): boolean {
  switch (kind) {
    case 'SHPO_SRO':
      return (
        values.statutoryBasis === 'SOA2003_S122A' ||
        disposals.some(
          (disposal) => /CONVICTION|FINDING/.test(String(disposal.kind)) && disposal.date === values.madeAt,
        )
      );
    case 'MANAGEMENT':
      return (
        !['RSO', 'SRO_SUBJECT'].includes(String(values.nominalType)) ||
        about('SHPO_SRO').some((order) => order.nominal === nominal)
      );
    case 'RISK_ASSESSMENT':
      return values.tool !== 'ARMS' || about('MANAGEMENT').length > 0;
    case 'DVPN_DVPO': {
      const ordered = values.dvpoMadeAt === null || String(values.dvpoMadeAt) >= String(values.issuedAt).slice(0, 10);
      return ordered && values.noticeRef !== null && (values.authorisedBy as Values).rank === 'SUPERINTENDENT';
    }
    case 'CAWN':
      return /^CR-/.test(String((values.child as Values).childId));
    case 'INTELLIGENCE':
      return listOfTexts(values.handlingConditions).length > 0 === (values.handlingCode === 'C');
    default:
      return true;
  }
}

const listOfTexts = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
