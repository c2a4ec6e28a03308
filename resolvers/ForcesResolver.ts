import { Ctx, Query, Resolver } from 'type-graphql';
import { Force } from '../schema/people/Force.js';
import { liveOf, type RequestContext } from '../src/broker/RequestContext.js';

/** Which forces there are, and whether they can be asked. */
@Resolver()
export class ForcesResolver {
  @Query(() => [Force], { description: 'Every configured force and whether its records system can be asked just now.' })
  async forces(@Ctx() context: RequestContext): Promise<unknown> {
    const statuses = await liveOf(context).checkForces();
    return context.parts.forces.map(({ code, name }) => ({ code, name, status: statuses.get(code) ?? 'UNAVAILABLE' }));
  }
}
