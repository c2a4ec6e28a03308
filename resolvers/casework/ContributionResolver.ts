import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Contribution } from '../../schema/casework/Contribution.js';
import { ContributionPayload } from '../../schema/casework/ContributionPayload.js';
import { PrepareContributionInput } from '../../schema/casework/PrepareContributionInput.js';
import { SendContributionInput } from '../../schema/casework/SendContributionInput.js';
import { liveOf, type RequestContext } from '../../src/broker/RequestContext.js';

/** What the police bring to a meeting of agencies. */
@Resolver()
export class ContributionResolver {
  @Mutation(() => ContributionPayload, {
    description:
      'Public protection, under an enquiry about the person: prepares what is brought to a meeting, and for whom. It opens nothing by itself.',
  })
  async prepareContribution(
    @Arg('input', () => PrepareContributionInput) input: PrepareContributionInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.prepareContribution(input);
  }

  @Mutation(() => ContributionPayload, {
    description: 'Officers of the force: lets each recipient collect a contribution, and tells them that it waits.',
  })
  async sendContribution(
    @Arg('input', () => SendContributionInput) input: SendContributionInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.sendContribution(input);
  }

  @Query(() => Contribution, {
    description:
      'Its recipients, under an enquiry of their own about the same person: the records it names, as the policy gives them. Officers of the force, under theirs: its file, and with `asRecipient` the most that this recipient could see.',
  })
  async contribution(
    @Arg('id', () => ID, { description: 'The contribution, by its id.' }) id: string,
    @Arg('asRecipient', () => ID, {
      nullable: true,
      description: 'Officers only: the organisation through whose eyes it is shown.',
    })
    asRecipient: string | null | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return liveOf(context).contribution(String(info.path.key), id, asRecipient ?? null);
  }
}
