import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AdvanceChildDisclosureInput } from '../../schema/casework/AdvanceChildDisclosureInput.js';
import { ApplicationPayload } from '../../schema/casework/ApplicationPayload.js';
import { ApplyForChildDisclosureInput } from '../../schema/casework/ApplyForChildDisclosureInput.js';
import { ChildDisclosureApplication } from '../../schema/casework/ChildDisclosureApplication.js';
import { DecideChildDisclosureInput } from '../../schema/casework/DecideChildDisclosureInput.js';
import { liveOf, type RequestContext } from '../../src/broker/RequestContext.js';

/** The child sex offender disclosure scheme, from the application to its end; what is told is opened elsewhere. */
@Resolver()
export class ChildDisclosureResolver {
  @Mutation(() => ApplicationPayload, {
    description:
      'Applicants, through an app of a force’s own, and officers on their behalf: asks whether somebody poses a risk to a child. Nothing is looked up.',
  })
  async applyForChildDisclosure(
    @Arg('input', () => ApplyForChildDisclosureInput) input: ApplyForChildDisclosureInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.applyForChildDisclosure(input);
  }

  @Mutation(() => ApplicationPayload, { description: 'Officers of the force: takes an application to its next stage.' })
  async advanceChildDisclosure(
    @Arg('input', () => AdvanceChildDisclosureInput) input: AdvanceChildDisclosureInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.advanceChildDisclosure(input);
  }

  @Mutation(() => ApplicationPayload, {
    description:
      'Inspectors and above in a current posting of the force who did not assess it: decides whether, and whom, to tell.',
  })
  async decideChildDisclosure(
    @Arg('input', () => DecideChildDisclosureInput) input: DecideChildDisclosureInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.decideChildDisclosure(input);
  }

  @Query(() => ChildDisclosureApplication, {
    nullable: true,
    description: 'Its applicant: a stage and fixed words. Officers of its force: the file as well.',
  })
  async childDisclosureApplication(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<unknown> {
    return liveOf(context).cases.childDisclosureApplication(id);
  }
}
