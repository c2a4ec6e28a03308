import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

const TEXT = 'text/plain; charset=utf-8';

/** A short answer, which no cache keeps unless `headers` say otherwise; to HEAD, its headers alone. */
export function sendAnswer(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: OutgoingHttpHeaders = {},
): void {
  response
    .writeHead(status, {
      'content-type': TEXT,
      'cache-control': 'no-store',
      ...headers,
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}

export function sendJson(response: ServerResponse, status: number, body: object, headers: OutgoingHttpHeaders = {}) {
  sendAnswer(response, status, JSON.stringify(body), {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
  });
}

/** An error in the form that GraphQL errors have, with a code from the closed list. */
export function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  sendJson(response, status, { errors: [{ message, extensions: { code } }] });
}
