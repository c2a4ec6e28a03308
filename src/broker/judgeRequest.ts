import { subjectCovered } from '../enquiry/subjectCovered.js';
import { BrokerError } from '../model/BrokerError.js';
import type { UseCasePurpose } from '../model/codes.js';
import type { Enquiry } from '../model/Enquiry.js';
import {
  type AskedSubject,
  askedAddress,
  askedSubject,
  type PersonArgs,
  type SoughtSubject,
  soughtSubject,
} from './AskedSubject.js';
import { type AccessLogArgs, askedOf } from './accessLogQuestion.js';
import type { BrokerParts } from './BrokerParts.js';
import type { Caller } from './Caller.js';
import { ACCESS_LOG, judgeReading } from './judgeReading.js';
import type { RequestIn } from './RequestIn.js';
import { readSearch, type SearchArgs } from './search/readSearch.js';

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
  const reading = judgeReading(parts, plan, requester);
  if (reading !== null) return reading;
  if (plan.type === 'mutation' && plan.roots.length > 1)
    return new BrokerError('OPERATION_TOO_LARGE', 'an operation may carry out one command');
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
    for (const { field, args } of about) {
      needPurpose(caller.enquiry, field);
      if (field === 'premisesAlerts') needIncident(caller.enquiry, args);
      const asked = subjectOf(field, args, parts.now());
      if (asked !== null) needCovered(caller.enquiry, asked);
    }
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
export function needCovered(enquiry: Enquiry, asked: AskedSubject | SoughtSubject): void {
  if (!subjectCovered(enquiry, asked)) {
    throw notCovered();
  }
}

const notCovered = (): BrokerError =>
  new BrokerError('SUBJECT_NOT_COVERED', 'the enquiry is not about this subject, or names them in another way');

/** @throws BrokerError SUBJECT_NOT_COVERED where the enquiry names the subject in none of these ways. */
export function needCoveredSomehow(enquiry: Enquiry, asked: readonly AskedSubject[]): void {
  const [first] = asked.filter((one) => subjectCovered(enquiry, one));
  if (first === undefined) throw notCovered();
}

/** What an enquiry must be for where a decision or an order, and not the query, says whom it is about (brief 3.2). */
const PURPOSES: Readonly<Record<string, UseCasePurpose>> = {
  disclosure: 'CLPD',
  childDisclosure: 'CSOD',
  supervisedOrders: 'ORDER_SUPERVISION',
};

function needPurpose(enquiry: Enquiry, field: string): void {
  const purpose = PURPOSES[field];
  if (purpose !== undefined && enquiry.purpose !== purpose) {
    throw new BrokerError('ENQUIRY_REQUIRED', `${field} needs an enquiry whose purpose is ${purpose}`);
  }
}

/** Premises are tied to an enquiry by the log of an incident alone: without one, nothing found would mean nothing. */
function needIncident(enquiry: Enquiry, args: Readonly<Record<string, unknown>>): void {
  askedAddress(String(args.address ?? ''));
  if (enquiry.incidentLog === null) {
    throw new BrokerError('ENQUIRY_REQUIRED', 'premisesAlerts needs an enquiry that names the log of the incident');
  }
}

/** The subject that a root field names in its arguments; null where something else says whom it is about. */
export function subjectOf(
  field: string,
  args: Readonly<Record<string, unknown>>,
  now: Date,
): AskedSubject | SoughtSubject | null {
  if (field === 'person') return askedSubject(args as PersonArgs);
  if (field === 'searchPeople') return soughtSubject(readSearch(args as SearchArgs, now).criteria);
  if (field === ACCESS_LOG) return askedOf((args as unknown as AccessLogArgs).where ?? {});
  return null;
}
