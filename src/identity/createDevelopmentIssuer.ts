import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { StartupError } from '../model/StartupError.js';
import { claimNames } from './requesterFromClaims.js';
import type { TrustedIssuer } from './TrustedIssuer.js';

/** The claims of a development token, by their default names. */
export interface DevelopmentClaims {
  readonly sub: string;
  readonly name: string;
  readonly org: string;
  readonly group: string;
  readonly role?: string;
  readonly rank?: string;
  readonly force?: string;
  readonly posting?: string;
}

/** An identity provider of our own, for simulation only: whoever can read the data folder can be anybody. */
export interface DevelopmentIssuer {
  readonly trusted: TrustedIssuer;
  sign(claims: DevelopmentClaims, minutes: number, now: Date): Promise<string>;
}

/** `.invalid` can be nobody's real name (RFC 2606). */
const ISSUER = 'https://proviso.invalid/dev';
const AUDIENCE = 'proviso';
/** Its name in the data folder. */
export const DEVELOPMENT_KEY_FILE = 'development-issuer.pem';

/**
 * The embedded issuer of a data folder. Its Ed25519 key is made on first use, readable by its owner only; who comes
 * second, even at the same moment, finds the same key.
 * @throws StartupError when the key file holds no Ed25519 key
 */
export async function createDevelopmentIssuer(dataFolder: string): Promise<DevelopmentIssuer> {
  const key = await readOrMakeKey(dataFolder);
  const publicKey = createPublicKey(key);
  return {
    trusted: { issuer: ISSUER, audience: AUDIENCE, claims: claimNames.parse({}), keys: async () => publicKey },
    sign: (claims, minutes, now) => {
      const issuedAt = Math.floor(now.getTime() / 1000);
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + minutes * 60)
        .sign(key);
    },
  };
}

async function readOrMakeKey(folder: string): Promise<KeyObject> {
  const file = join(folder, DEVELOPMENT_KEY_FILE);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pem = (await readIfThere(file)) ?? (await makeKey(folder, file));
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new StartupError(DEVELOPMENT_KEY_FILE, 'holds no private key in PEM; remove it to have a new one made');
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new StartupError(DEVELOPMENT_KEY_FILE, 'holds no Ed25519 key');
  return key;
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (problem) {
    if (isCode(problem, 'ENOENT')) return null;
    throw new StartupError(DEVELOPMENT_KEY_FILE, 'the file cannot be read');
  }
}

/** Written aside and linked into place: the name never stands for half a key, and the first one wins. */
async function makeKey(folder: string, file: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const aside = join(folder, `.${DEVELOPMENT_KEY_FILE}.${randomUUID()}`);
  await writeFile(aside, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  try {
    await link(aside, file);
  } catch (problem) {
    if (!isCode(problem, 'EEXIST')) throw problem;
  } finally {
    await unlink(aside);
  }
  return readFile(file, 'utf8');
}

const isCode = (problem: unknown, code: string): boolean => (problem as NodeJS.ErrnoException).code === code;
