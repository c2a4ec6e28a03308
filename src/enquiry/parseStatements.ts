import { CONFIDENTIALITY_LIMBS, REPRESENTATIONS, SCHEDULE_8_CONDITIONS, SUBJECT_INFORMED } from '../model/codes.js';
import type { Justification } from '../model/Enquiry.js';
import type { InputReader } from '../model/InputReader.js';
import type { Requester } from '../model/Requester.js';
import type { EnquiryInputShape, StatedShape } from './EnquiryInputShape.js';
import type { PurposeRule } from './EnquiryRules.js';

/** Everything of the justification but its reasons, the conflict of interest and the named duty. */
type Statements = Omit<Justification, 'necessity' | 'proportionality' | 'conflictOfInterest' | 'dutyNamed'>;

/** What the requester states about the subject, sensitive data and consequences. Source: brief 3.8. */
export function parseStatements(
  reader: InputReader,
  input: EnquiryInputShape,
  requester: Requester,
  rule: PurposeRule | undefined,
): Statements {
  const text = (path: keyof EnquiryInputShape & string, given: string | null | undefined) =>
    reader.text(path, reader.optional(given));
  const outside = requester.side === 'PARTNER' && !rule?.subjects.nobodyMay;
  const heard = rule?.representationsNeededOf.has(requester.group) ?? false;
  const strictNecessity = text('strictNecessity', input.strictNecessity);
  const condition = reader.optional(input.schedule8Condition);
  if (condition !== null && reader.optional(input.strictNecessity) === null) {
    reader.wrong('strictNecessity', 'is required with schedule8Condition');
  }
  if (condition === null && strictNecessity !== null) {
    reader.wrong('schedule8Condition', 'is required with strictNecessity');
  }
  return {
    confidentialityLimb: reader.oneOf(
      'confidentialityLimb',
      reader.optional(input.confidentialityLimb),
      CONFIDENTIALITY_LIMBS,
    ),
    subjectInformed: parseStated(
      reader,
      'subjectInformed',
      input.subjectInformed,
      outside,
      SUBJECT_INFORMED,
      'NOT_TOLD',
    ),
    representations: parseStated(
      reader,
      'representations',
      input.representations,
      heard,
      REPRESENTATIONS,
      'NOT_SOUGHT',
    ),
    strictNecessity,
    schedule8Condition: reader.oneOf('schedule8Condition', condition, SCHEDULE_8_CONDITIONS),
    impactOnVictim: text('impactOnVictim', input.impactOnVictim),
    impactOnInvestigation: text('impactOnInvestigation', input.impactOnInvestigation),
    recipientConditions: text('recipientConditions', input.recipientConditions),
  };
}

/** A statement from a closed list; one of its members needs a reason. */
function parseStated<T extends string>(
  reader: InputReader,
  path: string,
  given: StatedShape | null | undefined,
  needed: boolean,
  known: readonly T[],
  needsReason: T,
): { readonly state: T; readonly reason: string | null } | null {
  if (given == null) return needed ? reader.wrong(path, 'is required') : null;
  const state = reader.oneOf(`${path}.state`, reader.required(`${path}.state`, given.state), known);
  const reason = reader.text(`${path}.reason`, reader.optional(given.reason));
  if (state === needsReason && reader.optional(given.reason) === null) {
    reader.wrong(`${path}.reason`, `is required with ${needsReason}`);
  }
  return state === null ? null : { state, reason };
}
