import type { KeyRing } from '../ledger/keys/KeyRing.js';

type Keys = Pick<KeyRing, 'sealing' | 'opening'>;

/** How long a key is kept in memory, in milliseconds: so much later does its destruction hold here. */
const KEPT_MS = 10_000;

/** Keys that are not read from their files for every line: each request opens one. A key that is missing is looked for again. */
export function recentKeys(keys: Keys, nowMs: () => number): Keys {
  const kept = new Map<string, { readonly key: Buffer; readonly atMs: number }>();
  const recent = async <Key extends Buffer | null>(name: string, read: () => Promise<Key>): Promise<Key | Buffer> => {
    const known = kept.get(name);
    if (known !== undefined && nowMs() - known.atMs < KEPT_MS) return known.key;
    const key = await read();
    if (key === null) kept.delete(name);
    else kept.set(name, { key, atMs: nowMs() });
    return key;
  };
  return {
    sealing: (sealed, period) => recent(`${sealed} ${period}`, () => keys.sealing(sealed, period)),
    opening: (sealed, period) => recent(`${sealed} ${period}`, () => keys.opening(sealed, period)),
  };
}
