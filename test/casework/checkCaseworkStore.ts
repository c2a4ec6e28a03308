import { describe, expect, it } from '@jest/globals';
import type { CaseworkStore } from '../../src/casework/CaseworkStore.js';
import { proposal } from './samples.js';

/** What every store of casework must do; `open` opens the same place again once the one before it is closed. */
export function checkCaseworkStore(open: () => Promise<CaseworkStore>): void {
  describe('as every store of casework', () => {
    it('is empty at first', async () => {
      const store = await open();
      expect(await store.read(0)).toEqual([]);
      await store.close();
    });

    it('gives back every line, in order, after it was closed', async () => {
      const lines = [proposal(0), { n: 1, counted: 0 }, proposal(2), { n: 3, dropped: 2 }];
      const store = await open();
      for (const line of lines) expect(await store.append(line)).toBe('STORED');
      await store.close();
      const again = await open();
      expect(await again.read(0)).toEqual(lines);
      await again.close();
    });

    it('reads on from any line', async () => {
      const store = await open();
      await store.append(proposal(0));
      await store.append(proposal(1));
      expect(await store.read(1)).toEqual([proposal(1)]);
      expect(await store.read(2)).toEqual([]);
      await store.close();
    });

    it('takes each number once, and none out of turn', async () => {
      const store = await open();
      await store.append(proposal(0));
      expect(await store.append({ ...proposal(0) })).toBe('TAKEN');
      expect(await store.append(proposal(2))).toBe('TAKEN');
      expect(await store.append(proposal(1))).toBe('STORED');
      await store.close();
      const again = await open();
      expect(await again.read(0)).toEqual([proposal(0), proposal(1)]);
      await again.close();
    });
  });
}
