import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { callerOf, mayAsk, tellReady, typeDefs } from './data.js';

/**
 * Hive Gateway over one subgraph, with its granular protection: scopes on the fields, checked before anything is fetched.
 * It cannot look at a record; here that makes no difference, since the asker owns none of them.
 */
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@requiresScopes"])`;
const scoped = typeDefs
  .replace('policyAndTactics: String', 'policyAndTactics: String @requiresScopes(scopes: [["owner"]])')
  .replace('type Person', 'type Person @requiresScopes(scopes: [["police"]])')
  .replace('): Person!', '): Person! @requiresScopes(scopes: [["police"]])');
const subgraph = fork(fileURLToPath(new URL('mercurius.js', import.meta.url)), [process.argv[2]], { execArgv: [] });
const [{ port }] = await once(subgraph, 'message');
process.once('disconnect', () => subgraph.disconnect());

const composed = composeServices([
  { name: 'records', typeDefs: parse(`${LINK}\n${scoped}`), url: `http://127.0.0.1:${port}/graphql` },
]);
if (composed.supergraphSdl === undefined) throw new Error(composed.errors.map(({ message }) => message).join('; '));
const gateway = createGatewayRuntime({
  supergraph: composed.supergraphSdl,
  logging: false,
  genericAuth: {
    mode: 'protect-granular',
    rejectUnauthenticated: false,
    resolveUserFn: ({ headers }) => {
      const caller = callerOf(headers.authorization);
      return caller === null ? null : { scope: mayAsk(caller) ? ['police'] : ['employer'] };
    },
  },
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => tellReady(server.address().port));
