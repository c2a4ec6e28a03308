import { z } from 'zod';
import { RECORD_KINDS, USE_CASE_PURPOSES } from '../../model/codes.js';
import { force, groupCode, identified, instant, maybeText, text } from './parts.js';

/** What the police bring to a meeting: records of one person, each recipient to see of them what is theirs to see. */
export const contributionFile = z.strictObject({
  force,
  preparedBy: text,
  enquiry: text,
  subject: identified,
  purpose: z.enum(USE_CASE_PURPOSES),
  meetingId: text,
  /** The children whom the meeting is about, by their shared references. */
  children: z.array(text),
  kinds: z.array(z.enum(RECORD_KINDS)),
  /** Records by their opaque ids; null is every record of the kinds. */
  records: z.array(text).nullable(),
  note: maybeText,
  recipients: z.array(
    z.strictObject({
      group: groupCode,
      organisation: text,
      userId: maybeText,
      collected: z.strictObject({ by: text, at: instant }).nullable(),
    }),
  ),
});
export type ContributionFile = z.infer<typeof contributionFile>;
