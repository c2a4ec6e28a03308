import type { IncomingMessage } from 'node:http';
import { HttpFault } from './HttpFault.js';

export interface ReadLinesOptions {
  /** What the answer must say it is. */
  readonly type: string;
  /** Bytes, at most; the connection is closed at the first beyond. */
  readonly mostBytes: number;
}

/** Whether the answer says that it is what it must be, and is not packed. */
function isOfType({ headers }: IncomingMessage, type: string): boolean {
  const [said = ''] = (headers['content-type'] ?? '').split(';');
  return said.trim().toLowerCase() === type && (headers['content-encoding'] ?? 'identity') === 'identity';
}

/**
 * The lines of an answer as they come. Nothing beyond the limit is kept; the connection is closed when the reader stops
 * before the end.
 * @throws HttpFault ANOTHER_TYPE, TOO_LARGE, NOT_JSON for bytes that are no text, CUT_SHORT for an end in the middle.
 */
export async function* readLines(
  answer: IncomingMessage,
  { type, mostBytes }: ReadLinesOptions,
): AsyncGenerator<string, void, void> {
  try {
    if (!isOfType(answer, type)) throw new HttpFault('ANOTHER_TYPE');
    if (Number(answer.headers['content-length'] ?? 0) > mostBytes) throw new HttpFault('TOO_LARGE');
    const text = new TextDecoder('utf-8', { fatal: true });
    let left = mostBytes;
    let begun: string[] = [];
    for await (const chunk of bytesOf(answer)) {
      left -= chunk.length;
      if (left < 0) throw new HttpFault('TOO_LARGE');
      const [first = '', ...others] = decode(text, chunk).split('\n');
      begun.push(first);
      for (const next of others) {
        yield begun.join('');
        begun = [next];
      }
    }
    const rest = begun.join('') + decode(text);
    if (rest !== '') yield rest;
  } finally {
    if (!answer.readableEnded) answer.destroy();
  }
}

async function* bytesOf(answer: IncomingMessage): AsyncGenerator<Buffer, void, void> {
  try {
    yield* answer as AsyncIterable<Buffer>;
  } catch {
    throw new HttpFault('CUT_SHORT');
  }
}

function decode(text: TextDecoder, bytes?: Buffer): string {
  try {
    return bytes === undefined ? text.decode() : text.decode(bytes, { stream: true });
  } catch {
    throw new HttpFault('NOT_JSON');
  }
}
