import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { allow, rule, shield } from 'graphql-shield';
import { callerOf, mayAsk, maySeeTactics, resolvers, tellReady, typeDefs } from './data.js';

const isPolice = rule('isPolice', { cache: 'contextual' })((_parent, _args, { caller }) => mayAsk(caller));
const ownsRecord = rule('ownsRecord', { cache: 'no_cache' })((parent, _args, { caller }) =>
  maySeeTactics(caller, parent),
);

/**
 * Apollo Server with a rule on every field, as its guide has it; a field that is denied is null and makes no error, which is
 * what costs it least.
 */
const permissions = shield(
  {
    Query: { '*': isPolice },
    Person: { '*': isPolice },
    Identity: { '*': isPolice },
    CrimeReport: { '*': isPolice, policyAndTactics: ownsRecord },
  },
  {
    fallbackRule: allow,
    fallbackError: (_thrown, _parent, _args, _context, info) =>
      info.parentType.name === 'Query' ? new GraphQLError('forbidden', { extensions: { code: 'FORBIDDEN' } }) : null,
  },
);
const schema = applyMiddleware(makeExecutableSchema({ typeDefs, resolvers }), permissions);
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async ({ req }) => ({ caller: callerOf(req.headers.authorization) }),
});
tellReady(new URL(url).port);
