import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { loadOrganisations } from '../../src/identity/loadOrganisations.js';

export const NOW = new Date('2026-11-22T10:30:00.000Z');
export const SECONDS = NOW.getTime() / 1000;
export const POLICY = new URL('../../../policy/', import.meta.url);
export const ORGANISATIONS = loadOrganisations(new URL('organisations.csv', POLICY));
export const ISSUER = 'https://identity.example';

export const newFolder = () => mkdtemp(join(tmpdir(), 'proviso-identity-'));

export const SOCIAL_WORKER = {
  sub: 'csc-4471',
  name: 'Ash Partner',
  org: 'CSC-NORTHMOOR',
  group: 'CHILDRENS_SOCIAL_CARE',
  role: 'TEAM_MANAGER',
};
export const OFFICER = {
  sub: 'nmr-12',
  name: 'Bo Officer',
  org: 'NMR-POLICE',
  group: 'POLICE_PUBLIC_PROTECTION',
  role: 'OFFENDER_MANAGER',
  rank: 'SERGEANT',
  force: 'NMR',
  posting: 'MOSOVO North',
};

export async function newKey(alg = 'EdDSA', kid = 'key-1') {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, kid, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, alg } };
}

/** A token of the test issuer, good for an hour; a claim set to undefined is left out. */
export function sign(
  { alg, kid, privateKey }: { alg: string; kid: string; privateKey: CryptoKey },
  claims: Record<string, unknown>,
): Promise<string> {
  const payload = { iss: ISSUER, aud: 'proviso', iat: SECONDS, exp: SECONDS + 3600, ...claims };
  return new SignJWT(JSON.parse(JSON.stringify(payload))).setProtectedHeader({ alg, kid }).sign(privateKey);
}
