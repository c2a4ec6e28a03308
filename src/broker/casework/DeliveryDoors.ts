import type { Change } from '../../casework/CaseItem.js';
import { type DeliveryInput, recordAuthorisationDelivery } from '../../casework/commands/deliverAuthorisation.js';
import { applicationTelling, deliverChildDisclosure } from '../../casework/commands/deliverChildDisclosure.js';
import { isRefused } from '../../casework/takeStep.js';
import type { Refusal } from '../../model/Refusal.js';
import { type ApplicationView, applicationView } from './ApplicationDoors.js';
import { type AuthorisationView, authorisationView } from './authorisationView.js';
import { type CaseRequest, carryOut } from './carryOut.js';
import { itemAfter } from './itemAfter.js';

/** What was delivered, as it stands now, or why nothing was noted. */
export interface DeliveryPayload {
  readonly authorisation: AuthorisationView | null;
  readonly application: ApplicationView | null;
  readonly refusal: Refusal | null;
}

const NONE: DeliveryPayload = { authorisation: null, application: null, refusal: null };

/**
 * An officer notes that somebody was told in another way than through the broker: the recipient of an authorisation, or
 * a parent or carer whom a decision under the scheme names, who first undertakes to keep it confidential.
 */
export async function noteDelivery(
  request: Omit<CaseRequest, 'operation'>,
  input: DeliveryInput & { readonly undertaking?: boolean | null | undefined },
): Promise<DeliveryPayload> {
  const { serving } = request;
  const isApplication = applicationTelling(serving.parts.cases, input.id) !== undefined;
  const result = await carryOut({ ...request, operation: 'recordDelivery' }, (desk) =>
    isApplication
      ? deliverChildDisclosure(desk, { ...input, undertaking: input.undertaking ?? false })
      : recordAuthorisationDelivery(desk, input),
  );
  if (isRefused(result)) return { ...NONE, refusal: result };
  const [change]: readonly [Change, ...Change[]] = result.changes;
  return isApplication
    ? { ...NONE, application: applicationView(request, itemAfter(serving, change as Change<'APPLICATION'>)) }
    : { ...NONE, authorisation: authorisationView(itemAfter(serving, change as Change<'AUTHORISATION'>), serving.now) };
}
