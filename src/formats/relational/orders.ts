import type { KindMap, Places } from '../Format.js';
import * as parts from './parts.js';

const { address, childLink, children, childValues, condition, envelope, notification, offence, personLink, staff } =
  parts;

const requirement: Places = {
  number: 'requirement_no',
  code: 'condition_cd',
  text: 'wording',
  supervisor: {
    part: {
      kind: 'supervisor_kind_cd',
      name: 'supervisor_name',
      organisation: 'supervisor_organisation_id',
      contact: 'supervisor_contact',
      evidenceHeard: 'evidence_heard_ind',
    },
  },
  due: 'due_date',
  electronicMonitoring: 'tagged_ind',
  imposedAt: 'imposed_date',
};

export const SHPO_SRO: KindMap = {
  table: 'sexual_harm_order',
  id: 'sexual_harm_order_id',
  nominal: 'nominal_id',
  places: {
    ...envelope('sexual_harm_order'),
    status: 'status_cd',
    expiresAt: 'expiry_date',
    orderType: 'order_type_cd',
    statutoryBasis: 'statutory_basis_cd',
    court: 'court_name',
    courtReference: 'court_ref',
    madeAt: 'made_date',
    servedAt: 'served_date',
    effectiveFrom: 'effective_date',
    schedule: 'schedule_cd',
    prohibitions: children('sexual_harm_order', 'prohibition', condition, 'condition_no'),
    requirements: children('sexual_harm_order', 'requirement', requirement, 'requirement_no'),
    supervisorReports: children('sexual_harm_order', 'report', {
      at: 'report_date',
      requirementNo: 'requirement_no',
      state: 'compliance_cd',
      detail: 'detail',
    }),
    breaches: children('sexual_harm_order', 'breach', parts.breach),
    grounds: 'grounds_text',
    indexOffence: { part: offence('index_') },
    applicant: 'applicant_cd',
    variations: children('sexual_harm_order', 'variation', {
      at: 'variation_date',
      court: 'court_name',
      summary: 'summary',
    }),
    subjectToNotification: 'notification_ind',
    notification: { part: notification },
    notifiedDetails: {
      part: {
        bank: 'notified_bank',
        cards: 'notified_cards',
        passport: 'notified_passport',
        nationalInsurance: 'notified_ni_no',
        held: { firstOf: ['notified_bank', 'notified_cards', 'notified_passport', 'notified_ni_no'] },
      },
    },
    visorRecorded: 'visor_ind',
    localFlagSet: 'local_flag_ind',
    offenderManager: staff('manager_staff_id'),
  },
};

export const CAWN: KindMap = {
  table: 'abduction_notice',
  id: 'abduction_notice_id',
  nominal: 'nominal_id',
  places: {
    ...envelope('abduction_notice'),
    status: 'status_cd',
    noticeNumber: 'notice_no',
    noticeBasis: 'notice_basis_cd',
    child: { part: childLink('child_') },
    recipientAdult: { part: personLink('recipient_') },
    prohibitedConduct: children('abduction_notice', 'condition', condition, 'condition_no'),
    grounds: 'grounds_text',
    parentOrAuthorityStatement: 'carer_text',
    servedAt: 'served_at',
    servedBy: staff('served_by_staff_id'),
    acknowledged: 'acknowledged_ind',
    reviewAt: 'notice_review_date',
    withdrawnAt: 'withdrawn_date',
    childTurns: 'child_turns_date',
    breaches: children('abduction_notice', 'breach', parts.event),
  },
};

export const DVPN_DVPO: KindMap = {
  table: 'domestic_order',
  id: 'domestic_order_id',
  nominal: 'nominal_id',
  places: {
    ...envelope('domestic_order'),
    status: 'status_cd',
    noticeRef: 'notice_ref',
    orderRef: 'order_ref',
    kind: 'order_kind_cd',
    personP: { part: personLink('p_') },
    personV: { part: personLink('v_') },
    authorisedBy: staff('authorised_by_staff_id'),
    considerations: {
      part: {
        viewOfV: 'considered_v_text',
        childWelfare: 'considered_child_text',
        viewOfOtherOccupants: 'considered_occupants_text',
        representationsByP: 'considered_p_text',
      },
    },
    issuedAt: 'issued_at',
    servedAt: 'served_at',
    hearingDueBy: 'hearing_due_at',
    provisions: childValues('domestic_order', 'provision', 'provision_cd'),
    premises: address('premises_address_id'),
    newAddressOfV: address('v_new_address_id'),
    dvpoMadeAt: 'order_made_date',
    dvpoDays: 'order_days',
    breaches: children('domestic_order', 'breach', parts.event),
    riskTool: 'risk_tool_cd',
    riskLevel: 'risk_level_cd',
    childrenInHousehold: children('domestic_order', 'child', childLink()),
  },
};

export const VOO: KindMap = {
  table: 'violent_offender_order',
  id: 'violent_offender_order_id',
  nominal: 'nominal_id',
  places: {
    ...envelope('violent_offender_order'),
    status: 'status_cd',
    expiresAt: 'expiry_date',
    orderRef: 'order_ref',
    court: 'court_name',
    qualifyingOffence: { part: offence('qualifying_') },
    madeAt: 'made_date',
    interim: 'interim_ind',
    conditions: children('violent_offender_order', 'condition', condition, 'condition_no'),
    protectedPersons: children('violent_offender_order', 'protected', personLink()),
    notification: { part: notification },
    breaches: children('violent_offender_order', 'breach', parts.breach),
  },
};

export const INTELLIGENCE: KindMap = {
  table: 'intel_report',
  id: 'intel_report_id',
  nominal: 'nominal_id',
  places: {
    ...envelope('intel_report'),
    urn: 'urn',
    sourceEvaluation: 'source_cd',
    informationAssessment: 'assessment_cd',
    handlingCode: 'handling_cd',
    handlingConditions: childValues('intel_report', 'condition', 'condition_text'),
    sanitisedText: 'sanitised_text',
    subjects: children('intel_report', 'subject', personLink()),
    reportedAt: 'reported_date',
    originatingForce: 'originating_force',
    disseminationLog: children('intel_report', 'dissemination', {
      at: 'sent_at',
      to: 'sent_to',
      purpose: 'purpose',
    }),
  },
};

export const MANAGEMENT: KindMap = {
  table: 'management',
  id: 'management_id',
  nominal: 'nominal_id',
  places: {
    ...envelope('management'),
    visorReference: 'visor_ref',
    nominalType: 'nominal_type_cd',
    mappaCategory: 'mappa_category',
    mappaLevel: 'mappa_level',
    leadAgency: 'lead_agency_cd',
    area: 'area',
    riskManagementPlan: children('management', 'action', parts.action('management_action')),
    meetings: children('management', 'meeting', {
      ref: 'meeting_ref',
      date: 'meeting_date',
      level: 'meeting_level',
      attendees: children('management_meeting', 'attendee', {
        organisation: 'organisation_id',
        userId: 'user_id',
        name: 'full_name',
      }),
    }),
    minutes: 'minutes_text',
    executiveSummary: 'summary_text',
    disclosureConsidered: children('management', 'disclosure', {
      at: 'decision_date',
      decision: 'decision',
      reason: 'reason',
    }),
    homeVisits: children('management', 'visit', { at: 'visit_date', outcome: 'outcome' }),
    relevantActivity: children('management', 'activity', parts.event),
  },
};
