import { describe, expect, it } from '@jest/globals';
import type { AnsweredQuery } from '../../src/model/aggregates.js';
import type { NumberedLines } from '../../src/model/NumberedLines.js';
import { SharedAnswers } from '../../src/statistics/SharedAnswers.js';
import { NOWHERE } from './units.js';

const answered = (...released: string[]): AnsweredQuery => ({
  query: { kind: 'VOO', where: NOWHERE, groupBy: ['FORCE'], forces: ['NMR'] },
  released,
  total: true,
});

/** Tells an asker something and gives what was remembered before. */
const tell = (memory: SharedAnswers, asker: string, what: AnsweredQuery) =>
  memory.inTurn(asker, async (earlier) => ({ result: earlier, answered: what }));

/** What analysts were told, at whichever of two processes; `open` gives two ways to one empty place. */
export function checkSharedAnswers(open: () => Promise<readonly [NumberedLines, NumberedLines]>): void {
  const both = async () => (await open()).map((lines) => new SharedAnswers(lines, (asker) => `p-${asker}`));

  describe('as what analysts were told', () => {
    it('is remembered at one place of what was told at the other, per asker, and each answer once', async () => {
      const [one, two] = (await both()) as [SharedAnswers, SharedAnswers];
      expect(await tell(one, 'a', answered('1'))).toEqual([]);
      expect(await tell(two, 'a', answered('1'))).toEqual([answered('1')]);
      expect(await tell(two, 'b', answered('2'))).toEqual([]);
      expect(await tell(one, 'a', answered('3'))).toEqual([answered('1')]);
      expect(await tell(two, 'a', answered('4'))).toEqual([answered('1'), answered('3')]);
      await Promise.all([one.close(), two.close()]);
    });

    it('tells one of two that are asked at the same time, and not both', async () => {
      const [one, two] = (await both()) as [SharedAnswers, SharedAnswers];
      let isAsked = (): void => undefined;
      const other = new Promise<void>((resolve) => {
        isAsked = resolve;
      });
      const slow = one.inTurn('a', async () => {
        await other;
        return { result: 'told', answered: answered('1') };
      });
      await tell(two, 'a', answered('2'));
      isAsked();
      await expect(slow).rejects.toMatchObject({ code: 'INTERNAL', message: 'the answer could not be remembered' });
      expect(await tell(one, 'a', answered('5'))).toEqual([answered('2')]);
    });
  });
}
