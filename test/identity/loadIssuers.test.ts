import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exportPKCS8, exportSPKI } from 'jose';
import { createAuthenticator } from '../../src/identity/createAuthenticator.js';
import { loadIssuers } from '../../src/identity/loadIssuers.js';
import { ISSUER, NOW, newFolder, newKey, ORGANISATIONS, SOCIAL_WORKER, sign } from './fixtures.js';

let key: Awaited<ReturnType<typeof newKey>>;
let folder: string;
beforeAll(async () => {
  [key, folder] = [await newKey(), await newFolder()];
  await writeFile(join(folder, 'public.pem'), await exportSPKI(key.publicKey));
  await writeFile(join(folder, 'private.pem'), await exportPKCS8(key.privateKey));
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
  await writeFile(join(folder, 'weak.pem'), weak.publicKey.export({ type: 'spki', format: 'pem' }));
  await writeFile(join(folder, 'words.pem'), 'no key');
});

async function load(content: unknown): Promise<ReturnType<typeof loadIssuers>> {
  const file = join(folder, 'issuers.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return loadIssuers(file);
}
const base = { issuer: ISSUER, audience: 'proviso' };

describe('loadIssuers', () => {
  it.each<[string, () => object]>([
    ['an inline key set', () => ({ ...base, jwks: { keys: [key.jwk] } })],
    ['a key file beside it', () => ({ ...base, publicKeyFile: 'public.pem' })],
  ])('trusts the keys of %s', async (_, shape) => {
    const issuers = await load([shape()]);
    const authenticator = createAuthenticator({ issuers, organisations: ORGANISATIONS, now: () => NOW });
    const token = await sign(key, SOCIAL_WORKER);
    expect(await authenticator.authenticate(`Bearer ${token}`)).toMatchObject({ id: 'csc-4471' });
  });

  it('fills in the usual names of the claims, and fetches nothing yet', async () => {
    const [issuer] = await load([{ ...base, jwksUrl: 'https://identity.example/jwks', claims: { org: 'employer' } }]);
    expect(issuer).toEqual({
      ...base,
      keys: expect.any(Function),
      claims: {
        sub: 'sub',
        name: 'name',
        org: 'employer',
        group: 'group',
        role: 'role',
        rank: 'rank',
        force: 'force',
        posting: 'posting',
      },
    });
  });

  const EXACTLY_ONE = 'PROVISO_ISSUERS 0: needs exactly one of jwksUrl, jwks, publicKeyFile';
  const UNEXPECTED = 'is missing, unknown or not what is expected';
  it.each<[string, () => unknown, string]>([
    ['a file that is no JSON', () => '[{', 'PROVISO_ISSUERS: the file is no JSON'],
    ['nobody', () => [], `PROVISO_ISSUERS: ${UNEXPECTED}`],
    ['no audience', () => [{ issuer: ISSUER, jwks: { keys: [key.jwk] } }], `PROVISO_ISSUERS 0.audience: ${UNEXPECTED}`],
    ['no keys', () => [base], EXACTLY_ONE],
    ['two kinds of keys', () => [{ ...base, publicKeyFile: 'public.pem', jwks: { keys: [key.jwk] } }], EXACTLY_ONE],
    [
      'an unknown part',
      () => [{ ...base, publicKeyFile: 'public.pem', algorithm: 'none' }],
      `PROVISO_ISSUERS 0: ${UNEXPECTED}`,
    ],
    [
      'keys over plain http',
      () => [{ ...base, jwksUrl: 'http://identity.example/jwks' }],
      'PROVISO_ISSUERS 0.jwksUrl: is neither https nor on this machine',
    ],
    [
      'a private key in a key set',
      () => [{ ...base, jwks: { keys: [{ ...key.jwk, d: 'AAAA' }] } }],
      'PROVISO_ISSUERS 0.jwks.keys.0: holds a private key',
    ],
    [
      'a shared secret',
      () => [{ ...base, jwks: { keys: [{ kty: 'oct', k: 'AAAA' }] } }],
      `PROVISO_ISSUERS 0.jwks.keys.0.kty: ${UNEXPECTED}`,
    ],
    [
      'a private key file',
      () => [{ ...base, publicKeyFile: 'private.pem' }],
      'PROVISO_ISSUERS 0.publicKeyFile: holds a private key',
    ],
    [
      'a weak key',
      () => [{ ...base, publicKeyFile: 'weak.pem' }],
      'PROVISO_ISSUERS 0.publicKeyFile: is no key of Ed25519, P-256, or RSA with 2048 bits or more',
    ],
    [
      'a key file of words',
      () => [{ ...base, publicKeyFile: 'words.pem' }],
      'PROVISO_ISSUERS 0.publicKeyFile: the file is no public key in PEM',
    ],
    [
      'a key file that is not there',
      () => [{ ...base, publicKeyFile: 'none.pem' }],
      'PROVISO_ISSUERS 0.publicKeyFile: the file cannot be read',
    ],
    [
      'the same issuer twice',
      () => [
        { ...base, publicKeyFile: 'public.pem' },
        { ...base, publicKeyFile: 'public.pem' },
      ],
      'PROVISO_ISSUERS 1.issuer: stands twice',
    ],
  ])('refuses to start with %s', async (_, content, message) => {
    await expect(load(content())).rejects.toMatchObject({ name: 'StartupError', message });
  });

  it('refuses to start with a file that is not there', () => {
    expect(() => loadIssuers(join(folder, 'nowhere.json'))).toThrow('PROVISO_ISSUERS: the file cannot be read');
  });
});
