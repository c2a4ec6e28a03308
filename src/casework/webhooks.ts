import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';
import { StartupError } from '../model/StartupError.js';
import { isPublicAddress } from './isPublicAddress.js';

/** Where an organisation wants to be told, and the secret by which it knows who tells. */
export interface Webhook {
  readonly organisation: string;
  readonly url: URL;
  readonly secret: string;
}

const LEAST_SECRET = 32;

const file = z.strictObject({
  webhooks: z.array(
    z.strictObject({ organisation: z.string().min(1), url: z.url(), secret: z.string().min(LEAST_SECRET).max(512) }),
  ),
});

/**
 * The webhooks of a file’s JSON, by organisation. Only https, without user or password, and never to an address of a private
 * network; a name is looked up and judged again each time.
 * @throws StartupError naming the entry, never the address or the secret
 */
export function parseWebhooks(
  given: unknown,
  organisations: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Webhook> {
  const parsed = file.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartupError('PROVISO_WEBHOOKS', `${issue?.path.join('.') ?? ''}: is not as it should be`);
  }
  const hooks = new Map<string, Webhook>();
  for (const [index, { organisation, url: text, secret }] of parsed.data.webhooks.entries()) {
    const wrong = (field: string, problem: string) =>
      new StartupError('PROVISO_WEBHOOKS', `webhooks.${index}.${field}: ${problem}`);
    const url = new URL(text);
    if (!organisations.has(organisation)) throw wrong('organisation', 'is no organisation of the register');
    if (hooks.has(organisation)) throw wrong('organisation', 'has a webhook already');
    if (url.protocol !== 'https:' || url.username !== '' || url.password !== '')
      throw wrong('url', 'must be https, without user and password');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && !isPublicAddress(host)))
      throw wrong('url', 'is an address of a private network');
    hooks.set(organisation, { organisation, url, secret });
  }
  return hooks;
}

/**
 * The headers by which a receiver knows who tells, and that it is no replay: refuse a `t` that is old, or an id that you
 * have seen. HMAC-SHA-256, hex, under the shared secret, of `t`, the id and the body, joined by full stops.
 */
export function signedHeaders(secret: string, id: string, body: string, now: Date): Readonly<Record<string, string>> {
  const t = Math.floor(now.getTime() / 1000);
  const signature = createHmac('sha256', secret).update(`${t}.${id}.${body}`).digest('hex');
  return { 'content-type': 'application/json', 'proviso-delivery': id, 'proviso-signature': `t=${t},v1=${signature}` };
}

const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 3_600_000;
export const ATTEMPTS_AT_MOST = 10;

/** Milliseconds to wait after this many failed attempts: twice as long each time, an hour at most. */
export const retryAfterMs = (failed: number): number => Math.min(FIRST_RETRY_MS * 2 ** (failed - 1), LONGEST_RETRY_MS);
