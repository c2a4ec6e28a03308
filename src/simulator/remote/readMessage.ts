import type { IncomingMessage } from 'node:http';

/** Bytes of a question, at most. */
const MOST_BYTES = 4 * 1024 * 1024;

/** A question that cannot be answered, with the status that says so. */
export class RequestError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.name = 'RequestError';
    this.status = status;
    this.code = code;
  }
}

/** The JSON of a question. @throws RequestError where it is none, or longer than it may be. */
export async function readMessage(request: IncomingMessage): Promise<unknown> {
  if (request.headers['content-type'] !== 'application/json') throw new RequestError(415, 'NOT_JSON');
  const chunks: Buffer[] = [];
  let left = MOST_BYTES;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    left -= chunk.length;
    if (left < 0) throw new RequestError(413, 'TOO_LARGE');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new RequestError(400, 'NOT_JSON');
  }
}
