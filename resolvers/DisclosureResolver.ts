import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { AuthorisedDisclosure } from '../schema/people/AuthorisedDisclosure.js';
import { ChildDisclosure } from '../schema/people/ChildDisclosure.js';
import { liveOf, type RequestContext } from '../src/broker/RequestContext.js';

/** Opens disclosures that human beings decided on: their subject comes from the decision, never from the query. */
@Resolver()
export class DisclosureResolver {
  @Query(() => AuthorisedDisclosure, {
    description:
      'Employers and regulators: a disclosure authorised for the caller’s organisation. The enquiry’s purpose is CLPD. An authorisation that is unknown, not the caller’s or no longer live opens nothing, and does not say which.',
  })
  async disclosure(
    @Arg('authorisationId', () => ID, { description: 'The authorisation, by the id the police gave.' })
    authorisationId: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return liveOf(context).disclosure(String(info.path.key), authorisationId);
  }

  @Query(() => ChildDisclosure, {
    description:
      'Police, in person: what the parent or carer named in a decision to disclose may be told. The enquiry’s purpose is CSOD.',
  })
  async childDisclosure(
    @Arg('id', () => ID, { description: 'The decision, by its id.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return liveOf(context).childDisclosure(String(info.path.key), id);
  }
}
