import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createConsolePages } from '../../src/server/consolePages.js';

const PAGE = '<!doctype html><title>Proviso console</title>';
const SCRIPT = 'export const answer = 42;';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const servers: Server[] = [];
let root: string;
let built: URL;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'proviso-console-'));
  const folder = join(root, 'dist');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'not part of the console');
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'robots.txt'), 'User-agent: *');
  await writeFile(join(folder, 'assets', 'index-CAZLIaSJ.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'index-CBZr4QOy.css'), 'body{margin:0}');
  await writeFile(join(folder, 'assets', 'codicon-DCmgc-ay.ttf'), 'ttf');
  await writeFile(join(folder, 'assets', 'mark-DyWR_7Ua.svg'), '<svg/>');
  await writeFile(join(folder, 'assets', 'plain.bin'), 'bytes');
  await symlink(join(root, 'secret.txt'), join(folder, 'linked.txt'));
  built = pathToFileURL(`${folder}/`);
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((closed) => server.close(closed))));
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

/** A server of the console alone; whatever the console leaves untouched is answered 418. */
async function serve(folder: URL): Promise<number> {
  const pages = createConsolePages(folder);
  const server = createServer((incoming, response) => {
    if (!pages.handle(incoming, response)) response.writeHead(418).end();
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return (server.address() as AddressInfo).port;
}

/** Sends the path exactly as written, dots and all. */
function ask(port: number, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (incoming) => {
      let body = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => {
        body += chunk;
      });
      incoming.on('end', () => resolve({ status: incoming.statusCode, headers: incoming.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url')}"`;
}

describe('createConsolePages', () => {
  it.each(['/graphiql', '/graphiql/', '/graphiql/index.html', '/graphiql?x=1'])(
    'serves the page at %s',
    async (path) => {
      const reply = await ask(await serve(built), path);
      expect({ ...reply, headers: { ...reply.headers, date: undefined } }).toEqual({
        status: 200,
        body: PAGE,
        headers: {
          'content-security-policy': POLICY,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          etag: etagOf(PAGE),
          'cache-control': 'no-store',
          'content-type': 'text/html; charset=utf-8',
          'content-length': String(PAGE.length),
          connection: 'close',
        },
      });
    },
  );

  it.each([
    ['assets/index-CAZLIaSJ.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['assets/index-CBZr4QOy.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['assets/codicon-DCmgc-ay.ttf', 'font/ttf', 'public, max-age=31536000, immutable'],
    ['assets/mark-DyWR_7Ua.svg', 'image/svg+xml', 'public, max-age=31536000, immutable'],
    ['assets/plain.bin', 'application/octet-stream', 'no-cache'],
    ['robots.txt', 'text/plain; charset=utf-8', 'no-cache'],
  ])('serves %s as %s, cached %s', async (path, type, caching) => {
    const { status, headers } = await ask(await serve(built), `/graphiql/${path}`);
    expect([status, headers['content-type'], headers['cache-control'], headers['content-security-policy']]).toEqual([
      200,
      type,
      caching,
      POLICY,
    ]);
  });

  it('answers HEAD with the length and without the body', async () => {
    const { status, headers, body } = await ask(await serve(built), '/graphiql/assets/index-CAZLIaSJ.js', 'HEAD');
    expect([status, headers['content-length'], body]).toEqual([200, String(SCRIPT.length), '']);
  });

  it.each([
    ['the same tag', etagOf(SCRIPT), 304],
    ['a weak form of it', `W/${etagOf(SCRIPT)}`, 304],
    ['a list that has it', `"other", ${etagOf(SCRIPT)}`, 304],
    ['any', '*', 304],
    ['another tag', '"other"', 200],
  ])('compares If-None-Match: %s', async (_name, tag, expected) => {
    const port = await serve(built);
    const reply = await ask(port, '/graphiql/assets/index-CAZLIaSJ.js', 'GET', { 'if-none-match': tag });
    expect([reply.status, reply.headers.etag, reply.body]).toEqual([
      expected,
      etagOf(SCRIPT),
      expected === 304 ? '' : SCRIPT,
    ]);
  });

  it.each([
    '/graphiql/../secret.txt',
    '/graphiql/assets/../../secret.txt',
    '/graphiql/%2e%2e/secret.txt',
    '/graphiql/..%2fsecret.txt',
    '/graphiql/..\\secret.txt',
    '/graphiql//etc/passwd',
    '/graphiql/linked.txt',
    '/graphiql/assets',
    '/graphiql/none.js',
    '/graphiql/%zz',
  ])('does not serve %s', async (path) => {
    const { status, body } = await ask(await serve(built), path);
    expect([status, body]).toEqual([404, 'Not found.\n']);
  });

  it('refuses other methods', async () => {
    const { status, headers } = await ask(await serve(built), '/graphiql', 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['/', '/graphql', '/graphiqlx', '/health/live'])('leaves %s untouched', async (path) => {
    const { status } = await ask(await serve(built), path);
    expect(status).toBe(418);
  });

  it('serves what was there at the start, whatever happens to the folder', async () => {
    const folder = join(root, 'short-lived');
    await mkdir(folder);
    await writeFile(join(folder, 'index.html'), PAGE);
    const port = await serve(pathToFileURL(`${folder}/`));
    await rm(folder, { recursive: true });
    const { status, body } = await ask(port, '/graphiql');
    expect([status, body]).toEqual([200, PAGE]);
  });

  it.each(['/graphiql', '/graphiql/assets/index-CAZLIaSJ.js'])('says at %s that it is not built', async (path) => {
    const { status, headers, body } = await ask(await serve(pathToFileURL(join(root, 'absent/'))), path);
    expect([status, headers['content-type'], headers['cache-control'], body]).toEqual([
      503,
      'text/plain; charset=utf-8',
      'no-store',
      'The console is not built. Run `npm run console`.\n',
    ]);
  });
});
