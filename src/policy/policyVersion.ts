import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const PARTS = ['', 'matrix/', 'forces/'];

/** SHA-256 over every CSV of a policy folder and its parts, in the order of their paths: the first 16 hex digits. */
export function policyVersion(folder: URL): string {
  const hash = createHash('sha256');
  for (const part of PARTS) {
    const at = new URL(part, folder);
    if (!existsSync(at)) continue;
    for (const file of readdirSync(at).sort()) {
      if (!file.endsWith('.csv')) continue;
      hash.update(`${part}${file}\0`).update(readFileSync(new URL(file, at)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
