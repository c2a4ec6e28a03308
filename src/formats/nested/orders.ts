import type { KindMap } from '../Format.js';
import * as parts from './parts.js';

const { envelope, staff, address, personLink, childLink, offence, condition, requirement, notification } = parts;
const { breach, event, action } = parts;

const ids = { id: 'docId', nominal: 'nominalRef' };

export const SHPO_SRO: KindMap = {
  table: 'sexualHarmOrders',
  ...ids,
  places: {
    ...envelope,
    status: 'state',
    expiresAt: 'dates.expires',
    orderType: 'type',
    statutoryBasis: 'madeUnder',
    court: 'court.name',
    courtReference: 'court.reference',
    madeAt: 'dates.made',
    servedAt: 'dates.served',
    effectiveFrom: 'dates.effective',
    schedule: 'schedule',
    prohibitions: { list: condition, at: 'terms.prohibitions', key: 'no' },
    requirements: { list: requirement, at: 'terms.requirements', key: 'no' },
    supervisorReports: {
      list: { at: 'when', requirementNo: 'requirementNo', state: 'state', detail: 'note' },
      at: 'compliance.reports',
    },
    breaches: { list: breach, at: 'compliance.breaches' },
    grounds: 'grounds',
    indexOffence: { part: offence, at: 'indexOffence' },
    applicant: 'applicant',
    variations: { list: { at: 'when', court: 'court', summary: 'change' }, at: 'variations' },
    subjectToNotification: 'registration.applies',
    notification: { part: notification, at: 'registration' },
    notifiedDetails: {
      part: {
        bank: 'bank',
        cards: 'cards',
        passport: 'passport',
        nationalInsurance: 'niNumber',
        held: { firstOf: ['bank', 'cards', 'passport', 'niNumber'] },
      },
      at: 'registration.notified',
    },
    visorRecorded: 'flags.visor',
    localFlagSet: 'flags.local',
    offenderManager: { part: staff, at: 'manager' },
  },
};

export const CAWN: KindMap = {
  table: 'abductionNotices',
  ...ids,
  places: {
    ...envelope,
    status: 'state',
    noticeNumber: 'noticeNo',
    noticeBasis: 'madeUnder',
    child: { part: childLink, at: 'child' },
    recipientAdult: { part: personLink, at: 'recipient' },
    prohibitedConduct: { list: condition, at: 'terms', key: 'no' },
    grounds: 'grounds',
    parentOrAuthorityStatement: 'carerStatement',
    servedAt: 'service.at',
    servedBy: { part: staff, at: 'service.by' },
    acknowledged: 'service.acknowledged',
    reviewAt: 'dates.review',
    withdrawnAt: 'dates.withdrawn',
    childTurns: 'dates.childTurns',
    breaches: { list: event, at: 'breaches' },
  },
};

export const DVPN_DVPO: KindMap = {
  table: 'domesticOrders',
  ...ids,
  places: {
    ...envelope,
    status: 'state',
    noticeRef: 'refs.notice',
    orderRef: 'refs.order',
    kind: 'kind',
    personP: { part: personLink, at: 'people.perpetrator' },
    personV: { part: personLink, at: 'people.protected' },
    authorisedBy: { part: staff, at: 'authorisedBy' },
    considerations: {
      part: {
        viewOfV: 'protectedPerson',
        childWelfare: 'children',
        viewOfOtherOccupants: 'occupants',
        representationsByP: 'perpetrator',
      },
      at: 'considered',
    },
    issuedAt: 'dates.issued',
    servedAt: 'dates.served',
    hearingDueBy: 'dates.hearingBy',
    provisions: 'provisions',
    premises: { part: address, at: 'places.premises' },
    newAddressOfV: { part: address, at: 'places.protectedPersonNow' },
    dvpoMadeAt: 'dates.orderMade',
    dvpoDays: 'orderDays',
    breaches: { list: event, at: 'breaches' },
    riskTool: 'risk.tool',
    riskLevel: 'risk.level',
    childrenInHousehold: { list: childLink, at: 'people.children' },
  },
};

export const VOO: KindMap = {
  table: 'violentOffenderOrders',
  ...ids,
  places: {
    ...envelope,
    status: 'state',
    expiresAt: 'dates.expires',
    orderRef: 'court.reference',
    court: 'court.name',
    qualifyingOffence: { part: offence, at: 'qualifyingOffence' },
    madeAt: 'dates.made',
    interim: 'isInterim',
    conditions: { list: condition, at: 'terms', key: 'no' },
    protectedPersons: { list: personLink, at: 'protects' },
    notification: { part: notification, at: 'registration' },
    breaches: { list: breach, at: 'breaches' },
  },
};

export const INTELLIGENCE: KindMap = {
  table: 'intelligence',
  ...ids,
  places: {
    ...envelope,
    urn: 'urn',
    sourceEvaluation: 'grading.source',
    informationAssessment: 'grading.information',
    handlingCode: 'grading.handling',
    handlingConditions: 'grading.conditions',
    sanitisedText: 'sanitised',
    subjects: { list: personLink, at: 'subjects' },
    reportedAt: 'reportedOn',
    originatingForce: 'originator',
    disseminationLog: { list: { at: 'when', to: 'recipient', purpose: 'why' }, at: 'disseminated' },
  },
};

export const MANAGEMENT: KindMap = {
  table: 'managedOffenders',
  ...ids,
  places: {
    ...envelope,
    visorReference: 'visorRef',
    nominalType: 'managedAs',
    mappaCategory: 'mappa.category',
    mappaLevel: 'mappa.level',
    leadAgency: 'mappa.lead',
    area: 'mappa.area',
    riskManagementPlan: { list: action, at: 'plan' },
    meetings: {
      list: {
        ref: 'meetingRef',
        date: 'heldOn',
        level: 'level',
        attendees: { list: { organisation: 'organisationId', userId: 'userId', name: 'fullName' }, at: 'present' },
      },
      at: 'mappa.meetings',
    },
    minutes: 'mappa.minutes',
    executiveSummary: 'mappa.approvedSummary',
    disclosureConsidered: { list: { at: 'when', decision: 'decision', reason: 'reason' }, at: 'mappa.disclosure' },
    homeVisits: { list: { at: 'when', outcome: 'outcome' }, at: 'visits' },
    relevantActivity: { list: event, at: 'activity' },
  },
};
