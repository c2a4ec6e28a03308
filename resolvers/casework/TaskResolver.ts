import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { AcceptEnquiryInput } from '../../schema/casework/AcceptEnquiryInput.js';
import { ClaimTaskInput } from '../../schema/casework/ClaimTaskInput.js';
import { CompleteTaskInput } from '../../schema/casework/CompleteTaskInput.js';
import { DonePayload } from '../../schema/casework/DonePayload.js';
import { EscalateTaskInput } from '../../schema/casework/EscalateTaskInput.js';
import { ReviewEmergencyInput } from '../../schema/casework/ReviewEmergencyInput.js';
import { Task } from '../../schema/casework/Task.js';
import { TaskPayload } from '../../schema/casework/TaskPayload.js';
import { Enum } from '../../schema/enums.js';
import { liveOf, type RequestContext } from '../../src/broker/RequestContext.js';
import type { TaskType } from '../../src/model/caseVocabulary.js';

/** What waits for somebody: tasks, threats to life, conflicts of interest. */
@Resolver()
export class TaskResolver {
  @Query(() => [Task], {
    description: 'Tasks of the caller’s own organisation, first what is due first.',
  })
  async tasks(
    @Arg('types', () => [Enum.TaskType], { nullable: true, description: 'Only these types.' })
    types: TaskType[] | null | undefined,
    @Arg('done', () => Boolean, { nullable: true, defaultValue: false, description: 'Also those that are done.' })
    done: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many, 200 at most.' })
    first: number | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.tasks({ types, done, first });
  }

  @Mutation(() => TaskPayload, { description: 'Takes a task of the caller’s own organisation on.' })
  async claimTask(
    @Arg('input', () => ClaimTaskInput) input: ClaimTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.claimTask(input);
  }

  @Mutation(() => TaskPayload, { description: 'Whoever took it on, or an Inspector: says that a task is done.' })
  async completeTask(
    @Arg('input', () => CompleteTaskInput) input: CompleteTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.completeTask(input);
  }

  @Mutation(() => TaskPayload, { description: 'Passes a task up: of a police task, to an Inspector.' })
  async escalateTask(
    @Arg('input', () => EscalateTaskInput) input: EscalateTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.escalateTask(input);
  }

  @Mutation(() => DonePayload, {
    description:
      'An Inspector of the force who did not declare it: reviews a threat to life. One that was not justified ends its enquiry.',
  })
  async reviewEmergency(
    @Arg('input', () => ReviewEmergencyInput) input: ReviewEmergencyInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.reviewEmergency(input);
  }

  @Mutation(() => DonePayload, {
    description:
      'A supervisor of the requester’s own organisation: accepts an enquiry that a declared conflict of interest holds. The auditor finds it in the log.',
  })
  async acceptEnquiry(
    @Arg('input', () => AcceptEnquiryInput) input: AcceptEnquiryInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.acceptEnquiry(input);
  }
}
