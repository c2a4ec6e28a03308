import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { parseCheckpoint, verifyCheckpoint } from '../../src/ledger/tree/checkpoint.js';
import { parseEntryBundle } from '../../src/ledger/tree/entryBundle.js';
import { leafHash } from '../../src/ledger/tree/hashes.js';
import { parseTlogProof, verifyTlogProof } from '../../src/ledger/tree/tlogProof.js';
import { parseVerifierKey } from '../../src/ledger/tree/verifierKey.js';
import { HEAD_TEACHER, PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';
import { leavesOf } from '../readLog.js';

const AUDITOR: DevelopmentClaims = { sub: 'dpo-1', name: 'Auditor One', org: 'DATA-OVERSIGHT', group: 'AUDITOR' };
const ASK = `{ person(pncId: "${PNC_ID}") { timeline { at } } }`;
const NOWHERE = '{"errors":[{"message":"there is nothing here","extensions":{"code":"BAD_REQUEST"}}]}';

interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

describe('the access log over HTTP', () => {
  let broker: TestBroker;
  let auditor: string;
  let worker: string;
  beforeAll(async () => {
    broker = await startTestBroker();
    auditor = await broker.token(AUDITOR);
    worker = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(worker, STRATEGY_ENQUIRY);
    await broker.ask(ASK, { token: worker, enquiry });
    await covered('rq-2');
  });
  afterAll(() => broker.stop());

  async function get(path: string, token?: string, method = 'GET'): Promise<Page> {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(`${broker.url}${path}`, { method, headers });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  /** The receipt of a request, asked for until a checkpoint covers it. */
  async function covered(requestId: string): Promise<Page> {
    for (;;) {
      const page = await get(`/log/receipts/${requestId}`, auditor);
      if (page.status !== 202) return page;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const errorOf = ({ bytes }: Page) => JSON.parse(bytes.toString()).errors[0];
  const verifierKey = async () =>
    parseVerifierKey((await readFile(join(broker.folder, 'ledger', 'log.vkey'), 'utf8')).trim());

  it('shows auditors the signed checkpoint', async () => {
    const page = await get('/log/checkpoint', auditor);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const checkpoint = verifyCheckpoint(page.bytes, await verifierKey());
    expect([checkpoint.origin, checkpoint.size]).toEqual(['proviso.local/access-log', 4]);
  });

  it('shows auditors the tiles and bundles that the checkpoint covers, of any width', async () => {
    const leaves = (await leavesOf(join(broker.folder, 'ledger'))).slice(0, 4);
    for (const width of [1, 3, 4]) {
      const hashes = await get(`/log/tile/0/000.p/${width}`, auditor);
      expect(hashes.bytes).toEqual(Buffer.concat(leaves.slice(0, width).map(leafHash)));
      const bundle = await get(`/log/tile/entries/000.p/${width}`, auditor);
      expect(parseEntryBundle(bundle.bytes)).toEqual(leaves.slice(0, width));
      for (const { status, headers } of [hashes, bundle]) {
        expect(status).toBe(200);
        expect(headers.get('content-type')).toBe('application/octet-stream');
        expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
      }
    }
  });

  it.each([
    '/log/tile/0/000',
    '/log/tile/0/000.p/5',
    '/log/tile/0/001.p/1',
    '/log/tile/1/000.p/1',
    '/log/tile/63/000.p/1',
    '/log/tile/entries/000',
    '/log/tile/entries/x999/999.p/255',
  ])('has nothing beyond its checkpoint: %s', async (path) => {
    const page = await get(path, auditor);
    expect([page.status, page.bytes.toString()]).toEqual([404, NOWHERE]);
  });

  it.each([
    '/log/tile/0/0',
    '/log/tile/0/000.p/0',
    '/log/tile/0/000.p/256',
    '/log/tile/0/000.p/01',
    '/log/tile/00/000.p/1',
    '/log/tile/64/000',
    '/log/tile/-1/000',
    '/log/tile/0/x000/000',
    '/log/tile/0/../../checkpoint',
    '/log/tile/0/%2e%2e/000',
    '/log/tile/0/000.p/1/',
    '/log/tile/entries/../../../keys/index.key',
    `/log/tile/0/${'x999/'.repeat(40)}999`,
    '/log/tile/',
  ])('refuses what is no path of a tile: %s', async (path) => {
    const page = await rawGet(path);
    expect(page).toContain('HTTP/1.1 400 ');
    expect(page).toContain('{"errors":[{"message":"no tile has such a path","extensions":{"code":"BAD_REQUEST"}}]}');
  });

  /** As `fetch` would not: it tidies paths up before it sends them. */
  async function rawGet(path: string): Promise<string> {
    const { request } = await import('node:http');
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(broker.url);
      const sent = request({ hostname, port, path, headers: { authorization: `Bearer ${auditor}` } }, (response) => {
        let text = `HTTP/1.1 ${response.statusCode} \n`;
        response.on('data', (chunk) => {
          text += String(chunk);
        });
        response.on('end', () => resolve(text));
      });
      sent.once('error', reject).end();
    });
  }

  it.each(['/log', '/log/', '/log/lock', '/log/receipts/', '/log/receipts/rq-2/', '/log/segments/000000000000.seg'])(
    'is not there under %s',
    async (path) => {
      const page = await get(path, auditor);
      expect([page.status, page.bytes.toString()]).toEqual([404, NOWHERE]);
    },
  );

  it.each(['/log/checkpoint', '/log/tile/0/000.p/1', '/log/tile/entries/000.p/1'])(
    'is for auditors alone: %s',
    async (path) => {
      const nobody = await get(path);
      expect([nobody.status, errorOf(nobody).extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
      const wrong = await get(path, 'a.b.c');
      expect([wrong.status, errorOf(wrong).extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
      const unknown = await get(path, await broker.token({ ...AUDITOR, group: 'READERS' }));
      expect([unknown.status, errorOf(unknown).extensions.code]).toEqual([401, 'GROUP_UNKNOWN']);
      const other = await get(path, worker);
      expect([other.status, errorOf(other)]).toEqual([
        403,
        { message: 'checkpoints and tiles of the access log are for auditors', extensions: { code: 'FORBIDDEN' } },
      ]);
    },
  );

  it.each(['/log/checkpoint', '/log/tile/0/000.p/4', '/log/receipts/rq-2'])('can only be read: %s', async (path) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const page = await get(path, auditor, method);
      expect([page.status, page.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
    const [whole, head] = [await get(path, auditor), await get(path, auditor, 'HEAD')];
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    expect(head.headers.get('content-length')).toBe(String(whole.bytes.length));
  });

  it('proves to whoever asked, and to auditors, that the outcome is in the log', async () => {
    const [own, audited] = [await get('/log/receipts/rq-2', worker), await get('/log/receipts/rq-2', auditor)];
    expect([own.status, own.headers.get('content-type'), own.headers.get('cache-control')]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'no-store',
    ]);
    expect(audited.bytes).toEqual(own.bytes);
    const proof = parseTlogProof(own.bytes.toString());
    const entry = proof.extra ?? Buffer.alloc(0);
    expect(JSON.parse(entry.toString())).toMatchObject({ index: 3, type: 'OUTCOME', request: 'rq-2' });
    expect(proof.index).toBe(3);
    expect(verifyTlogProof(proof, leafHash(entry), await verifierKey()).size).toBeGreaterThanOrEqual(4);
  });

  it('tells everybody else nothing, whether or not there was such a request', async () => {
    const others = [
      await broker.token(HEAD_TEACHER),
      await broker.token({ ...SOCIAL_WORKER, sub: 'csc-9999' }),
      await broker.token({ ...SOCIAL_WORKER, org: 'CSC-SALTWICK' }),
    ];
    const pages = await Promise.all([
      ...others.map((token) => get('/log/receipts/rq-2', token)),
      ...[worker, auditor].flatMap((token) => [
        get('/log/receipts/rq-999', token),
        get('/log/receipts/rq%2d2', token),
        get(`/log/receipts/${'r'.repeat(65)}`, token),
      ]),
    ]);
    const seen = pages.map(({ status, headers, bytes }) => {
      const { date: _date, ...rest } = Object.fromEntries(headers);
      return JSON.stringify([status, rest, bytes.toString()]);
    });
    expect(new Set(seen).size).toBe(1);
    expect(pages[0]?.status).toBe(404);
    const nobody = await get('/log/receipts/rq-2');
    expect([nobody.status, errorOf(nobody).extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('asks to come again while no checkpoint covers the outcome', async () => {
    const file = join(broker.folder, 'ledger', 'checkpoint');
    const newest = await readFile(file);
    await writeFile(file, newest.toString().replace('\n4\n', '\n3\n'));
    const page = await get('/log/receipts/rq-2', worker);
    await writeFile(file, newest);
    expect(parseCheckpoint(newest).size).toBe(4);
    expect([page.status, page.headers.get('retry-after')]).toEqual([202, '1']);
    expect(JSON.parse(page.bytes.toString())).toEqual({ requestId: 'rq-2', index: 3, status: 'NOT_YET_IN_CHECKPOINT' });
  });

  it('gives a receipt for a refusal, to auditors also where nobody was known', async () => {
    const refused = await broker.ask(ASK, { token: worker });
    const requestId = refused.body.extensions?.disclosure.requestId as string;
    expect((await covered(requestId)).status).toBe(200);
    expect((await get(`/log/receipts/${requestId}`, worker)).status).toBe(200);
    await broker.ask(ASK);
    const last = JSON.parse((await leavesOf(join(broker.folder, 'ledger'))).at(-1)?.toString() ?? '{}');
    expect((await covered(last.request)).status).toBe(200);
    expect((await get(`/log/receipts/${last.request}`, worker)).status).toBe(404);
  });
});
