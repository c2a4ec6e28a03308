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

/** An employer, whose gate is not built. */
export const EMPLOYER: DevelopmentClaims = {
  sub: 'emp-1',
  name: 'Personnel Officer',
  org: 'ARDENVALE-HOSPITALS',
  group: 'EMPLOYER',
  role: 'personnel',
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
