import type { Category, Facet, RecordKind } from '../../../src/model/codes.js';

/** A field that can be asked about, with the list whose elements it belongs to. */
export interface AskableField {
  readonly category: Category | null;
  readonly facet: Facet | null;
  readonly path: string;
  /** A list of the record; `nominal:` before it, one of the person core. */
  readonly list: string | null;
  readonly flag: boolean;
}

const field = (category: Category | null, path: string, list: string | null = null, facet: Facet | null = null) => ({
  category,
  facet,
  path,
  list,
  flag: false,
});
const flag = (path: string) => ({ ...field(null, path), flag: true });

/** Of every record, and of the person seen through it. */
const OF_ALL: readonly AskableField[] = [
  field('EXISTENCE', 'recordKind'),
  field('EXISTENCE', 'accuracyStatement'),
  field('EXISTENCE', 'dataSubjectRole'),
  field('REFERENCE', 'reviewGroup'),
  field(null, 'childSubject'),
  flag('visorFlag'),
  field('SUBJECT_IDENTITY', 'names'),
  field('THIRD_PARTY', 'associates'),
  field('THIRD_PARTY', 'linkedChildren', 'nominal:linkedChildren'),
  field('SENSITIVE_PERSONAL', 'religion'),
  field('RISK', 'warningMarkers'),
];

const OF_KIND: Readonly<Record<RecordKind, readonly AskableField[]>> = {
  CRIME_REPORT: [
    field('REFERENCE', 'crimeReference'),
    field('OFFENCE_FACTS', 'offenceGroup'),
    field('OFFENCE_FACTS', 'outcomeGroup'),
    field('VICTIM_IDENTITY', 'victims', 'victims'),
    field('VICTIM_IDENTITY', 'victims', 'victims'),
    field('VICTIM_IDENTITY', 'locationOfOffence'),
    field('VICTIM_ACCOUNT', 'briefCircumstances'),
    field('SUBJECT_IDENTITY', 'suspects', 'suspects'),
    field('THIRD_PARTY', 'witnesses'),
    field('INVESTIGATIVE_MATERIAL', 'sceneReport'),
    field('INVESTIGATIVE_MATERIAL', 'investigationLog'),
    field('SOURCE_AND_TACTICS', 'cpsAdvice'),
    field('RISK', 'riskGrading'),
    field('STAFF', 'officerInCase'),
  ],
  ARREST: [
    field('REFERENCE', 'custodyRecordNumber'),
    field('OFFENCE_FACTS', 'arrestOffences'),
    field('VICTIM_IDENTITY', 'placeOfArrest'),
    field('CONDITIONS', 'bailConditions', 'bailConditions'),
    field('VICTIM_IDENTITY', 'bailConditions.protectedParty', 'bailConditions'),
    field('VICTIM_IDENTITY', 'bailConditions.protectedParty', 'bailConditions'),
    field('SENSITIVE_PERSONAL', 'custodyRiskAssessment'),
    field('THIRD_PARTY', 'solicitor'),
    field('STAFF', 'arrestingOfficer'),
  ],
  CRIMINAL_HISTORY: [
    field('REFERENCE', 'pncId'),
    field('CONDITIONS', 'notificationStatus'),
    field('EXISTENCE', 'recordKind', 'disposals'),
    field('OFFENCE_FACTS', 'disposals.offences', 'disposals'),
    field('OFFENCE_FACTS', 'disposals.sentence', 'disposals'),
    field('OFFENCE_FACTS', 'disposals.date', 'disposals'),
    field('CONDITIONS', 'disposals.ancillaryOrders', 'disposals'),
    field(null, 'disposals.rehabilitationStatus', 'disposals'),
    field('OFFENCE_FACTS', 'foreignConvictions.offences', 'foreignConvictions'),
  ],
  FORENSIC: [
    field('REFERENCE', 'exhibitNumber'),
    field('OFFENCE_FACTS', 'resultSummary'),
    field('INVESTIGATIVE_MATERIAL', 'resultDetail'),
    field('SENSITIVE_PERSONAL', 'medicalFindings'),
    field('VICTIM_IDENTITY', 'seizedFrom'),
    field('EVIDENTIAL_MEDIA', 'mediaHandle'),
    field('STAFF', 'examiner'),
  ],
  STATEMENT: [
    field('EXISTENCE', 'statementType'),
    field('OFFENCE_FACTS', 'suspectReleaseSummary'),
    field('VICTIM_IDENTITY', 'location'),
    field('VICTIM_ACCOUNT', 'accountReleaseSummary'),
    field('THIRD_PARTY', 'supporter'),
    field('SENSITIVE_PERSONAL', 'specialMeasures'),
    field('SOURCE_AND_TACTICS', 'interviewStrategy'),
    field('EVIDENTIAL_MEDIA', 'transcript', null, 'TRANSCRIPT'),
    field('EVIDENTIAL_MEDIA', 'transcript', null, 'TRANSCRIPT'),
    field('EVIDENTIAL_MEDIA', 'recordingHandle', null, 'RECORDING'),
    field('STAFF', 'interviewers'),
  ],
  RISK_ASSESSMENT: [
    field('EXISTENCE', 'tool'),
    field('RISK', 'overallLevel'),
    field('RISK', 'riskFactors'),
    field('SENSITIVE_PERSONAL', 'riskFactors.evidence'),
    field('SENSITIVE_PERSONAL', 'assessorNarrative'),
    field('CONDITIONS', 'managementActions'),
    field('STAFF', 'assessor'),
  ],
  SHPO_SRO: [
    field('EXISTENCE', 'orderType'),
    field('REFERENCE', 'courtReference'),
    field('CONDITIONS', 'prohibitions', 'prohibitions', 'TERMS'),
    field('CONDITIONS', 'requirements', 'requirements', 'TERMS'),
    field('CONDITIONS', 'requirements', 'requirements', 'TERMS'),
    field('CONDITIONS', 'notification', null, 'TERMS'),
    field('CONDITIONS', 'supervisorReports', null, 'COMPLIANCE'),
    field('CONDITIONS', 'breaches', null, 'COMPLIANCE'),
    field('VICTIM_IDENTITY', 'prohibitions.protectedParty', 'prohibitions'),
    field('VICTIM_IDENTITY', 'prohibitions.protectedParty', 'prohibitions'),
    field('OFFENCE_FACTS', 'indexOffence'),
    field('FINANCIAL_AND_ID_DOCS', 'notifiedDetails'),
    field('STAFF', 'requirements.supervisor', 'requirements'),
    flag('visorRecorded'),
    flag('localFlagSet'),
  ],
  CAWN: [
    field('EXISTENCE', 'noticeBasis'),
    field('VICTIM_IDENTITY', 'child'),
    field('VICTIM_IDENTITY', 'child'),
    field('VICTIM_IDENTITY', 'childTurns'),
    field('SUBJECT_IDENTITY', 'recipientAdult'),
    field('CONDITIONS', 'prohibitedConduct', 'prohibitedConduct'),
    field('VICTIM_IDENTITY', 'prohibitedConduct.protectedParty', 'prohibitedConduct'),
    field('OFFENCE_FACTS', 'grounds'),
    field('THIRD_PARTY', 'parentOrAuthorityStatement'),
    field('STAFF', 'servedBy'),
  ],
  DVPN_DVPO: [
    field('EXISTENCE', 'kind'),
    field('REFERENCE', 'noticeRef'),
    field('SUBJECT_IDENTITY', 'personP'),
    field('VICTIM_IDENTITY', 'personV'),
    field('VICTIM_IDENTITY', 'personV'),
    field('VICTIM_IDENTITY', 'newAddressOfV', null, 'OWN_CASE'),
    field('VICTIM_IDENTITY', 'newAddressOfV', null, 'OWN_CASE'),
    field('VICTIM_ACCOUNT', 'considerations'),
    field('CONDITIONS', 'provisions'),
    field('THIRD_PARTY', 'childrenInHousehold', 'childrenInHousehold'),
    field('THIRD_PARTY', 'childrenInHousehold', 'childrenInHousehold'),
    field('RISK', 'riskLevel'),
    field('STAFF', 'authorisedBy'),
  ],
  VOO: [
    field('EXISTENCE', 'madeAt'),
    field('OFFENCE_FACTS', 'qualifyingOffence'),
    field('CONDITIONS', 'conditions', 'conditions'),
    field('VICTIM_IDENTITY', 'conditions.protectedParty', 'conditions'),
    field('VICTIM_IDENTITY', 'protectedPersons', 'protectedPersons'),
    field('CONDITIONS', 'notification'),
  ],
  INTELLIGENCE: [
    field('INTELLIGENCE', 'sanitisedText'),
    field('INTELLIGENCE', 'sanitisedText'),
    field('INTELLIGENCE', 'gradeInWords'),
    field('INTELLIGENCE', 'handlingCode'),
  ],
  MANAGEMENT: [
    field('EXISTENCE', 'managed'),
    field('REFERENCE', 'visorReference'),
    field('RISK', 'mappaLevel'),
    field('CONDITIONS', 'riskManagementPlan'),
    field('THIRD_PARTY', 'minutes'),
    field('THIRD_PARTY', 'minutes'),
    field('THIRD_PARTY', 'meetings'),
  ],
};

/** What can be asked through a record of the kind. */
export const askableFields = (kind: RecordKind): readonly AskableField[] => [...OF_KIND[kind], ...OF_ALL];
