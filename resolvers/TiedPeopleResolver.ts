import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Person } from '../schema/people/Person.js';
import { liveOf, type RequestContext } from '../src/broker/RequestContext.js';

/** Finds people by what ties them to the caller's work and not by who they are: nothing is browsed, nobody counted. */
@Resolver()
export class TiedPeopleResolver {
  @Query(() => [Person], {
    description:
      'Supervisors of a positive requirement: everybody on whose order in force the caller’s organisation is named, from every force. The enquiry’s purpose is ORDER_SUPERVISION; where it names people, only those.',
  })
  async supervisedOrders(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return liveOf(context).supervisedOrders(String(info.path.key));
  }

  @Query(() => [Person], {
    description:
      'Front-line officers at an incident: whoever lives at its address, or has a domestic violence notice about it. Any other address gives an empty list.',
  })
  async premisesAlerts(
    @Arg('address', () => String, { description: 'House and street in one line, with or without the town.' })
    address: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return liveOf(context).premisesAlerts(String(info.path.key), address);
  }
}
