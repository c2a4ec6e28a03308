import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { OFFICER, STRATEGY_ENQUIRY } from '../callers.js';

/** The detective who drafts in scenario 5.2. */
export const DETECTIVE: DevelopmentClaims = { ...OFFICER, sub: 'nmr-6102', name: 'Officer Four', role: 'detective' };

/** Insp. Rowe of scenario 5.2, and a colleague of equal rank. */
export const INSPECTOR: DevelopmentClaims = {
  ...OFFICER,
  sub: 'nmr-0740',
  name: 'Inspector Rowe',
  role: 'duty inspector',
  rank: 'INSPECTOR',
  posting: 'PPU-NORTH',
};
export const OTHER_INSPECTOR: DevelopmentClaims = { ...INSPECTOR, sub: 'nmr-0741', name: 'Inspector Two' };
export const SERGEANT: DevelopmentClaims = { ...INSPECTOR, sub: 'nmr-0900', name: 'Sergeant One', rank: 'SERGEANT' };
export const INSPECTOR_ELSEWHERE: DevelopmentClaims = {
  ...INSPECTOR,
  sub: 'slw-0420',
  name: 'Inspector Three',
  org: 'SLW-POLICE',
  force: 'SLW',
  posting: 'PPU-SALTWICK',
};
const { posting: _posting, ...WITHOUT_POSTING } = INSPECTOR;
export const INSPECTOR_WITHOUT_POSTING: DevelopmentClaims = { ...WITHOUT_POSTING, sub: 'nmr-0742' };

export const TEACHER = '2012/0218842S';

/** The enquiry under which the detective drafts. */
export const DRAFT_ENQUIRY = {
  ...STRATEGY_ENQUIRY,
  aboutWhom: [{ pncId: TEACHER }],
  children: [],
  useCasePurpose: 'CLPD',
  lawfulBases: ['CL_CLPD'],
  representations: { state: 'NOT_SOUGHT', reason: 'Telling him now could put children at risk.' },
};

export const TESTS = {
  accessRole: { met: true, reasons: 'Teacher at Fernhill Academy; verified by the school roll on 4 November.' },
  realAndImmediateRisk: { met: true, reasons: 'Pupils of year nine whom he teaches alone every week from Monday.' },
  pressingSocialNeed: { met: true, reasons: 'The head must decide on his classroom duties before term resumes.' },
  seriousnessAndReliability: {
    met: true,
    reasons: 'Sexual allegation by a named pupil, supported by recovered messages.',
  },
  necessity: { met: true, reasons: 'Bail forbids entry, but the head has to enforce it and cover his lessons.' },
  proportionality: { met: true, reasons: 'Only the arrest, its ground and the bail terms; only the head teacher.' },
  representations: { state: 'NOT_SOUGHT', reason: 'Warning him would let him contact the complainant beforehand.' },
};

/** The draft of scenario 5.2 about one arrest. */
export const teacherDraft = (arrest: string) => ({
  subject: { pncId: TEACHER },
  recipient: { group: 'EMPLOYER', organisation: 'FERNHILL-ACADEMY', userId: 'emp-2001' },
  role: 'teacher',
  officerInCase: 'nmr-6103',
  grants: ['SUBJECT_IDENTITY', 'OFFENCE_FACTS', 'CONDITIONS'].map((category) => ({
    kind: 'ARREST',
    record: arrest,
    category,
  })),
  statement:
    'Arrested on suspicion of a sexual offence against a child; not charged; allegation not proved. Bail forbids him to enter the school.',
  restrictions: ['Keep this in the personnel file of the head teacher alone.'],
  contactPoint: 'Northmoor public protection unit, 01632 960110',
  tests: TESTS,
});

export const REASONS = 'The tests are met; the head teacher alone can keep the pupils safe from him.';
