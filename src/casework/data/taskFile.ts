import { z } from 'zod';
import { TASK_TYPES } from '../../model/caseVocabulary.js';
import { force, identified, instant, maybeText, nominal, text } from './parts.js';

/** Something that somebody of an organisation must do. It refers to things and repeats nothing of a record. */
export const taskFile = z.strictObject({
  type: z.enum(TASK_TYPES),
  /** The organisation whose people do it, and its force where it is one. */
  organisation: text,
  force: force.nullable(),
  /** The least rank that may do it is Inspector. */
  forInspector: z.boolean(),
  subject: identified.nullable(),
  /** The two nominals that somebody must say are one person or are not. */
  pair: z.tuple([nominal, nominal]).optional(),
  /** The item or record it is about, by its id. */
  about: maybeText,
  dueAt: instant.nullable(),
  claimedBy: maybeText,
  /** Whether its date has passed, or somebody has passed it up. */
  escalated: z.boolean(),
  note: maybeText,
  /** When what made it necessary was seen to be gone, after it was done: if that comes back, so does the task. */
  goneAt: instant.optional(),
  /** What must not be raised twice has the same key. */
  key: maybeText,
});
export type TaskFile = z.infer<typeof taskFile>;
