import { z } from 'zod';
import { NOTICE_TYPES } from '../../model/caseVocabulary.js';
import { force, groupCode, identified, instant, maybeText, text } from './parts.js';

/** Something an organisation must be told of: references, never content. Source: seed Q17; brief 4.7. */
export const noticeFile = z.strictObject({
  type: z.enum(NOTICE_TYPES),
  /** Who is told, and as which group. */
  organisation: text,
  group: groupCode,
  /** The force that tells. */
  force,
  subject: identified.nullable(),
  /** The recipient’s own case, meeting or incident under which they were told before. */
  reference: maybeText,
  /** The record or item it is about, by its opaque id. */
  about: maybeText,
  happenedAt: instant,
  /** By when it must have reached them. */
  dueAt: instant,
  readBy: maybeText,
  /** How often it was posted to a webhook, and when at the earliest it is again; absent before the first time. */
  attempts: z.strictObject({ made: z.int().positive(), nextAt: instant }).optional(),
  /** The same thing is not told twice: it has the same key. */
  key: maybeText,
});
export type NoticeFile = z.infer<typeof noticeFile>;
