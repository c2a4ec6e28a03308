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
 * Hands over the lines of an answer as they come. Nothing beyond the limit is kept; the connection is closed when the
 * answer is wrong, or `onLine` throws, before the end.
 * @throws HttpFault ANOTHER_TYPE, TOO_LARGE, NOT_JSON for bytes that are no text, CUT_SHORT for an end in the middle; what
 *   `onLine` throws.
 */
export async function readLines(
  answer: IncomingMessage,
  { type, mostBytes }: ReadLinesOptions,
  onLine: (line: string) => void,
): Promise<void> {
  try {
    if (!isOfType(answer, type)) throw new HttpFault('ANOTHER_TYPE');
    if (Number(answer.headers['content-length'] ?? 0) > mostBytes) throw new HttpFault('TOO_LARGE');
    await endOf(answer, new LineCutter(mostBytes, onLine));
  } finally {
    if (!answer.readableEnded) answer.destroy();
  }
}

/** Listens and does not iterate: iterating costs several turns of the loop for each of a hundred answers at once. */
function endOf(answer: IncomingMessage, lines: LineCutter): Promise<void> {
  return new Promise((resolve, reject) => {
    const attempt = (step: () => void) => {
      try {
        step();
      } catch (fault) {
        answer.off('data', take);
        reject(fault);
      }
    };
    const take = (bytes: Buffer) => attempt(() => lines.add(bytes));
    const cutShort = () => reject(new HttpFault('CUT_SHORT'));
    if (answer.destroyed) cutShort();
    answer.on('error', cutShort).on('close', cutShort).on('data', take);
    answer.on('end', () => {
      answer.off('close', cutShort);
      attempt(() => lines.end());
      resolve();
    });
  });
}

const NEW_LINE = 0x0a;
/** A byte that ends a line is part of no other character, so that each line is a text by itself. */
const TEXT = new TextDecoder('utf-8', { fatal: true });

/** Cuts bytes into lines. */
class LineCutter {
  readonly #onLine: (line: string) => void;
  #left: number;
  #begun: Buffer[] = [];

  constructor(mostBytes: number, onLine: (line: string) => void) {
    this.#left = mostBytes;
    this.#onLine = onLine;
  }

  add(bytes: Buffer): void {
    this.#left -= bytes.length;
    if (this.#left < 0) throw new HttpFault('TOO_LARGE');
    let from = 0;
    for (let to = bytes.indexOf(NEW_LINE); to >= 0; to = bytes.indexOf(NEW_LINE, from)) {
      this.#begun.push(bytes.subarray(from, to));
      this.#handOver();
      from = to + 1;
    }
    if (from < bytes.length) this.#begun.push(bytes.subarray(from));
  }

  /** The last line need not be ended. */
  end(): void {
    if (this.#begun.length > 0) this.#handOver();
  }

  #handOver(): void {
    const [only] = this.#begun;
    const line = decode(only !== undefined && this.#begun.length === 1 ? only : Buffer.concat(this.#begun));
    this.#begun = [];
    this.#onLine(line);
  }
}

function decode(bytes: Buffer): string {
  try {
    return TEXT.decode(bytes);
  } catch {
    throw new HttpFault('NOT_JSON');
  }
}
