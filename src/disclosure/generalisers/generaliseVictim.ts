import type { RecordKind } from '../../model/codes.js';
import type { Value, Values } from '../../model/Source.js';
import { eachObject, type Generaliser, type GeneraliserInput, type ReleaseContext } from './Generaliser.js';

/** When it happened, for the age at the time. */
const EVENT_DATES: Readonly<Partial<Record<RecordKind, string>>> = {
  CRIME_REPORT: 'committedFrom',
  ARREST: 'arrestedAt',
  SHPO_SRO: 'madeAt',
  CAWN: 'servedAt',
  DVPN_DVPO: 'issuedAt',
  VOO: 'madeAt',
};

const REFS = ['victimRef', 'childId', 'ref'];
const RELATIONSHIPS = ['relationshipToSuspect', 'relationship'];

/** Who may see that a victim is family: elsewhere the subject's name plus the relationship names the child (4.1). */
const SEE_FAMILY = ['PPU', 'MAP', 'CSC'];

/**
 * A pseudonym good for this answer, age band at the time, sex, relationship group.
 * Source: Sexual Offences (Amendment) Act 1992 s.1; brief 2.4 `G_VICTIM`, 4.1.
 */
export const generaliseVictim: Generaliser = {
  name: 'G_VICTIM',
  source: 'Sexual Offences (Amendment) Act 1992 s.1; brief 2.4, 4.1',
  reads: ({ kind, field, leaves }) => {
    const wants = (leaf: string) => leaves.includes(leaf);
    const isVictim = field === 'victims';
    const own = [isVictim ? 'victimRef' : field === 'child' ? 'childId' : 'ref'];
    if (wants('ageBand')) own.push('dateOfBirth');
    if (wants('sex')) own.push('sex');
    if (wants('relationshipGroup')) own.push(isVictim ? 'relationshipToSuspect' : 'relationship');
    const date = EVENT_DATES[kind];
    return { own, unit: [], record: wants('ageBand') && date !== undefined ? [date] : [] };
  },
  apply: (input) => eachObject(input.value, (person) => victim(person, input)),
};

function victim(person: Values, { kind, record, context }: GeneraliserInput): Value {
  const ref = REFS.map((name) => person[name]).find((value) => typeof value === 'string');
  const relationship = RELATIONSHIPS.map((name) => person[name]).find((value) => typeof value === 'string');
  return {
    pseudonym: context.pseudonymOf(typeof ref === 'string' ? ref : JSON.stringify([kind, record, person])),
    ageBand: ageBand(person.dateOfBirth, record[EVENT_DATES[kind] ?? '']),
    sex: person.sex ?? null,
    relationshipGroup: relationshipGroup(relationship, context),
    anonymityApplies: true,
  };
}

/** How long an ISO date is. */
const TO_THE_DAY = 10;
/** A month or day that is not recorded is taken to be no earlier than any there could be. */
const LATEST = '-31';

function ageBand(dateOfBirth: Value | undefined, at: Value | undefined): string {
  if (typeof dateOfBirth !== 'string' || typeof at !== 'string' || dateOfBirth.length < TO_THE_DAY) return 'UNKNOWN';
  const day = at.padEnd(TO_THE_DAY, LATEST);
  const years =
    Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4)) - (day.slice(5) < dateOfBirth.slice(5, 10) ? 1 : 0);
  if (years < 10) return 'UNDER_10';
  if (years <= 12) return 'AGE_10_12';
  if (years <= 15) return 'AGE_13_15';
  return years <= 17 ? 'AGE_16_17' : 'ADULT';
}

/** By the table of recorded words, never by reading the words (brief 2.4); words that are not in it say nothing. */
function relationshipGroup(relationship: Value | undefined, { group, relationships }: ReleaseContext): string {
  if (typeof relationship !== 'string') return 'UNKNOWN';
  const found = relationships.get(relationship.toLowerCase()) ?? 'UNKNOWN';
  return found === 'FAMILY' && !SEE_FAMILY.includes(group) ? 'KNOWN' : found;
}
