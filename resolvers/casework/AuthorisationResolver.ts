import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Authorisation } from '../../schema/casework/Authorisation.js';
import { AuthorisationPayload } from '../../schema/casework/AuthorisationPayload.js';
import { DecideAuthorisationInput } from '../../schema/casework/DecideAuthorisationInput.js';
import { DeliveryPayload } from '../../schema/casework/DeliveryPayload.js';
import { RecordDeliveryInput } from '../../schema/casework/RecordDeliveryInput.js';
import { RequestAuthorisationInput } from '../../schema/casework/RequestAuthorisationInput.js';
import { RevokeAuthorisationInput } from '../../schema/casework/RevokeAuthorisationInput.js';
import { liveOf, type RequestContext } from '../../src/broker/RequestContext.js';

/** Drafts, decides, takes back and reads authorisations: what they open is opened elsewhere. */
@Resolver()
export class AuthorisationResolver {
  @Mutation(() => AuthorisationPayload, {
    description:
      'Public protection: drafts an authorisation, under an enquiry that is about its subject. It opens nothing until an Inspector of the force approves it.',
  })
  async requestAuthorisation(
    @Arg('input', () => RequestAuthorisationInput) input: RequestAuthorisationInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.requestAuthorisation(input);
  }

  @Mutation(() => AuthorisationPayload, {
    description:
      'Inspectors and above in a current posting of the force: approves or refuses a draft, with reasons. Neither whoever drafted it nor the officer in the case may.',
  })
  async decideAuthorisation(
    @Arg('input', () => DecideAuthorisationInput) input: DecideAuthorisationInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.decideAuthorisation(input);
  }

  @Mutation(() => AuthorisationPayload, {
    description: 'Whoever drafted it, or an Inspector of the force: takes an authorisation back.',
  })
  async revokeAuthorisation(
    @Arg('input', () => RevokeAuthorisationInput) input: RevokeAuthorisationInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.revokeAuthorisation(input);
  }

  @Mutation(() => DeliveryPayload, {
    description:
      'Officers of the force: notes that somebody was told in person, by telephone or in writing: the recipient of an authorisation, or a parent or carer under the disclosure scheme.',
  })
  async recordDelivery(
    @Arg('input', () => RecordDeliveryInput) input: RecordDeliveryInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.recordDelivery(input);
  }

  @Query(() => Authorisation, {
    nullable: true,
    description: 'Officers of the force that decides it, and whoever drafted it: an authorisation, by its id.',
  })
  async authorisation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<unknown> {
    return liveOf(context).cases.authorisation(id);
  }
}
