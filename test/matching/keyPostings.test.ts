import { describe, expect, it } from '@jest/globals';
import { KeyList } from '../../src/matching/candidates/KeyPostings.js';
import { SeededRandom } from '../../src/simulator/population/SeededRandom.js';

/** Keys at both ends of the room of keys, and many that share their beginnings. */
const KEYS = [0, 1, 65_535, 65_536, 2 ** 31, 2 ** 32 - 2, 2 ** 32 - 1];

describe('rows by keys', () => {
  const random = new SeededRandom(5);
  const drawn = Array.from({ length: 5000 }, (_, row) => [random.pick(KEYS), row] as const);
  const list = new KeyList();
  for (const [key, row] of drawn) list.add(key, row);
  const postings = list.postings();

  it.each([...KEYS, 2, 2 ** 31 + 1])('are those that were added under key %d, in order', (key) => {
    expect([...postings.rowsOf(key)]).toEqual(drawn.filter(([each]) => each === key).map(([, row]) => row));
  });

  it('say which keys are common', () => {
    const counts = new Map(KEYS.map((key) => [key, drawn.filter(([each]) => each === key).length]));
    const most = [...counts.values()].sort((a, b) => a - b)[3] ?? 0;
    const common = KEYS.filter((key) => (counts.get(key) ?? 0) > most);
    expect(new Set(postings.commonKeys(most))).toEqual(new Set(common));
  });
});
