import type { ReadKind } from '../../model/Source.js';

/** Of every record: how it is kept and marked, and what the law of the day makes of it. */
const ENVELOPE = [
  'reportingRestrictions',
  'dataSubjectRole',
  'basis',
  'recordedAt',
  'lastVerifiedAt',
  'gsc',
  'handlingInstructions',
  'givenInConfidence',
  'reviewGroup',
  'reviewDate',
  'disposedAt',
  'childSubject',
  'nonConviction',
  'contactPoint',
];

const NOTIFICATION = ['notification.nextDue', 'notification.overdue', 'notificationStatus.nextDue'];

/**
 * Columns whose value becomes another without the earlier one having been wrong: where a case, an order or a person
 * stands, what somebody thinks of a risk, who is in charge, what is due next. Everything else states a matter of fact, and
 * only that can be inaccurate: “incorrect or misleading as to any matter of fact”. Source: DPA 2018 s.205(1), s.38(2);
 * brief 4.7, which lists what is told as it happens.
 */
export const MOVES_ON: Readonly<Record<ReadKind, readonly string[]>> = {
  NOMINAL: [
    'addresses.to',
    'photograph',
    'occupation',
    'volunteering',
    'visorFlag',
    'registeredSexualOffender',
    'linkedChildren.household',
    'linkedChildren.contactType',
    'legitimateAccess',
  ],
  CRIME_REPORT: ['status', 'suspects.suspectStatus', 'riskGrading', 'officerInCase', 'supervisor'],
  ARREST: ['disposal', 'bailType', 'bailConditions', 'bailUntil', 'bailExtensions'],
  CRIMINAL_HISTORY: [
    'disposals.rehabilitationStatus',
    'disposals.filterStatus',
    'foreignConvictions.rehabilitationStatus',
    'foreignConvictions.filterStatus',
    'notificationStatus.overdue',
  ],
  FORENSIC: [],
  STATEMENT: [],
  RISK_ASSESSMENT: [
    'version',
    'nextReviewAt',
    'overallLevel',
    'riskFactors',
    'protectiveFactors',
    'assessorNarrative',
    'managementActions',
    'assessor',
  ],
  SHPO_SRO: [
    'status',
    'requirements.supervisor',
    'breaches.status',
    'notifiedDetails',
    'visorRecorded',
    'localFlagSet',
    'offenderManager',
  ],
  CAWN: ['status', 'acknowledged', 'reviewAt'],
  DVPN_DVPO: ['status', 'kind', 'hearingDueBy', 'newAddressOfV', 'riskLevel', 'childrenInHousehold'],
  VOO: ['status', 'interim', 'breaches.status'],
  INTELLIGENCE: ['handlingCode', 'handlingConditions'],
  MANAGEMENT: [
    'nominalType',
    'mappaCategory',
    'mappaLevel',
    'leadAgency',
    'area',
    'riskManagementPlan',
    'minutes',
    'executiveSummary',
  ],
};

/** Whether a column of a kind, by its path, moves on by its nature. */
export const movesOn = (kind: ReadKind, path: string): boolean => MOVING.get(kind)?.has(path) ?? false;

const MOVING: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(MOVES_ON).map(([kind, own]) => [
    kind,
    new Set([...own, ...NOTIFICATION, ...(kind === 'NOMINAL' ? [] : ENVELOPE)]),
  ]),
);

/** Values that stand for one that is not known yet: what comes instead completes the record. */
export const NOT_YET: readonly unknown[] = [null, undefined, '', 'PENDING', 'NOT_TESTED', 'UNKNOWN'];
