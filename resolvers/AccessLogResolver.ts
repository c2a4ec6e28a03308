import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { AccessDecisions } from '../schema/accessLog/AccessDecisions.js';
import { AccessLogConnection } from '../schema/accessLog/AccessLogConnection.js';
import { AccessLogEntry } from '../schema/accessLog/AccessLogEntry.js';
import { AccessLogFilter } from '../schema/accessLog/AccessLogFilter.js';
import { LogReceipt } from '../schema/accessLog/LogReceipt.js';
import { Enum } from '../schema/enums.js';
import type { AccessWhere } from '../src/broker/accessLogQuestion.js';
import type { AccessView } from '../src/broker/accessView.js';
import { decisionsOf } from '../src/broker/decisionsOf.js';
import { liveOf, type RequestContext } from '../src/broker/RequestContext.js';
import type { LogPurpose } from '../src/model/codes.js';

/** Reads the log of who asked what about whom: a page of views, cut to what its reader may see. */
@Resolver(() => AccessLogEntry)
export class AccessLogResolver {
  @Query(() => AccessLogConnection, {
    description:
      'Auditors: the access log, newest first. Stewards: as far as it concerns the records of their own force. It is read for a purpose that the law allows and not under an enquiry; each search is itself logged.',
  })
  async accessLog(
    @Arg('purposeOfReading', () => Enum.LogPurpose, {
      description: 'What the log is read for (Data Protection Act 2018 s.62(4)).',
    })
    purposeOfReading: LogPurpose,
    @Arg('where', () => AccessLogFilter, { nullable: true, description: 'Which accesses; all where it is left out.' })
    where: AccessLogFilter | null | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many, 200 at most.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).accessLog({
      purposeOfReading,
      where: where as AccessWhere | null | undefined,
      first,
      after,
    });
  }

  @FieldResolver(() => AccessDecisions, { description: 'What was decided, row by row, in order.' })
  decisions(
    @Root() { rows }: AccessView,
    @Arg('first', () => Int, { nullable: true, defaultValue: 200, description: 'How many, 200 at most.' })
    first: number | null,
    @Arg('skip', () => Int, { nullable: true, defaultValue: 0, description: 'How many to leave out before them.' })
    skip: number | null,
  ): unknown {
    return decisionsOf(rows, first, skip);
  }

  @FieldResolver(() => LogReceipt, { nullable: true })
  intentReceipt(@Root() { intentIndex }: AccessView, @Ctx() context: RequestContext): Promise<unknown> {
    return liveOf(context).logReceipt(intentIndex);
  }

  @FieldResolver(() => LogReceipt, { nullable: true })
  outcomeReceipt(@Root() { outcomeIndex }: AccessView, @Ctx() context: RequestContext): Promise<unknown> {
    return liveOf(context).logReceipt(outcomeIndex);
  }
}
