import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { CloseEnquiryPayload } from '../schema/enquiry/CloseEnquiryPayload.js';
import { OpenEnquiryPayload } from '../schema/enquiry/OpenEnquiryPayload.js';
import { EnquiryInput } from '../schema/inputs/EnquiryInput.js';
import { liveOf, type RequestContext } from '../src/broker/RequestContext.js';
import { BrokerError } from '../src/model/BrokerError.js';
import type { Refusal } from '../src/model/Refusal.js';
import type { Requester } from '../src/model/Requester.js';

/** Opens and closes enquiries: who asks, why, on which basis, about whom. */
@Resolver()
export class EnquiryResolver {
  @Mutation(() => OpenEnquiryPayload, {
    description: 'Records why the caller asks. Later requests name the enquiry in the Proviso-Enquiry header.',
  })
  async openEnquiry(
    @Arg('input', () => EnquiryInput) input: EnquiryInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const live = liveOf(context);
    const blocked = live.cases.whyNoEmergency(input.urgency);
    if (blocked !== null) return { enquiry: null, refusal: blocked };
    const result = await context.desk.open(requesterOf(context), input);
    if ('problems' in result) {
      live.refuse(result.code);
      return { enquiry: null, refusal: result };
    }
    live.noteCollection(result.enquiry, result.reusedText);
    await live.cases.noteOpened(result.enquiry);
    const { id, expiresAt } = result.enquiry;
    return { enquiry: { id, expiresAt }, refusal: null };
  }

  @Mutation(() => CloseEnquiryPayload, { description: 'Ends an enquiry of the caller’s own.' })
  async closeEnquiry(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<unknown> {
    const closed = await context.desk.close(requesterOf(context), id);
    if (!closed) liveOf(context).refuse('ENQUIRY_NOT_FOUND');
    return { closed, refusal: closed ? null : NOT_FOUND };
  }
}

const NOT_FOUND: Refusal = {
  code: 'ENQUIRY_NOT_FOUND',
  problems: [{ path: 'id', message: 'no open enquiry of yours has this id' }],
};

function requesterOf({ requester }: RequestContext): Requester {
  if (requester === null) throw new BrokerError('UNAUTHENTICATED', 'a bearer token is required');
  return requester;
}
