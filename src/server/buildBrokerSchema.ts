import { type GraphQLSchema, isInterfaceType, specifiedDirectives } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AccessLogResolver } from '../../resolvers/AccessLogResolver.js';
import { AuthorisationResolver } from '../../resolvers/casework/AuthorisationResolver.js';
import { ChildDisclosureResolver } from '../../resolvers/casework/ChildDisclosureResolver.js';
import { ContributionResolver } from '../../resolvers/casework/ContributionResolver.js';
import { LinkResolver } from '../../resolvers/casework/LinkResolver.js';
import { NoticeResolver } from '../../resolvers/casework/NoticeResolver.js';
import { TaskResolver } from '../../resolvers/casework/TaskResolver.js';
import { DisclosureResolver } from '../../resolvers/DisclosureResolver.js';
import { EnquiryResolver } from '../../resolvers/EnquiryResolver.js';
import { ExplainResolver } from '../../resolvers/ExplainResolver.js';
import { ForcesResolver } from '../../resolvers/ForcesResolver.js';
import { PeopleResolver } from '../../resolvers/PeopleResolver.js';
import { StatisticsResolver } from '../../resolvers/StatisticsResolver.js';
import { TiedPeopleResolver } from '../../resolvers/TiedPeopleResolver.js';
import { DIRECTIVES } from '../../schema/directives.js';
import { RECORD_TYPES } from '../../schema/recordTypes.js';
import { describeRules } from './describeRules.js';

/** The schema library wants one although every subscription says itself where its events come from. */
const NO_TOPICS = {
  publish(): never {
    throw new Error('nothing is published by topic');
  },
  subscribe(): never {
    throw new Error('nothing is subscribed to by topic');
  },
};

let built: Promise<GraphQLSchema> | null = null;

/**
 * The schema, unguarded: types, directives, root fields, and in each description what its rule means. It follows from the
 * classes alone, so a process builds it once; nobody changes it.
 */
export function buildBrokerSchema(): Promise<GraphQLSchema> {
  built ??= build();
  return built;
}

async function build(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      PeopleResolver,
      DisclosureResolver,
      TiedPeopleResolver,
      EnquiryResolver,
      ForcesResolver,
      StatisticsResolver,
      ExplainResolver,
      AccessLogResolver,
      AuthorisationResolver,
      TaskResolver,
      ContributionResolver,
      LinkResolver,
      NoticeResolver,
      ChildDisclosureResolver,
    ],
    orphanedTypes: [...RECORD_TYPES],
    directives: [...specifiedDirectives, ...DIRECTIVES],
    pubSub: NO_TOPICS,
    validate: false,
    emitSchemaFile: false,
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = typenameOf;
  }
  describeRules(schema);
  return schema;
}

/** Every view says what it is. The executor knows this function by its name. */
const typenameOf = (value: { readonly __typename: string }): string => value.__typename;
