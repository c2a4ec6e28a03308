import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { StartupError } from '../model/StartupError.js';
import { remoteKeys } from './remoteKeys.js';
import { claimNames } from './requesterFromClaims.js';
import type { TrustedIssuer } from './TrustedIssuer.js';

const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'];
const LEAST_RSA_BITS = 2048;

const publicJwk = z
  .looseObject({ kty: z.enum(['OKP', 'EC', 'RSA']) })
  .refine((key) => PRIVATE_PARTS.every((part) => !(part in key)), 'holds a private key');

const issuerShape = z
  .strictObject({
    issuer: z.string().min(1),
    audience: z.string().min(1),
    jwksUrl: z.url().refine(isSafeUrl, 'is neither https nor on this machine').optional(),
    jwks: z.strictObject({ keys: z.array(publicJwk).min(1) }).optional(),
    publicKeyFile: z.string().min(1).optional(),
    claims: claimNames.prefault({}),
  })
  .refine(
    ({ jwksUrl, jwks, publicKeyFile }) =>
      [jwksUrl, jwks, publicKeyFile].filter((given) => given !== undefined).length === 1,
    'needs exactly one of jwksUrl, jwks, publicKeyFile',
  );
type IssuerShape = z.infer<typeof issuerShape>;

/**
 * Reads the identity providers: a JSON array of `{ issuer, audience, jwksUrl | jwks | publicKeyFile, claims? }`. A key
 * file is PEM, its path relative to this file. No key is fetched yet.
 * @throws StartupError naming `PROVISO_ISSUERS` and the part that is wrong, never a value
 */
export function loadIssuers(file: string): readonly TrustedIssuer[] {
  const parsed = z.array(issuerShape).min(1).safeParse(readJson(file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw wrong(
      issue?.path.join('.') ?? '',
      issue?.code === 'custom' ? issue.message : 'is missing, unknown or not what is expected',
    );
  }
  const names = parsed.data.map(({ issuer }) => issuer);
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice !== -1) throw wrong(`${twice}.issuer`, 'stands twice');
  return parsed.data.map((shape, index) => ({
    issuer: shape.issuer,
    audience: shape.audience,
    claims: shape.claims,
    keys: keysOf(shape, index, dirname(file)),
  }));
}

const wrong = (path: string, problem: string): StartupError =>
  new StartupError(path === '' ? 'PROVISO_ISSUERS' : `PROVISO_ISSUERS ${path}`, problem);

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw wrong('', 'the file cannot be read');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw wrong('', 'the file is no JSON');
  }
}

function keysOf(shape: IssuerShape, index: number, folder: string): JWTVerifyGetKey {
  if (shape.jwksUrl !== undefined) return remoteKeys(createRemoteJWKSet(new URL(shape.jwksUrl)));
  if (shape.jwks !== undefined) return createLocalJWKSet(shape.jwks as JSONWebKeySet);
  const key = readPublicKey(resolve(folder, shape.publicKeyFile ?? ''), `${index}.publicKeyFile`);
  return async () => key;
}

function readPublicKey(file: string, path: string): KeyObject {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw wrong(path, 'the file cannot be read');
  }
  if (text.includes('PRIVATE KEY')) throw wrong(path, 'holds a private key');
  let key: KeyObject;
  try {
    key = createPublicKey(text);
  } catch {
    throw wrong(path, 'the file is no public key in PEM');
  }
  if (!isStrong(key)) throw wrong(path, `is no key of Ed25519, P-256, or RSA with ${LEAST_RSA_BITS} bits or more`);
  return key;
}

function isStrong({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean {
  if (type === 'rsa') return (details?.modulusLength ?? 0) >= LEAST_RSA_BITS;
  return type === 'ed25519' || (type === 'ec' && details?.namedCurve === 'prime256v1');
}

/** Keys that travel unencrypted over a network can be swapped on the way. */
function isSafeUrl(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
