import { expect, it } from '@jest/globals';
import { recentKeys } from '../../src/server/recentKeys.js';

it('keeps a key for ten seconds and then finds that it was destroyed, and looks again for one that is missing', async () => {
  const there = new Map([['2026Q4', Buffer.from('key')]]);
  let [nowMs, reads] = [0, 0];
  const read = async (_sealed: string, period: string) => {
    reads += 1;
    return there.get(period) ?? null;
  };
  const keys = recentKeys({ opening: read, sealing: read as never }, () => nowMs);
  expect(await keys.opening('texts', '2026Q4')).toEqual(Buffer.from('key'));
  expect(await keys.sealing('texts', '2026Q4')).toEqual(Buffer.from('key'));
  expect(reads).toBe(1);
  there.delete('2026Q4');
  nowMs = 9_999;
  expect(await keys.opening('texts', '2026Q4')).not.toBeNull();
  nowMs = 10_000;
  expect(await keys.opening('texts', '2026Q4')).toBeNull();
  expect(await keys.opening('texts', '2026Q4')).toBeNull();
  expect(reads).toBe(3);
  there.set('2026Q4', Buffer.from('new'));
  expect(await keys.opening('texts', '2026Q4')).toEqual(Buffer.from('new'));
});
