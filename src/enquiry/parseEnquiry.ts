import {
  type Group,
  LAWFUL_BASES,
  POLICING_PURPOSES,
  RECORD_KINDS,
  URGENCIES,
  type Urgency,
  USE_CASE_PURPOSES,
} from '../model/codes.js';
import type { Enquiry } from '../model/Enquiry.js';
import { InputReader } from '../model/InputReader.js';
import type { Refusal, RefusalCode } from '../model/Refusal.js';
import type { Requester } from '../model/Requester.js';
import { checkBases } from './checkBases.js';
import type { EnquiryInputShape } from './EnquiryInputShape.js';
import {
  type EnquiryRules,
  NEEDED_FIELDS,
  type PurposeRule,
  REFERENCE_FIELDS,
  type ReferenceField,
} from './EnquiryRules.js';
import { parseStatements } from './parseStatements.js';
import { parseChildren, parseClients, parseSubjects } from './parseSubjects.js';

/** An enquiry that is justified but not yet kept: the register gives it its id. */
export type JustifiedEnquiry = Omit<Enquiry, 'id'>;

/** Who may say that a life is at risk and let the reference follow. Source: brief 2.5, Emergency. */
const EMERGENCY_GROUPS: readonly Group[] = ['POLICE_PUBLIC_PROTECTION', 'POLICE_FRONT_LINE', 'CHILDRENS_SOCIAL_CARE'];
/** Within which the reference must follow, so the enquiry lasts no longer without one. Source: brief 2.5, Emergency. */
const EMERGENCY_HOURS = 24;
const HOUR_MS = 3_600_000;
const NONE_DECLARED = 'NONE_DECLARED';

/** Tells a refusal from what was asked for. */
export const isRefusal = (result: object): result is Refusal => 'problems' in result;

/**
 * The justification record, or every reason at once why it is none. Pure: asks no force, keeps nothing.
 * The refusal's code is that of the weightiest problem: purpose before basis before anything else.
 * Source: brief 3.1, 3.2, 3.3, 3.8.
 */
export function parseEnquiry(
  input: EnquiryInputShape,
  requester: Requester,
  rules: EnquiryRules,
  now: Date,
): JustifiedEnquiry | Refusal {
  const reader = new InputReader();
  const { group } = requester;
  const today = now.toISOString().slice(0, 10);

  const purpose = reader.oneOf(
    'useCasePurpose',
    reader.required('useCasePurpose', input.useCasePurpose),
    USE_CASE_PURPOSES,
  );
  const rule = purpose === null ? undefined : rules.purposes.get(purpose);
  const purposeAllowed = rule?.references.has(group) ?? true;
  if (!purposeAllowed) reader.wrong('useCasePurpose', 'may not be asserted by your group');

  const subjects = parseSubjects(reader, input.aboutWhom ?? [], { rule: rule?.subjects, group, today });
  const children = parseChildren(reader, input.children ?? [], { rule: rule?.children, group, today });

  const clients = parseClients(reader, input.clients ?? [], rule?.subjects);

  const policingPurposes = reader.someOf('policingPurposes', input.policingPurposes, POLICING_PURPOSES);
  requireSome(reader, 'policingPurposes', input.policingPurposes);
  const dutyNamed = reader.text('dutyNamed', reader.optional(input.dutyNamed));
  if (policingPurposes.includes('DUTY_COMMON_OR_STATUTE_LAW') && reader.optional(input.dutyNamed) === null) {
    reader.wrong('dutyNamed', 'is required with DUTY_COMMON_OR_STATUTE_LAW');
  }

  const urgency = parseUrgency(reader, input, group);
  const emergency = urgency === 'THREAT_TO_LIFE';
  const accepted = rule === undefined ? REFERENCE_FIELDS : (rule.references.get(group) ?? []);
  const references = parseReferences(reader, input, emergency ? [] : accepted);

  const lawfulBases = reader.someOf('lawfulBases', input.lawfulBases, LAWFUL_BASES);
  requireSome(reader, 'lawfulBases', input.lawfulBases);
  const given = new Set(NEEDED_FIELDS.filter((field) => reader.optional(input[field]) !== null));
  const basesAllowed = checkBases(reader, input.lawfulBases ?? [], rules.bases, {
    group,
    purpose: purposeAllowed ? purpose : null,
    given,
    emergency,
    today,
  });

  const kinds = reader.someOf('fieldsRequested', input.fieldsRequested, RECORD_KINDS);
  if (rule?.kindsNeeded ?? true) requireSome(reader, 'fieldsRequested', input.fieldsRequested);
  const conflict = parseConflict(reader, input, rule);
  const necessity = reader.reasoning('necessity', input.necessity);
  const proportionality = reader.reasoning('proportionality', input.proportionality);
  const statements = parseStatements(reader, input, requester, rule);

  const incomplete = purpose === null || urgency === null || necessity === null || proportionality === null;
  if (incomplete || rule === undefined || reader.problems.length > 0) {
    return { code: codeOf(purposeAllowed, basesAllowed), problems: reader.problems };
  }
  const unreferenced = REFERENCE_FIELDS.every((field) => references[field] === null);
  const hours = emergency && unreferenced ? Math.min(rule.lifetimeHours, EMERGENCY_HOURS) : rule.lifetimeHours;
  return {
    requesterId: requester.id,
    issuer: requester.issuer,
    organisation: requester.organisation,
    group,
    purpose,
    policingPurposes,
    lawfulBases,
    subjects,
    children,
    clients,
    subjectIsClient: input.subjectIsClient ?? false,
    kinds,
    ...references,
    urgency,
    justification: { necessity, proportionality, conflictOfInterest: conflict, dutyNamed, ...statements },
    openedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + hours * HOUR_MS).toISOString(),
    held: conflict !== null,
  };
}

function codeOf(purposeAllowed: boolean, basesAllowed: boolean): RefusalCode {
  if (!purposeAllowed) return 'PURPOSE_NOT_ALLOWED';
  return basesAllowed ? 'JUSTIFICATION_INCOMPLETE' : 'BASIS_NOT_ALLOWED';
}

function requireSome(reader: InputReader, path: string, given: readonly string[] | null | undefined): void {
  if (given == null || given.length === 0) reader.wrong(path, 'is required');
}

function parseUrgency(reader: InputReader, input: EnquiryInputShape, group: Group): Urgency | null {
  const urgency = reader.oneOf('urgency', reader.required('urgency', input.urgency), URGENCIES);
  if (urgency === 'THREAT_TO_LIFE' && !EMERGENCY_GROUPS.includes(group)) {
    return reader.wrong('urgency', `THREAT_TO_LIFE is for ${EMERGENCY_GROUPS.join(', ')} only`);
  }
  return urgency;
}

/** Of the accepted references one must be given; none is accepted where the reference may follow. */
function parseReferences(
  reader: InputReader,
  input: EnquiryInputShape,
  accepted: readonly ReferenceField[],
): Pick<Enquiry, ReferenceField> {
  const [first] = accepted;
  if (first !== undefined && accepted.every((field) => reader.optional(input[field]) === null)) {
    const one = accepted.length === 1 ? 'is required' : `one of ${accepted.join(', ')} is required`;
    reader.wrong(first, `${one} for this purpose`);
  }
  return {
    caseReference: reader.reference('caseReference', input.caseReference),
    meetingId: reader.reference('meetingId', input.meetingId),
    incidentLog: reader.reference('incidentLog', input.incidentLog),
  };
}

/** Null when no conflict is declared; anything else holds the enquiry. */
function parseConflict(reader: InputReader, input: EnquiryInputShape, rule: PurposeRule | undefined): string | null {
  const path = 'conflictOfInterest';
  const given =
    (rule?.conflictsDeclared ?? true)
      ? reader.required(path, input.conflictOfInterest)
      : reader.optional(input.conflictOfInterest);
  return given === NONE_DECLARED ? null : reader.text(path, given);
}
