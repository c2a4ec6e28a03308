import { declareHeld, hasOverdueReview } from '../../casework/commands/declareHeld.js';
import {
  type AcceptanceInput,
  acceptEnquiry,
  type ReviewInput,
  reviewEmergency,
} from '../../casework/commands/reviewHeld.js';
import { isRefused, refusalOf } from '../../casework/takeStep.js';
import { BrokerError } from '../../model/BrokerError.js';
import type { Urgency } from '../../model/codes.js';
import type { Enquiry } from '../../model/Enquiry.js';
import type { Refusal } from '../../model/Refusal.js';
import { besideRow } from '../besideRow.js';
import { type CaseRequest, carryOut } from './carryOut.js';
import { deskOf } from './deskOf.js';

type OwnRequest = Omit<CaseRequest, 'operation'>;

/** Whether it was carried out, or why not. */
export interface DonePayload {
  readonly done: boolean;
  readonly refusal: Refusal | null;
}

/** Why this officer may not declare a threat to life just now; null where they may. */
export function whyNoEmergency(
  { serving, requester }: OwnRequest,
  urgency: Urgency | null | undefined,
): Refusal | null {
  if (urgency !== 'THREAT_TO_LIFE' || !hasOverdueReview(deskOf(serving.parts, requester, serving.now))) return null;
  serving.record.refusal = 'REVIEW_OUTSTANDING';
  return refusalOf('REVIEW_OUTSTANDING', 'urgency');
}

/** Leaves a threat to life or a conflict of interest for others to look at, and pages the duty Inspector. */
export async function noteOpened({ serving, requestId, requester }: OwnRequest, enquiry: Enquiry): Promise<void> {
  const { parts, record, now } = serving;
  const changes = declareHeld(deskOf(parts, requester, now), enquiry);
  if (changes.length === 0) return;
  if (!(await parts.cases.propose({ requestId, counts: 'DONE', changes })))
    throw new BrokerError('INTERNAL', 'the enquiry could not be handed on for review');
  for (const { kind, id, file } of changes) {
    const fieldPath = `openEnquiry.${kind.toLowerCase()}`;
    record.rows.push(
      besideRow({
        operation: 'COLLECTION',
        subjectRef: null,
        authorisationId: null,
        recordId: id,
        fieldPath,
        decision: 'F',
      }),
    );
    if (kind === 'EMERGENCY' && 'officer' in file) parts.onPage(file.force, 'REVIEW_EMERGENCY');
  }
}

export const judgeEmergency = (request: OwnRequest, input: ReviewInput): Promise<DonePayload> =>
  done({ ...request, operation: 'reviewEmergency' }, (desk) => reviewEmergency(desk, input));

/** The auditor finds each acceptance by its row. */
export async function acceptHeld(request: OwnRequest, input: AcceptanceInput): Promise<DonePayload> {
  const payload = await done({ ...request, operation: 'acceptEnquiry' }, (desk) => acceptEnquiry(desk, input));
  if (payload.done) request.serving.record.rows.push(CONFLICT_ROW);
  return payload;
}

const CONFLICT_ROW = besideRow({
  operation: 'CONSULTATION',
  subjectRef: null,
  authorisationId: null,
  fieldPath: 'alert.conflictAccepted',
  decision: 'F',
});

async function done(request: CaseRequest, command: Parameters<typeof carryOut>[1]): Promise<DonePayload> {
  const result = await carryOut(request, command);
  return isRefused(result) ? { done: false, refusal: result } : { done: true, refusal: null };
}
