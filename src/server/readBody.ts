import type { IncomingMessage } from 'node:http';

/** Bytes a request body may have. */
export const BODY_BYTES_AT_MOST = 262_144;

export type Body =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly status: 400 | 413; readonly problem: string };

/** The JSON body of a request, never more than the limit in memory. Rejects where the caller goes away in the middle. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const bytes = await readBytes(request);
  if (bytes === null) return { ok: false, status: 413, problem: `the body is over ${BODY_BYTES_AT_MOST} bytes` };
  try {
    return { ok: true, json: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { ok: false, status: 400, problem: 'the body is not JSON' };
  }
}

/** Null where there are too many; the rest is then not read. By events: awaiting each piece costs more than all else here. */
function readBytes(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= BODY_BYTES_AT_MOST) return;
      request.off('data', take).pause();
      resolve(null);
    };
    request
      .on('data', take)
      .once('end', () => resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)))
      .once('error', reject)
      .once('close', () => {
        if (!request.complete) reject(new Error('the request ended in the middle'));
      });
  });
}
