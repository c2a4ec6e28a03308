import { z } from 'zod';
import { REVIEW_FINDINGS } from '../../model/caseVocabulary.js';
import { force, instant, maybeText, text } from './parts.js';

/** A declared threat to life, which must be reviewed. Source: brief 2.5, Emergency. */
export const emergencyFile = z.strictObject({
  enquiry: text,
  officer: text,
  officerOrganisation: text,
  /** The force whose duty inspector reviews it. */
  force,
  declaredAt: instant,
  dueAt: instant,
  review: z.strictObject({ by: text, at: instant, finding: z.enum(REVIEW_FINDINGS), reasons: text }).nullable(),
});
export type EmergencyFile = z.infer<typeof emergencyFile>;

/** An enquiry with a declared conflict of interest, which waits for a supervisor. Source: brief 3.8. */
export const conflictFile = z.strictObject({
  enquiry: text,
  requester: text,
  organisation: text,
  force: force.nullable(),
  declared: maybeText,
  accepted: z.strictObject({ by: text, at: instant, reasons: text }).nullable(),
});
export type ConflictFile = z.infer<typeof conflictFile>;
