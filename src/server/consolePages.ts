import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ConsolePages {
  /** Answers a request for the console; false when the request is for something else and was left untouched. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
}

interface Page {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly caching: string;
}

const ROOT = '/graphiql';
const START_PAGE = 'index.html';
const NOT_BUILT = 'The console is not built. Run `npm run console`.\n';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** What Vite names after its content, e.g. `assets/index-CAZLIaSJ.js`. */
const HASHED_NAME = /^assets\/.+-[\w-]{8}\.\w+$/;
const FOREVER = 'public, max-age=31536000, immutable';

/** The editor writes style elements and carries its fonts and small images in its style sheet; all else is our own. */
const CONTENT_SECURITY_POLICY = [
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

const SAFETY_HEADERS: OutgoingHttpHeaders = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Serves the built console in `folder` under `/graphiql`. Every file is read once, here: a request reaches memory and
 * never the disk, so no path leads out of the folder. Throws when the folder is there and cannot be read.
 */
export function createConsolePages(folder: URL): ConsolePages {
  const pages = readPages(fileURLToPath(folder));
  return {
    handle(request, response) {
      const path = consolePath(request.url ?? '');
      if (path === null) return false;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        sendText(request, response, 405, 'Only GET and HEAD.\n', { Allow: 'GET, HEAD' });
      } else if (!pages.has(START_PAGE)) {
        sendText(request, response, 503, NOT_BUILT);
      } else {
        const page = pages.get(path === '' ? START_PAGE : path);
        if (page === undefined) sendText(request, response, 404, 'Not found.\n');
        else sendPage(request, response, page);
      }
      return true;
    },
  };
}

/** The path below `/graphiql/`, as the client wrote it; null when the request is not for the console. */
function consolePath(url: string): string | null {
  const path = url.split('?', 1)[0] ?? '';
  if (path === ROOT) return '';
  return path.startsWith(`${ROOT}/`) ? path.slice(ROOT.length + 1) : null;
}

function readPages(folder: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  if (!existsSync(folder)) return pages;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file).split(sep).join('/');
    const body = readFileSync(file);
    pages.set(name, {
      body,
      type: CONTENT_TYPES[extname(name)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
      caching: cachingOf(name),
    });
  }
  return pages;
}

function cachingOf(name: string): string {
  if (name.endsWith('.html')) return 'no-store';
  return HASHED_NAME.test(name) ? FOREVER : 'no-cache';
}

function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const headers = { ...SAFETY_HEADERS, ETag: page.etag, 'Cache-Control': page.caching };
  if (isKnown(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': page.type, 'Content-Length': page.body.length });
  response.end(request.method === 'HEAD' ? undefined : page.body);
}

/** Whether the client has this very content already (RFC 9110, 13.1.2: weak comparison). */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
}

function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, {
    ...SAFETY_HEADERS,
    ...headers,
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}
