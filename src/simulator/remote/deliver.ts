import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { DrawnFaults } from './FaultDice.js';

/** Waits so many milliseconds, or less if the signal is aborted: then it rejects. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export interface DeliveryOptions {
  readonly type: string;
  readonly faults: DrawnFaults;
  readonly wait: Wait;
  /** Aborted when the broker has gone. */
  readonly gone: AbortSignal;
}

const GARBAGE = '<html><body>The records system is down for maintenance</body></html>\n';
const FILLER_ROWS = `${JSON.stringify({ ask: 0, table: 'filler', row: { text: 'x'.repeat(8000) } })}\n`.repeat(8);

/** Sends an answer, in the way that the faults have it. Rejects when the broker goes before the end. */
export async function deliver(
  response: ServerResponse,
  lines: readonly object[],
  options: DeliveryOptions,
): Promise<void> {
  const { type, faults } = options;
  const [opening = '', ...others] = lines.map((line) => `${JSON.stringify(line)}\n`);
  const body = opening + others.join('');
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  if (faults.has('garbage')) response.end(GARBAGE);
  else if (faults.has('half')) {
    const begun = body.slice(0, Math.floor(body.length / 2));
    response.write(begun, () => response.destroy());
  } else if (faults.has('oversized')) await flood(response, opening, options);
  else if (faults.has('drip')) await drip(response, Buffer.from(body), options);
  else response.end(body);
}

async function written(response: ServerResponse, text: string | Buffer, gone: AbortSignal): Promise<void> {
  gone.throwIfAborted();
  if (!response.write(text)) await once(response, 'drain', { signal: gone });
}

async function flood(response: ServerResponse, opening: string, { faults, gone }: DeliveryOptions): Promise<void> {
  const [bytes = 0] = faults.numbersOf('oversized') ?? [];
  await written(response, opening, gone);
  for (let sent = 0; sent < bytes; sent += FILLER_ROWS.length) await written(response, FILLER_ROWS, gone);
  response.end();
}

async function drip(response: ServerResponse, body: Buffer, { faults, wait, gone }: DeliveryOptions): Promise<void> {
  const [bytes = 1, everyMs = 0] = faults.numbersOf('drip') ?? [];
  for (let at = 0; at < body.length; at += bytes) {
    await written(response, body.subarray(at, at + bytes), gone);
    await wait(everyMs, gone);
  }
  response.end();
}
