const TEXTS = {
  necessity: 'What the forces know of him decides what protects a child of the household now.',
  proportionality: 'Only what bears on contact with children is asked for; Article 8 was weighed.',
  conflictOfInterest: 'NONE_DECLARED',
};

export const PERSON_ENQUIRY = {
  ...TEXTS,
  policingPurposes: ['PREVENT_AND_DETECT_OFFENCES'],
  useCasePurpose: 'INVESTIGATION',
  lawfulBases: ['POLICE_INTERNAL'],
  caseReference: 'NMR/26/0099',
  fieldsRequested: ['CRIME_REPORT'],
};

export const ANALYST = {
  sub: 'nmr-5310',
  name: 'Analyst One',
  org: 'NMR-POLICE',
  group: 'STRATEGIC_ANALYST',
  role: 'strategic analyst',
  force: 'NMR',
} as const;

export const STATISTICS_ENQUIRY = {
  ...TEXTS,
  policingPurposes: ['PREVENT_AND_DETECT_OFFENCES'],
  useCasePurpose: 'STRATEGIC_ANALYSIS',
  lawfulBases: ['POLICE_INTERNAL'],
  caseReference: 'NMR/SA/2026/17',
};

/** May not look people up at all, and has no enquiry. */
export const EMPLOYER = {
  sub: 'emp-1',
  name: 'Personnel Officer',
  org: 'ARDENVALE-HOSPITALS',
  group: 'EMPLOYER',
  role: 'personnel',
} as const;
