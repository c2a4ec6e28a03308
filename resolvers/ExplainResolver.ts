import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Explanation } from '../schema/explain/Explanation.js';
import { liveOf, type RequestContext } from '../src/broker/RequestContext.js';

/** Says what an enquiry can get, and why, without asking any force. */
@Resolver()
export class ExplainResolver {
  @Query(() => [Explanation], {
    description:
      "The most that the caller's enquiry could get of fields of the schema, and why. No force is asked, and the answer is the same whoever the subject is. At most 50 coordinates.",
  })
  async explain(
    @Arg('coordinates', () => [String], {
      description: 'Fields by their coordinates, e.g. `Order.conditions`, or paths, e.g. `CrimeReport.victims.name`.',
    })
    coordinates: string[],
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return liveOf(context).explain(coordinates);
  }
}
