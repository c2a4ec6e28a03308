import fastify from 'fastify';
import mercurius from 'mercurius';
import auth from 'mercurius-auth';
import { callerOf, mayAsk, maySeeTactics, resolvers, tellReady, typeDefs, withheldResolvers } from './data.js';

/**
 * Mercurius with its compiler from the first request on: bare, or with its own plugin and a directive on every field. Each
 * field that is denied makes an error: the plugin can put null in its place only where no root field is protected and no
 * protected field is an enumeration.
 */
const POLICE = `@auth(needs: "POLICE")`;
const IDENTITY = `sourceForce: String ${POLICE} currentName: String ${POLICE} sex: Sex ${POLICE} }`;
const PERSON = `[Identity!]! ${POLICE} crimeReports: [CrimeReport!]! ${POLICE} }`;
const isProtected = process.argv[3] === 'auth';
const app = fastify();
await app.register(mercurius, {
  schema: isProtected ? protectedTypes() : typeDefs,
  resolvers: isProtected ? resolvers : withheldResolvers,
  context: isProtected ? (request) => ({ caller: callerOf(request.headers.authorization) }) : undefined,
  jit: 1,
});
if (isProtected)
  await app.register(auth, {
    applyPolicy: (directive, parent, _args, { caller }) =>
      directive.arguments[0].value.value === 'OWNER' ? maySeeTactics(caller, parent) : mayAsk(caller),
    authDirective: 'auth',
  });
await app.listen({ port: 0, host: '127.0.0.1' });
tellReady(app.server.address().port);

function protectedTypes() {
  const fields = typeDefs.replace(/^ {4}(\w+: \w+!?)$/gm, (_line, field) =>
    field.startsWith('policyAndTactics') ? `    ${field} @auth(needs: "OWNER")` : `    ${field} @auth(needs: "POLICE")`,
  );
  const inline = fields
    .replace('sourceForce: String currentName: String sex: Sex }', IDENTITY)
    .replace('[Identity!]! crimeReports: [CrimeReport!]! }', PERSON)
    .replace('): Person!', '): Person! @auth(needs: "POLICE")');
  return `directive @auth(needs: String!) on FIELD_DEFINITION\n${inline}`;
}
