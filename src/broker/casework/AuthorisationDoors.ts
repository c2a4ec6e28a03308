import type { CaseDesk, CommandResult } from '../../casework/CaseDesk.js';
import type { Change } from '../../casework/CaseItem.js';
import { type DecisionInput, decideAuthorisation } from '../../casework/commands/decideAuthorisation.js';
import { type AuthorisationInput, requestAuthorisation } from '../../casework/commands/requestAuthorisation.js';
import { type RevocationInput, revokeAuthorisation } from '../../casework/commands/revokeAuthorisation.js';
import { isRefused } from '../../casework/takeStep.js';
import { RANKS } from '../../model/codes.js';
import type { Refusal } from '../../model/Refusal.js';
import type { PoliceRequester } from '../../model/Requester.js';
import { identifiedSubject } from '../AskedSubject.js';
import type { Caller } from '../Caller.js';
import { needCoveredSomehow } from '../judgeRequest.js';
import { type AuthorisationView, authorisationView } from './authorisationView.js';
import { type CaseRequest, carryOut } from './carryOut.js';
import { itemAfter } from './itemAfter.js';
import { noteRead } from './noteRead.js';

/** The thing, or why there is none. */
export interface AuthorisationPayload {
  readonly authorisation: AuthorisationView | null;
  readonly refusal: Refusal | null;
}

type OwnRequest = Omit<CaseRequest, 'operation'>;

/** The draft, under an enquiry that is about its subject. @throws BrokerError SUBJECT_NOT_COVERED. */
export function askAuthorisation(
  request: OwnRequest,
  caller: Caller,
  input: AuthorisationInput,
): Promise<AuthorisationPayload> {
  return carried(request, 'requestAuthorisation', (desk) => {
    const result = requestAuthorisation(desk, input, caller.enquiry.id);
    if (!isRefused(result) && result.subject !== null)
      needCoveredSomehow(caller.enquiry, identifiedSubject(result.subject));
    return result;
  });
}

export const judgeAuthorisation = (request: OwnRequest, input: DecisionInput): Promise<AuthorisationPayload> =>
  carried(request, 'decideAuthorisation', (desk) => decideAuthorisation(desk, input));

export const takeBackAuthorisation = (request: OwnRequest, input: RevocationInput): Promise<AuthorisationPayload> =>
  carried(request, 'revokeAuthorisation', (desk) => revokeAuthorisation(desk, input));

/** An authorisation, to officers of the force that decides it and to whoever drafted it; anybody else’s is none. */
export function readAuthorisation({ serving, requester }: OwnRequest, id: string): AuthorisationView | null {
  const item = serving.parts.cases.get('AUTHORISATION', id);
  const force = requester.side === 'POLICE' && mayLookIn(requester) ? requester.force : null;
  const mayRead = item !== undefined && (item.file.force === force || item.file.requestedBy === requester.id);
  noteRead(serving, 'authorisation', id, mayRead ? item.file.subject : null, mayRead);
  return mayRead ? authorisationView(item, serving.now) : null;
}

/** Of front-line officers, only those who may decide; everybody else of the force. */
const mayLookIn = ({ group, rank }: PoliceRequester): boolean =>
  group !== 'POLICE_FRONT_LINE' || (rank !== null && RANKS.indexOf(rank) >= RANKS.indexOf('INSPECTOR'));

async function carried(
  request: OwnRequest,
  operation: string,
  command: (desk: CaseDesk) => CommandResult,
): Promise<AuthorisationPayload> {
  const result = await carryOut({ ...request, operation }, command);
  if (isRefused(result)) return { authorisation: null, refusal: result };
  const [change] = result.changes as readonly [Change<'AUTHORISATION'>];
  return { authorisation: authorisationView(itemAfter(request.serving, change), request.serving.now), refusal: null };
}
