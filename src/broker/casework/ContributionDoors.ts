import type { CaseDesk, CommandResult } from '../../casework/CaseDesk.js';
import type { Change } from '../../casework/CaseItem.js';
import {
  type ContributionInput,
  prepareContribution,
  sendContribution,
} from '../../casework/commands/prepareContribution.js';
import type { MovedInput } from '../../casework/commands/readCase.js';
import { isRefused } from '../../casework/takeStep.js';
import type { Refusal } from '../../model/Refusal.js';
import { identifiedSubject } from '../AskedSubject.js';
import type { Caller } from '../Caller.js';
import { needCoveredSomehow } from '../judgeRequest.js';
import { type CaseRequest, carryOut } from './carryOut.js';
import { type ContributionView, contributionView } from './contributionView.js';
import { itemAfter } from './itemAfter.js';

export interface ContributionPayload {
  readonly contribution: ContributionView | null;
  readonly refusal: Refusal | null;
}

type OwnRequest = Omit<CaseRequest, 'operation'>;

/** Prepares it, under an enquiry that is about its subject. @throws BrokerError SUBJECT_NOT_COVERED. */
export const prepare = (
  request: OwnRequest,
  { enquiry }: Caller,
  input: ContributionInput,
): Promise<ContributionPayload> =>
  carried(request, 'prepareContribution', (desk) => {
    const result = prepareContribution(desk, input, enquiry.id);
    if (!isRefused(result) && result.subject !== null) needCoveredSomehow(enquiry, identifiedSubject(result.subject));
    return result;
  });

export const send = (request: OwnRequest, input: MovedInput): Promise<ContributionPayload> =>
  carried(request, 'sendContribution', (desk) => sendContribution(desk, input));

async function carried(
  request: OwnRequest,
  operation: string,
  command: (desk: CaseDesk) => CommandResult,
): Promise<ContributionPayload> {
  const result = await carryOut({ ...request, operation }, command);
  if (isRefused(result)) return { contribution: null, refusal: result };
  const [change] = result.changes as readonly [Change<'CONTRIBUTION'>];
  return { contribution: contributionView(itemAfter(request.serving, change)), refusal: null };
}
