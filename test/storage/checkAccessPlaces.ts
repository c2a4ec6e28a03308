import { describe, expect, it } from '@jest/globals';
import type { AccessPlace, AccessPlaces } from '../../src/model/AccessPlace.js';

const place = (origin: string, intentIndex: number, keys: string[], also: string[] = []): AccessPlace => ({
  origin,
  intentIndex,
  at: new Date(Date.UTC(2026, 10, 22, 10, intentIndex)).toISOString(),
  keys,
  also,
});

/** What every index of accesses must do; `open` gives an empty one. */
export function checkAccessPlaces(open: () => Promise<AccessPlaces>): void {
  const NOTHING = { others: [], from: null, to: null, notIn: 'own' };
  const PLACES = [
    place('a', 0, ['tom', 'pnc'], ['nmr']),
    place('a', 2, ['ann'], ['slw']),
    place('b', 4, ['tom'], ['slw', 'done']),
    place('own', 6, ['tom']),
  ];

  describe('as every index of accesses', () => {
    it('finds accesses of other logs, newest first, so many at most', async () => {
      const places = await open();
      await places.add(PLACES);
      await places.add(PLACES);
      await places.add([]);
      const found = await places.find({ ...NOTHING, keys: ['tom'] }, 5);
      expect(found).toEqual([
        { origin: 'b', intentIndex: 4, at: '2026-11-22T10:04:00.000Z' },
        { origin: 'a', intentIndex: 0, at: '2026-11-22T10:00:00.000Z' },
      ]);
      expect(await places.find({ ...NOTHING, keys: ['tom'] }, 1)).toEqual(found.slice(0, 1));
    });

    it('finds what has one at least of each list, within the times', async () => {
      const places = await open();
      await places.add(PLACES);
      const indices = async (wanted: object) =>
        (await places.find({ ...NOTHING, keys: ['tom', 'ann'], ...wanted }, 9)).map(({ intentIndex }) => intentIndex);
      expect(await indices({})).toEqual([4, 2, 0]);
      expect(await indices({ others: [['slw', 'else']] })).toEqual([4, 2]);
      expect(await indices({ others: [['slw'], ['done']] })).toEqual([4]);
      expect(await indices({ others: [['pnc']] })).toEqual([0]);
      expect(await indices({ from: '2026-11-22T10:02:00.000Z', to: '2026-11-22T10:04:00.000Z' })).toEqual([2]);
      expect(await indices({ keys: ['nobody'] })).toEqual([]);
    });
  });
}
