import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Force } from '../schema/people/Force.js';
import { Quarantine } from '../schema/people/Quarantine.js';
import { ForceCodeScalar } from '../schema/scalars.js';
import { liveOf, type RequestContext } from '../src/broker/RequestContext.js';

/** Which forces there are, whether they can be asked, and what their stewards have to mend. */
@Resolver()
export class ForcesResolver {
  @Query(() => [Force], { description: 'Every configured force and whether its records system can be asked just now.' })
  async forces(@Ctx() context: RequestContext): Promise<unknown> {
    const statuses = await liveOf(context).checkForces();
    return context.parts.forces.map(({ code, name }) => ({ code, name, status: statuses.get(code) ?? 'UNAVAILABLE' }));
  }

  @Query(() => Quarantine, {
    description:
      'Stewards: the rows of their own force that cannot be read and are left out, by table, row and field, without values. It is itself logged.',
  })
  quarantine(
    @Arg('force', () => ForceCodeScalar, { description: 'The steward’s own.' }) force: string,
    @Arg('first', () => Int, { defaultValue: 200, description: 'How many fields, 1,000 at most.' }) first: number,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'How many to leave out before them.' }) skip: number,
    @Ctx() context: RequestContext,
  ): unknown {
    return liveOf(context).quarantine({ force, first, skip });
  }
}
