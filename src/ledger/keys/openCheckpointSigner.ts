import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../../model/StartupError.js';
import { orNull } from '../LedgerFiles.js';
import { formatVerifierKey } from '../tree/verifierKey.js';
import type { CheckpointSigner } from './CheckpointSigner.js';
import { makeKeyFile } from './makeKeyFile.js';

const FILE = 'checkpoint.pem';

/**
 * The Ed25519 key in `checkpoint.pem`; makes it when it is not there and `mayMake`.
 * Throws a `StartupError` naming the file for a missing key, and for one that is no Ed25519 key.
 */
export async function openCheckpointSigner(
  keysFolder: string,
  origin: string,
  mayMake: boolean,
): Promise<CheckpointSigner> {
  const path = join(keysFolder, FILE);
  if (mayMake) {
    const there = await orNull(readFile(path));
    if (there === null) await makeKeyFile(path, newKey());
  }
  const pem = await orNull(readFile(path));
  if (pem === null) throw new StartupError(FILE, 'the key that signs this log is missing from the keys folder');
  const key = parseKey(pem);
  return { origin, verifierKey: formatVerifierKey(origin, key), sign: async (bytes) => sign(null, bytes, key) };
}

function newKey(): Buffer {
  return Buffer.from(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

function parseKey(pem: Buffer): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    const problem = new StartupError(FILE, 'not a private key in PEM');
    problem.cause = error;
    throw problem;
  }
  throw new StartupError(FILE, 'not an Ed25519 key');
}
