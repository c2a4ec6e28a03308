import { z } from 'zod';
import {
  CONFIDENTIALITY_LIMBS,
  FORCE_CODE_PATTERN,
  GROUPS,
  LAWFUL_BASES,
  POLICING_PURPOSES,
  RECORD_KINDS,
  REPRESENTATIONS,
  SCHEDULE_8_CONDITIONS,
  SUBJECT_INFORMED,
  URGENCIES,
  USE_CASE_PURPOSES,
} from '../model/codes.js';
import type { Enquiry } from '../model/Enquiry.js';
import { SEXES } from '../model/vocabulary/person.js';

const text = z.string().nullable();
const instant = z.iso.datetime();

const subject = z.strictObject({
  pncId: text,
  croNumber: text,
  nominal: z.strictObject({ force: z.string().regex(FORCE_CODE_PATTERN), ref: z.string() }).nullable(),
  name: text,
  dateOfBirth: text,
  particulars: z
    .strictObject({
      name: text,
      born: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable(),
      postcode: text,
      sex: z.enum(SEXES).nullable(),
      pncId: text,
      croNumber: text,
      nominalRef: text,
    })
    .nullable()
    .optional(),
});

const justification = z.strictObject({
  necessity: z.string(),
  proportionality: z.string(),
  conflictOfInterest: text,
  confidentialityLimb: z.enum(CONFIDENTIALITY_LIMBS).nullable(),
  subjectInformed: z.strictObject({ state: z.enum(SUBJECT_INFORMED), reason: text }).nullable(),
  representations: z.strictObject({ state: z.enum(REPRESENTATIONS), reason: text }).nullable(),
  strictNecessity: text,
  schedule8Condition: z.enum(SCHEDULE_8_CONDITIONS).nullable(),
  impactOnVictim: text,
  impactOnInvestigation: text,
  recipientConditions: text,
  dutyNamed: text,
});

const enquiry: z.ZodType<Enquiry> = z.strictObject({
  id: z.string(),
  requesterId: z.string(),
  issuer: z.string(),
  organisation: z.string(),
  group: z.enum(GROUPS),
  purpose: z.enum(USE_CASE_PURPOSES),
  policingPurposes: z.array(z.enum(POLICING_PURPOSES)),
  lawfulBases: z.array(z.enum(LAWFUL_BASES)),
  subjects: z.array(subject),
  children: z.array(z.strictObject({ childRef: z.string(), name: text, dateOfBirth: text })),
  clients: z.array(z.string()).default([]),
  subjectIsClient: z.boolean().default(false),
  kinds: z.array(z.enum(RECORD_KINDS)),
  caseReference: text,
  meetingId: text,
  incidentLog: text,
  urgency: z.enum(URGENCIES),
  justification,
  openedAt: instant,
  expiresAt: instant,
  held: z.boolean(),
});

/** One line of `enquiries.jsonl`: what became of an enquiry. */
const journalLine = z.union([
  z.strictObject({ opened: enquiry }),
  z.strictObject({ accepted: z.string(), by: z.string(), at: instant }),
  z.strictObject({ closed: z.string(), at: instant }),
]);
export type JournalLine = z.infer<typeof journalLine>;

/** The line, or null when it is none. */
export function parseJournalLine(line: string): JournalLine | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const parsed = journalLine.safeParse(value);
  return parsed.success ? parsed.data : null;
}
