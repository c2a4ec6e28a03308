import { Arg, Ctx, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { CompliancePayload } from '../../schema/casework/CompliancePayload.js';
import { Notice } from '../../schema/casework/Notice.js';
import { ReportComplianceInput } from '../../schema/casework/ReportComplianceInput.js';
import { liveOf, type RequestContext } from '../../src/broker/RequestContext.js';

/** What agencies tell the police of orders, and what they are told. */
@Resolver()
export class NoticeResolver {
  @Mutation(() => CompliancePayload, {
    description:
      'Supervisors of a positive requirement: reports whether their own requirement is complied with, under an enquiry for ORDER_SUPERVISION. Failure raises a task for the force and tells the responsible authorities.',
  })
  async reportCompliance(
    @Arg('input', () => ReportComplianceInput) input: ReportComplianceInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.reportCompliance(input);
  }

  @Subscription(() => Notice, {
    subscribe: ({ context }: { context: RequestContext }) => noticesOf(context),
    description:
      'What the caller’s organisation is told of, as it happens; first what nobody has read yet. Whether each is theirs is judged anew, and each is logged as a disclosure before it leaves.',
  })
  notifications(@Root() notice: unknown): unknown {
    return notice;
  }

  @Query(() => [Notice], {
    description:
      'What the caller’s organisation is to be told of, newest first: what to ask about, never what would be answered. Reading it is logged as a disclosure.',
  })
  async inbox(
    @Arg('unread', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Only those that nobody has read.',
    })
    unread: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many, 200 at most.' })
    first: number | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).cases.inbox({ unread, first });
  }
}

/** @throws Error where the caller did not come to stay: no other way leads here. */
function noticesOf({ notices }: RequestContext): AsyncIterable<unknown> {
  if (notices === null) throw new Error('a subscription was opened outside a WebSocket');
  return notices;
}
