import { describe, expect, it } from '@jest/globals';
import type { NumberedLines } from '../../src/model/NumberedLines.js';

/** What all numbered lines must do; `open` gives two ways to one empty place. */
export function checkNumberedLines(open: () => Promise<readonly [NumberedLines, NumberedLines]>): void {
  describe('as all numbered lines', () => {
    it('give back each owner’s lines in order, from any number on, to whoever looks', async () => {
      const [one, two] = await open();
      expect(await one.of('a', 0)).toEqual([]);
      for (const [n, line] of ['first', 'second', 'third'].entries())
        expect(await one.add('a', n, line)).toBe('STORED');
      await two.add('b', 0, 'other');
      expect(await two.of('a', 0)).toEqual(['first', 'second', 'third']);
      expect(await two.of('a', 2)).toEqual(['third']);
      expect(await one.of('a', 3)).toEqual([]);
      expect(await one.of('b', 0)).toEqual(['other']);
    });

    it('let one of two take a number, and know a line that was stored already', async () => {
      const [one, two] = await open();
      const taken = await Promise.all([one.add('a', 0, 'one'), two.add('a', 0, 'two')]);
      expect([...taken].sort()).toEqual(['STORED', 'TAKEN']);
      const [stored = ''] = await one.of('a', 0);
      expect(await two.add('a', 0, stored)).toBe('STORED');
      expect(await one.of('a', 0)).toEqual([stored]);
    });
  });
}
