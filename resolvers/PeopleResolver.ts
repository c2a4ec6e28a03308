import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { PersonArgs } from '../schema/inputs/PersonArgs.js';
import { SearchPeopleArgs } from '../schema/inputs/SearchPeopleArgs.js';
import { PeopleSearch } from '../schema/people/PeopleSearch.js';
import { Person } from '../schema/people/Person.js';
import { liveOf, type RequestContext } from '../src/broker/RequestContext.js';

/** Asks about people: the request goes to the broker and comes back as released views, which the types below only read. */
@Resolver()
export class PeopleResolver {
  @Query(() => Person, {
    description:
      'One person, as far as the caller’s enquiry justifies. Never null: a person of whom nothing may be shown has empty lists. Give exactly one of pncId, croNumber, nominal, or name with dateOfBirth, as the enquiry does.',
  })
  async person(
    @Args() args: PersonArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return liveOf(context).person(String(info.path.key), args);
  }

  @Query(() => PeopleSearch, {
    description: 'Police only: people from every force who may be meant, each by themselves; nothing is merged.',
  })
  async searchPeople(
    @Args() args: SearchPeopleArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const live = liveOf(context);
    const { found, more, ...page } = await live.searchPeople(String(info.path.key), args);
    const sources = live.sources();
    return {
      ...page,
      sources: sources.map(({ force, status }) => ({
        force,
        status,
        recordsFound: answered(status) ? (found.get(force) ?? 0) : null,
        more: more.includes(force),
      })),
      complete: sources.every(({ status }) => status === 'OK'),
    };
  }
}

const answered = (status: string): boolean => status === 'OK' || status === 'PARTIAL';
