import type { Kind } from '../../src/formats/kinds.js';
import { RECIPIENT_GROUPS, RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import type { Value, Values } from '../../src/model/Source.js';
import type { Holdings } from './CanonicalSource.js';
import { fullValues } from './fullValues.js';

/** What of the one generated person's records is varied from run to run. */
export interface Situation {
  /** Whether the people whom records would identify are the caller's own. */
  readonly linked: boolean;
  /** Disposals that bear on the risk and intelligence under code P, or neither. */
  readonly relevant: boolean;
  /** Whether the disposals are spent. */
  readonly spent: boolean;
  /** ISO date. */
  readonly bornOn: string;
}

export const SUBJECT = 'GEN-N-1';
export const SUBJECT_PNC = '1999/0000123S';
/** The caller's own child, pupil, patient or protected person, and somebody else's. */
export const OWN = 'CR-OWN';
export const STRANGER = 'CR-STRANGER';
export const MEETING = 'MTG-1';
export const LOG = 'Log 0001 of 22/11/2026';
export const ADDRESS = '1 Generated Row';
const SUPERVISOR = 'HARBOUR-TRUST';

/** Columns that decide, at values that tighten nothing; whatever is not named here is a token or a first member. */
function deciding(kind: Kind, path: string, { linked, relevant, spent, bornOn }: Situation): Value | undefined {
  const person = linked ? OWN : STRANGER;
  const fixed: Readonly<Record<string, Value>> = {
    gsc: 'OFFICIAL',
    disposedAt: null,
    givenInConfidence: false,
    childSubject: false,
    status: kind === 'CRIME_REPORT' ? 'OPEN' : 'IN_FORCE',
    expiresAt: '2031-01-01',
    childTurns: '2031-06-01',
    withdrawnAt: null,
    dvpoMadeAt: '2026-11-15',
    dvpoDays: 28,
    hearingDueBy: '2026-11-23T10:00:00Z',
    reviewDate: '2030-01-01',
    handlingCode: relevant ? 'P' : 'C',
    sourceEvaluation: 'RELIABLE',
    informationAssessment: 'KNOWN_DIRECTLY',
    originatingForce: 'SLW',
    intervieweeRole: 'VICTIM',
    intervieweeRef: person,
    tool: 'AIM3',
    mappaLevel: 2,
    area: 'NORTHMOOR',
    outcomeType: '15',
    'riskFactors.heading': 'Opportunities to offend',
    'protectiveFactors.heading': 'Support network',
    'victims.victimRef': person,
    'child.childId': person,
    'personV.ref': person,
    'childrenInHousehold.childId': person,
    'protectedPersons.ref': person,
    'linkedChildren.childId': OWN,
    'premises.line': linked ? ADDRESS : '2 Elsewhere Street',
    'premises.postcode': 'NM4 1AA',
    'addresses.line': ADDRESS,
    'addresses.postcode': 'NM4 1AA',
    'addresses.to': null,
    'names.type': 'CURRENT',
    'managementActions.relevantTo': Object.keys(RECIPIENT_GROUPS),
    'riskManagementPlan.relevantTo': Object.keys(RECIPIENT_GROUPS),
    'victims.relationshipToSuspect': 'step-daughter',
    provisions: ['NO_MOLESTATION', 'MUST_LEAVE'],
  };
  if (kind === 'NOMINAL' && path === 'pncId') return SUBJECT_PNC;
  if (kind === 'NOMINAL' && path === 'croNumber') return null;
  if (kind === 'NOMINAL' && path === 'dateOfBirth') return [{ key: '1', date: bornOn, verified: true }];
  if (path.endsWith('protectedParty.ref')) return person;
  if (path === 'suspects.ref' || path === 'recipientAdult.ref' || path === 'personP.ref') return SUBJECT;
  if (/(^|\.)(relationship)$/.test(path)) return 'step-daughter';
  if (/(conditions|prohibitions|prohibitedConduct|requirements|bailConditions)\.code$/i.test(path))
    return 'NO_UNSUPERVISED_CONTACT_UNDER_18';
  if (
    /(breaches|supervisorReports|conditions|prohibitions|requirements|bailConditions)\.(requirementNo|conditionNo|number)$/.test(
      path,
    )
  )
    return '1';
  if (path === 'requirements.supervisor.organisation') return SUPERVISOR;
  if (path === 'requirements.electronicMonitoring') return false;
  if (path === 'requirements.supervisor.kind') return 'ORGANISATION';
  if (path.endsWith('rehabilitationStatus')) return spent ? 'SPENT' : 'UNSPENT';
  if (path.endsWith('filterStatus')) return 'NOT_PROTECTED';
  if (path.endsWith('ageAtOffence')) return 30;
  if (path.endsWith('.riskRelevant')) return relevant;
  if (path === 'legitimateAccess') return [ACCESS];
  if (path === 'meetings') return [ATTENDED];
  return Object.hasOwn(fixed, path) ? fixed[path] : undefined;
}

const ACCESS: Values = {
  key: '1',
  organisation: 'FERNHILL-ACADEMY',
  as: 'PARENT_OR_CARER_OF_PUPIL',
  pupilId: OWN,
  from: '2020-09-01',
  to: null,
  recordedBy: 'NOMINAL:legitimateAccess.recordedBy',
};
const ATTENDED: Values = {
  key: '1',
  ref: MEETING,
  date: '2026-11-11',
  level: 2,
  attendees: [
    { key: '1', organisation: 'PROB-NORTHMOOR', userId: 'gen-map', name: 'MANAGEMENT:meetings.attendees.name' },
    { key: '2', organisation: 'NHS-NORTHMOOR', userId: 'gen-hlt', name: 'MANAGEMENT:meetings.attendees.name' },
  ],
};

/** One record of a kind, every column filled. */
export const recordOf = (kind: RecordKind, situation: Situation): Values =>
  fullValues(kind, (of, path) => deciding(of, path, situation));

/** The person themselves, every column filled. */
export const nominalOf = (situation: Situation): Values =>
  fullValues('NOMINAL', (of, path) => deciding(of, path, situation));

/** A force that holds one person and one record of every kind, and the registers that gates look in. */
export function generatedHoldings(situation: Situation): Holdings {
  return {
    nominals: [{ ref: SUBJECT, values: nominalOf(situation) }],
    records: RECORD_KINDS.map((kind) => ({
      kind,
      id: `GEN-${kind}`,
      nominal: SUBJECT,
      values: recordOf(kind, situation),
    })),
    registers: [
      {
        register: 'MEETING',
        values: { ref: MEETING, participants: ['FERNHILL-ACADEMY', 'NHS-NORTHMOOR'], children: [OWN] },
      },
      {
        register: 'INCIDENT',
        values: { log: LOG, at: '2026-11-22T08:00:00Z', address: ADDRESS, nominals: [SUBJECT] },
      },
      { register: 'ENCOMPASS_NOTICE', values: { ref: 'OE-1', organisation: 'FERNHILL-ACADEMY', pupilId: OWN } },
    ],
  };
}
