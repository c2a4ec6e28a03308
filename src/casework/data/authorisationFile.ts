import { z } from 'zod';
import { decider, delivery, force, grant, groupCode, identified, instant, maybeText, reasoned, text } from './parts.js';

/** An authorisation from its draft to its end. Source: seed Q2, Q22; brief 3.4. */
export const authorisationFile = z.strictObject({
  /** The force whose Inspector decides. */
  force,
  recipient: z.strictObject({ group: groupCode, organisation: text, userId: maybeText }),
  subject: identified,
  role: maybeText,
  grants: z.array(grant),
  statement: maybeText,
  restrictions: z.array(text),
  contactPoint: maybeText,
  officerInCase: maybeText,
  /** By the names of the tests. */
  tests: z.record(z.string(), reasoned),
  representations: reasoned.nullable(),
  reliabilityRecorded: z.boolean(),
  /** Tests whose reasons were given word for word about somebody else too: flagged, not refused (brief 3.8). */
  reusedTexts: z.array(text),
  requestedBy: text,
  requestedAt: instant,
  enquiry: text,
  decision: z
    .strictObject({ by: decider, name: text, at: instant, reasons: text, expiresAt: instant.nullable() })
    .nullable(),
  revoked: z.strictObject({ by: text, at: instant, reasons: text }).nullable(),
  delivery: delivery.nullable(),
});
export type AuthorisationFile = z.infer<typeof authorisationFile>;
