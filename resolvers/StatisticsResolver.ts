import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Enum } from '../schema/enums.js';
import { Aggregate } from '../schema/statistics/Aggregate.js';
import { AggregateFilter } from '../schema/statistics/AggregateFilter.js';
import { liveOf, type RequestContext } from '../src/broker/RequestContext.js';
import type { AggregateDimension, AggregateKind } from '../src/model/Count.js';

/** Asks how many, and never who: nothing leads from a count to a record. */
@Resolver()
export class StatisticsResolver {
  @Query(() => Aggregate, {
    description:
      'Police analysts only, under an enquiry for STRATEGIC_ANALYSIS: how many records there are, broken down by up to three dimensions. Counts are rounded to five, small ones are held back, and so are those that would give them away, also together with what the same analyst was told before.',
  })
  async aggregate(
    @Arg('kind', () => Enum.AggregateKind) kind: AggregateKind,
    @Arg('groupBy', () => [Enum.AggregateDimension]) groupBy: AggregateDimension[],
    @Arg('where', () => AggregateFilter, { nullable: true }) where: AggregateFilter | undefined,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).aggregate({ kind, where, groupBy });
  }
}
