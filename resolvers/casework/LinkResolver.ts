import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { DecideLinkInput } from '../../schema/casework/DecideLinkInput.js';
import { LinkPayload } from '../../schema/casework/LinkPayload.js';
import { UnlinkInput } from '../../schema/casework/UnlinkInput.js';
import { liveOf, type RequestContext } from '../../src/broker/RequestContext.js';

/** What named officers decide about who is one person. */
@Resolver()
export class LinkResolver {
  @Mutation(() => LinkPayload, {
    description:
      'Public protection of one of the two forces, under an enquiry about either: confirms that two nominals are one person. The other force is told. Different PNC IDs or CRO numbers forbid it.',
  })
  async confirmLink(
    @Arg('input', () => DecideLinkInput) input: DecideLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.decideLink('CONFIRM', input);
  }

  @Mutation(() => LinkPayload, {
    description:
      'The same: says that two nominals are not one person. Neither makes the other a candidate from then on; a name that is typed still finds both.',
  })
  async refuseLink(
    @Arg('input', () => DecideLinkInput) input: DecideLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.decideLink('REFUSE', input);
  }

  @Mutation(() => LinkPayload, {
    description:
      'Public protection of one of the two forces: undoes such a decision. Whoever received records of the two as one person is told.',
  })
  async unlink(@Arg('input', () => UnlinkInput) input: UnlinkInput, @Ctx() context: RequestContext): Promise<unknown> {
    return liveOf(context).cases.unlink(input);
  }
}
