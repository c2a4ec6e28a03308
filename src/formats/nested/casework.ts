import type { KindMap, Places } from '../Format.js';
import * as parts from './parts.js';

const { envelope, staff, address, personLink, offence, condition, media, factor, action, notification } = parts;

const ids = { id: 'docId', nominal: 'nominalRef' };

export const CRIME_REPORT: KindMap = {
  table: 'crimes',
  ...ids,
  places: {
    ...envelope,
    crimeReference: 'refs.crime',
    incidentLogRef: 'refs.incidentLog',
    caseUrn: 'refs.caseUrn',
    homeOfficeClass: 'offence.hoClass',
    cjsOffenceCode: 'offence.cjsCode',
    offenceTitle: 'offence.wording',
    offenceGroup: {
      firstOf: [
        'offence.group',
        { from: { table: 'offenceCodes', where: 'cjsCode', is: 'offence.cjsCode' }, at: 'group' },
      ],
    },
    reportedAt: 'dates.reported',
    committedFrom: 'dates.from',
    committedTo: 'dates.to',
    locationOfOffence: { part: address, at: 'location' },
    modusOperandi: 'narrative.method',
    briefCircumstances: 'narrative.circumstances',
    releaseSummary: 'narrative.approvedForRelease',
    flags: 'flags',
    status: 'progress.state',
    outcomeType: 'progress.outcome',
    suspects: { list: parts.suspectLink, at: 'people.suspects' },
    victims: { list: parts.victimLink, at: 'people.victims' },
    witnesses: { list: personLink, at: 'people.witnesses' },
    sceneReport: 'scene.report',
    sceneReleaseExtract: 'scene.approvedExtract',
    investigationLog: { list: { at: 'when', entry: 'entry' }, at: 'notes.log' },
    notesReleaseExtract: 'notes.approvedExtract',
    policyAndTactics: 'notes.policyFile',
    cpsAdvice: 'notes.chargingAdvice',
    riskGrading: 'riskGrade',
    safeguardingReferrals: { list: { agency: 'toAgency', date: 'onDate', type: 'kind' }, at: 'referrals' },
    officerInCase: { part: staff, at: 'team.officerInCase' },
    supervisor: { part: staff, at: 'team.supervisor' },
  },
};

export const ARREST: KindMap = {
  table: 'custodyRecords',
  ...ids,
  places: {
    ...envelope,
    custodyRecordNumber: 'refs.custody',
    asn: 'refs.arrestSummons',
    arrestedAt: 'arrest.at',
    placeOfArrest: 'arrest.place',
    arrestOffences: { list: offence, at: 'arrest.offences' },
    necessityGrounds: 'arrest.necessity',
    attendanceType: 'arrest.attendance',
    detentionAuthorisedAt: 'detention.authorisedAt',
    releasedAt: 'detention.releasedAt',
    disposal: 'detention.disposal',
    bailType: 'bail.type',
    bailConditions: { list: condition, at: 'bail.conditions', key: 'no' },
    bailUntil: 'bail.until',
    bailExtensions: 'bail.extendedTo',
    custodyRiskAssessment: {
      part: {
        mentalHealth: 'mentalHealth',
        medication: 'medication',
        selfHarm: 'selfHarm',
        safetyConsequences: 'needs',
      },
      at: 'detention.risk',
    },
    biometricsTaken: 'detention.biometrics',
    appropriateAdult: { part: personLink, at: 'detention.appropriateAdult' },
    solicitor: { part: personLink, at: 'detention.solicitor' },
    interpreter: { part: personLink, at: 'detention.interpreter' },
    arrestingOfficer: { part: staff, at: 'team.arrestingOfficer' },
    custodyOfficer: { part: staff, at: 'team.custodyOfficer' },
  },
};

const disposal: Places = {
  kind: 'kind',
  offences: { list: offence, at: 'offences' },
  court: 'court',
  date: 'onDate',
  sentence: { list: { type: 'kind', length: 'amount', unit: 'unit', suspended: 'isSuspended' }, at: 'sentences' },
  ancillaryOrders: 'ancillary',
  rehabilitationStatus: 'rehabilitation',
  filterStatus: 'filtering',
  ageAtOffence: 'ageAtOffence',
  riskRelevant: 'relevance.isRelevant',
  riskRelevantReason: 'relevance.reason',
  riskRelevantDecidedBy: 'relevance.decidedBy',
};

export const CRIMINAL_HISTORY: KindMap = {
  table: 'histories',
  ...ids,
  places: {
    ...envelope,
    pncId: 'identifiers.pnc',
    croNumber: 'identifiers.cro',
    disposals: { list: disposal, at: 'disposals' },
    foreignConvictions: { list: disposal, at: 'abroad' },
    notificationStatus: { part: notification, at: 'registration' },
  },
};

export const FORENSIC: KindMap = {
  table: 'exhibits',
  ...ids,
  places: {
    ...envelope,
    exhibitNumber: 'refs.exhibit',
    sealNumber: 'refs.seal',
    labReference: 'refs.laboratory',
    itemType: 'item',
    seizedAt: 'seizure.at',
    powerUsed: 'seizure.power',
    seizedFrom: { part: address, at: 'seizure.from' },
    continuity: { list: { from: 'from', to: 'to', at: 'when', purpose: 'why' }, at: 'movements' },
    examinationType: 'examination.type',
    resultSummary: 'examination.result',
    resultDetail: 'examination.finding',
    dnaProfileRef: 'examination.dnaProfile',
    fingerprintRef: 'examination.fingerprint',
    medicalFindings: 'examination.medical',
    imageCounts: {
      part: { a: 'catA', b: 'catB', c: 'catC', firstGeneration: 'firstGen', contactOffendingIndicated: 'contact' },
      at: 'examination.images',
    },
    mediaHandle: { part: media, at: 'media' },
    examiner: { part: staff, at: 'examination.examiner' },
  },
};

export const STATEMENT: KindMap = {
  table: 'interviews',
  ...ids,
  places: {
    ...envelope,
    statementType: 'type',
    intervieweeRole: 'whose',
    intervieweeRef: 'whoseRef',
    startedAt: 'from',
    endedAt: 'to',
    location: 'venue',
    interviewers: { list: staff, at: 'present.interviewers' },
    intermediary: { part: personLink, at: 'present.intermediary' },
    supporter: { part: personLink, at: 'present.supporter' },
    appropriateAdult: { part: personLink, at: 'present.appropriateAdult' },
    solicitor: { part: personLink, at: 'present.solicitor' },
    specialMeasures: 'measures',
    accountReleaseSummary: 'account.approvedForRelease',
    suspectResponse: 'suspect.response',
    suspectReleaseSummary: 'suspect.approvedForRelease',
    transcript: 'evidence.transcript',
    transcriptHeld: 'evidence.transcript',
    recordingHandle: { part: media, at: 'evidence.recording' },
    interviewStrategy: 'plan',
    intervieweeView: 'account.viewOnSharing',
    exhibitNumber: 'evidence.exhibit',
  },
};

export const RISK_ASSESSMENT: KindMap = {
  table: 'assessments',
  ...ids,
  places: {
    ...envelope,
    tool: 'tool',
    assessedAt: 'assessedOn',
    version: 'edition',
    nextReviewAt: 'reviewOn',
    overallLevel: 'level',
    riskFactors: { list: factor, at: 'factors.risk' },
    protectiveFactors: { list: factor, at: 'factors.protective' },
    staticScore: 'score',
    assessorNarrative: 'narrative',
    managementActions: { list: action, at: 'plan' },
    assessor: { part: staff, at: 'assessedBy' },
  },
};
