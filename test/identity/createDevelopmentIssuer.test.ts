import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { createAuthenticator } from '../../src/identity/createAuthenticator.js';
import { createDevelopmentIssuer, type DevelopmentIssuer } from '../../src/identity/createDevelopmentIssuer.js';
import { NOW, newFolder, OFFICER, ORGANISATIONS, SECONDS, SOCIAL_WORKER } from './fixtures.js';

const authenticatorOf = (issuer: DevelopmentIssuer, now = NOW) =>
  createAuthenticator({ issuers: [issuer.trusted], organisations: ORGANISATIONS, now: () => now });

describe('createDevelopmentIssuer', () => {
  it('signs tokens that its own keys stand for, until they expire', async () => {
    const issuer = await createDevelopmentIssuer(await newFolder());
    const token = await issuer.sign(OFFICER, 60, NOW);
    expect(decodeJwt(token)).toEqual({
      ...OFFICER,
      iss: 'https://proviso.invalid/dev',
      aud: 'proviso',
      iat: SECONDS,
      exp: SECONDS + 3600,
    });
    expect(await authenticatorOf(issuer).authenticate(`Bearer ${token}`)).toMatchObject({ id: 'nmr-12', force: 'NMR' });
    const later = authenticatorOf(issuer, new Date(NOW.getTime() + 3_606_000));
    await expect(later.authenticate(`Bearer ${token}`)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
  });

  it('keeps its key in the data folder, for the owner only', async () => {
    const folder = join(await newFolder(), 'made', 'on', 'demand');
    const token = await (await createDevelopmentIssuer(folder)).sign(SOCIAL_WORKER, 5, NOW);
    expect(await readdir(folder)).toEqual(['development-issuer.pem']);
    expect((await stat(join(folder, 'development-issuer.pem'))).mode & 0o777).toBe(0o600);
    const restarted = await createDevelopmentIssuer(folder);
    expect(await authenticatorOf(restarted).authenticate(`Bearer ${token}`)).toMatchObject({ id: 'csc-4471' });
  });

  it('has one key, however many start at once', async () => {
    const folder = await newFolder();
    const issuers = await Promise.all(Array.from({ length: 4 }, () => createDevelopmentIssuer(folder)));
    const kept = await createDevelopmentIssuer(folder);
    for (const issuer of issuers) {
      const token = await issuer.sign(SOCIAL_WORKER, 5, NOW);
      expect(await authenticatorOf(kept).authenticate(`Bearer ${token}`)).toMatchObject({ id: 'csc-4471' });
    }
    expect(await readdir(folder)).toEqual(['development-issuer.pem']);
  });

  it('is nobody to another folder’s issuer', async () => {
    const [mine, theirs] = [
      await createDevelopmentIssuer(await newFolder()),
      await createDevelopmentIssuer(await newFolder()),
    ];
    const token = await theirs.sign(SOCIAL_WORKER, 5, NOW);
    await expect(authenticatorOf(mine).authenticate(`Bearer ${token}`)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('does not overwrite a key file that it cannot use', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'development-issuer.pem'), 'words');
    await expect(createDevelopmentIssuer(folder)).rejects.toMatchObject({
      name: 'StartupError',
      message: 'development-issuer.pem: holds no private key in PEM; remove it to have a new one made',
    });
    expect(await readFile(join(folder, 'development-issuer.pem'), 'utf8')).toBe('words');
  });
});
