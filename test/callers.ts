import type { DevelopmentClaims } from '../src/identity/createDevelopmentIssuer.js';

/** The social worker of scenario 5.1, who is also on the attendance list of 5.6. */
export const SOCIAL_WORKER: DevelopmentClaims = {
  sub: 'csc-4471',
  name: 'Case Worker',
  org: 'CSC-NORTHMOOR',
  group: 'CHILDRENS_SOCIAL_CARE',
  role: 'team manager',
};

/** The probation practitioner on the attendance list of scenario 5.6. */
export const PROBATION: DevelopmentClaims = {
  sub: 'prb-2201',
  name: 'Practitioner One',
  org: 'PROB-SALTWICK',
  group: 'MAPPA_RESPONSIBLE_AUTHORITY',
  role: 'probation practitioner',
};

/** A probation practitioner who is not on it. */
export const PROBATION_ABSENT: DevelopmentClaims = { ...PROBATION, sub: 'prb-9999', name: 'Practitioner Two' };

/** The public protection officer of scenario 5.7. */
export const OFFICER: DevelopmentClaims = {
  sub: 'nmr-1180',
  name: 'Officer One',
  org: 'NMR-POLICE',
  group: 'POLICE_PUBLIC_PROTECTION',
  role: 'MOSOVO officer',
  rank: 'CONSTABLE',
  force: 'NMR',
  posting: 'MOSOVO-NORTH',
};

/** An employer. */
export const EMPLOYER: DevelopmentClaims = {
  sub: 'emp-1',
  name: 'Personnel Officer',
  org: 'ARDENVALE-HOSPITALS',
  group: 'EMPLOYER',
  role: 'personnel',
};

/** The strategic analyst of scenario 5.10. */
export const ANALYST: DevelopmentClaims = {
  sub: 'nmr-5310',
  name: 'Analyst One',
  org: 'NMR-POLICE',
  group: 'STRATEGIC_ANALYST',
  role: 'strategic analyst',
  force: 'NMR',
};

export const PNC_ID = '2009/0412873S';

const TEXTS = {
  necessity: 'A child of the household may be at risk; what the forces know decides what protects her now.',
  proportionality: 'Only what bears on contact with children is asked for; Article 8 rights of both were weighed.',
};

/** The enquiry of scenario 5.1. */
export const STRATEGY_ENQUIRY = {
  aboutWhom: [{ pncId: PNC_ID }],
  children: [{ childRef: 'CR-48213' }],
  policingPurposes: ['PREVENT_AND_DETECT_OFFENCES', 'PROTECT_LIFE_AND_PROPERTY'],
  useCasePurpose: 'STRATEGY_DISCUSSION_OR_S47',
  lawfulBases: ['CA1989_S47', 'CL_PREVENT_CRIME'],
  ...TEXTS,
  meetingId: 'SD-2026-0911',
  fieldsRequested: [
    'CRIME_REPORT',
    'ARREST',
    'CRIMINAL_HISTORY',
    'RISK_ASSESSMENT',
    'SHPO_SRO',
    'CAWN',
    'DVPN_DVPO',
    'VOO',
    'INTELLIGENCE',
    'MANAGEMENT',
  ],
  subjectInformed: { state: 'NOT_TOLD', reason: 'Telling him now could put the child at risk.' },
  conflictOfInterest: 'NONE_DECLARED',
};

/** The enquiry of scenario 5.6, for whoever attends. */
export const MAPPA_ENQUIRY = {
  ...STRATEGY_ENQUIRY,
  children: [],
  useCasePurpose: 'OFFENDER_MANAGEMENT_MAPPA',
  lawfulBases: ['CJA2003_S325'],
  meetingId: 'MAPPA-SLW-2026-14',
};

/** The enquiry of scenario 5.7. */
export const LOOKUP_ENQUIRY = {
  ...STRATEGY_ENQUIRY,
  aboutWhom: [{ name: 'Kieran Ruddock', dateOfBirth: '1984-03-12' }],
  children: [],
  policingPurposes: ['PREVENT_AND_DETECT_OFFENCES'],
  useCasePurpose: 'INVESTIGATION',
  lawfulBases: ['POLICE_INTERNAL'],
  meetingId: null,
  caseReference: 'NMR/24/118204',
  subjectInformed: null,
};

/** The head teacher of scenario 5.2, told as the employer of a member of staff. */
export const HEAD_TEACHER: DevelopmentClaims = {
  sub: 'emp-2001',
  name: 'Head Teacher',
  org: 'FERNHILL-ACADEMY',
  group: 'EMPLOYER',
  role: 'head teacher',
};

/** The regulator of scenario 5.9. */
export const REGULATOR: DevelopmentClaims = {
  sub: 'reg-3001',
  name: 'Case Examiner',
  org: 'CARE-REGISTER',
  group: 'REGULATOR',
  role: 'case examiner',
};

/** The programme lead of scenario 5.4. */
export const SUPERVISOR: DevelopmentClaims = {
  sub: 'sup-4001',
  name: 'Programme Lead',
  org: 'HARBOUR-TRUST',
  group: 'ORDER_SUPERVISOR',
  role: 'programme lead',
};

/** The officer at the door of scenario 5.8. */
export const PATROL: DevelopmentClaims = {
  sub: 'nmr-7719',
  name: 'Officer Two',
  org: 'NMR-POLICE',
  group: 'POLICE_FRONT_LINE',
  role: 'response officer',
  rank: 'CONSTABLE',
  force: 'NMR',
  posting: 'RESPONSE-B',
};

/** The officer who tells the mother of scenario 5.3. */
export const DISCLOSURE_OFFICER: DevelopmentClaims = {
  ...OFFICER,
  sub: 'slw-2210',
  name: 'Officer Three',
  org: 'SLW-POLICE',
  role: 'CSOD officer',
  force: 'SLW',
  posting: 'PPU-SALTWICK',
};

/** The enquiry of scenarios 5.2 and 5.9: nobody is named, the authorisation says whom it is about. */
export const CLPD_ENQUIRY = {
  policingPurposes: ['PREVENT_AND_DETECT_OFFENCES'],
  useCasePurpose: 'CLPD',
  lawfulBases: ['CL_CLPD'],
  ...TEXTS,
  caseReference: 'STAFF-2026-17',
  fieldsRequested: [
    'CRIME_REPORT',
    'ARREST',
    'CRIMINAL_HISTORY',
    'FORENSIC',
    'STATEMENT',
    'RISK_ASSESSMENT',
    'INTELLIGENCE',
  ],
  subjectInformed: { state: 'NOT_TOLD', reason: 'The police tell him when they think it right.' },
  representations: { state: 'NOT_SOUGHT', reason: 'The police considered whether he should be heard first.' },
  conflictOfInterest: 'NONE_DECLARED',
};

const ORDERS = ['SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO'];

/** The enquiry of scenario 5.4. */
export const SUPERVISION_ENQUIRY = {
  policingPurposes: ['PREVENT_AND_DETECT_OFFENCES'],
  useCasePurpose: 'ORDER_SUPERVISION',
  lawfulBases: ['SOA2003_S103CA'],
  ...TEXTS,
  caseReference: 'HT-PROG-2026-08',
  fieldsRequested: [...ORDERS, 'CRIMINAL_HISTORY', 'RISK_ASSESSMENT', 'MANAGEMENT', 'CRIME_REPORT'],
  subjectInformed: { state: 'TOLD' },
  conflictOfInterest: 'NONE_DECLARED',
};

/** The enquiry of scenario 5.8: the incident and nobody by name. */
export const INCIDENT_ENQUIRY = {
  policingPurposes: ['PROTECT_LIFE_AND_PROPERTY'],
  useCasePurpose: 'INCIDENT_RESPONSE',
  lawfulBases: ['POLICE_INTERNAL'],
  ...TEXTS,
  incidentLog: 'Log 0118 of 22/11/2026',
  fieldsRequested: [...ORDERS, 'CRIME_REPORT', 'CRIMINAL_HISTORY', 'RISK_ASSESSMENT', 'INTELLIGENCE'],
  urgency: 'URGENT',
  conflictOfInterest: 'NONE_DECLARED',
};

/** The enquiry of scenario 5.3, when the officer goes to tell the mother. */
export const CHILD_DISCLOSURE_ENQUIRY = {
  aboutWhom: [{ name: 'Martin Hesk', dateOfBirth: '1979-05-27' }],
  policingPurposes: ['PROTECT_LIFE_AND_PROPERTY'],
  useCasePurpose: 'CSOD',
  lawfulBases: ['CSOD_SCHEME'],
  ...TEXTS,
  caseReference: 'CSOD-3102',
  fieldsRequested: [...ORDERS, 'CRIMINAL_HISTORY', 'RISK_ASSESSMENT', 'CRIME_REPORT', 'MANAGEMENT', 'INTELLIGENCE'],
  representations: { state: 'NOT_SOUGHT', reason: 'Hearing him first could put the child at risk.' },
  conflictOfInterest: 'NONE_DECLARED',
};

/** The enquiry of scenario 5.10: it names nobody and no kind of record. */
export const STATISTICS_ENQUIRY = {
  policingPurposes: ['PREVENT_AND_DETECT_OFFENCES'],
  useCasePurpose: 'STRATEGIC_ANALYSIS',
  lawfulBases: ['POLICE_INTERNAL'],
  necessity: 'Where orders are made, and with which conditions, decides where offender managers are needed.',
  proportionality: 'Only rounded counts are asked for, of no particular person; Article 8 was weighed.',
  caseReference: 'NMR/SA/2026/17',
  conflictOfInterest: 'NONE_DECLARED',
};
