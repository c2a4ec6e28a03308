import { subjectCovered } from '../enquiry/subjectCovered.js';
import { BrokerError } from '../model/BrokerError.js';
import type { Enquiry } from '../model/Enquiry.js';
import { type AskedSubject, askedByName, askedSubject, type PersonArgs } from './AskedSubject.js';
import type { BrokerParts } from './BrokerParts.js';
import type { Caller } from './Caller.js';
import type { RequestIn } from './RequestIn.js';

/** Persons one operation may ask about (brief 4.9). */
const PERSONS_AT_MOST = 5;

/**
 * What can be judged from the request alone, before any force is asked: an enquiry, its subjects, its kinds. Null where
 * nothing is wrong. Root fields that the caller's group may not call are left to the guards.
 */
export function judgeRequest(
  parts: BrokerParts,
  { plan, requester, enquiryProblem }: RequestIn,
  caller: Caller | null,
): BrokerError | null {
  if (requester === null) return new BrokerError('UNAUTHENTICATED', 'a bearer token is required');
  const about = plan.roots.filter(({ field, person }) => person !== null && parts.mayCall(field, requester.group));
  if (about.length === 0) return null;
  if (about.length > PERSONS_AT_MOST) {
    return new BrokerError('OPERATION_TOO_LARGE', `an operation may ask about ${PERSONS_AT_MOST} people at most`);
  }
  if (enquiryProblem !== null) return enquiryProblem;
  if (caller === null) return enquiryRequired();
  const outside = plan.kinds.filter((kind) => !caller.enquiry.kinds.includes(kind));
  if (outside.length > 0)
    return new BrokerError('KIND_NOT_REQUESTED', `the enquiry does not ask for ${outside.join(', ')}`);
  try {
    for (const { field, args } of about) needCovered(caller.enquiry, subjectOf(field, args));
    return null;
  } catch (error) {
    if (error instanceof BrokerError) return error;
    throw error;
  }
}

/** The refusal of a request about people that names no enquiry. */
export const enquiryRequired = (): BrokerError =>
  new BrokerError('ENQUIRY_REQUIRED', 'open an enquiry first and name it in the Proviso-Enquiry header');

/** @throws BrokerError SUBJECT_NOT_COVERED where the enquiry is about somebody else. */
export function needCovered(enquiry: Enquiry, asked: AskedSubject): void {
  if (!subjectCovered(enquiry, asked)) {
    throw new BrokerError('SUBJECT_NOT_COVERED', 'the enquiry is not about this subject, or names them in another way');
  }
}

/** The subject that a root field asks about. */
export const subjectOf = (field: string, args: Readonly<Record<string, unknown>>): AskedSubject =>
  field === 'person'
    ? askedSubject(args as PersonArgs)
    : askedByName(String(args.name ?? ''), String(args.dateOfBirth ?? ''), true);
