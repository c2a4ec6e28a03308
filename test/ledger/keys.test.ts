import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FolderKeyRing } from '../../src/ledger/keys/FolderKeyRing.js';
import { openCheckpointSigner } from '../../src/ledger/keys/openCheckpointSigner.js';
import { parseVerifierKey } from '../../src/ledger/tree/verifierKey.js';
import { newFolder } from './newFolder.js';
import { ORIGIN } from './openIn.js';

describe('the key ring', () => {
  it('makes a key once, of 32 bytes, for its owner alone', async () => {
    const folder = join(await newFolder(), 'keys');
    const made = await Promise.all(
      Array.from({ length: 8 }, () => new FolderKeyRing(folder).sealing('details', '2026Q4')),
    );
    expect(new Set(made.map((key) => key.toString('hex'))).size).toBe(1);
    expect(made[0]).toEqual(await readFile(join(folder, 'details-2026Q4.key')));
    expect(made[0]).toHaveLength(32);
    expect(await readdir(folder)).toEqual(['details-2026Q4.key']);
    expect(((await stat(join(folder, 'details-2026Q4.key'))).mode & 0o777).toString(8)).toBe('600');
  });

  it('has a key for each class and quarter, and one for the index', async () => {
    const folder = await newFolder();
    const ring = new FolderKeyRing(folder);
    const keys = [
      await ring.sealing('details', '2026Q4'),
      await ring.sealing('texts', '2026Q4'),
      await ring.sealing('details', '2026Q3'),
      await ring.index(),
    ];
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(4);
    expect([await ring.periods('details'), await ring.periods('texts')]).toEqual([['2026Q3', '2026Q4'], ['2026Q4']]);
    expect(await ring.opening('texts', '2026Q3')).toBeNull();
    expect(await ring.opening('texts', '2026Q4')).toEqual(keys[1]);
  });

  it('destroys one key and no other', async () => {
    const folder = await newFolder();
    const ring = new FolderKeyRing(folder);
    await ring.sealing('details', '2026Q4');
    const kept = await ring.sealing('texts', '2026Q4');
    await ring.destroy('details', '2026Q4');
    await ring.destroy('details', '2026Q4');
    expect(await readdir(folder)).toEqual(['texts-2026Q4.key']);
    expect(await ring.opening('details', '2026Q4')).toBeNull();
    expect(await ring.opening('texts', '2026Q4')).toEqual(kept);
  });

  it('names the file of a key that is too short or too long', async () => {
    const folder = await newFolder();
    const ring = new FolderKeyRing(folder);
    for (const bytes of [0, 31, 33]) {
      await writeFile(join(folder, 'details-2026Q4.key'), Buffer.alloc(bytes, 1));
      const problem = { name: 'StartupError', message: `details-2026Q4.key: the key has ${bytes} bytes and not 32` };
      await expect(ring.sealing('details', '2026Q4')).rejects.toMatchObject(problem);
      await expect(ring.opening('details', '2026Q4')).rejects.toMatchObject(problem);
    }
  });

  it('never uses a key whose destruction was cut off', async () => {
    const folder = await newFolder();
    const ring = new FolderKeyRing(folder);
    await writeFile(join(folder, 'details-2026Q4.key'), Buffer.alloc(32));
    expect(await ring.opening('details', '2026Q4')).toBeNull();
    await expect(ring.sealing('details', '2026Q4')).rejects.toMatchObject({ where: 'details-2026Q4.key' });
    expect(await ring.periods('details')).toEqual(['2026Q4']);
  });
});

describe('the signer of checkpoints', () => {
  it('is made once, and signs what its verifier key verifies', async () => {
    const folder = await newFolder();
    const signer = await openCheckpointSigner(folder, ORIGIN, true);
    const again = await openCheckpointSigner(folder, ORIGIN, false);
    const key = parseVerifierKey(signer.verifierKey);
    const bytes = Buffer.from('checkpoint');
    expect([key.name, again.verifierKey]).toEqual([ORIGIN, signer.verifierKey]);
    expect(verify(null, bytes, key.publicKey, await again.sign(bytes))).toBe(true);
    expect(await readFile(join(folder, 'checkpoint.pem'), 'latin1')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  });

  it('refuses a key of another kind, and one that is missing', async () => {
    const folder = join(await newFolder(), 'keys');
    await expect(openCheckpointSigner(folder, ORIGIN, false)).rejects.toMatchObject({ where: 'checkpoint.pem' });
    await mkdir(folder);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await writeFile(join(folder, 'checkpoint.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await expect(openCheckpointSigner(folder, ORIGIN, true)).rejects.toMatchObject({
      name: 'StartupError',
      message: 'checkpoint.pem: not an Ed25519 key',
    });
  });
});
