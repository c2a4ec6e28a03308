import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { tellReady, typeDefs, withheldResolvers } from './data.js';

/** Apollo Server as its guide has it, with all its defaults and no protection. */
const server = new ApolloServer({ typeDefs, resolvers: withheldResolvers });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
tellReady(new URL(url).port);
