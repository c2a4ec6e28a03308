import { readFile } from 'node:fs/promises';
import type { Format } from '../../formats/Format.js';
import type { ForceCode } from '../../model/codes.js';
import { StartupError } from '../../model/StartupError.js';
import { type ChannelTls, ForceChannel } from './ForceChannel.js';
import { HttpSource } from './HttpSource.js';
import type { HttpEntry } from './httpEntry.js';

export interface OpenHttpOptions {
  readonly force: ForceCode;
  readonly name: string;
  readonly format: Format;
  readonly simulation: boolean;
  /** What file names start from. */
  readonly base: URL;
  /** A complaint about a field of the entry. */
  readonly wrong: (field: keyof HttpEntry, problem: string) => StartupError;
  readonly env: NodeJS.ProcessEnv;
}

/** No guessing: as long as a key, and nothing that a header cannot hold. */
const SECRET = /^[\x21-\x7e]{16,512}$/;
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Reads certificates and secret and makes the source; nothing is asked yet.
 * @throws StartupError naming the field of the entry; never a value of it.
 */
export async function openHttpSource(entry: HttpEntry, options: OpenHttpOptions): Promise<HttpSource> {
  const { force, name, format, simulation } = options;
  const address = addressOf(entry, options);
  const tls = address.protocol === 'https:' ? await tlsOf(entry, options) : undefined;
  const secret = await secretOf(entry, options);
  const { mostBytes, mostConnections } = entry;
  const channel = new ForceChannel({ address, secret, mostConnections, ...(tls === undefined ? {} : { tls }) });
  return new HttpSource({ force, name, format, channel, mostBytes, simulation });
}

/** Without certificates only to this machine, and only with invented people. */
function addressOf({ address }: HttpEntry, { simulation, wrong }: OpenHttpOptions): URL {
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw wrong('address', 'must hold no user, password, query or fragment');
  if (url.protocol === 'http:' && !(simulation && LOOPBACK.has(url.hostname)))
    throw wrong('address', 'must begin with https: http is for simulated forces on this machine');
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

async function tlsOf({ ca, cert, key }: HttpEntry, options: OpenHttpOptions): Promise<ChannelTls> {
  if (cert === undefined) throw options.wrong('cert', 'is missing: a force is told by certificate who asks');
  if (key === undefined) throw options.wrong('key', 'is missing: a force is told by certificate who asks');
  return {
    ...(ca === undefined ? {} : { ca: await textOf('ca', ca, options) }),
    cert: await textOf('cert', cert, options),
    key: await textOf('key', key, options),
  };
}

async function secretOf({ secretFile, secretVariable }: HttpEntry, options: OpenHttpOptions): Promise<string> {
  const { env, wrong } = options;
  if ((secretFile === undefined) === (secretVariable === undefined))
    throw wrong('secretFile', 'or secretVariable must say where the secret is, and not both');
  const field = secretFile === undefined ? 'secretVariable' : 'secretFile';
  const text = secretFile === undefined ? env[secretVariable ?? ''] : await textOf('secretFile', secretFile, options);
  const secret = (text ?? '').trim();
  if (!SECRET.test(secret)) throw wrong(field, 'names no secret of 16 to 512 visible ASCII characters');
  return secret;
}

async function textOf(field: keyof HttpEntry, file: string, { base, wrong }: OpenHttpOptions): Promise<string> {
  try {
    return await readFile(new URL(file, base), 'utf8');
  } catch {
    throw wrong(field, 'names a file that cannot be read');
  }
}
