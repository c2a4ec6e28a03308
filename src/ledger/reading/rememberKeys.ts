import type { KeyRing } from '../keys/KeyRing.js';

/** Asks a key ring once for each key. To be forgotten soon: a key may be destroyed at any time. */
export function rememberKeys(keys: Pick<KeyRing, 'opening'>): Pick<KeyRing, 'opening'> {
  const known = new Map<string, Promise<Buffer | null>>();
  return {
    opening(sealed, period) {
      const name = `${sealed} ${period}`;
      const key = known.get(name) ?? keys.opening(sealed, period);
      known.set(name, key);
      return key;
    },
  };
}
