import type { IncomingMessage } from 'node:http';

/** Bytes a request body may have. */
export const BODY_BYTES_AT_MOST = 262_144;

export type Body =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly status: 400 | 413; readonly problem: string };

/** The JSON body of a request, never more than the limit in memory. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_BYTES_AT_MOST)
      return { ok: false, status: 413, problem: `the body is over ${BODY_BYTES_AT_MOST} bytes` };
    chunks.push(chunk);
  }
  try {
    return { ok: true, json: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, status: 400, problem: 'the body is not JSON' };
  }
}
