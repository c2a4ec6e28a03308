import { z } from 'zod';
import { COMPLIANCE_STATES } from '../../model/vocabulary/order.js';
import { force, identified, maybeText, text } from './parts.js';

/** What the supervisor of a requirement reports, or has seen besides. Source: seed Q23; brief 5.4. */
export const reportFile = z.strictObject({
  /** The force that keeps the order, or polices the supervisor’s area where no order of theirs was named. */
  force,
  organisation: text,
  supervisor: text,
  /** The order by its opaque id; null where what was named is no order of theirs. */
  order: maybeText,
  subject: identified.nullable(),
  requirement: maybeText,
  state: z.enum(COMPLIANCE_STATES).nullable(),
  detail: maybeText,
  otherConcern: maybeText,
});
export type ReportFile = z.infer<typeof reportFile>;
