import type { Justification } from '../model/Enquiry.js';

/**
 * What the log keeps, encrypted, of why an enquiry was opened (brief 3.8): the named statements and no others. Whom the
 * enquiry is about, and on whose behalf, stays in the register of enquiries.
 */
export const justificationText = (enquiry: string, justification: Justification) => ({
  enquiry,
  necessity: justification.necessity,
  proportionality: justification.proportionality,
  conflictOfInterest: justification.conflictOfInterest,
  confidentialityLimb: justification.confidentialityLimb,
  subjectInformed: justification.subjectInformed,
  representations: justification.representations,
  strictNecessity: justification.strictNecessity,
  schedule8Condition: justification.schedule8Condition,
  impactOnVictim: justification.impactOnVictim,
  impactOnInvestigation: justification.impactOnInvestigation,
  recipientConditions: justification.recipientConditions,
  dutyNamed: justification.dutyNamed,
});
