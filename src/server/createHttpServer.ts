import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { RequestContext } from '../broker/RequestContext.js';
import { FINDING_WORDS } from '../instances/Finding.js';
import type { Standing } from '../instances/InstanceWatch.js';
import { Asker, type GoneSignal } from '../model/Asker.js';
import type { ConsolePages } from './consolePages.js';
import type { LogRoutes } from './logRoutes.js';
import type { LineNumbers, Metrics } from './metrics.js';
import { readBody } from './readBody.js';
import { sendAnswer, sendError } from './sendAnswer.js';

/** What the HTTP layer is fitted with. */
export interface HttpParts {
  readonly apollo: ApolloServer<RequestContext>;
  readonly pages: ConsolePages;
  readonly metrics: Metrics;
  readonly log: LogRoutes;
  /** Why nothing can be served just now; null where it can. */
  readonly whyNotReady: () => string | null;
  readonly lines: readonly LineNumbers[];
  /** How other instances stand, as far as was noticed. */
  readonly instances: () => readonly Standing[];
  readonly createContext: (request: IncomingMessage, signal: GoneSignal) => Promise<RequestContext>;
}

/** Longer than load balancers keep an idle connection, so that none sends a request on one that is just being closed. */
const KEEP_ALIVE_MS = 75_000;

/** `POST /graphql`, `/graphiql`, `/health/live`, `/health/ready`, `/metrics`, `/log/…`; everything else is not there. */
export function createHttpServer(parts: HttpParts): Server {
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    route(parts, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else sendError(response, 500, 'INTERNAL', 'something went wrong');
    });
  });
}

async function route(parts: HttpParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0];
  switch (path) {
    case '/graphql':
      return serveGraphQL(parts, request, response);
    case '/health/live':
      return sendAnswer(response, 200, 'live\n');
    case '/health/ready':
      return sendReadiness(parts, response);
    case '/metrics':
      return sendAnswer(response, 200, await parts.metrics.text(), {
        'content-type': parts.metrics.contentType,
      });
    case '/':
      response.writeHead(302, { location: '/graphiql' }).end();
      return;
    default:
      if (parts.pages.handle(request, response) || (await parts.log.handle(request, response))) return;
      sendError(response, 404, 'BAD_REQUEST', 'there is nothing here');
  }
}

function sendReadiness({ whyNotReady, lines, instances }: HttpParts, response: ServerResponse): void {
  const problem = whyNotReady();
  if (problem === null) sendAnswer(response, 200, `ready\n${forcesNotAsked(lines)}${instancesNoticed(instances())}`);
  else sendAnswer(response, 503, `not ready: ${problem}\n`);
}

/** A force that is not asked just now does not make the broker unready: the others are, and answers say so. */
const forcesNotAsked = (lines: readonly LineNumbers[]): string =>
  lines
    .filter(({ state }) => state !== 'CLOSED')
    .map(
      ({ force, state }) =>
        `force ${force}: ${state === 'OPEN' ? 'not asked, since it failed' : 'being tried again'}\n`,
    )
    .join('');

/** Nor does another instance whose log is not as it should be: but somebody must look. */
const instancesNoticed = (standings: readonly Standing[]): string =>
  standings
    .flatMap(({ origin, standing }) =>
      standing === 'CURRENT' || standing === 'RETIRED' ? [] : [`instance ${origin}: ${FINDING_WORDS[standing]}\n`],
    )
    .join('');

async function serveGraphQL(parts: HttpParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return sendError(response, 405, 'BAD_REQUEST', 'POST a JSON object with a query');
  }
  const body = await readBody(request);
  if (!body.ok) {
    response.setHeader('connection', 'close');
    return sendError(response, body.status, 'BAD_REQUEST', body.problem);
  }
  const asker = new Asker();
  response.once('close', () => asker.leave());
  const answer = await parts.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: headersOf(request), search: '', body: body.json },
    context: () => parts.createContext(request, asker),
  });
  const headers = { ...Object.fromEntries(answer.headers), 'cache-control': 'no-store' };
  if (answer.body.kind === 'complete') {
    const { string } = answer.body;
    response.writeHead(answer.status ?? 200, { ...headers, 'content-length': Buffer.byteLength(string) }).end(string);
    return;
  }
  response.writeHead(answer.status ?? 200, headers);
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
