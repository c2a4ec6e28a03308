import { z } from 'zod';
import { CHILD_DISCLOSURE_DECISIONS } from '../../model/caseVocabulary.js';
import { decider, delivery, force, identified, instant, maybeText, reasoned, text } from './parts.js';

/** Somebody best placed to protect the child, and what became of telling them. */
export const toldPerson = z.strictObject({
  id: text,
  /** As casework knows them: a shared reference, no name. */
  ref: text,
  relation: text,
  whyBestPlaced: text,
  undertakingAt: instant.nullable(),
  delivery: delivery.nullable(),
});
export type ToldPerson = z.infer<typeof toldPerson>;

/** An application under the child sex offender disclosure scheme. Source: brief 3.5. */
export const applicationFile = z.strictObject({
  force,
  applicant: text,
  /** Whether it was the applicant’s own app, or an officer who wrote it down for them. */
  bySelf: z.boolean(),
  appliedAt: instant,
  about: z.strictObject({ name: text, dateOfBirth: maybeText, where: maybeText }),
  child: z.strictObject({ name: text, dateOfBirth: maybeText }),
  relationship: text,
  contact: text,
  concern: text,
  proofs: z.strictObject({ identity: z.boolean(), relationship: z.boolean(), contact: z.boolean() }),
  /** Once an officer knows who is meant. */
  subject: identified.nullable(),
  childRef: maybeText,
  assessment: maybeText,
  assessedBy: maybeText,
  notes: z.array(z.strictObject({ at: instant, by: text, note: text })),
  decision: z
    .strictObject({
      by: decider,
      name: text,
      at: instant,
      decision: z.enum(CHILD_DISCLOSURE_DECISIONS),
      reasons: text,
      representations: reasoned,
      reliability: maybeText,
      advice: maybeText,
      expiresAt: instant,
      told: z.array(toldPerson),
    })
    .nullable(),
});
export type ApplicationFile = z.infer<typeof applicationFile>;
