import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { NoteSigner } from '../../../src/ledger/tree/signedNote.js';
import { formatVerifierKey } from '../../../src/ledger/tree/verifierKey.js';

const PKCS8_BEFORE_SEED = Buffer.from('302e020100300506032b657004220420', 'hex');

export function privateKeyOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_BEFORE_SEED, seed]), format: 'der', type: 'pkcs8' });
}

/** Signs with a key that is the same in every run. */
export function testSigner(name = 'log.example/access', seed: Buffer = Buffer.alloc(32, 7)): NoteSigner {
  const key = privateKeyOf(seed);
  return { verifierKey: formatVerifierKey(name, key), sign: async (bytes) => sign(null, bytes, key) };
}
