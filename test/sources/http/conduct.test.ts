import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parseFault } from '../../../src/simulator/remote/RemoteFault.js';
import type { HttpSource } from '../../../src/sources/http/HttpSource.js';
import { never, SIMULATED } from '../simulatedForces.js';
import { SECRET, type Served, type ServedOptions, startServed } from './servedForces.js';

const [NMR] = SIMULATED;
const KEYS = [{ by: 'PNC_ID', value: '2009/0412873S' }] as const;
const find = (source: HttpSource, signal = never()) => source.find({ keys: KEYS, columns: ['sex'] }, signal);

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of open.splice(0)) await stop();
});

async function start(options: ServedOptions = {}): Promise<Served> {
  const served = await startServed(NMR, options);
  open.push(served.stop);
  return served;
}

/** A server that answers however a test has it, and a connector to it. */
async function startStrange(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const strange = createServer(answer);
  await new Promise<void>((resolve) => strange.listen(0, '127.0.0.1', resolve));
  open.unshift(() => closed(strange));
  const served = await start();
  return served.connect(new URL(`http://127.0.0.1:${(strange.address() as AddressInfo).port}/`));
}

function closed(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}

const opening = (request: IncomingMessage, more: object = {}) => ({
  protocol: 1,
  force: 'NMR',
  format: 'nested',
  request: request.headers['proviso-request'],
  at: new Date().toISOString(),
  ...more,
});
const lines = (...all: unknown[]): string => all.map((line) => `${JSON.stringify(line)}\n`).join('');
const CLOSING = { end: { lines: 0, leftOut: 0 } };
const TYPE = { 'content-type': 'application/x-ndjson' };

describe('a call that is given up on', () => {
  it.each(['hang', 'latency:fixed(3600000)', 'drip(40,3600000)'])('closes the connection: %s', async (fault) => {
    let goneFor = (_call: string): void => undefined;
    const gone = new Promise<string>((resolve) => {
      goneFor = resolve;
    });
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const { source } = await start({
      faults: [parseFault(fault)],
      onCall: () => begin(),
      onGone: (call) => goneFor(call),
    });
    const giveUp = new AbortController();
    const answer = find(source, giveUp.signal);
    await begun;
    giveUp.abort(new Error('too late'));
    await expect(answer).rejects.toThrow('too late');
    expect(await gone).toBe('find');
  });

  it('is not made at all where that was before', async () => {
    const calls: unknown[] = [];
    const { source } = await start({ onCall: (call) => calls.push(call) });
    await expect(find(source, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(calls).toEqual([]);
  });
});

describe('an answer that is too long', () => {
  it('is cut off at the limit, and the force can send no more than what is on the way', async () => {
    let sent = 0;
    let ended = (): void => undefined;
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const chunk = lines({ ask: 0, table: 'nominals', row: { text: 'x'.repeat(60_000) } });
    const source = await startStrange((request, response) => {
      response.writeHead(200, TYPE);
      response.write(lines(opening(request)));
      const more = (): void => {
        while (!response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
      };
      response.once('close', ended);
      more();
    });
    await expect(find(source)).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await end;
    expect(sent).toBeGreaterThan(4 * 1024 * 1024);
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it('is not begun where it says how long it is', async () => {
    const source = await startStrange((_request, response) => {
      response.writeHead(200, { ...TYPE, 'content-length': 5 * 1024 * 1024 });
      response.write(' ');
    });
    await expect(find(source)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('may be one line without an end', async () => {
    const source = await startStrange((_request, response) => {
      response.writeHead(200, TYPE);
      response.end('x'.repeat(5 * 1024 * 1024));
    });
    await expect(find(source)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });
});

type Reply = (request: IncomingMessage) => {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
};

describe('an answer that is not one of the protocol', () => {
  it.each<[string, string, Reply]>([
    ['of another type', 'ANOTHER_TYPE', (r) => ({ headers: { 'content-type': 'text/html' }, body: lines(opening(r)) })],
    ['that is packed', 'ANOTHER_TYPE', () => ({ headers: { ...TYPE, 'content-encoding': 'gzip' }, body: 'x' })],
    ['elsewhere', 'REDIRECTED', () => ({ status: 307, headers: { location: 'http://127.0.0.1:9/' } })],
    ['that asks for a secret', 'NOT_ADMITTED', () => ({ status: 401 })],
    ['that forbids', 'NOT_ADMITTED', () => ({ status: 403 })],
    ['with an error', 'FAILED', () => ({ status: 500, body: 'stack' })],
    ['with too many calls', 'BUSY', () => ({ status: 429 })],
    ['with a success of another kind', 'FAILED', () => ({ status: 204 })],
    ['with nothing in it', 'CUT_SHORT', () => ({})],
    ['without a closing', 'CUT_SHORT', (r) => ({ body: lines(opening(r)) })],
    [
      'with fewer lines than it says',
      'CUT_SHORT',
      (r) => ({ body: lines(opening(r), { end: { lines: 1, leftOut: 0 } }) }),
    ],
    ['that goes on after its end', 'MISSHAPEN', (r) => ({ body: lines(opening(r), CLOSING, CLOSING) })],
    ['with a list for a line', 'MISSHAPEN', (r) => ({ body: lines(opening(r), []) })],
    ['with a line nobody knows', 'MISSHAPEN', (r) => ({ body: lines(opening(r), { note: 'x' }) })],
    ['with more on a line', 'MISSHAPEN', (r) => ({ body: lines(opening(r), { ask: 0, table: 't', row: {}, x: 1 }) })],
    [
      'to an ask that was not made',
      'MISSHAPEN',
      (r) => ({
        body: lines(
          opening(r),
          { ask: 1, table: 'nominals', found: true, row: { nominalRef: 'N' } },
          { end: { lines: 1, leftOut: 0 } },
        ),
      }),
    ],
    [
      'with a count of rows that is none',
      'MISSHAPEN',
      (r) => ({ body: lines(opening(r), { end: { lines: 0, leftOut: -1 } }) }),
    ],
    ['in bytes that are no text', 'NOT_JSON', () => ({ body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) })],
    ['in another version', 'ANOTHER_PROTOCOL', (r) => ({ body: lines(opening(r, { protocol: 2 }), CLOSING) })],
    ['in another format', 'ANOTHER_PROTOCOL', (r) => ({ body: lines(opening(r, { format: 'legacy' }), CLOSING) })],
  ])('%s is %s', async (_what, code, reply) => {
    const source = await startStrange((request, response) => {
      request.resume();
      const { status = 200, headers = TYPE, body = '' } = reply(request);
      response.writeHead(status, headers);
      response.end(body);
    });
    await expect(find(source)).rejects.toMatchObject({ name: `HttpFault:${code}`, code });
  });

  it.each<[string, Reply]>([
    ['from another force', (r) => ({ body: lines(opening(r, { force: 'SLW' }), CLOSING) })],
    ['to another call', (r) => ({ body: lines(opening(r, { request: 'another' }), CLOSING) })],
    [
      'with a row of another table',
      (r) => ({
        body: lines(opening(r), { ask: 0, table: 'crimes', found: true, row: {} }, { end: { lines: 1, leftOut: 0 } }),
      }),
    ],
    [
      'with a row that belongs to none',
      (r) => ({
        body: lines(opening(r), { ask: 0, table: 'crimes', row: {} }, { end: { lines: 1, leftOut: 0 } }),
      }),
    ],
  ])('%s is refused whole', async (_what, reply) => {
    const source = await startStrange((request, response) => {
      response.writeHead(200, TYPE);
      response.end(reply(request).body);
    });
    await expect(find(source)).rejects.toMatchObject({ name: 'StrayAnswerError' });
  });

  it('and one of it is taken', async () => {
    const row = { nominalRef: 'N-1', sex: 'male' };
    const source = await startStrange((request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
      const row0 = { ask: 0, table: 'nominals', found: true, row };
      response.end(lines(opening(request), row0, { end: { lines: 1, leftOut: 2 } }));
    });
    expect(await find(source)).toEqual({
      nominals: [{ force: 'NMR', ref: 'N-1', values: { sex: 'MALE' } }],
      quarantined: 2,
    });
  });
});

describe('rows that do not parse', () => {
  it('are counted in every later answer, whomever it is about, until they are sound', async () => {
    const row = (sex: string) => ({ ask: 0, table: 'nominals', found: true, row: { nominalRef: 'N-1', sex } });
    const answers = [[row('green')], [], [row('female')], []];
    const source = await startStrange((request, response) => {
      const rows = answers.shift() ?? [];
      response.writeHead(200, TYPE);
      response.end(lines(opening(request), ...rows, { end: { lines: rows.length, leftOut: 0 } }));
    });
    const counts: number[] = [];
    for (let call = 0; call < 4; call += 1) counts.push((await find(source)).quarantined);
    expect(counts).toEqual([1, 1, 0, 0]);
    expect(JSON.stringify(source.quarantine)).not.toContain('green');
  });
});

describe('the connections to a force', () => {
  it('are kept between calls, and bounded', async () => {
    const sockets = new Set<unknown>();
    const source = await startStrange((request, response) => {
      sockets.add(request.socket);
      response.writeHead(200, TYPE);
      response.end(lines(opening(request), CLOSING));
    });
    await Promise.all(Array.from({ length: 50 }, () => find(source)));
    for (let call = 0; call < 10; call += 1) await find(source);
    expect(sockets.size).toBeLessThanOrEqual(8);
  });

  it('may have been closed by the force: the call is made again, once', async () => {
    let calls = 0;
    const source = await startStrange((request, response) => {
      calls += 1;
      if (calls === 2) return void request.socket.destroy();
      response.writeHead(200, TYPE);
      response.end(lines(opening(request), CLOSING));
    });
    await find(source);
    expect(await find(source)).toEqual({ nominals: [], quarantined: 0 });
    expect(calls).toBe(3);
  });

  it('that were never there are no reason to try again', async () => {
    let calls = 0;
    const source = await startStrange((request) => {
      calls += 1;
      request.socket.destroy();
    });
    await expect(find(source)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(calls).toBe(1);
  });

  it('carry the secret, and no errors do', async () => {
    let authorization: string | undefined;
    const source = await startStrange((request, response) => {
      authorization = request.headers.authorization;
      response.writeHead(500).end();
    });
    const fault = await find(source).catch((error: unknown) => error as Error);
    expect(authorization).toBe(`Bearer ${SECRET}`);
    expect(`${(fault as Error).stack} ${JSON.stringify(fault)}`).not.toMatch(/battery|127\.0\.0\.1/);
  });
});
