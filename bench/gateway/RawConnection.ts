import { connect, type Socket } from 'node:net';
import type { Sent } from './Contender.js';

const HEAD_END = Buffer.from('\r\n\r\n');
const CHUNKS_END = Buffer.from('0\r\n\r\n');

/** A status and where the body stands. */
export interface RawAnswer {
  readonly status: number;
  readonly bytes: number;
  readonly body: () => string;
}

/** The bytes of a request over HTTP/1.1. */
export const requestBytes = ({ headers, body }: Sent): Buffer =>
  Buffer.from(
    [
      'POST /graphql HTTP/1.1',
      'host: localhost',
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );

/** One connection that is kept alive and has one request under way; it reads as little of the answers as it can. */
export class RawConnection {
  readonly #socket: Socket;
  #chunks: Buffer[] = [];
  #length = 0;
  #expected: number | null = null;
  #chunked = false;
  #settle: { resolve: (answer: RawAnswer) => void; reject: (error: Error) => void } | null = null;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#settle?.reject(error));
    this.#socket.on('close', () => this.#settle?.reject(new Error('the connection was closed')));
  }

  ask(request: Buffer): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      this.#chunks = [];
      this.#length = 0;
      this.#expected = null;
      this.#chunked = false;
      this.#settle = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#settle = null;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#expected === null && !this.#chunked) this.#readHead();
    const isWhole = this.#chunked ? this.#endsChunks(chunk) : this.#length === this.#expected;
    if (!isWhole || this.#settle === null) return;
    const { resolve } = this.#settle;
    this.#settle = null;
    const answer = this.#chunks;
    const isChunked = this.#chunked;
    const first = answer[0]?.subarray(0, 16).toString('latin1') ?? '';
    resolve({ status: Number(first.split(' ')[1]), bytes: this.#length, body: () => bodyOf(answer, isChunked) });
  }

  #readHead(): void {
    const whole = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    if (whole === undefined) return;
    const end = whole.indexOf(HEAD_END);
    if (end < 0) return;
    const head = whole.subarray(0, end).toString('latin1').toLowerCase();
    this.#chunked = /\r\ntransfer-encoding: *chunked/.test(head);
    const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
    if (!this.#chunked) this.#expected = end + HEAD_END.length + Number(length ?? 0);
  }

  #endsChunks(last: Buffer): boolean {
    const tail = last.length >= CHUNKS_END.length ? last : Buffer.concat(this.#chunks.slice(-2));
    return tail.subarray(-CHUNKS_END.length).equals(CHUNKS_END);
  }
}

function bodyOf(chunks: readonly Buffer[], isChunked: boolean): string {
  const whole = Buffer.concat(chunks);
  let rest = whole.subarray(whole.indexOf(HEAD_END) + HEAD_END.length);
  if (!isChunked) return rest.toString('utf8');
  const pieces: Buffer[] = [];
  for (;;) {
    const line = rest.indexOf('\r\n');
    const size = Number.parseInt(rest.subarray(0, line).toString('latin1'), 16);
    if (!(size > 0)) return Buffer.concat(pieces).toString('utf8');
    pieces.push(rest.subarray(line + 2, line + 2 + size));
    rest = rest.subarray(line + 2 + size + 2);
  }
}
