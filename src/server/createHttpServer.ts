import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { RequestContext } from '../broker/RequestContext.js';
import type { ConsolePages } from './consolePages.js';
import type { Metrics } from './metrics.js';
import { readBody } from './readBody.js';

/** What the HTTP layer is fitted with. */
export interface HttpParts {
  readonly apollo: ApolloServer<RequestContext>;
  readonly pages: ConsolePages;
  readonly metrics: Metrics;
  readonly isReady: () => boolean;
  readonly createContext: (request: IncomingMessage, signal: AbortSignal) => Promise<RequestContext>;
}

/** `POST /graphql`, `/graphiql`, `/health/live`, `/health/ready`, `/metrics`; everything else is not there. */
export function createHttpServer(parts: HttpParts): Server {
  return createServer((request, response) => {
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
      return sendText(response, 200, 'live\n');
    case '/health/ready':
      return parts.isReady()
        ? sendText(response, 200, 'ready\n')
        : sendText(response, 503, 'not ready: the access log cannot be written\n');
    case '/metrics':
      return sendText(response, 200, await parts.metrics.text(), parts.metrics.contentType);
    case '/':
      response.writeHead(302, { location: '/graphiql' }).end();
      return;
    default:
      if (!parts.pages.handle(request, response)) sendError(response, 404, 'BAD_REQUEST', 'there is nothing here');
  }
}

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
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const answer = await parts.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: headersOf(request), search: '', body: body.json },
    context: () => parts.createContext(request, gone.signal),
  });
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.statusCode = answer.status ?? 200;
  if (answer.body.kind === 'complete') {
    response.end(answer.body.string);
    return;
  }
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

function sendText(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}

function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(body);
}
